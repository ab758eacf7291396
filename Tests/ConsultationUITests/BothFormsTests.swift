// The screens and the plain form walk the same sessions side by side: what can be chosen, what is refused, and why.

import Canvas
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Both forms")
struct BothFormsTests {
  @Test("every playtest is the same consultation on the screens and line by line", arguments: Playtest.all)
  func playtests(_ playtest: Playtest) throws {
    let session = try playtest.run().session
    var both = BothForms(session.scenario, start: session.start)
    try both.follow(session.events)
  }

  @Test("so is a case with a scene of every kind", arguments: 0..<6)
  func everyKind(_ seed: Int) throws {
    var random = RandomWalk(seed: UInt64(seed), catalogue: Shipped.catalogue)
    let session = try random.play(Scenario(try EveryKind.vignette()))
    var both = BothForms(session.scenario, start: session.start)
    try both.follow(session.events)
    #expect(both.refused.count > 2, "\(both.refused)")
  }
}

/// One hand on the keys and one that types, doing the same.
struct BothForms {
  private var screens: AppModel
  private var plain: PlainConsultation
  /// What was refused on the way, in the words of the plain form.
  private(set) var refused: Set<String> = []

  init(_ scenario: Scenario, start: SessionStart) {
    // A window in which everything is in sight.
    screens = AppModel(size: Size(columns: 100, rows: 4000), support: .unitedKingdom, mode: start.mode)
    plain = PlainConsultation(
      scenario, mode: start.mode, seed: start.seed, catalogue: Shipped.catalogue, support: .unitedKingdom)
    screens.press(.vignetteOpened(scenario, Shipped.catalogue, seed: start.seed), .keyPressed(.enter))
    say("")
  }

  private mutating func press(_ keys: Key...) { for key in keys { screens.press(.keyPressed(key)) } }

  private mutating func say(_ line: String) { plain.press(.lineTyped(line)) }

  private mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  private mutating func goDown(to place: Int) {
    press(.home)
    for _ in 0..<place { press(.down) }
  }

  /// Does what made a session, in both forms, as far as both have a way to it.
  mutating func follow(_ events: [SessionEvent]) throws {
    var done = 1
    for event in events.dropFirst() {
      try passBefore()
      try compare()
      guard try act(event) else { break }
      done += 1
      try #require(screens.session?.events == plain.session.events, "\(event)")
      try #require(plain.session.events.count == done, "\(event)")
    }
    #expect(done > 1)
  }

  /// Goes past what no event stands for: a place to rest, and one's own words.
  private mutating func passBefore() throws {
    for _ in 0..<3 {
      switch plain.play.step {
      case .stop, .sayingFirst:
        try compare()
        press(.enter)
        say("")
      case .reading, .quiet, .choosing, .pen, .checkIn, .urge, .noted, .compose, .notice, .walk, .safety, .ending,
        .taken,
        .gap:
        return
      }
    }
  }

