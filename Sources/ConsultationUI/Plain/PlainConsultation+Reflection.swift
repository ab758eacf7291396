// Check-ins, the reflective walk and the debrief, line by line.

import Reports
import ScenarioEngine
import Vignettes

extension PlainConsultation {
  mutating func takeFeelings(_ words: String, scene: PlaceID, list: CheckInList) -> [String] {
    let offered = catalogue.checkInWords(list)
    switch words.lowercased() {
    case "rather not say": return apply(.checkedIn(scene: scene, CheckIn(.ratherNotSay)))
    case "unsure": stage = .urge(scene: scene, .unsure)
    case "nothing": stage = .urge(scene: scene, .nothing)
    default:
      guard let chosen = PlainAnswer.choices(words, of: offered.count), (1...CheckIn.wordLimit).contains(chosen.count)
      else {
        return [
          "Type one to \(CheckIn.wordLimit) numbers from 1 to \(offered.count), or unsure, nothing, or rather not say."
        ]
      }
      stage = .urge(scene: scene, .words(chosen.map { offered[$0] }))
    }
    return urgeLines
  }

  var urgeLines: [String] {
    ["Is there an urge? Type a number, or press Enter to leave it."]
      + PlainAnswer.numbered(CheckIn.Urge.inOrder.map { $0 == .none ? "no urge" : "to " + $0.rawValue.replacingDashes })
  }

  mutating func takeUrge(_ words: String, scene: PlaceID, answer: CheckIn.Answer) -> [String] {
    let urges = CheckIn.Urge.inOrder
    guard words.isEmpty || PlainAnswer.choice(words, of: urges.count) != nil else {
      return ["Type a number from 1 to \(urges.count), or press Enter."]
    }
    stage = .playing
    return apply(
      .checkedIn(scene: scene, CheckIn(answer, urge: PlainAnswer.choice(words, of: urges.count).map { urges[$0] })))
  }

  func walkLines(scene: PlaceID, answers: [String]) -> [String] {
    guard case .walk(let questions, _)? = session.scenario.scene(scene)?.body, answers.count < questions.count else {
      return ["Press Enter to go on."]
    }
    return [questions[answers.count].text.plainText, "Type a line, or press Enter to go on."]
  }

  mutating func takeWalk(_ words: String, scene: PlaceID, answers: [String]) -> [String] {
    guard case .walk(let questions, _)? = session.scenario.scene(scene)?.body else { return again() }
    let all = answers + [words]
    guard all.count < questions.count else {
      stage = .playing
      return apply(.walked(scene: scene, all))
    }
    stage = .walking(scene: scene, answers: all)
    return again()
  }

  var stopPrompt: [String] {
    [
      keptAs == nil
        ? "A good place to rest; a walk that is left is not kept."
        : "A good place to rest; what you have walked is kept, and waits for you.",
      "Press Enter to go on, type look for a short look back, or leave.",
    ]
  }

  mutating func passStop(_ words: String) -> [String] {
    if words.lowercased() == "look" { return [""] + Self.lines(debriefValue.lookBack) + stopPrompt }
    return present(arrivingIn: session.walk.path.dropLast().last, past: true)
  }

  static let accountPrompt =
    "First in your own words: what happened between you here, and what pulled you? Type a line, or press Enter."

  /// Keeps the account, where one was given, as a remark on the choice; then says what the moment was.
  mutating func takeAccount(_ words: String, of place: Int) -> [String] {
    stage = .debrief
    let moments = debriefValue.moments
    guard moments.indices.contains(place) else { return debriefPrompt }
    if !words.isEmpty {
      let scene = PlaceID(moments[place].place.scene)
      try? session.apply(.remarked(Remark(walk: session.walks.count - 1, scene: scene, marker: nil, text: words)))
    }
    return momentLines(place)
  }

  var debriefValue: Debrief {
    Debrief(session, walk: session.walks.count - 1, catalogue: catalogue)
  }

  mutating func beginDebrief() -> [String] {
    stage = .debrief
    effects.append(.findNotes)
    let debrief = debriefValue
    return ["", "\(debrief.header.title) · afterwards · \(debrief.header.walkName)", ""]
      + Self.lines(debrief.firstPage) + ["Which moment would you look at?"]
      + PlainAnswer.numbered(debrief.moments.map { "\($0.place.title) (\($0.place.named))" }) + [""] + debriefPrompt
  }

  var debriefPrompt: [String] {
    [
      "Type the number of a moment, all for everything, again and a number for another walk from there, or leave.",
      "note and your words, notes, reflect or export: what you write, and what you take along.",
    ]
  }

  mutating func debrief(_ words: String) -> [String] {
    let debrief = debriefValue
    let word = words.lowercased()
    if word == "all" {
      return Self.lines(debrief.foldedPages)
        + debrief.moments.flatMap { Self.lines($0.text) }
        + Self.lines(debrief.endingPage) + [debrief.header.footer, versionLine(debrief.header), ""] + debriefPrompt
    }
    if word.hasPrefix("again"), let choice = PlainAnswer.choice(word.dropFirst(5), of: debrief.moments.count) {
      let scene = PlaceID(debrief.moments[choice].place.scene)
      saidFirst.remove(scene)
      stage = .playing
      return apply(.rewound(walk: session.walks.count - 1, scene: scene))
    }
    guard let choice = PlainAnswer.choice(words, of: debrief.moments.count) else { return debriefPrompt }
    let moment = debrief.moments[choice]
    guard accounted.insert(choice).inserted, session.start.mode != .coach else { return momentLines(choice) }
    stage = .account(choice)
    return [""] + moment.onScreen.map(\.spoken) + moment.line.map { "You: \($0.spoken)" } + ["", Self.accountPrompt]
  }

  private func momentLines(_ place: Int) -> [String] {
    let debrief = debriefValue
    let moment = debrief.moments[place]
    let question = moment.inquiry.map(\.text).joined(separator: " ")
    return [""] + Self.lines(moment.text)
      + (question.isEmpty ? [] : ["One question to take to supervision: \(question)", ""])
      + [debrief.header.footer, ""] + debriefPrompt
  }

  private func versionLine(_ header: DebriefHeader) -> String {
    "\(header.vignette) \(header.version), scoring \(header.scoringVersion), content \(header.contentHash.prefix(12))."
  }

  private static func lines(_ pages: [DebriefText]) -> [String] {
    pages.flatMap { [$0.title] + $0.paragraphs + [""] }
  }
}

extension String {
  /// A name with spaces for its dashes.
  var replacingDashes: String { String(map { $0 == "-" ? " " : $0 }) }
}
