// The short forms by keys, and line by line.

import Canvas
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Short forms by keys")
struct ShortFormsFlowTests {
  private let size = Size(columns: 100, rows: 70)

  @Test("nothing is recorded before a choice; then the way there comes first, and the whole replays")
  func recorded() throws {
    var shelves = try Shelves(size)
    shelves.press(.character("f"))
    try shelves.open("each ask")
    shelves.type("qvxtyped")
    shelves.press(.enter)
    #expect(!shelves.effects.contains { if case .record = $0 { true } else { false } })
    try shelves.takeDecision()
    for _ in 0..<2 {
      shelves.press(.enter, .enter)
      try shelves.takeDecision()
    }
    let drills = shelves.recorded
    #expect(drills.map(\.drill.vignette) == ["mr-z", "ms-h", "sam"])
    for (drill, events) in drills {
      let session = try Session(replaying: events, in: Scenario(try shelves.vignette(drill.vignette)))
      let visit = try #require(session.walk.visits.last)
      #expect(visit.scene.text == drill.scene && visit.score != nil)
      #expect(events.count > 2)
      #expect(!"\(events)".contains("qvxtyped"))
      let record = SessionRecord(
        session: session, endedAt: Day(number: 1), label: "x", drilled: PlaceID(drill.scene))
      let look = Reports.Progress(over: [record], catalogue: Shipped.catalogue, today: Day(number: 2))
      #expect(look.drills == 1 && !look.families.isEmpty)
    }
    shelves.press(.enter)
    #expect(shelves.text.contains("The same request, side by side"))
    shelves.press(.enter)
    #expect(shelves.text.contains("A question first"))
  }

  @Test("what is live is not given away before the choice")
  func notGivenAway() throws {
    var shelves = try Shelves(size)
    shelves.press(.character("f"))
    try shelves.open("each ask")
    for _ in 0..<12 where !shelves.text.contains("⏎ afterwards") {
      for marker in Shipped.catalogue.markers where marker.name.count > 14 {
        #expect(!shelves.text.contains(marker.name), "\(marker.name)")
      }
      shelves.press(.enter)
      if shelves.text.contains("Choose one first") { shelves.press(.down, .enter) }
    }
    shelves.press(.enter)
    #expect(shelves.text.contains("What was live here"))
  }

  @Test("a short form can be left at its question, at its scene and at its debrief")
  func left() throws {
    for steps in 0..<3 {
      var shelves = try Shelves(size)
      shelves.press(.character("f"))
      try shelves.open("each ask")
      if steps > 0 { shelves.press(.enter) }
      if steps > 1 { try shelves.takeDecision() }
      if steps == 1 {
        shelves.press(.character("x"))
        #expect(shelves.text.contains("This is one scene by itself"))
        shelves.press(.character("q"))
        #expect(shelves.text.contains("Leave this short form?"))
        shelves.press(.down, .enter)
      } else {
        shelves.press(.escape)
      }
      #expect(shelves.text.contains("A question first"), "\(steps)")
      #expect(shelves.recorded.count == (steps > 1 ? 1 : 0))
    }
  }

  @Test("the whole moment opens from the short debrief, and a line of it can be answered")
  func moment() throws {
    var shelves = try Shelves(size)
    shelves.press(.character("f"))
    try shelves.open("each ask")
    shelves.press(.enter)
    try shelves.takeDecision()
    shelves.press(.down, .enter)
    #expect(shelves.text.contains("Other replies"))
    shelves.press(.character("r"))
    shelves.type("Not so.")
    shelves.press(.enter)
    #expect(shelves.text.contains("You say: Not so."))
    let drill = try #require(shelves.recorded.first)
    #expect(shelves.recorded.count == 1)
    let session = try Session(replaying: drill.events, in: Scenario(try shelves.vignette(drill.drill.vignette)))
    #expect(session.remarks.map(\.text) == ["Not so."])
    shelves.press(.escape)
    #expect(shelves.text.contains("Next: Ms H"))
  }

