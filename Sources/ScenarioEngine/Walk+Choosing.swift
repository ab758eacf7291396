// What one choice does, in the order of docs/scoring.md §3.5.

import Vignettes

extension Walk {
  /// Takes an option of the present scene: at once, or after the pen pause if it takes up the pen.
  mutating func choose(option: Int, at scene: Int, parts: [PartID]) {
    if scenario.scenes[scene].options[option].takesUpThePen {
      position = .penPause(scene: scene, option: option, parts: parts)
    } else {
      take(option: option, at: scene, parts: parts, purpose: nil)
    }
  }

  mutating func take(option: Int, at scene: Int, parts: [PartID], purpose: String?) {
    let compiled = scenario.scenes[scene]
    let chosen = compiled.options[option]
    let context = scoringContext
    let score = score(option, of: compiled, in: context)
    let before = state
    scenario.apply(chosen.effects, to: &state)
    completeTasks(chosen.effects.tasksDone, at: scene)
    visits.append(
      Visit(
        scene: compiled.id, action: .chose(chosen.id), parts: parts, purpose: purpose, before: before, after: state,
        context: context, score: score, scenePlace: scene, optionPlace: option))
    if compiled.hasLive { metBefore = chosen.meets }
    leave(scene, towards: target(of: chosen.next))
  }

  /// Sets the choice beside every option that was there in this state; a composed reply beside all its patterns.
  private func score(_ option: Int, of scene: CompiledScene, in context: ScoringContext) -> VisitScore {
    let points = scene.points[context.index]
    var best = 0
    var least = Int.max
    var open = false
    for (place, other) in scene.options.enumerated() where other.when.holds(in: state) {
      best = max(best, points[place].noticing)
      least = min(least, points[place].noticing)
      open = open || other.enacts
    }
    let chosen = scene.options[option]
    let pass = chosen.asksAboutSuicide || anyNotYetDone(chosen.effects.safetyTasksDone)
    return VisitScore(
      earned: points[option], best: best, least: min(least, best), enactmentWasOpen: open, safetyPass: pass)
  }

  /// Leaves a scene at which nothing is chosen.
  mutating func pass(_ scene: Int, action: Visit.Action, towards target: Scenario.Target) {
    visits.append(
      Visit(
        scene: scenario.scenes[scene].id, action: action, parts: [], purpose: nil, before: state, after: state,
        context: scoringContext,
        score: nil, scenePlace: scene, optionPlace: nil))
    leave(scene, towards: target)
  }
}
