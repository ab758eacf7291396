// Plays the model by keys, and names each screen for its expected picture.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

/// A model with a hand on the keys.
struct Screens {
  private(set) var model: AppModel
  private(set) var events: [SessionEvent] = []
  private(set) var quit = false
  /// What was asked of the world, but for events.
  private(set) var effects: [Effect] = []

  init(_ size: Size, mode: PlayMode = .standard, glyphs: Glyphs = .unicode) {
    model = AppModel(size: size, support: .unitedKingdom, mode: mode, glyphs: glyphs)
  }

  /// A model with the shipped cases found and one of them opened.
  static func opened(
    _ size: Size, mode: PlayMode = .standard, glyphs: Glyphs = .unicode, vignette other: Vignette? = nil
  ) throws -> Screens {
    var screens = Screens(size, mode: mode, glyphs: glyphs)
    let vignette = try other ?? Shipped.vignette("ms-h")
    screens.tell(.vignettesFound([CatalogueEntry(vignette.metadata, isReviewed: false, source: "ms-h.json")]))
    screens.tell(.vignetteOpened(Scenario(vignette), Shipped.catalogue, seed: 1))
    return screens
  }

  mutating func tell(_ message: Message) {
    for effect in model.update(message) {
      switch effect {
      case .record: keep()
      case .keepNote:
        // A note is kept with its session, so that one which has only begun is kept now.
        keep()
        effects.append(effect)
      case .quit:
        quit = true
        effects.append(effect)
      default: effects.append(effect)
      }
    }
  }

  /// Keeps what was added to the session; one that was begun anew stands behind those before it.
  private mutating func keep() {
    let session = model.session?.events ?? []
    let start = events.lastIndex { if case .started = $0 { true } else { false } } ?? 0
    events = (session.starts(with: events[start...]) ? events[..<start] : events[...]) + session
  }

  /// Answers what was asked of the world last as it may turn out: it is done, it is refused, or it is asked about.
  mutating func answer(seed: Int) {
    guard let effect = effects.last else { return }
    effects = []
    switch (effect, seed) {
    case (.keepNote(let draft), 0) where !draft.isMeant: tell(.noteLooksReal(draft, ["a postcode"]))
    case (_, 1): tell(.troubleArose("The disk is full."))
    case (.keepNote(let draft), _):
      tell(.noteKept(draft.kept(as: draft.note ?? Int64(events.count), session: "abc", written: "2031-05-04")))
    case (.removeNote(let id), _): tell(.noteRemoved(id))
    case (.openEditor(let text), _): tell(.textEdited(seed == 2 ? nil : text + "\nmore \u{1B}[2J"))
    case (.export, _): tell(.exported(to: "/tmp/\u{202E}a.md"))
    default: break
    }
  }

  mutating func press(_ keys: Key...) { for key in keys { tell(.keyPressed(key)) } }

  /// What is on screen.
  var canvas: Canvas { AppView(model).draw() }
  var text: String { canvas.rows.joined(separator: "\n") }

  /// The boxes, arrows, blocks, ticks and dots on screen.
  var signs: Set<String> {
    Set(
      text.unicodeScalars.filter { [0xB7, 0x2022, 0x2026].contains($0.value) || (0x2190...0x27BF).contains($0.value) }
        .map { String($0) })
  }

  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Holds a screen to its expected picture.
  static func compare(_ canvas: Canvas, name: String) throws {
    let drawn = canvas.rows.joined(separator: "\n") + "\n"
    let (expected, recorded) = try Golden.expected("Tests/ConsultationUITests/Goldens/\(name).txt", recording: drawn)
    #expect(!recorded, "\(name) was recorded: look at it, then run again without recording")
    #expect(drawn == expected, "\(name)")
  }

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