  @Test("a case that cannot be loaded leads back with the reason")
  func refused() throws {
    var model = AppModel(size: size, support: .unitedKingdom)
    let drills = Drill.sameRequest(in: try Shelves.cases.map { try Shipped.vignette($0) })
    #expect(model.update(.drillsChosen(drills)) == [.openDrill(drills[0])])
    _ = model.update(.vignetteRefused(title: "Mr Z", reasons: ["It has errors."]))
    #expect(AppView(model).draw().rows.joined().contains("It has errors."))
    _ = model.update(.drillOpened(Scenario(try EveryKind.vignette()), Shipped.catalogue, seed: 1))
    #expect(!AppView(model).draw().rows.joined().contains("Before you look"))
    _ = model.update(.drillsChosen(drills))
    _ = model.update(.drillOpened(Scenario(try EveryKind.vignette()), Shipped.catalogue, seed: 1))
    #expect(AppView(model).draw().rows.joined().contains("has no way to this decision"))
  }

  @Test("a storm of keys on the shelves keeps every short form whole", arguments: 0..<4)
  func storm(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var shelves = try Shelves(Size(columns: 80, rows: 24))
    let keys = KeyStormTests.keys + [.character("b"), .character("f"), .enter, .enter, .escape]
    shelves.press(.character("f"))
    for _ in 0..<150 {
      if random.next(below: 25) == 0 {
        shelves.tell(.resized(Size(columns: random.next(below: 160), rows: random.next(below: 60))))
      }
      shelves.press(keys[random.next(below: keys.count)])
      let canvas = shelves.canvas
      if let cursor = canvas.cursor, !canvas.size.isEmpty { #expect(canvas.bounds.contains(cursor)) }
      for row in canvas.rows { #expect(!row.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }) }
    }
    for (drill, events) in shelves.recorded {
      let whole = events.prefix { event in
        if case .started(let start) = event { start.vignette == drill.vignette } else { true }
      }
      _ = try Session(replaying: Array(whole), in: Scenario(try shelves.vignette(drill.vignette)))
    }
  }

  @Test("the plain form asks first, takes each decision by number, and sets the requests together")
  func plain() throws {
    let vignettes = try Shelves.cases.map { try Shipped.vignette($0) }
    let drills = Drill.sameRequest(in: vignettes).compactMap { drill in
      vignettes.first { $0.metadata.id == drill.vignette }.map { (drill, Scenario($0)) }
    }
    var plain = PlainDrill(drills, seed: 1, catalogue: Shipped.catalogue, support: .unitedKingdom)
    #expect(plain.opening.contains { $0.contains("Before you look") })
    for (place, drill) in drills.map(\.0).enumerated() {
      #expect(plain.present?.drill == drill)
      let way = try #require(plain.present?.session.events.count)
      var lines = plain.receive("qvxtyped")
      #expect(lines.contains("What do you say?"))
      #expect(plain.receive("0").first?.hasPrefix("Type a number") == true)
      #expect(plain.present?.session.events.count == way && plain.toKeep == nil)
      lines = plain.receive("1")
      if lines.contains("Before you write") { lines = plain.receive("") }
      #expect(lines.contains("What the choice did") && lines.contains("What was live here"))
      let session = try #require(plain.toKeep?.session)
      #expect(session.walk.visits.last?.scene.text == drill.scene)
      #expect(!"\(session.events)".contains("qvxtyped"))
      lines = plain.receive("")
      #expect(plain.isFinished == (place == drills.count - 1))
      if plain.isFinished { #expect(lines.contains("The same request")) }
    }
    #expect(plain.present == nil && plain.receive("1").isEmpty)
  }

  @Test("at the pen pause of the plain form one can choose otherwise")
  func plainPen() throws {
    let vignette = try Shipped.vignette("sam")
    let drill = try #require(Drill.sameRequest(in: [vignette]).first)
    var plain = PlainDrill(
      [(drill, Scenario(vignette))], seed: 1, catalogue: Shipped.catalogue, support: .unitedKingdom)
    _ = plain.receive("")
    let options = try #require(plain.present?.session.shownOptions)
    let writes = try #require(options.firstIndex { $0.takesUpThePen })
    #expect(plain.receive("\(writes + 1)").contains("Before you write"))
    #expect(plain.receive("back").contains("What do you say?"))
    #expect(plain.receive("support").contains { $0.contains("Samaritans") })
    #expect(plain.receive("leave") == ["You left."] && plain.isFinished)
  }
}
