// What the leader sees, derived from the session's state.

import ScenarioEngine
import Vignettes

extension GroupSession {
  /// What the leader sees at a moment of the caller's clock.
  public func leaderView(at now: Int) -> LeaderView {
    let shape = start.shape
    let scene = displayedScene
    return LeaderView(
      title: scenario.vignette.metadata.title, cut: cut?.title, shape: shape.title,
      phases: shape.phases.enumerated().map { number, phase in
        LeaderView.PhaseRow(
          name: phase.name, minutes: phase.minutes, room: phase.room, seconds: seconds(inPhase: number, until: now))
      },
      phase: phase, phaseSeconds: seconds(inPhase: phase, until: now),
      sessionSeconds: seconds(since: startedAt, until: now), phaseNote: shape.phases[phase].leader,
      prompts: phasePrompts, place: placeRow, notes: setting + leaderNotes.flatMap { plain($0.notes) },
      scenePrompts: leaderNotes.flatMap(\.prompts),
      live: (scene?.live ?? []).map { catalogue.name(of: $0.marker) }, dynamics: guide.dynamics(of: start.vignette),
      safety: safetyRows,
      isSafetySceneNeeded: isSafetySceneNeeded, choices: choiceRows, votes: voteRows, minority: minority,
      map: tracks.indices.map(mapRow), carrier: carrier, debrief: debriefStep, isClosed: isClosed, wall: projection,
      behind: isBlank || isParked ? uncovered : nil, deeds: deedRows)
  }

  private var phasePrompts: [LeaderView.PromptRow] {
    start.shape.phases[phase].prompts.compactMap { id in guide.prompts.first { $0.id == id } }
      .map { LeaderView.PromptRow(when: $0.when, prompts: $0.prompts) }
  }

  private var displayedScene: Scene? {
    displayedStop.flatMap { track.stop($0) }.flatMap { scenario.scene($0.place) }
  }

  /// The line above the notes that says who is there and by what means.
  private var setting: [String] { displayedScene?.setting.map { [$0 + "."] } ?? [] }

  private var leaderNotes: [LeaderNotes] {
    let own = displayedScene?.leader
    let ofCut = displayedScene?.id == cut?.scene ? cut?.leader : nil
    return [ofCut, own].compactMap { $0 }
  }

  private func plain(_ passage: Passage) -> [String] {
    passage.paragraphs.filter { track.walk.holds($0.when) }.map { paragraph in
      (paragraph.speaker.map { $0 + ": " } ?? "") + paragraph.plainText
    }
  }

  private var placeRow: LeaderView.PlaceRow? {
    guard let stop = track.stop(displayedStop ?? track.lastStop) else { return nil }
    return LeaderView.PlaceRow(number: number(of: stop.place), title: title(of: stop))
  }

  private func title(of stop: Track.Stop) -> String {
    stop.isEnding ? "an ending" : scenario.scene(stop.place)?.title ?? ""
  }

  private var choiceRows: [LeaderView.ChoiceRow] {
    guard let scene = presentScene?.id else { return [] }
    return choices.map { choice in
      LeaderView.ChoiceRow(
        letter: choice.letter, id: choice.id, line: choice.line.plainText,
        isTried: branches.contains { $0.scene == scene && $0.choice == choice.id })
    }
  }

  private func mapRow(of number: Int) -> [LeaderView.MapStop] {
    let track = tracks[number]
    return track.stops.enumerated().map { index, stop in
      LeaderView.MapStop(
        number: self.number(of: stop.place), title: title(of: stop),
        letter: lettered(at: stop.place).first { $0.id == stop.choice }?.letter, isSkipped: stop.isSkipped,
        isPresent: number == tracks.count - 1 && index == track.lastStop)
    }
  }
}
