// Say-it-first: the patient is read before anything is typed, and what was typed is kept, shown, and there again.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Say it first")
struct SayItFirstTests {
  private static let words = "What are the nights like?"

  /// Mr B's request, opened in a window.
  private func begun(_ size: Size = Size(columns: 80, rows: 24), mode: PlayMode = .sayItFirst) throws -> Screens {
    var screens = try Screens.opened(size, mode: mode, vignette: try EveryKind.vignette())
    screens.press(.enter)
    for _ in 0..<3 where !screens.text.contains("He puts the packet") { screens.press(.enter) }
    return screens
  }

  private func typed() throws -> Screens {
    var screens = try begun()
    screens.type(Self.words)
    screens.press(.enter)
    return screens
  }

  @Test("what the patient says is read before the line to type in comes into sight")
  func readingFirst() throws {
    let vignette = try Shipped.vignette("the-extra-tablet")
    var screens = try Screens.opened(Size(columns: 80, rows: 24), mode: .sayItFirst, vignette: vignette)
    var seen: [String] = []
    for _ in 0..<12 where !screens.text.contains("What would you say?") {
      if screens.text.contains("How are you, just now?") { screens.press(.end) }
      screens.press(.enter)
      seen += screens.canvas.rows
    }
    guard let session = screens.model.session, case .scene(let id) = session.situation,
      let scene = session.scenario.scene(id)
    else { return #expect(Bool(false), "no scene") }
    let said = scene.text.paragraphs.filter { $0.when == nil }.map { Passage([$0]).plainText.prefix(24) }
    #expect(!said.isEmpty)
    for words in said { #expect(seen.contains { $0.contains(words) }, "\(words) was not seen") }
    screens.type("q is typed")
    #expect(screens.text.contains("q is typed") && !screens.quit, "\(screens.text)")
  }

  @Test("what was typed stands beside the options, and is kept with its scene without a word said of it")
  func kept() throws {
    var screens = try typed()
    #expect(screens.text.contains("You typed: “\(Self.words)”") && screens.text.contains("What do you say?"))
    let drafts = screens.effects.compactMap { if case .keepNote(let draft) = $0 { draft } else { nil } }
    #expect(
      drafts == [NoteDraft(kind: .saidFirst, scene: "the-request", parts: [Self.words], isMeant: true)])
    let before = screens.text
    screens.answer(seed: 2)
    #expect(screens.text == before)
  }

  @Test("the session has begun where words are kept with it")
  func begins() throws {
    #expect(try typed().events.contains { if case .started = $0 { true } else { false } })
  }

  @Test("nothing typed is nothing kept")
  func nothing() throws {
    var screens = try begun()
    screens.press(.enter)
    #expect(screens.text.contains("What do you say?") && !screens.text.contains("You typed"))
    #expect(screens.effects.isEmpty)
  }

  @Test("a session that is gone on with has the words again, and does not ask a second time")
  func resumed() throws {
    let session = try #require(try typed().model.session)
    let note = KeptNote(
      id: 1, kind: .saidFirst, session: "abc", scene: "the-request", parts: [Self.words], written: "2031-05-04")
    var screens = try begun(mode: .standard)
    screens.tell(.sessionResumed(session, Shipped.catalogue))
    #expect(screens.text.contains("What would you say?") && screens.effects.last == .findNotes)
    screens.tell(.notesFound([note]))
    #expect(screens.text.contains("You typed: “\(Self.words)”") && screens.text.contains("What do you say?"))
  }

  @Test("words are not taken for those of another walk")
  func otherWalk() throws {
    let walked = try EveryKindTests.walk(Size(columns: 80, rows: 24), mode: .sayItFirst).screens
    var session = try #require(walked.model.session)
    try session.apply(.rewound(walk: 0, scene: "the-request"))
    let note = KeptNote(
      id: 1, kind: .saidFirst, session: "abc", scene: "the-request", parts: [Self.words], written: "2031-05-04")
    var screens = try begun(mode: .standard)
    screens.tell(.sessionResumed(session, Shipped.catalogue))
    screens.tell(.notesFound([note]))
    #expect(screens.text.contains("What would you say?") && !screens.text.contains("You typed"))
  }

  @Test("a purpose that was typed waits where the trainee turned back to choose otherwise")
  func purpose() throws {
    var screens = try begun(mode: .standard)
    let place = try #require(screens.model.session?.shownOptions.firstIndex { $0.id == "go-up" })
    func choose() { for key in [Key.character(place == 0 ? "a" : "b"), .enter] { screens.press(key) } }
    choose()
    #expect(screens.text.contains("Before you write"))
    screens.type("rest at night")
    screens.press(.escape)
    #expect(screens.text.contains("What do you say?"))
    choose()
    #expect(screens.text.contains("Before you write") && screens.text.contains("rest at night"))
  }
}
