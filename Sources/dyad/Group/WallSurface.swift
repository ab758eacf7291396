// The wall on its terminal: the projected screen, and nothing left of a page once the wall is to be empty.

import Canvas
import ConsultationUI
import CursesTerminal
import GroupSession

/// The screen that the room sees, and the keys of the terminal it is on.
struct WallSurface {
  private var model: ProjectionModel
  private var wasEmpty = false

  /// Makes the wall for a terminal.
  init(_ terminal: CursesTerminal) {
    model = ProjectionModel(size: terminal.size, glyphs: terminal.glyphs)
  }

  /// Takes what is to be seen, and gives what is asked for by that.
  mutating func show(_ view: LeaderView) -> [GroupIntent] {
    model.update(.changed(view.wall, ProjectionControls(view)))
  }

  /// What a key asks for.
  mutating func receive(_ key: Key) -> [GroupIntent] { model.update(.keyPressed(key)) }

  /// What a key asked for was refused.
  mutating func refuse() -> [GroupIntent] { model.update(.refused) }

  /// Draws what is to be seen. An empty wall is not drawn over the page before it: nothing of that page stays anywhere.
  mutating func draw(on terminal: CursesTerminal) {
    let picture = ProjectionScreen(model).draw()
    let isEmpty = picture == Canvas(size: model.size)
    if isEmpty && !wasEmpty { terminal.wipe(showing: picture) } else { terminal.render(picture) }
    wasEmpty = isEmpty
  }
}

extension WallTheme {
  /// The colours by which it is drawn.
  var theme: Theme { self == .light ? .projectorLight : .projectorDark }
}
