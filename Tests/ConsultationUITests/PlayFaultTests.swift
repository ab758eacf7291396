// Reading, choosing and looking aside on a small screen.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Play on a small screen")
struct PlayFaultTests {
  private let small = Size(columns: 80, rows: 24)

  /// Goes on until options are shown and not all of them are in sight.
  private func untilOptionsAreCut(_ screens: inout Screens) throws {
    for _ in 0..<200 {
      if screens.model.play?.isSaying == true, screens.model.nextPage != nil { return }
      screens.goOn()
    }
    Issue.record("no options that are cut")
  }

  @Test("enter goes on by a page, or to the next thing unseen", arguments: ["ms-h", "sam", "mr-z"])
  func pages(_ id: String) throws {
    var screens = try Screens.opened(small, mode: .coach, vignette: Shipped.vignette(id))
    screens.press(.enter)
    for _ in 0..<150 where screens.model.rooms.afterwards == nil {
      if screens.model.screen.content is PlayScreen, let next = screens.model.nextPage {
        let (top, window) = (screens.model.list.top, screens.model.window)
        let isSaying = screens.model.play?.isSaying == true
        let isLast = next.nextPage(of: screens.model.sheet, window: window, isSaying: isSaying) == nil
        #expect(isLast || next.top - top >= window / 2, "\(next.top - top) lines in \(screens.text)")
        #expect(next.top - top < window, "something was passed over")
      }
      screens.goOn()
    }
  }

  @Test("the last words stay above the options, closer together if need be", arguments: ["ms-h", "sam", "mr-z"])
  func lastWords(_ id: String) throws {
    var screens = try Screens.opened(small, vignette: Shipped.vignette(id))
    screens.press(.enter)
    var seen = 0
    for _ in 0..<150 where screens.model.rooms.afterwards == nil {
      let model = screens.model
      if model.play?.isSaying == true, model.nextPage == nil, model.screen.content is PlayScreen,
        let question = model.sheet.question
      {
        let options = model.sheet.choices.reduce(0) { $0 + $1.lines.count }
        let above = question - model.list.top
        // A rule and the question stand between the two.
        #expect(above >= min(model.window - options - 2, 3), "\(screens.text)")
        seen += 1
      }
      screens.goOn()
    }
    #expect(seen > 3)
  }

  @Test("a letter before all options are in sight says what to do first")
  func lettersTooSoon() throws {
    var screens = try Screens.opened(small, vignette: Shipped.vignette("ms-h"))
    screens.press(.enter)
    try untilOptionsAreCut(&screens)
    screens.press(.character("a"))
    #expect(screens.text.contains("Read on first"))
    #expect(screens.model.list.isIdle)
  }

  @Test("the page key scrolls, and at the end it selects nothing else")
  func pageKeyScrolls() {
    var sheet = Sheet(width: 40)
    for number in 0..<10 { sheet.text("line \(number)") }
    for name in ["Next", "The moment", "Stop here"] { sheet.choice(name) }
    var list = SheetState()
    list.move(.pageDown, in: sheet, window: 8)
    list.move(.pageDown, in: sheet, window: 8)
    list.move(.pageDown, in: sheet, window: 8)
    #expect(list.selected == 0 && list.top == sheet.height - 8)
  }

  @Test("a menu of one is taken by enter")
  func menuOfOne() throws {
    var screens = try EveryKindTests.walk(Size(columns: 100, rows: 60), mode: .standard, until: "compose").screens
    func reach(_ text: String) throws {
      for _ in 0..<12 where !screens.text.contains(text) { screens.goOn() }
      try #require(screens.text.contains(text), "\(screens.text)")
    }
    screens.press(.end, .enter)
    try reach("anything about safety")
    screens.press(.character("a"), .enter)
    try reach("Is there anything else?")
    try #require(screens.model.sheet.choices.count == 1, "\(screens.text)")
    let before = screens.text
    screens.press(.enter)
    #expect(!screens.text.contains("Choose one first") && screens.text != before, "\(screens.text)")
  }

  @Test("a notice hides neither how much stands below nor that the window is small")
  func notices() throws {
    var screens = try Screens.opened(small, vignette: Shipped.vignette("sam"))
    screens.press(.enter)
    for _ in 0..<30 where !screens.text.contains("more ─") { screens.press(.enter) }
    try #require(screens.text.contains("more ─"))
    screens.tell(
      .troubleArose("The disk is full, and what you type is held until there is room for it again on the disk."))
    #expect(screens.text.contains("more ─") && screens.text.contains("The disk is full"))
    screens.tell(.resized(Size(columns: 60, rows: 20)))
    screens.tell(.troubleArose("The disk is full."))
    #expect(screens.text.contains("dyad needs 80 by 24") && screens.text.contains("The disk is full."))
  }

  @Test("what is not known is shown only from the scene that raises it")
  func notKnown() throws {
    var screens = try Screens.opened(Size(columns: 120, rows: 60), vignette: Shipped.vignette("the-extra-tablet"))
    screens.press(.enter)
    var isNamed = false
    for _ in 0..<40 where screens.model.rooms.afterwards == nil {
      let story = screens.model.play?.transcript.lines.map(\.text).joined(separator: " ").lowercased() ?? ""
      isNamed = isNamed || story.contains("drawer")
      if !isNamed { #expect(!screens.text.contains("What is in the drawer")) }
      screens.goOn()
    }
    #expect(isNamed)
  }

  @Test("a key shows the medicines on a narrow screen")
  func medicines() throws {
    var screens = try Screens.opened(small, vignette: Shipped.vignette("ms-h"))
    screens.press(.enter)
    for _ in 0..<40 where screens.model.play?.isSaying != true { screens.goOn() }
    #expect(!screens.text.contains("Medicines"))
    screens.press(.character("m"))
    #expect(screens.text.contains("Medicines"))
    screens.press(.escape)
    #expect(screens.model.screen.content is PlayScreen)
  }

  @Test("the lines that were typed before looking stand side by side with what was said")
  func typedBeforeLooking() throws {
    var shelves = try Shelves(Size(columns: 100, rows: 70))
    shelves.press(.character("f"))
    try shelves.open("each ask")
    shelves.type("qvxtyped")
    shelves.press(.enter)
    try shelves.takeDecision()
    for _ in 0..<2 {
      shelves.press(.enter, .enter)
      try shelves.takeDecision()
    }
    shelves.press(.enter)
    #expect(shelves.text.contains("side by side") && shelves.text.contains("qvxtyped"))
  }

  @Test("on the quiet page after a hard scene the numbers stand on the page itself")
  func quietPage() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24), vignette: EveryKind.vignette())
    screens.press(.enter)
    for _ in 0..<60 where screens.model.play?.step != .quiet { screens.goOn() }
    for line in ["Samaritans: 116 123", "In an emergency: 999", "NHS Practitioner Health", "BMA counselling"] {
      #expect(screens.text.contains(line), "\(line)")
    }
  }
}
