// What the model asks of the world.

import ScenarioEngine

/// Something to be done outside the model.
public enum Effect: Sendable, Hashable {
  /// Load a vignette of the catalogue, and answer with `vignetteOpened` or `vignetteRefused`.
  case openVignette(CatalogueEntry)
  /// Keep an event of the session; the first of a session is `started`.
  case record(SessionEvent)
  /// Draw everything again.
  case redraw
  /// Give the terminal back until the person returns.
  case suspend
  /// End the program.
  case quit
}
