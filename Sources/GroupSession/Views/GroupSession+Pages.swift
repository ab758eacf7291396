// The pages of everything that can be on the wall.

import Canvas
import ScenarioEngine
import Vignettes

extension GroupSession {
  /// The pages of a spot of the story; at least one.
  func pages(of spot: Spot) -> [[WallLine]] { PageSetter.pages(blocks(of: spot)) }

  /// The pages of what covers the story; at least one. Replies side by side have columns of their own.
  func pages(of wall: Wall) -> [[WallLine]] {
    switch wall {
    case .story: pages(of: spot)
    case .opening: openingPages.map(\.lines)
    case .votes: votePages
    case .comparison: columns.map { $0.left + $0.right }
    case .facts: PageSetter.pages(factBlocks)
    case .safety: PageSetter.pages(safetyBlocks)
    case .questions(let step): PageSetter.pages(questionBlocks(step: step))
    case .closing: closingPages
    case .debrief: debriefPages
    }
  }

  private var room: RoomText { RoomText(scenario.vignette) }

  private func blocks(of spot: Spot) -> [PageBlock] {
    let walk = track.walk
    switch spot {
    case .prologue: return room.blocks(cut?.story ?? Passage(), in: walk, base.state)
    case .text(let stop): return textBlocks(stop: stop)
    case .reply(let stop): return replyBlocks(stop: stop)
    case .questions(let step): return questionBlocks(step: step)
    case .ownWords: return GroupWording.ownWords.map { PageBlock($0) }
    case .options:
      return choices.flatMap(room.choice) + [PageBlock(GroupWording.otherVotes, style: .muted)]
    case .interlock: return safetyBlocks
    case .end: return endBlocks
    }
  }

  /// A scene's text; if a sitting opens, its title is above.
  private func textBlocks(stop number: Int) -> [PageBlock] {
    guard let stop = track.stop(number), let scene = scenario.scene(stop.place) else { return [] }
    var blocks: [PageBlock] = []
    let before = number > 0 ? track.stop(number - 1).flatMap { scenario.scene($0.place) } : nil
    if before?.sitting != scene.sitting, let sitting = scenario.sitting(of: scene) {
      let title = sitting.title + (sitting.when.map { ", " + $0 } ?? "")
      blocks.append(PageBlock(TextBlock(title, style: .muted), keepsWithNext: true))
    }
    if let setting = scene.setting, setting != before?.setting || before?.sitting != scene.sitting {
      blocks.append(PageBlock(TextBlock(setting, style: .muted), keepsWithNext: true))
    }
    return blocks + room.blocks(scene.text, in: track.walk, track.visit(number)?.before ?? track.walk.state)
  }

  /// What was said at a stop and what came back; for a skipped one, its bridge.
  private func replyBlocks(stop number: Int) -> [PageBlock] {
    guard let stop = track.stop(number), let scene = scenario.scene(stop.place), let visit = track.visit(number) else {
      return []
    }
    if stop.isSkipped { return room.blocks(scene.bridge?.text ?? Passage(), in: track.walk, visit.before) }
    guard let option = track.walk.option(of: visit) else { return [] }
    return track.walk.said(at: visit).flatMap(room.said) + room.blocks(option.reply, in: track.walk, visit.after)
  }

  private var endBlocks: [PageBlock] {
    guard case .ending(let id) = track.walk.situation, let ending = scenario.ending(id) else {
      return [PageBlock(GroupWording.breaksOff)]
    }
    let walk = track.walk
    func part(_ title: String, _ passage: Passage) -> [PageBlock] {
      let blocks = room.blocks(passage, in: walk, walk.state)
      return blocks.isEmpty ? [] : [.heading(title)] + blocks
    }
    return room.blocks(ending.text, in: walk, walk.state)
      + part("For \(scenario.vignette.partnerName)", ending.patient)
      + ending.parts.flatMap { part($0.title, $0.text) }
  }

  private var safetyBlocks: [PageBlock] {
    GroupWording.safety(scenario.vignette.partnerName).map { PageBlock($0) }
  }

  /// The fact sheet of the present sitting.
  private var factBlocks: [PageBlock] {
    let stop = displayedStop.flatMap { track.stop($0) } ?? track.stops.last { !$0.isEnding }
    let sitting = stop.flatMap { scenario.scene($0.place) }.flatMap { scenario.sitting(of: $0) }
    func list(_ title: String, _ facts: [String]) -> [PageBlock] {
      if facts.isEmpty { return [] }
      return [.heading(title)]
        + facts.map { PageBlock(TextBlock(label: TextRun("·", style: .muted), indent: 2, runs: [TextRun($0)])) }
    }
    let blocks = list("Known", sitting?.known ?? []) + list("Not known", sitting?.notKnown ?? [])
    return blocks.isEmpty ? [PageBlock(GroupWording.nothingFixed)] : blocks
  }

  /// The stop whose text or reply is on the wall; nil at the prologue, between scenes, and at the end.
  var displayedStop: Int? {
    switch spot {
    case .text(let stop), .reply(let stop): stop
    case .questions, .ownWords, .options: track.lastStop
    case .prologue: 0
    case .interlock, .end: nil
    }
  }

  /// The reflective questions: those of the present scene, or else the catalogue's.
  var questions: [[PageBlock]] {
    if let questions = presentScene?.body.questions, !questions.isEmpty {
      return questions.map { room.blocks($0.text, in: track.walk, track.walk.state) }
    }
    return catalogue.markers.compactMap(\.question).map { [PageBlock($0)] }
  }

  /// How many steps the questions take, including the empty ones between them; 0 if there are no questions.
  var questionSteps: Int { max(questions.count * 2 - 1, 0) }

  private func questionBlocks(step: Int) -> [PageBlock] {
    let questions = questions
    return step % 2 == 0 && questions.indices.contains(step / 2) ? questions[step / 2] : []
  }
}
