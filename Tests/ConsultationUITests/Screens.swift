// Plays the model by keys, and names each screen for its expected picture.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Vignettes

/// A model with a hand on the keys.
struct Screens {
  private(set) var model: AppModel
  private(set) var events: [SessionEvent] = []
  private(set) var quit = false

  init(_ size: Size, mode: PlayMode = .standard) {
    model = AppModel(size: size, support: .unitedKingdom, mode: mode)
  }

  /// A model with the shipped cases found and one of them opened.
  static func opened(_ size: Size, mode: PlayMode = .standard) throws -> Screens {
    var screens = Screens(size, mode: mode)
    let vignette = try Shipped.vignette("ms-h")
    screens.tell(.vignettesFound([CatalogueEntry(vignette.metadata, isReviewed: false, source: "ms-h.json")]))
    screens.tell(.vignetteOpened(Scenario(vignette), Shipped.catalogue, seed: 1))
    return screens
  }

  mutating func tell(_ message: Message) {
    for effect in model.update(message) {
      if case .record(let event) = effect { events.append(event) }
      if case .quit = effect { quit = true }
    }
  }

  mutating func press(_ keys: Key...) { for key in keys { tell(.keyPressed(key)) } }

  /// What is on screen.
  var canvas: Canvas { AppView(model).draw() }
  var text: String { canvas.rows.joined(separator: "\n") }

  /// Reads on until a text is on screen; false where it never comes.
  mutating func read(until wanted: String, most: Int = 12) -> Bool {
    for _ in 0..<most where !text.contains(wanted) { press(.enter) }
    return text.contains(wanted)
  }

  /// Goes on by the first thing that can be done, whatever the screen.
  mutating func goOn() {
    if text.contains("Put your reply together") {
      press(.enter, .end, .enter)
    } else {
      let before = text
      press(.enter)
      if text.contains("Choose one first") { press(.down, .enter) }
      if text == before || text.contains("Space marks") { press(.character(" "), .enter) }
    }
  }
}
