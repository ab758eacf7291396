// The steps of a check-in: words, an urge if one bears on what comes next, and what was noted to look at.

import Canvas
import ScenarioEngine
import Vignettes

extension PlayState {
  /// All words that the present check-in offers; none away from one.
  var checkInWords: [String] {
    guard case .checkIn(let list, _)? = scene?.body else { return [] }
    return markers.checkInWords(list)
  }

  /// The ways out below the words, in the order of the screen.
  private enum WayOut: String, CaseIterable {
    case more, unsure, nothing
    case ratherNotSay = "rather not say"

    var text: String {
      switch self {
      case .more: "More words"
      case .unsure: "Not sure, just more anxious"
      case .nothing: "Nothing"
      case .ratherNotSay: "Rather not say"
      }
    }
  }

  private func waysOut(_ marks: CheckInMarks) -> [WayOut] {
    let isAll = marks.shown(of: checkInWords).count == checkInWords.count
    return WayOut.allCases.filter { $0 != .more || !isAll }
  }

  func checkInPrompt(_ marks: CheckInMarks) -> Prompt {
    let isFull = marks.words.count >= CheckIn.wordLimit
    return Prompt(
      kind: .several, question: "How are you, just now? Nobody sees this. Up to three words.",
      choices: marks.shown(of: checkInWords).map { word in
        let index = marks.words.firstIndex(of: word)
        return Prompt.Choice(
          runs: [TextRun(word, style: .option)], taken: index.map { $0 + 1 },
          refusal: isFull && index == nil ? .threeWords : nil)
      } + waysOut(marks).map { Prompt.Choice($0.text, word: $0.rawValue) },
      refusal: marks.words.isEmpty ? .noWord : nil)
  }

  func urgePrompt(_ answer: CheckIn.Answer) -> Prompt {
    Prompt(
      kind: .one(isSaid: false), question: "Is there an urge?",
      blocks: [Prompt.Block(text: answer.echo, style: .muted)],
      choices: [Prompt.Choice("Leave this", word: "")]
        + CheckIn.Urge.inOrder.map { Prompt.Choice($0 == .none ? "no urge" : "to " + $0.rawValue.replacingDashes) }
        + [Prompt.Choice("Change the words", word: "back")])
  }

  func notedPrompt(_ note: CheckIn) -> Prompt {
    Prompt(
      kind: .one(isSaid: false), question: note.echo,
      choices: [Prompt.Choice("Go on", word: ""), Prompt.Choice("Change it", word: "back")])
  }

  /// Whether to ask for an urge: only if the next decision of this sitting has an option that acts something out.
  private var isUrgeAsked: Bool { scene.map { Self.asksForUrge(at: $0, in: session.scenario) } ?? false }

  static func asksForUrge(at scene: Scene, in scenario: Scenario) -> Bool {
    var waiting = scene.body.next?.entries.map(\.to) ?? []
    var seen: Set<PlaceID> = []
    while let place = waiting.popLast() {
      guard seen.insert(place).inserted, let next = scenario.scene(place), next.sitting == scene.sitting else {
        continue
      }
      if next.body.options.contains(where: \.actsOut) { return true }
      waiting += next.body.next?.entries.map(\.to) ?? []
    }
    return false
  }

  mutating func checkIn(_ marks: CheckInMarks, _ choice: Int?) {
    let ways = waysOut(marks)
    let way = (choice ?? 0) - marks.shown(of: checkInWords).count
    switch ways.indices.contains(way) ? ways[way] : nil {
    case .more: openWords(marks)
    case .unsure: take(.unsure)
    case .nothing: take(.nothing)
    case .ratherNotSay: step = .noted(CheckIn(.ratherNotSay))
    case nil: take(.words(marks.words))
    }
  }

  private mutating func openWords(_ marks: CheckInMarks) {
    step = .checkIn(CheckInMarks(words: marks.words, isOpen: true))
  }

  private mutating func take(_ answer: CheckIn.Answer) {
    step = isUrgeAsked ? .urge(answer) : .noted(CheckIn(answer))
  }

  mutating func nameUrge(_ answer: CheckIn.Answer, _ choice: Int?) {
    let urges = CheckIn.Urge.inOrder
    let index = (choice ?? 0) - 1
    guard index < urges.count else { return changeNote(answer) }
    step = .noted(CheckIn(answer, urge: urges.indices.contains(index) ? urges[index] : nil))
  }

  mutating func confirm(_ note: CheckIn, _ choice: Int?) throws(EventRefusal) {
    guard let scene else { return }
    if choice == 1 { return changeNote(note.answer) }
    try apply(.checkedIn(scene: scene.id, note))
  }

  /// Goes back to the words, with those that were marked.
  private mutating func changeNote(_ answer: CheckIn.Answer) {
    guard case .words(let words) = answer else { return step = .checkIn(CheckInMarks()) }
    let isOpen = words.contains { !CheckInMarks().shown(of: checkInWords).contains($0) }
    step = .checkIn(CheckInMarks(words: words, isOpen: isOpen))
  }

  /// Marks a word or takes the mark back; on “More words” it shows them.
  mutating func markWord(_ marks: CheckInMarks, _ choice: Int) throws(Refusal) {
    let words = marks.shown(of: checkInWords)
    if words.indices.contains(choice) { return step = .checkIn(marks.toggling(words[choice])) }
    guard choice == words.count, waysOut(marks).first == .more else { throw .notMarked }
    openWords(marks)
  }

  /// The place of the next word that begins with a letter, after the selected one; nil if no word does. Opens the rest of the
  /// words if only they have it.
  mutating func wordPlace(beginning letter: Character, after selected: Int?) -> Int? {
    guard case .checkIn(let marks) = step else { return nil }
    func place(in words: [String], after selected: Int?) -> Int? {
      let places = words.indices.filter { words[$0].lowercased().first == letter }
      return places.first { place in selected.map { place > $0 } ?? true } ?? places.first
    }
    if let found = place(in: marks.shown(of: checkInWords), after: selected) { return found }
    guard let found = place(in: checkInWords, after: nil) else { return nil }
    openWords(marks)
    return found
  }
}

extension CheckIn.Urge {
  /// As they are listed: by the alphabet, with none at the end, which suggests nothing.
  static var inOrder: [CheckIn.Urge] {
    allCases.filter { $0 != .none }.sorted { $0.rawValue < $1.rawValue } + [.none]
  }
}
