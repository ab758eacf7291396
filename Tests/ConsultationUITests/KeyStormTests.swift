// Whatever is pressed and however the terminal is sized, nothing traps and nothing is lost.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing

@Suite("Any keys at any size")
struct KeyStormTests {
  static let keys: [Key] = [
    .enter, .enter, .enter, .up, .down, .down, .left, .right, .pageUp, .pageDown, .home, .end, .escape, .tab, .backTab,
    .backspace, .delete, .character(" "), .character("a"), .character("d"), .character("h"), .character("x"),
    .character("s"), .character("?"), .character("o"), .character("m"), .character("c"), .character("g"),
    .character("p"), .character("r"), .character("w"), .character("漢"), .control("l"), .function(1), .function(4),
    .paste("a\u{1B}[2Jb\u{202E}c\nd"), .character("n"), .character("e"), .function(5), .control("o"),
    .character("\u{301}"),
    .press(Point(column: 7, row: 7)), .control("w"), .wheelUp,
    .timeout,
  ]

  @Test("a storm of keys and sizes keeps the cursor on the canvas and the session whole", arguments: 0..<8)
  func storm(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let vignette = try seed.isMultiple(of: 2) ? Shipped.vignette("ms-h") : EveryKind.vignette()
    var screens = try Screens.opened(
      Size(columns: 80, rows: 24), mode: PlayMode.allCases[seed / 2 % PlayMode.allCases.count], vignette: vignette)
    screens.press(.enter)
    for _ in 0..<300 {
      if random.next(below: 25) == 0 {
        screens.tell(.resized(Size(columns: random.next(below: 210), rows: random.next(below: 70))))
      }
      screens.press(Self.keys[random.next(below: Self.keys.count)])
      screens.answer(seed: random.next(below: 4))
      let canvas = screens.canvas
      #expect(canvas.size == screens.model.size)
      if let cursor = canvas.cursor, !canvas.size.isEmpty {
        #expect(canvas.bounds.contains(cursor))
      }
      for row in canvas.rows { #expect(!row.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }) }
    }
    guard screens.events.count > 1 else { return }
    let scenario = Scenario(vignette)
    // Leaving and beginning again starts another session; each begins with its start.
    let starts = screens.events.indices.filter { if case .started = screens.events[$0] { true } else { false } }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : screens.events.count
      _ = try Session(replaying: Array(screens.events[start..<end]), in: scenario)
    }
  }

  @Test("while playing, no marker, no figure and no judgement is on screen")
  func nothingIsGivenAway() throws {
    var screens = try Screens.opened(Size(columns: 120, rows: 40))
    screens.press(.enter)
    let names = Shipped.catalogue.markers.filter { $0.id.family != .safetyTask && $0.name.count > 12 }.map(\.name)
    for _ in 0..<120 where !screens.text.contains("· afterwards") {
      let text = screens.text
      for marker in Shipped.catalogue.markers { #expect(!text.contains(marker.id.text), "\(marker.id)") }
      for name in names { #expect(!text.contains(name), "\(name)") }
      for word in ["bond", "goals:", "score", "correct", "Noticing"] { #expect(!text.contains(word), "\(word)") }
      screens.goOn()
    }
    #expect(screens.text.contains("· afterwards"))
  }

  @Test("in coach mode a comment follows a choice; otherwise none does")
  func coach() throws {
    for mode in [PlayMode.coach, .standard] {
      var screens = try Screens.opened(Size(columns: 100, rows: 60), mode: mode)
      screens.press(.enter)
      for _ in 0..<12 where !screens.text.contains("In passing") && !screens.text.contains("You ask about the rest") {
        screens.goOn()
      }
      #expect(screens.text.contains("Coach") == (mode == .coach))
    }
  }

  @Test("an action that cannot be done says why")
  func refusals() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24))
    screens.press(.enter)
    let reached = screens.read(until: "How are you, just now?", most: 40)
    #expect(reached)
    for _ in 0..<4 { screens.press(.character(" "), .down) }
    #expect(screens.text.contains("Three at most.") || screens.canvas.rows.count { $0.contains("✓") } <= 3)
    screens.press(.function(4))
    #expect(screens.text.contains("cannot be passed over"))
  }

