// Sessions that are kept are found again from the catalogue, whether they came to their end or not.

import Canvas
import ConsultationUI
import TestSupport
import Testing

@Suite("Earlier sessions")
struct EarlierSessionsTests {
  private static let open = ResumableSession(code: "abcdef", title: "Mr B", when: "today at 21:04")
  private static let ended = ResumableSession(
    code: "ghijkl", title: "Ms H", when: "yesterday at 18:20", isFinished: true)

  /// The list of sessions, opened by its letter.
  private func list(_ sessions: [ResumableSession], _ size: Size = Size(columns: 80, rows: 24)) throws -> Screens {
    var screens = Screens(size)
    let entry = CatalogueEntry(try Shipped.vignette("ms-h").metadata, isReviewed: false, source: "ms-h.json")
    screens.tell(.vignettesFound([entry]))
    screens.press(.character("a"))
    #expect(screens.effects == [.findSessions])
    screens.tell(.earlierSessionsFound(sessions))
    return screens
  }

  @Test("the list is drawn as expected", arguments: EveryKindTests.sizes)
  func goldens(_ size: Size) throws {
    for (name, sessions) in [("some", [Self.open, Self.ended]), ("none", [])] {
      let canvas = try list(sessions, size).canvas
      try Screens.compare(canvas, name: "earlier-\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test("each is listed with what became of it, and opens")
  func opens() throws {
    var screens = try list([Self.open, Self.ended])
    #expect(screens.text.contains("Mr B   today at 21:04 · left open · abcdef"))
    #expect(screens.text.contains("Ms H   yesterday at 18:20 · came to its end · ghijkl"))
    screens.press(.down, .enter)
    #expect(screens.effects.last == .resume("ghijkl"))
  }

  @Test("where none is kept that is said, and enter leads back")
  func none() throws {
    var screens = try list([])
    #expect(screens.text.contains("No session is kept here yet."))
    screens.press(.enter)
    #expect(screens.text.contains("A medicine is asked for, given or refused."))
  }

  @Test("one that came to its end opens at what was said afterwards")
  func afterwards() throws {
    let walked = try EveryKindTests.walk(Size(columns: 80, rows: 24), mode: .standard).screens
    var screens = try list([Self.ended])
    screens.tell(.sessionResumed(try #require(walked.model.session), Shipped.catalogue))
    #expect(screens.text.contains("Mr B · afterwards"))
  }

  @Test("the catalogue stands on the session that was just left")
  func left() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24), vignette: try EveryKind.vignette())
    screens.press(.enter, .enter)
    screens.tell(.sessionKept(as: Self.open.code))
    screens.press(.character("q"), .down, .enter)
    #expect(screens.effects.last == .listSessions)
    screens.tell(.sessionsFound([Self.open]))
    screens.press(.enter)
    #expect(screens.effects.last == .resume(Self.open.code))
  }

  @Test("without a case the glossary says where it opens")
  func glossary() {
    var screens = Screens(Size(columns: 80, rows: 24))
    screens.press(.character("g"))
    #expect(screens.text.contains("open one first"))
  }
}
