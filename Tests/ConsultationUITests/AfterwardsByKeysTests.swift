// Afterwards, by keys: answering, one's own account, other walks, and the help.

import Canvas
import Foundation
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Afterwards by keys")
struct AfterwardsByKeysTests {
  @Test("a line of the debrief can be answered, and the answer stands beside it")
  func remark() throws {
    var (screens, _) = try EveryKindTests.walk(Size(columns: 100, rows: 60), mode: .standard)
    screens.press(.enter, .enter)
    #expect(screens.text.contains("First in your own words"))
    #expect(!screens.text.contains("What was live here"))
    screens.press(.enter)
    #expect(screens.text.contains("What was live here"))
    screens.press(.down, .character("r"))
    #expect(screens.text.contains("That is not how it was for me"))
    screens.press(.escape)
    #expect(screens.text.contains("What was live here"))
    screens.press(.character("r"))
    screens.type("I had thought of it.")
    screens.press(.enter)
    #expect(screens.text.contains("You say: I had thought of it."))
    let remarks = screens.events.compactMap { event in if case .remarked(let remark) = event { remark } else { nil } }
    #expect(
      remarks == [Remark(walk: 0, scene: "the-request", marker: "tr-request-as-care", text: "I had thought of it.")])
    _ = try Session(replaying: screens.events, in: Scenario(try EveryKind.vignette()))
  }

  @Test("one's own account comes before anything is said of a moment, is kept with it, and is asked for once")
  func account() throws {
    var (screens, _) = try EveryKindTests.walk(Size(columns: 100, rows: 60), mode: .standard)
    screens.press(.enter, .enter)
    screens.type("I wanted to be done.")
    screens.press(.enter)
    #expect(screens.text.contains("You say: I wanted to be done."))
    let account = Remark(walk: 0, scene: "the-request", marker: nil, text: "I wanted to be done.")
    #expect(screens.events.last == .remarked(account))
    screens.press(.escape, .enter)
    #expect(screens.text.contains("What was live here"))
  }

  @Test("in coach mode, where everything was said already, no account is asked for")
  func accountInCoachMode() throws {
    var (screens, _) = try EveryKindTests.walk(Size(columns: 100, rows: 60), mode: .coach)
    screens.press(.enter, .enter)
    #expect(screens.text.contains("What was live here"))
  }

  @Test("the help of the debrief is drawn as expected", arguments: EveryKindTests.sizes.prefix(2))
  func help(_ size: Size) throws {
    var screens = try EveryKindTests.walk(size, mode: .standard).screens
    screens.press(.character("?"))
    try Screens.compare(screens.canvas, name: "debrief-help-\(size.columns)x\(size.rows)")
    screens.press(.pageDown)
    try Screens.compare(screens.canvas, name: "debrief-help-on-\(size.columns)x\(size.rows)")
  }

  @Test("the help of the debrief says what its words mean, and that of play does not")
  func words() throws {
    var (screens, _) = try EveryKindTests.walk(Size(columns: 100, rows: 60), mode: .standard)
    screens.press(.character("?"))
    for word in ["met", "partly met", "went by", "too soon", "acted on", "unanswered"] {
      #expect(screens.text.contains("   \(word) "), "\(word)")
    }
    var playing = try Screens.opened(Size(columns: 100, rows: 60), vignette: EveryKind.vignette())
    playing.press(.enter, .character("?"))
    #expect(playing.text.contains("Help") && !playing.text.contains("partly met"))
  }

  @Test("the debrief of an earlier walk can be looked at again")
  func otherWalk() throws {
    var (screens, _) = try EveryKindTests.walk(Size(columns: 80, rows: 24), mode: .standard)
    screens.press(.character("w"))
    #expect(screens.text.contains("There is one walk so far."))
    screens.press(.character("m"), .enter, .down, .enter)
    for _ in 0..<40 where !screens.text.contains("· afterwards") { screens.goOn() }
    #expect(screens.text.contains("second walk"))
    screens.press(.character("w"))
    #expect(screens.text.contains("first walk"))
    screens.press(.character("w"))
    #expect(screens.text.contains("second walk"))
  }

  @Test("a long sentence for the person is shown whole")
  func longStatus() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24), vignette: EveryKind.vignette())
    let words = (1...40).map { "word\($0)" }
    screens.tell(.vignetteRefused(title: "Mr B", reasons: [words.joined(separator: " ")]))
    for word in words { #expect(screens.text.contains(word)) }
    screens.press(.down)
    #expect(!screens.text.contains("word40"))
  }
}