  @Test("a press selects, a second one chooses, and the wheel scrolls")
  func mouse() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24))
    let rows = screens.canvas.rows
    let coach = try #require(rows.firstIndex { $0.contains("Coach") })
    screens.press(.press(Point(column: 8, row: coach)))
    #expect(screens.canvas.rows[coach].contains("▸"))
    screens.press(.press(Point(column: 8, row: coach)))
    #expect(screens.text.contains("✓ Coach"))
    let begin = try #require(screens.canvas.rows.firstIndex { $0.contains("Begin") })
    screens.press(.press(Point(column: 4, row: begin)))
    #expect(screens.text.contains("The letter"))
    let top = screens.text
    screens.press(.wheelDown)
    #expect(screens.text != top)
    screens.press(.wheelUp)
    #expect(screens.text == top)
    screens.press(.press(Point(column: 0, row: 0)), .press(Point(column: 500, row: 500)))
    #expect(screens.text == top)
  }

  @Test("each word of a check-in, and each way out, is what it says")
  func checkIn() throws {
    let words = Shipped.catalogue.checkInWords(.short)
    for place in 0..<(words.count + 3) {
      var screens = try Screens.opened(Size(columns: 80, rows: 24))
      screens.press(.enter)
      let reached = screens.read(until: "How are you, just now?", most: 40)
      #expect(reached)
      screens.press(.end, .up, .up, .up, .enter)
      for _ in 0..<place { screens.press(.down) }
      if place < words.count { screens.press(.character(" ")) }
      screens.press(.enter)
      if screens.text.contains("Is there an urge?") { screens.press(.enter) }
      screens.press(.enter)
      guard case .checkedIn(_, let note)? = screens.events.last else {
        Issue.record("nothing was noted at \(place)")
        continue
      }
      let ways: [CheckIn.Answer] = [.unsure, .nothing, .ratherNotSay]
      #expect(note.answer == (place < words.count ? .words([words[place]]) : ways[place - words.count]))
    }
  }

  @Test("reading on never says an option: every option is seen, and one is chosen, before enter says it")
  func nothingIsSaidByMistake() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24))
    screens.press(.enter)
    let reached = screens.read(until: "How are you, just now?", most: 40)
    #expect(reached)
    screens.press(.character(" "), .enter, .enter, .enter)
    let events = screens.events.count
    for _ in 0..<12 { screens.press(.enter) }
    #expect(screens.events.count == events)
    #expect(screens.text.contains("Choose one first"))
    screens.press(.character("c"), .enter)
    #expect(screens.events.count == events + 1)
  }

  @Test("the answer to a choice is on screen, even where another sitting opens after it")
  func repliesAreSeen() throws {
    let scenario = Scenario(try Shipped.vignette("ms-h"))
    var screens = try Screens.opened(Size(columns: 80, rows: 24))
    screens.press(.enter)
    for _ in 0..<200 where !screens.text.contains("What became possible") {
      let before = screens.events.count
      screens.goOn()
      guard screens.events.count > before, case .optionChosen(_, let id)? = screens.events.last,
        let option = scenario.option(id)?.option, !option.takesUpThePen
      else { continue }
      let first = option.line.plainText.prefix(30)
      #expect(screens.text.contains(first), "\(id)")
    }
  }

  @Test("a rewind begins a second walk, and the first is kept")
  func rewind() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24))
    screens.press(.enter)
    for _ in 0..<160 where !screens.text.contains("· afterwards") { screens.goOn() }
    #expect(screens.text.contains("first walk"))
    screens.press(.character("m"), .down, .down, .enter, .down, .enter)
    #expect(!screens.text.contains("path map"))
    for _ in 0..<160 where !screens.text.contains("· afterwards") { screens.goOn() }
    #expect(screens.text.contains("second walk"))
    screens.press(.character("m"))
    #expect(screens.text.contains("First walk"))
  }
}