  /// Does one event; false where the plain form has no way to it.
  private mutating func act(_ event: SessionEvent) throws -> Bool {
    switch event {
    case .started: return false
    case .pageTurned, .ended:
      press(.enter)
      say("")
    case .optionChosen(_, let id):
      let place = try #require(plain.session.shownOptions.firstIndex { $0.id == id })
      choose(place)
    case .replyComposed(_, let parts):
      let places = try parts.map { part in try #require(plain.play.composeParts.firstIndex { $0.id == part }) }
      for place in places {
        goDown(to: place)
        press(.enter)
      }
      press(.end, .enter)
      say(places.map { "\($0 + 1)" }.joined(separator: " "))
    case .penPaused(_, .wentOn(let purpose)):
      type(purpose ?? "")
      press(.enter)
      say(purpose ?? "")
    case .penPaused(_, .choseOtherwise):
      press(.escape)
      say("back")
    case .checkedIn(_, let note): try checkIn(note)
    case .noticed(_, let tags):
      let places = try tags.map { tag in try #require(plain.play.noticeTags.firstIndex(of: tag)) }
      mark(places)
      say(places.isEmpty ? "nothing" : places.map { "\($0 + 1)" }.joined(separator: ","))
    case .walked(_, let answers):
      for answer in answers {
        try compare()
        type(answer)
        press(.enter)
        say(answer)
      }
    case .safetyTakenUp(let task):
      guard case .interlock(let tasks) = plain.session.situation else { return false }
      choose(try #require(tasks.firstIndex(of: task)))
    case .safetyClosed:
      guard case .interlock(let tasks) = plain.session.situation else { return false }
      choose(tasks.count)
    case .sceneSkipped:
      press(screens.context.takesText ? .function(4) : .character("x"), .down, .enter)
      say("skip")
      say("")
    case .rewound(let walk, let scene):
      guard walk == plain.session.walks.count - 1,
        let moment = plain.debriefValue.moments.firstIndex(where: { $0.place.scene == scene.text }),
        let place = PathPlace.all(in: plain.session).firstIndex(where: { $0.walk == walk && $0.scene == scene })
      else { return false }
      press(.character("m"))
      goDown(to: place)
      press(.enter, .down, .enter)
      say("again \(moment + 1)")
    case .remarked: return false
    }
    return true
  }

  private mutating func choose(_ place: Int) {
    press(.character(Character(Unicode.Scalar(UInt8(97 + place)))), .enter)
    say("\(place + 1)")
  }

  private mutating func mark(_ places: [Int]) {
    for place in places {
      goDown(to: place)
      press(.character(" "))
    }
    press(.enter)
  }

  private mutating func checkIn(_ note: CheckIn) throws {
    switch note.answer {
    case .words(let words):
      try compare()
      press(.end, .up, .up, .up, .enter)
      say("more")
      try compare()
      // A script may use a word that this check-in does not offer.
      let offered = words.compactMap { word in plain.play.checkInWords.firstIndex(of: word) }
      let places = offered.isEmpty ? [0] : offered
      mark(places)
      say(places.map { "\($0 + 1)" }.joined(separator: " "))
    case .unsure:
      press(.end, .up, .up, .enter)
      say("unsure")
    case .nothing:
      press(.end, .up, .enter)
      say("nothing")
    case .ratherNotSay:
      press(.end, .enter)
      say("rather not say")
    }
    try compare()
    if case .urge = plain.play.step {
      let urge = note.urge.flatMap { CheckIn.Urge.inOrder.firstIndex(of: $0) }
      goDown(to: urge.map { $0 + 1 } ?? 0)
      press(.enter)
      say(urge.map { "\($0 + 1)" } ?? "")
      try compare()
    }
    press(.enter)
    say("")
  }

  /// Holds what can be chosen now, and what is refused, to be the same in both forms.
  private mutating func compare() throws {
    guard case .playing = plain.stage else { return }
    try #require(screens.play?.step == plain.play.step)
    let shown = screens.choiceTexts
    let lines = plain.again()
    let numbered = lines.filter { $0.first?.isNumber == true }.map { String($0.drop { $0 != " " }).squeezed }
    #expect(shown.filter { numbered.contains($0) } == numbered, "by number: \(lines), on screen: \(shown)")
    // What is said in order is said by its numbers.
    let others = shown.filter { !numbered.contains($0) && $0 != "Sayit" }
    let how = lines.last?.first?.isNumber == true ? "" : (lines.last ?? "").squeezed.lowercased()
    for other in others { #expect(how.contains(":" + other.lowercased() + "."), "\(other), said as \(lines)") }
    #expect(how.filter { $0 == ":" }.count == others.count, "\(lines), on screen: \(shown)")
    compareRefusals()
  }

  private mutating func compareRefusals() {
    switch plain.play.step {
    case .checkIn:
      // Enter is on a word on the screen, and marks it; a line without words marks nothing.
      var typed = plain
      #expect(typed.receive("").first == Refusal.noWord.reason)
      same([.home, .character(" "), .down, .character(" "), .down, .character(" "), .down, .character(" ")], "1 2 3 4")
    case .compose: same([.end, .enter], "")
    case .gap: same([.enter], "")
    case .reading, .quiet, .sayingFirst, .choosing, .pen, .urge, .noted, .notice, .walk, .safety, .ending, .stop,
      .taken:
      break
    }
    let skip: Key = screens.context.takesText ? .function(4) : .character("x")
    if Keymap.binding(for: skip, in: screens.context)?.action == .skip { same([skip], "skip") }
  }

  /// Tries something in both forms. Where one refuses it, so does the other, for the same reason; nothing has changed then.
  private mutating func same(_ keys: [Key], _ line: String) {
    var (tried, typed) = (screens, plain)
    for key in keys { tried.press(.keyPressed(key)) }
    let said = typed.receive(line)
    let (status, first) = (tried.status ?? "", said.first ?? "")
    if case .confirmSkip = typed.stage { return #expect(status.isEmpty, "\(status)") }
    #expect(!first.isEmpty && status.hasPrefix(first), "on screen: \(status), in lines: \(said)")
    #expect(typed.session.events == plain.session.events && typed.play.step == plain.play.step)
    refused.insert(first)
  }
}

extension Dialogue {
  /// Takes messages one after another, with nobody to do what is asked.
  fileprivate mutating func press(_ messages: Message...) { for message in messages { _ = update(message) } }
}

extension AppModel {
  /// What can be chosen on the screen on top, without its letters, boxes and blanks.
  fileprivate var choiceTexts: [String] {
    sheet.choices.filter { !$0.row.isField }.map { choice in
      var text = choice.row.lines.map(\.text).joined(separator: " ")
      if !choice.row.cells.isEmpty {
        let next = choice.row.cells.map(\.column).filter { $0 > choice.column }.min() ?? text.count
        text = String(text.dropFirst(choice.column).prefix(next - choice.column))
        if let sign = text.first, ["·", "✓"].contains(sign) { text.removeFirst() }
      } else if choice.row.labelColumns == 1 {
        text.removeFirst()
      }
      return text.squeezed
    }
  }
}

extension String {
  /// Without blanks, since lines break at different places.
  fileprivate var squeezed: String { filter { !$0.isWhitespace } }
}
