// Writes the moments of a walk from its visits and its ledger.

import ScenarioEngine
import Vignettes

/// Makes moments.
struct MomentWriter {
  let session: Session
  let walk: Walk
  let number: Int
  let profile: Profile
  let catalogue: MarkerCatalogue

  var moments: [Moment] {
    let places = DebriefPlaces(session.scenario)
    var noted: [String] = []
    var sitting: SittingID?
    var moments: [Moment] = []
    for (index, visit) in walk.visits.enumerated() {
      // A note belongs to its sitting: four months on it says nothing of this moment.
      if walk.scene(of: visit).sitting != sitting { noted = [] }
      sitting = walk.scene(of: visit).sitting
      if case .checkedIn(let note) = visit.action { noted = Self.words(note) }
      guard let option = walk.option(of: visit), let score = visit.score else { continue }
      moments.append(moment(index, visit, option, score, noted: noted, places: places))
    }
    return moments
  }

  private func moment(
    _ index: Int, _ visit: Visit, _ option: SceneOption, _ score: VisitScore, noted: [String], places: DebriefPlaces
  ) -> Moment {
    let scene = walk.scene(of: visit)
    func before(_ passage: Passage) -> [DebriefParagraph] { DebriefParagraph.shown(passage, in: walk, visit.before) }
    func after(_ passage: Passage) -> [DebriefParagraph] { DebriefParagraph.shown(passage, in: walk, visit.after) }
    return Moment(
      place: places.place(visit.scene), onScreen: before(scene.text), line: said(option, parts: visit.parts, at: scene),
      option: option.id.text, does: option.does, asked: asked(at: index),
      unanswered: asked(at: index).map { DebriefWording.unanswered($0) }, noted: noted, purpose: visit.purpose,
      reply: after(option.reply),
      why: after(option.why), inquiry: after(option.inquiry), later: after(scene.later),
      ledger: entries(index, scene: scene), otherDoors: otherDoors(visit, scene: scene, chosen: option.id),
      points: MomentPoints(
        noticing: score.earned.noticing, best: score.best, least: score.least, timing: score.earned.timing,
        timingPossible: score.earned.timingPossible, countsForNoticing: score.countsForNoticing,
        countsForTiming: score.countsForTiming))
  }

  private func said(_ option: SceneOption, parts: [PartID], at scene: Scene) -> [DebriefParagraph] {
    guard case .compose(let known, _) = scene.body else {
      return option.line.paragraphs.map { DebriefParagraph(speaker: $0.speaker, text: $0.plainText) }
    }
    return parts.compactMap { id in known.first { $0.id == id } }.flatMap { part in
      part.text.paragraphs.map { DebriefParagraph(speaker: $0.speaker, text: $0.plainText) }
    }
  }

  /// What was asked and went unanswered.
  private func asked(at visit: Int) -> String? {
    profile.unanswered.first { $0.visit == visit }?.question.words
  }

  private func entries(_ visit: Int, scene: Scene) -> [LedgerEntry] {
    let live = profile.ledger.filter { $0.visit == visit }.map { line in
      LedgerEntry(
        marker: line.marker.text, name: catalogue.name(of: line.marker),
        definition: catalogue[line.marker]?.definition ?? "", weight: line.weight, cue: line.cue,
        label: line.judged.label.rawValue, sentence: DebriefWording.sentence(line.judged.label),
        manner: manner(of: line), depth: line.depth,
        effectiveDepth: line.judged.effectiveDepth, floor: line.judged.window.floor,
        ceiling: line.judged.window.ceiling, act: line.act?.text, noticing: line.judged.noticing,
        timing: line.judged.timing, timingPossible: line.judged.timingPossible,
        remarks: remarks(scene.id, line.marker))
    }
    let lures = profile.readIns.filter { $0.visit == visit }.map { readIn in
      LedgerEntry(
        marker: readIn.marker.text, name: catalogue.name(of: readIn.marker),
        definition: catalogue[readIn.marker]?.definition ?? "", weight: 1,
        cue: scene.lures.first { $0.marker == readIn.marker }?.whyNot.plainText ?? "", label: "read-in",
        sentence: DebriefWording.readIn, manner: nil, depth: readIn.depth, effectiveDepth: readIn.depth, floor: nil,
        ceiling: nil, act: nil, noticing: 0, timing: 0, timingPossible: 2, remarks: remarks(scene.id, readIn.marker))
    }
    return live + lures
  }

  /// Which of the two causes made a depth count as deeper: certainty, or that the person had not been met.
  private func manner(of line: LedgerLine) -> String? {
    guard walk.visits.indices.contains(line.visit), let option = walk.option(of: walk.visits[line.visit]) else {
      return nil
    }
    let visit = walk.visits[line.visit]
    let isAway = session.scenario.sitting(of: walk.scene(of: visit))?.setting == .away
    return DebriefWording.manner(
      deeper: line.judged.effectiveDepth - line.depth, certain: option.tone == .certain,
      unmet: line.depth >= Classification.unmetCountsFrom && !isAway && !option.meets && !visit.context.metBefore)
  }

  private func remarks(_ scene: PlaceID, _ marker: MarkerID) -> [String] {
    session.remarks.filter { $0.walk == number && $0.scene == scene && $0.marker == marker }.map(\.text)
  }

  /// The other options that were there, in the order of the file.
  private func otherDoors(_ visit: Visit, scene: Scene, chosen: OptionID) -> [OtherDoor] {
    guard case .decision(let options) = scene.body else { return [] }
    return options.filter { $0.id != chosen && walk.holds($0.when, in: visit.before) }.map { option in
      OtherDoor(
        option: option.id.text, does: option.does,
        line: option.line.paragraphs.map { DebriefParagraph(speaker: $0.speaker, text: $0.plainText) },
        reply: DebriefParagraph.shown(option.reply, in: walk, walk.state(after: option, at: visit)))
    }
  }

  private static func words(_ note: CheckIn) -> [String] {
    switch note.answer {
    case .words(let words): words
    case .unsure: ["not sure, just more anxious"]
    case .nothing: []
    case .ratherNotSay: []
    }
  }
}
