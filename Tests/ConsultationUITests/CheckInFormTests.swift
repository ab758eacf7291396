// A check-in: a few words first, letters that go to a word, and what was marked to look at and to change.

import Canvas
import ScenarioEngine
import Sheets
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Check-ins")
struct CheckInFormTests {
  /// The first check-in of a shipped case, on the screen.
  private func reached(_ id: String = "ms-h", _ size: Size = Size(columns: 80, rows: 24)) throws -> Screens {
    var screens = try Screens.opened(size, vignette: Shipped.vignette(id))
    screens.press(.enter)
    let isThere = screens.read(until: "How are you, just now?", most: 40)
    try #require(isThere)
    return screens
  }

  private func shownWords(_ screens: Screens) throws -> [String] {
    let play = try #require(screens.model.play)
    return play.prompt().choices.filter { $0.word == nil }.map(\.text)
  }

  @Test("six to eight words come first, each of another feeling; the rest is behind one line")
  func firstWords() throws {
    var screens = try reached()
    let first = try shownWords(screens)
    #expect((6...8).contains(first.count))
    let feelings = first.compactMap { Shipped.catalogue.feeling(ofWord: $0)?.id }
    #expect(Set(feelings).count == first.count && first == first.sorted())
    screens.press(.end, .up, .up, .up)
    #expect(screens.text.contains("▸ More words"))
    screens.press(.character(" "))
    #expect(try shownWords(screens) == Shipped.catalogue.checkInWords(.short))
    #expect(!screens.text.contains("More words"))
  }

  @Test("a list without those words is shown whole")
  func otherWords() {
    #expect(CheckInMarks().shown(of: ["calm", "stuck"]) == ["calm", "stuck"])
  }

  @Test("a letter goes to the next word that begins with it, and opens the rest if only they have it")
  func letters() throws {
    var screens = try reached()
    screens.press(.character("s"))
    #expect(screens.text.contains("▸ · stuck"))
    screens.press(.character("H"))
    #expect(screens.text.contains("▸ · hostile"))
    screens.press(.character("s"))
    let one = screens.text
    screens.press(.character("s"))
    #expect(screens.text != one && screens.text.contains("▸ · s"))
    screens.press(.character("q"))
    #expect(screens.text.contains("No word here begins with “q”"))
    #expect(!screens.quit && screens.text.contains("How are you, just now?"))
  }

  @Test("where letters go to words, every command keeps a key")
  func commands() {
    let commands = Keymap.bindings(in: .checkIn)
    for action in [Action.note, .pause, .support, .help, .leave, .medicines, .skip] {
      #expect(commands.contains { $0.action == action }, "\(action)")
    }
  }

  @Test("what was marked, the urge too, is on screen before it is kept, and can be taken back")
  func echo() throws {
    var screens = try reached()
    let before = screens.events.count
    screens.press(.character("t"), .character(" "), .enter)
    #expect(screens.text.contains("Is there an urge?") && screens.text.contains("You noted: tender."))
    screens.press(.escape)
    #expect(screens.text.contains("✓ tender"))
    screens.press(.character("t"), .character(" "), .character("w"), .character(" "), .enter, .down, .down, .enter)
    #expect(screens.text.contains("You noted: warm. An urge to "))
    #expect(screens.events.count == before)
    screens.press(.down, .enter)
    #expect(screens.text.contains("✓ warm"))
    screens.press(.enter, .enter, .enter)
    guard case .checkedIn(_, let note)? = screens.events.last else { return #expect(Bool(false), "nothing noted") }
    #expect(note == CheckIn(.words(["warm"])))
  }

  @Test("a word that is not shown stays marked, and is said")
  func hiddenWord() throws {
    var screens = try reached()
    screens.press(.character("h"), .character(" "), .enter, .escape)
    #expect(screens.text.contains("✓ hostile"))
  }

  @Test("enter on a word marks it while none is marked, and then goes on")
  func enterMarks() throws {
    var screens = try reached()
    let word = try #require(try shownWords(screens).first)
    screens.press(.character(try #require(word.first)), .enter)
    #expect(!screens.text.contains("No word is marked"))
    screens.press(.enter)
    #expect(screens.text.contains("You noted: \(word)."))
  }

  @Test("an urge is asked about only if the next decision of the sitting can act one out")
  func urge() throws {
    let scenario = Scenario(try Shipped.vignette("ms-h"))
    let asked = scenario.vignette.scenes.filter { $0.body.kind == .checkIn }.map {
      PlayState.asksForUrge(at: $0, in: scenario)
    }
    // After the second and the third the sitting is over, and months pass.
    #expect(asked == [true, false, false, true])
    var screens = try Screens.opened(Size(columns: 80, rows: 60), vignette: EveryKind.vignette())
    screens.press(.enter)
    for _ in 0..<80 where !screens.text.contains("How are you, just now?") { screens.goOn() }
    screens.press(.character(" "), .enter)
    #expect(!screens.text.contains("Is there an urge?"), "nothing is decided after this one")
    #expect(screens.text.contains("You noted: bored."))
  }

  @Test("line by line: more, words as they are written, the echo, and back")
  func plain() throws {
    let vignette = try Shipped.vignette("ms-h")
    var plain = PlainConsultation(
      Scenario(vignette), mode: PlayMode.standard, seed: 1, catalogue: Shipped.catalogue, support: .unitedKingdom)
    var said: [String] = []
    for _ in 0..<20 where !said.contains(where: { $0.hasPrefix("How are you, just now?") }) { said = plain.receive("") }
    #expect(said.contains("8. warm") && said.last?.contains("more: more words.") == true)
    said = plain.receive("stuck, tender")
    #expect(said.contains("You noted: stuck, tender."))
    said = plain.receive("back")
    #expect(said.contains("Marked: stuck, tender. A number takes it back."))
    said = plain.receive("more")
    #expect(said.contains { $0.hasSuffix(". hostile") })
    said = plain.receive("hostile")
    #expect(said.contains("You noted: stuck, tender, hostile."))
    said = plain.receive("2")
    #expect(said.contains { $0.hasPrefix("You noted: stuck, tender, hostile. An urge to ") })
    #expect(plain.receive("something else").contains("Press Enter, or back."), "there is no number to type here")
    let before = plain.session.events.count
    _ = plain.receive("")
    #expect(plain.session.events.count == before + 1)
  }
}
