// A case with a scene of every kind, walked by keys from its first page to a remark on its debrief.

import Canvas
import Foundation
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("A scene of every kind")
struct EveryKindTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)]

  /// Walks the case by a fixed script of keys, and gives the screens on the way.
  static func walk(_ size: Size, mode: PlayMode, until last: String = "debrief") throws -> (
    screens: Screens, pictures: [(name: String, canvas: Canvas)]
  ) {
    var screens = try Screens.opened(size, mode: mode, vignette: EveryKind.vignette())
    var pictures: [(String, Canvas)] = []
    func take(_ name: String) { pictures.append((name, screens.canvas)) }
    func reach(_ text: String) throws {
      for _ in 0..<12 where !screens.text.contains(text) { screens.press(.enter) }
      try #require(screens.text.contains(text), "\(text) at \(size), on screen:\n\(screens.text)")
    }
    screens.press(.enter)
    take("page")
    try reach(mode == .sayItFirst ? "What would you say?" : "What do you say?")
    if mode == .sayItFirst {
      screens.type("Tell me more?")
      take("say-first")
      try reach("What do you say?")
    }
    // The one that takes up the pen, wherever the seed has put it.
    let row = try #require(screens.canvas.rows.first { $0.contains("Then let us change") })
    screens.press(.character(row.contains("A  Then") ? "a" : "b"))
    take("options")
    try reach("Before you write")
    screens.type("so that he sleeps")
    take("pen-pause")
    try reach("What seems live here?")
    screens.press(.character(" "))
    take("notice")
    try reach("Put your reply together")
    screens.press(.down, .enter, .up, .enter, .right)
    take("compose")
    if last == "compose" { return (screens, pictures) }
    screens.press(.end, .enter)
    try reach("anything about safety")
    take("safety")
    screens.press(.character("a"), .enter)
    try reach("[He shakes his head.]")
    take("safety-answered")
    screens.press(.down, .enter)
    try reach("“The beginning” ends here.")
    take("stop")
    screens.press(.down, .enter)
    take("look-back")
    screens.press(.escape, .up)
    try reach("Dear doctor")
    take("letter")
    try reach("Question 1 of 2")
    screens.type("Hurried.")
    take("questions")
    try reach("The clinic is dark.")
    take("quiet")
    try reach("How are you, just now?")
    screens.press(.right, .down, .character(" "))
    take("check-in")
    if last == "check-in" { return (screens, pictures) }
    screens.press(.enter, .down)
    take("urge")
    try reach("Nothing is settled.")
    take("ending")
    try reach("Look at a moment")
    take("debrief")
    return (screens, pictures)
  }

  @Test("each screen is drawn as expected", arguments: sizes.prefix(2))
  func goldens(_ size: Size) throws {
    for mode in [PlayMode.sayItFirst, .coach] {
      for (name, canvas) in try Self.walk(size, mode: mode).pictures
      where mode == .sayItFirst || ["notice", "safety"].contains(name) {
        try Screens.compare(canvas, name: "every-\(mode.rawValue)-\(name)-\(size.columns)x\(size.rows)")
      }
    }
  }

  @Test("the same walk, drawn in a window of 40 by 12, is drawn as expected and shows where the cursor is")
  func clipped() throws {
    let size = Size(columns: 40, rows: 12)
    var screens = try Screens.opened(Size(columns: 80, rows: 24), vignette: EveryKind.vignette())
    screens.press(.enter)
    for step in 0..<30 where !screens.text.contains("· afterwards") {
      screens.tell(.resized(size))
      try Screens.compare(screens.canvas, name: "every-small-\(step < 10 ? "0" : "")\(step)-40x12")
      screens.tell(.resized(Size(columns: 80, rows: 24)))
      screens.goOn()
    }
    #expect(screens.text.contains("· afterwards"))
  }

  @Test("the walk that the keys made is the walk that its events make")
  func events() throws {
    let (screens, _) = try Self.walk(Size(columns: 80, rows: 24), mode: .sayItFirst)
    let session = try Session(replaying: screens.events, in: Scenario(try EveryKind.vignette()))
    #expect(session.situation == .ending("open"))
    #expect(session.walk.isClosed)
    let actions = session.walk.visits.map(\.action)
    #expect(actions[1] == .chose("go-up"))
    #expect(session.walk.visits[1].purpose == "so that he sleeps")
    guard case .noticed(let tags) = actions[2] else { return #expect(Bool(false), "\(actions[2])") }
    #expect(tags.count == 1)
    // The second part was taken first and the first then moved behind nothing: it came last and stayed there.
    #expect(session.walk.visits[3].parts == ["nights", "own"])
    #expect(actions[5] == .walked(["Hurried.", ""]))
    #expect(session.walk.taskRecords.first?.standing == .doneLate)
  }

  @Test(
    "nothing on the way names a marker, but the exercise that asks for them",
    arguments: [PlayMode.standard, .coach, .sayItFirst])
  func nothingIsGivenAway(_ mode: PlayMode) throws {
    let names = ["Request for medicine as request for care", "Medicine as stigma", "He was given something before"]
    let ids = Set(Shipped.catalogue.markers.map(\.id.text))
    for (name, canvas) in try Self.walk(Size(columns: 120, rows: 40), mode: mode).pictures where name != "debrief" {
      let text = canvas.rows.joined(separator: "\n")
      let words = Set(text.split { !$0.isLetter && $0 != "-" }.map(String.init))
      #expect(words.isDisjoint(with: ids), "\(name)")
      let allowed = (name == "notice" ? names.prefix(2) : []) + (mode == .coach ? names.suffix(1) : [])
      for word in names where !allowed.contains(word) { #expect(!text.contains(word), "\(word), \(name)") }
    }
  }

  @Test("each word of a check-in, and each way out below the words, is taken where the caret stands")
  func eachWord() throws {
    var (screens, _) = try Self.walk(Size(columns: 100, rows: 60), mode: .standard, until: "check-in")
    let before = screens
    screens.press(.home)
    var words: [String] = []
    for _ in 0..<100 where !screens.text.contains("▸ Not sure") {
      let row = try #require(screens.canvas.rows.first { $0.contains("▸ ") })
      let word = row.components(separatedBy: "▸ ")[1].dropFirst(2).components(separatedBy: "  ")[0]
      words.append(word)
      let marked = screens.text.contains("✓ \(word)")
      screens.press(.character(" "))
      #expect(screens.text.contains("▸ \(marked ? "·" : "✓") \(word)"))
      if !marked { screens.press(.character(" ")) }
      screens.press(.down)
    }
    let lines = ["ct-feel-no-feeling", "ct-feel-nonspecific-anxiety"]
    #expect(Set(words) == Set(Shipped.catalogue.feelings.filter { !lines.contains($0.id.text) }.flatMap(\.words)))
    #expect(words == words.sorted())
    for (ways, answer) in [(0, CheckIn.Answer.unsure), (1, .nothing), (2, .ratherNotSay)] {
      screens = before
      screens.press(.end)
      for _ in ways..<2 { screens.press(.left) }
      screens.press(.enter)
      // “Rather not say” asks nothing more.
      if answer != .ratherNotSay { screens.press(.enter) }
      #expect(screens.events.last == .checkedIn(scene: "a-word", CheckIn(answer)), "\(answer)")
    }
  }

  @Test("what was said at the safety scene stays in the story")
  func safetyStays() throws {
    let (_, pictures) = try Self.walk(Size(columns: 100, rows: 60), mode: .standard)
    let letter = try #require(pictures.first { $0.name == "letter" }).canvas.rows.joined(separator: "\n")
    let asked = try #require(letter.range(of: "Have you wished to be dead?"))
    let opened = try #require(letter.range(of: "Dear doctor"))
    #expect(asked.lowerBound < opened.lowerBound)
  }

  @Test("where a stretch closes one may stop; the look back tells nothing of what is to come")
  func stop() throws {
    let pictures = try Self.walk(Size(columns: 100, rows: 60), mode: .standard).pictures
    let look = try #require(pictures.first { $0.name == "look-back" }).canvas.rows.joined(separator: "\n")
    #expect(look.contains("One thing you did"))
    #expect(look.contains("What was it like to act at once?"))
    #expect(!look.contains("Nothing is settled.") && !look.contains("Still open"))
    var screens = try Screens.opened(Size(columns: 80, rows: 24), vignette: EveryKind.vignette())
    screens.press(.enter)
    for _ in 0..<40 where !screens.text.contains("ends here.") { screens.goOn() }
    let events = screens.events
    screens.press(.end, .enter)
    #expect(screens.text.contains("Leave this consultation?"))
    screens.press(.enter)
    #expect(screens.text.contains("ends here."))
    screens.press(.up, .up, .enter)
    #expect(screens.text.contains("Dear doctor"))
    #expect(screens.events == events)
  }

  @Test("the glossary stays shut in play, from help and support too, and opens afterwards")
  func glossary() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24), vignette: EveryKind.vignette())
    screens.press(.enter)
    for key in [Key.character("?"), .character("s"), .character("p")] {
      screens.press(key, .character("g"))
      #expect(screens.text.contains("The glossary opens afterwards"))
      screens.press(.escape)
    }
    var (afterwards, _) = try Self.walk(Size(columns: 80, rows: 24), mode: .standard)
    afterwards.press(.character("g"))
    #expect(afterwards.text.contains("Resistance to medication"))
  }

  @Test("in plain signs no screen shows a box, an arrow, a block or a tick")
  func plainSigns() throws {
    for size in Self.sizes.prefix(2) {
      var screens = try Screens.opened(size, glyphs: .ascii, vignette: EveryKind.vignette())
      screens.press(.enter)
      var seen: Set<String> = []
      for _ in 0..<60 {
        seen.formUnion(screens.signs)
        if screens.text.contains("afterwards  ") { break }
        screens.goOn()
      }
      for key in [Key.character("o"), .pageDown, .pageDown, .character("c"), .escape, .character("m"), .escape] {
        screens.press(key)
        seen.formUnion(screens.signs)
      }
      #expect(seen.isEmpty, "\(seen.sorted())")
    }
  }
}
