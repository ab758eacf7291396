// The words in which events are stored, which never change.

import ScenarioEngine
import Testing

@testable import Journal
@testable import JournalLink

@Suite("Stored events")
struct EventCodingTests {
  /// What journals already hold. Never edit a line; add lines for new kinds.
  static let frozen = #"""
    started {"mode":"say-it-first","play_hash":"ab12","scoring_version":1,"seed":"18446744073709551615","version":"1.2.0","vignette":"small"}
    page-turned {"scene":"a-page"}
    option-chosen {"option":"go-up","scene":"the-request"}
    reply-composed {"parts":["own","ask"],"scene":"the-answer"}
    pen-paused {"pause":"went-on","purpose":"for “sleep”/rest\n漢字","scene":"the-request"}
    pen-paused {"pause":"went-on","scene":"the-request"}
    pen-paused {"pause":"chose-otherwise","scene":"the-request"}
    checked-in {"noted":true,"scene":"a-word-for-it"} {"answer":"words","urge":"prescribe","words":["stuck","tender"]}
    checked-in {"noted":true,"scene":"a-word-for-it"} {"answer":"unsure"}
    checked-in {"noted":true,"scene":"a-word-for-it"} {"answer":"nothing","urge":"none"}
    checked-in {"noted":true,"scene":"a-word-for-it"} {"answer":"rather-not-say","urge":"refer-on"}
    checked-in {"noted":false,"scene":"a-word-for-it"}
    noticed {"scene":"the-request","tags":["tr-request-as-care"]}
    walked {"answers":["Tired.",""],"scene":"the-walk"}
    safety-taken-up {"task":"sf-task-ask-suicide"}
    safety-closed {}
    scene-skipped {"scene":"the-request"}
    rewound {"scene":"the-request","walk":0}
    remarked {"marker":"ct-feel-pressure","scene":"the-request","text":"Not how it was.","walk":1}
    remarked {"scene":"the-request","text":"","walk":0}
    ended {"ending":"written"}
    """#

  @Test("every kind of event is stored in the words that it always was")
  func words() throws {
    let lines = try EveryEvent.all.map { event in
      let stored = StoredEvent(event)
      let checkIn = try stored.checkIn.map { " " + (try StoredJSON.text($0)) } ?? ""
      return "\(stored.kind) \(try StoredJSON.text(stored.record))\(checkIn)"
    }
    #expect(lines == Self.frozen.split(separator: "\n").map(String.init))
  }

  @Test("every kind of event comes back as it was")
  func roundTrip() throws {
    for event in EveryEvent.all { #expect(try StoredEvent(event).event() == event) }
  }

  @Test("every mode and every urge has a stored name of its own")
  func names() {
    #expect(Set(PlayMode.allCases.map(\.storedName)).count == PlayMode.allCases.count)
    #expect(Set(CheckIn.Urge.allCases.map(\.storedName)).count == CheckIn.Urge.allCases.count)
    for mode in PlayMode.allCases { #expect(PlayMode(storedName: mode.storedName) == mode) }
    for urge in CheckIn.Urge.allCases { #expect(CheckIn.Urge(storedName: urge.storedName) == urge) }
  }

  @Test("a row that does not hold what its kind asks for is refused, and nothing traps")
  func damage() {
    let kinds = Set(EveryEvent.all.map { StoredEvent($0).kind })
    for kind in kinds.union(["", "unheard-of"]) where kind != "safety-closed" {
      #expect(throws: UnreadableRow.self, "\(kind)") {
        try StoredEvent(kind: kind, record: EventRecord()).event()
      }
    }
  }
}
