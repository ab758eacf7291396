// What each step of the consultation asks.

import Canvas
import ScenarioEngine
import Sheets
import Vignettes

extension PlayState {
  /// What is asked now. `isKept` is whether the session is kept, for the question whether to leave it.
  func prompt(isKept: Bool = false) -> Prompt {
    switch step {
    case .reading, .quiet: Prompt(kind: .goOn)
    case .ending: Prompt(kind: .goOn, onwards: "for the debrief")
    case .taken: Prompt(kind: .goOn)
    case .gap: gapPrompt
    case .stop: stopPrompt(isKept: isKept)
    case .sayingFirst(let editor): Prompt(kind: .field(editor), question: "What would you say?")
    case .choosing: optionsPrompt
    case .pen(let editor): penPrompt(editor)
    case .checkIn(let words): checkInPrompt(words)
    case .urge: urgePrompt
    case .compose(let parts): composePrompt(parts)
    case .notice(let tags): noticePrompt(tags)
    case .walk(let answers, let editor): questionPrompt(answers.count, editor)
    case .safety: safetyPrompt
    }
  }

  private var gapPrompt: Prompt {
    let place = if case .nowhere(let place) = session.situation { "there is no scene “\(place)”" } else { "it ends" }
    return Prompt(
      kind: .goOn, blocks: [Prompt.Block(text: "The story has a gap here: \(place).", style: .warning)], refusal: .gap)
  }

  private func stopPrompt(isKept: Bool) -> Prompt {
    let rest =
      isKept
      ? "A good place to rest. What you have walked is kept, and waits for you."
      : "A good place to rest. Left open, this waits for you; a walk that is left is not kept."
    return Prompt(
      kind: .one(isSaid: false),
      question: PathStop.closed(in: session).map { "“\($0)” ends here." } ?? "A part of this ends here.",
      blocks: [Prompt.Block(text: rest)],
      choices: [
        Prompt.Choice("Go on", word: ""), Prompt.Choice("A short look back", word: "look"),
        Prompt.Choice("Leave it here", word: "leave"),
      ])
  }

  private var optionsPrompt: Prompt {
    let typed = scene.flatMap { saidFirst[$0.id] } ?? ""
    return Prompt(
      kind: .one(isSaid: true), question: "What do you say?",
      blocks: typed.isEmpty ? [] : [Prompt.Block(text: "You typed: “\(typed)”", style: .muted)],
      choices: session.shownOptions.map { Prompt.Choice($0.line) })
  }

  private func penPrompt(_ editor: LineEditor) -> Prompt {
    Prompt(
      kind: .field(editor), question: "Before you write",
      blocks: [
        Prompt.Block(text: "Does it go towards contact, or away from it?"),
        Prompt.Block(text: "What would giving it, or not giving it, stand for between the two of you?"),
        Prompt.Block(
          text: "What is it for? Nobody sees this; you find it afterwards, on the chart of this prescribing.",
          style: .muted, isClose: true),
      ],
      choices: [Prompt.Choice("Go on", word: ""), Prompt.Choice("Choose otherwise", word: "back")])
  }

  private func checkInPrompt(_ marked: [String]) -> Prompt {
    let isFull = marked.count >= CheckIn.wordLimit
    return Prompt(
      kind: .several, question: "How are you, just now? Nobody sees this. Up to three words.",
      choices: checkInWords.map { word in
        let index = marked.firstIndex(of: word)
        return Prompt.Choice(
          runs: [TextRun(word, style: .option)], taken: index.map { $0 + 1 },
          refusal: isFull && index == nil ? .threeWords : nil)
      } + [
        Prompt.Choice("Not sure, just more anxious", word: "unsure"), Prompt.Choice("Nothing", word: "nothing"),
        Prompt.Choice("Rather not say", word: "rather not say"),
      ], refusal: marked.isEmpty ? .noWord : nil)
  }

  private var urgePrompt: Prompt {
    Prompt(
      kind: .one(isSaid: false), question: "Is there an urge?",
      choices: [Prompt.Choice("Leave this", word: "")]
        + CheckIn.Urge.inOrder.map { Prompt.Choice($0 == .none ? "no urge" : "to " + $0.rawValue.replacingDashes) })
  }

  private func composePrompt(_ chosen: [PartID]) -> Prompt {
    var say = Prompt.Choice("Say it", word: "say")
    if chosen.isEmpty { say.refusal = .noPart }
    return Prompt(
      kind: .order, question: "Put your reply together: take parts in the order in which you would say them.",
      choices: composeParts.map { part in
        var choice = Prompt.Choice(part.text)
        choice.taken = chosen.firstIndex(of: part.id).map { $0 + 1 }
        return choice
      } + [say])
  }

  private func noticePrompt(_ marked: [MarkerID]) -> Prompt {
    Prompt(
      kind: .several, question: "What seems live here? Mark as many as you like, or none.",
      choices: noticeTags.map { tag in
        Prompt.Choice(
          runs: [TextRun(markers[tag].map { $0.name + "." } ?? tag.text, style: .option)],
          note: markers[tag]?.definition ?? "", taken: marked.firstIndex(of: tag).map { $0 + 1 })
      })
  }

  private func questionPrompt(_ index: Int, _ editor: LineEditor) -> Prompt {
    guard let questions = scene?.body.questions, questions.indices.contains(index) else { return Prompt(kind: .goOn) }
    return Prompt(
      kind: .field(editor), question: "Question \(index + 1) of \(questions.count)",
      blocks: [Prompt.Block(text: questions[index].text.plainText)])
  }

  private var safetyPrompt: Prompt {
    guard case .interlock(let tasks) = session.situation else { return Prompt(kind: .goOn) }
    let question =
      tasks.isEmpty
      ? "Is there anything else?" : "Before you close: is there anything about safety you want to take up?"
    return Prompt(
      kind: .one(isSaid: true), question: question,
      choices: tasks.map { Prompt.Choice(session.walk.safetyLine(for: $0, catalogue: markers).line) }
        + [Prompt.Choice("Close.")])
  }
}

extension Prompt.Choice {
  /// A line to say.
  init(_ line: Passage) {
    self.init(runs: line.paragraphs.flatMap { StoryText.runs($0.spans, base: .option) })
  }
}

extension CheckIn.Urge {
  /// As they are listed: by the alphabet, with none at the end, which suggests nothing.
  static var inOrder: [CheckIn.Urge] {
    allCases.filter { $0 != .none }.sorted { $0.rawValue < $1.rawValue } + [.none]
  }
}

extension String {
  /// A name with spaces for its dashes.
  var replacingDashes: String { String(map { $0 == "-" ? " " : $0 }) }

  /// The text with a small letter first.
  var lowercasedStart: String { prefix(1).lowercased() + dropFirst() }
}
