// The wall on its terminal: the projected screen, which leaves nothing of a page once the wall is empty.

import Canvas
import ConsultationUI
import CursesTerminal
import GroupSession

/// The screen that the room sees, and the keys of its terminal.
struct WallSurface {
  private var model: ProjectionModel
  private var wasEmpty = false

  /// Makes the wall for a terminal.
  init(_ terminal: CursesTerminal) {
    model = ProjectionModel(size: terminal.size, glyphs: terminal.glyphs)
  }

  /// Shows a view, and returns what that asks for.
  mutating func show(_ view: LeaderView) -> [GroupIntent] {
    model.update(.changed(view.wall, ProjectionControls(view)))
  }

  /// What a key asks for.
  mutating func receive(_ key: Key) -> [GroupIntent] { model.update(.keyPressed(key)) }

  /// Notes that what a key asked for was refused.
  mutating func refuse() -> [GroupIntent] { model.update(.refused) }

  /// Draws the wall. For an empty wall the terminal is wiped, so nothing of the page before it is left anywhere.
  mutating func draw(on terminal: CursesTerminal) {
    let picture = ProjectionScreen(model).draw()
    let isEmpty = picture == Canvas(size: model.size)
    if isEmpty && !wasEmpty { terminal.wipe(showing: picture) } else { terminal.render(picture) }
    wasEmpty = isEmpty
  }
}

extension WallTheme {
  /// The colours to draw it with.
  var theme: Theme { self == .light ? .projectorLight : .projectorDark }
}
