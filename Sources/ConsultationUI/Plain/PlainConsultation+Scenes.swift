// How each situation is put into lines, and what an answer there does.

import ScenarioEngine
import Vignettes

extension PlainConsultation {
  /// The lines of the present situation, without the text that stood before it.
  mutating func again() -> [String] {
    if let noteStage { return noteLines(noteStage) }
    return switch stage {
    case .beginning: ["Press Enter to begin."]
    case .urge: urgeLines
    case .walking(let scene, let answers): walkLines(scene: scene, answers: answers)
    case .sayingFirst: ["Type what you would say, or press Enter to see the options."]
    case .confirmSkip: ["Press Enter to pass over the scene, or type back."]
    case .stop: stopPrompt
    case .debrief: debriefPrompt
    case .account: [Self.accountPrompt]
    case .finished: []
    case .playing: promptLines()
    }
  }

  /// The present situation with its text.
  mutating func present(arrivingIn previous: PlaceID?, past passedStop: Bool = false) -> [String] {
    guard case .scene(let id) = session.situation, let scene = session.scenario.scene(id) else {
      if case .ending = session.situation { return presentEnding() }
      return [""] + promptLines()
    }
    if previous != nil, previous != id, PathStop(session) != nil, !passedStop {
      stage = .stop(before: id)
      return ["", PathStop.closed(in: session).map { "“\($0)” ends here." } ?? "A part of this ends here."]
        + stopPrompt
    }
    var lines: [String] = []
    let before = previous.flatMap { session.scenario.scene($0)?.sitting }
    // Coming back from the pen pause is no arrival.
    if previous != id {
      if before != scene.sitting, let sitting = session.scenario.sitting(of: scene) {
        lines += ["", "— \(sitting.title)" + (sitting.when.map { ", \($0)" } ?? "") + " —"]
      }
      lines += [""] + PlainText.lines(scene.text, in: session.walk)
    }
    if session.start.mode == .sayItFirst, case .decision = scene.body, !saidFirst.contains(id) {
      stage = .sayingFirst(scene: id)
    } else if case .walk = scene.body {
      stage = .walking(scene: id, answers: [])
    } else {
      stage = .playing
    }
    return lines + [""] + again()
  }

  private func promptLines() -> [String] {
    switch session.situation {
    case .scene(let id):
      guard let scene = session.scenario.scene(id) else { return [] }
      switch scene.body {
      case .decision: return optionLines()
      case .page, .letter: return ["Press Enter to go on."]
      case .compose(let parts, _):
        return ["Put your reply together: type the numbers of its parts in order, such as 2 1."]
          + PlainAnswer.numbered(parts.map { $0.text.plainText })
      case .checkIn(let list, _):
        return [
          "How are you, just now? Nobody sees this. Type up to three numbers, or unsure, nothing, or rather not say."
        ]
          + PlainAnswer.numbered(catalogue.checkInWords(list))
      case .notice:
        return ["What seems live here? Type numbers, or nothing."]
          + PlainAnswer.numbered(noticeTags(scene).map { catalogue.name(of: $0) })
      case .walk: return walkLines(scene: id, answers: [])
      }
    case .penPause:
      return [
        "Before you write. Nobody sees this.", "Does it go towards contact, or away from it?",
        "What would giving it, or not giving it, stand for between the two of you?",
        "Type what the medicine is for, press Enter to go on, or type back to choose otherwise.",
      ]
    case .interlock(let tasks):
      return [
        tasks.isEmpty
          ? "Is there anything else?" : "Before you close: is there anything about safety you want to take up?"
      ]
        + PlainAnswer.numbered(
          tasks.map { session.scenario.safetyLine(for: $0, catalogue: catalogue).line.plainText } + ["Close."])
    case .ending: return ["Press Enter for the debrief."]
    case .nowhere(let place):
      return ["The story has a gap here: there is no scene “\(place)”. Type leave, and run dyad check on the file."]
    }
  }

  func optionLines() -> [String] {
    ["What do you say?"] + PlainAnswer.numbered(session.shownOptions.map { $0.line.plainText })
  }

  private mutating func presentEnding() -> [String] {
    stage = .playing
    guard case .ending(let id) = session.situation, let ending = session.scenario.ending(id) else { return [] }
    let walk = session.walk
    func part(_ title: String, _ passage: Passage) -> [String] { ["", title] + PlainText.lines(passage, in: walk) }
    return [""] + PlainText.lines(ending.text, in: walk) + part("What became possible", ending.possible)
      + part("What stayed hard", ending.hard) + part("What is not known", ending.unknown)
      + part("What happens next", ending.next) + ["", "How are you after that?", "Press Enter for the debrief."]
  }

  mutating func play(_ words: String) -> [String] {
    switch session.situation {
    case .scene(let id):
      guard let scene = session.scenario.scene(id) else { return [] }
      return play(words, at: scene)
    case .penPause(let scene, _):
      if words.lowercased() == "back" { return apply(.penPaused(scene: scene, .choseOtherwise)) }
      return apply(.penPaused(scene: scene, .wentOn(purpose: words.isEmpty ? nil : words)))
    case .interlock(let tasks): return takeSafety(words, tasks: tasks)
    case .ending(let ending):
      if !session.walk.isClosed { _ = try? session.apply(.ended(ending: ending)) }
      return beginDebrief()
    case .nowhere: return again()
    }
  }

  private mutating func play(_ words: String, at scene: Scene) -> [String] {
    switch scene.body {
    case .page, .letter: return apply(.pageTurned(scene: scene.id))
    case .decision:
      let options = session.shownOptions
      guard let choice = PlainAnswer.choice(words, of: options.count) else {
        return ["Type a number from 1 to \(options.count)."]
      }
      return apply(.optionChosen(scene: scene.id, option: options[choice].id))
    case .compose(let parts, _):
      guard let order = PlainAnswer.choices(words, of: parts.count), !order.isEmpty else {
        return ["Type numbers from 1 to \(parts.count), in the order in which you would say them."]
      }
      return apply(.replyComposed(scene: scene.id, parts: order.map { parts[$0].id }))
    case .checkIn(let list, _): return takeFeelings(words, scene: scene.id, list: list)
    case .notice:
      let tags = noticeTags(scene)
      if words.lowercased() == "nothing" { return apply(.noticed(scene: scene.id, [])) }
      guard let chosen = PlainAnswer.choices(words, of: tags.count), !chosen.isEmpty else {
        return ["Type numbers from 1 to \(tags.count), or nothing."]
      }
      return apply(.noticed(scene: scene.id, chosen.map { tags[$0] }))
    case .walk: return again()
    }
  }

  /// Live markers and lures in a shuffled order, so that their place suggests nothing.
  private func noticeTags(_ scene: Scene) -> [MarkerID] {
    let tags = scene.live.map(\.marker) + scene.lures.map(\.marker)
    return OptionOrder.shuffled(count: tags.count, seed: session.start.seed, scene: scene.id).map { tags[$0] }
  }

  private mutating func takeSafety(_ words: String, tasks: [MarkerID]) -> [String] {
    guard let choice = PlainAnswer.choice(words, of: tasks.count + 1) else {
      return ["Type a number from 1 to \(tasks.count + 1)."]
    }
    guard choice < tasks.count else { return apply(.safetyClosed) }
    let lines = session.scenario.safetyLine(for: tasks[choice], catalogue: catalogue)
    let said = ["", "You: \(lines.line.plainText)", ""] + PlainText.lines(lines.reply, in: session.walk)
    return said + apply(.safetyTakenUp(task: tasks[choice]))
  }
}
