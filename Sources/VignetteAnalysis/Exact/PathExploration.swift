// The search over scenes and states, place by place in the order of the story.

import ScenarioEngine
import Vignettes

/// Follows every choice from every state that is reached, each state once.
struct PathExploration {
  /// What can be chosen at a scene in a context, and what it earns.
  private struct Row {
    let context: Int
    let there: UInt64
    let choices: [(option: Int, score: UInt32, pass: UInt32)]
  }

  private let model: PathModel
  private let limit: Int
  private var table: StateTable
  private var order: [UInt32] = []
  private var firstStep: [Int] = []
  private var steps: [PathStep] = []
  private var scores: [StepScore] = [StepScore()]
  private var scoreNumbers: [StepScore: UInt32] = [StepScore(): 0]
  private var outcomes: [[PathGraph.Settled]] = [[]]
  private var outcomeNumbers: [[PathGraph.Settled]: UInt32] = [:]
  private var settled: [PathGraph.Settled] = []
  private var rows: [Row] = []
  private var before: [UInt64]
  private var after: [UInt64]
  private var cutShort = false

  /// How many steps are followed for each node of the limit.
  private static let stepsPerNode = 16

  /// Makes a search that has not begun. States of more than four words count for as many nodes as they are larger.
  init(_ model: PathModel, limit: Int) {
    self.model = model
    self.limit = max(1, min(limit, Int(UInt32.max) / 2) / max(1, model.layout.words / 4))
    table = StateTable(width: model.layout.words, places: model.story.graph.count)
    before = model.start
    after = model.start
  }

  /// Looks at everything that can be reached, or at as much as the bound allows.
  mutating func run() -> PathGraph {
    after = model.start
    _ = arrive(at: model.story.start)
    let atStart = settled
    for place in model.order where !cutShort {
      rows.removeAll(keepingCapacity: true)
      // Nothing leads back here: what found the nodes of this place can be let go.
      for node in table.leave(place) where !cutShort {
        order.append(node)
        firstStep.append(steps.count)
        follow(Int(node), at: place)
      }
    }
    return graph(atStart: atStart)
  }

  private mutating func graph(atStart: [PathGraph.Settled]) -> PathGraph {
    var positions = [UInt32](repeating: StateTable.none, count: table.count)
    for (position, node) in order.enumerated() { positions[Int(node)] = UInt32(position) }
    let followed = order.count
    // Nodes that were reached and not looked at stand at the end, without steps.
    for node in positions.indices where positions[node] == StateTable.none {
      positions[node] = UInt32(order.count)
      order.append(UInt32(node))
      firstStep.append(steps.count)
    }
    firstStep.append(steps.count)
    for number in steps.indices { steps[number].target = positions[Int(steps[number].target)] }
    let width = table.width
    var states: [UInt64] = []
    states.reserveCapacity(order.count * width)
    for node in order { for word in 0..<width { states.append(table.states[Int(node) * width + word]) } }
    return PathGraph(
      model: model, places: order.map { Int(table.places[Int($0)]) }, steps: steps, firstStep: firstStep,
      scores: scores,
      outcomes: outcomes, outcomesAtStart: atStart, states: states, cutShortAt: cutShort ? limit : nil,
      followed: followed)
  }

  private mutating func follow(_ node: Int, at place: Int) {
    guard model.scenes.indices.contains(place) else { return }
    let scene = model.scenes[place]
    if scene.isTooLarge { cutShort = true }
    table.load(node, into: &before)
    guard scene.isChoice else {
      guard !scene.next.isEmpty else { return }
      after = before
      settled.removeAll(keepingCapacity: true)
      leave(place, scene, towards: target(of: scene.next), option: -1, score: 0)
      return
    }
    for choice in choices(at: scene) where !cutShort {
      after = before
      settled.removeAll(keepingCapacity: true)
      take(choice.option, of: scene, at: place, scores: (choice.score, choice.pass))
    }
  }

  private mutating func take(_ number: Int, of scene: PathScene, at place: Int, scores: (UInt32, UInt32)) {
    let option = scene.options[number]
    for place in option.effects.indices {
      switch option.effects[place] {
      case .add(let field, let change, let greatest):
        let sum = field.value(in: after).addingSaturated(change)
        field.put(min(max(sum, 0), greatest), into: &after)
      case .set(let field, let value): field.put(value, into: &after)
      }
    }
    var pass = option.asksAboutSuicide
    for place in option.does.indices {
      let obligation = option.does[place]
      let field = model.obligations[obligation].field
      let standing = field.value(in: after)
      guard standing != 0 else { continue }
      pass = true
      // What was missed has been settled as undone.
      if standing == 1 { settled.append(.init(obligation: obligation, outcome: .inTime)) }
      field.put(0, into: &after)
    }
    if scene.setsMet { model.met.put(scene.meets[number] ? 1 : 0, into: &after) }
    leave(
      place, scene, towards: target(of: option.targets), option: Int32(clamping: number),
      score: pass ? scores.1 : scores.0)
  }

  private func target(of targets: PathScene.Targets) -> Int {
    for number in targets.indices where targets[number].when?.holds(in: after) ?? true { return targets[number].place }
    return model.story.nowhere
  }

  /// Leaves a scene: what falls due here, or with the close of the sitting, is missed.
  private mutating func leave(_ place: Int, _ scene: PathScene, towards target: Int, option: Int32, score: UInt32) {
    for obligation in scene.dueHere { letFallDue(obligation) }
    if model.scenes.indices.contains(target), model.scenes[target].sitting != scene.sitting {
      for obligation in model.dueAtClose[scene.sitting] { letFallDue(obligation) }
      model.met.put(0, into: &after)
    }
    let reached = arrive(at: target)
    guard table.count <= limit, steps.count / Self.stepsPerNode < limit else {
      cutShort = true
      return
    }
    steps.append(PathStep(target: reached, option: option, score: score, outcomes: numberOfSettled()))
  }

  @inline(__always)
  private mutating func letFallDue(_ obligation: Int) {
    let field = model.obligations[obligation].field
    guard field.value(in: after) == 1 else { return }
    field.put(2, into: &after)
    settled.append(.init(obligation: obligation, outcome: .undone))
  }

  /// Declares the tasks of a place, settles what can no longer be done, and forgets what no longer matters.
  private mutating func arrive(at place: Int) -> UInt32 {
    if model.scenes.indices.contains(place) {
      for number in model.scenes[place].declares {
        let obligation = model.obligations[number]
        if let done = obligation.done, done.value(in: after) != 0 {
          settled.append(.init(obligation: number, outcome: .inTime))
        } else if obligation.field == .none {
          settled.append(.init(obligation: number, outcome: .undone))
        } else {
          obligation.field.put(1, into: &after)
        }
      }
      doTasks(at: model.scenes[place])
    }
    for word in after.indices {
      let live = model.live[place * after.count + word]
      if after[word] & model.obligationBits[word] & ~live != 0 { settleWhatIsLost(in: word, live: live) }
      after[word] &= live
    }
    return table.node(at: place, in: after)
  }

  /// Settles what the text of a scene shows as done.
  private mutating func doTasks(at scene: PathScene) {
    for obligation in scene.does {
      let field = model.obligations[obligation].field
      // What was missed has been settled as undone.
      if field.value(in: after) == 1 { settled.append(.init(obligation: obligation, outcome: .inTime)) }
      field.put(0, into: &after)
    }
    for mark in scene.marks { mark.put(1, into: &after) }
  }

  private mutating func settleWhatIsLost(in word: Int, live: UInt64) {
    for number in model.obligationsByWord[word] {
      let field = model.obligations[number].field
      if live & field.bits == 0, field.value(in: after) == 1 {
        settled.append(.init(obligation: number, outcome: .undone))
      }
    }
  }

  private mutating func numberOfSettled() -> UInt32 {
    guard !settled.isEmpty else { return 0 }
    if let known = outcomeNumbers[settled] { return known }
    let number = UInt32(outcomes.count)
    outcomes.append(settled)
    outcomeNumbers[settled] = number
    return number
  }

  // MARK: What can be chosen, and what it earns

  private mutating func choices(at scene: PathScene) -> [(option: Int, score: UInt32, pass: UInt32)] {
    let context = self.context(at: scene)
    var there: UInt64 = 0
    for number in 0..<min(scene.options.count, PathScene.optionLimit) where scene.isThere(number, in: before) {
      there |= 1 << UInt64(number)
    }
    if let row = rows.first(where: { $0.context == context.index && $0.there == there }) { return row.choices }
    let row = Row(context: context.index, there: there, choices: judge(scene, in: context, there: there))
    rows.append(row)
    return row.choices
  }

  /// The context in which a scene judges the present state; what nothing there depends on is left as it is at first, so that
  /// states share their rows.
  private func context(at scene: PathScene) -> ScoringContext {
    var context = ScoringContext(band: .strained, ruptured: false, metBefore: false)
    if scene.points.dependsOnBand {
      context.band =
        Alliance(
          bond: model.bond.value(in: before), goals: model.goals.value(in: before), tasks: model.tasks.value(in: before)
        ).band
    }
    if scene.points.dependsOnRupture { context.ruptured = model.rupture.value(in: before) != 0 }
    if scene.points.dependsOnMet { context.metBefore = model.met.value(in: before) != 0 }
    return context
  }

  /// Sets each choice beside every option that is there; a composed reply beside all its patterns.
  private mutating func judge(
    _ scene: PathScene, in context: ScoringContext, there: UInt64
  ) -> [(option: Int, score: UInt32, pass: UInt32)] {
    func isThere(_ number: Int) -> Bool { number < 64 && there >> UInt64(number) & 1 == 1 }
    let judged = scene.points.options(in: context)
    let available = scene.options.indices.filter(isThere)
    let best = available.map { judged[$0].noticing }.max() ?? 0
    let least = available.map { judged[$0].noticing }.min() ?? 0
    let open = available.contains { scene.options[$0].enacts }
    let chosen = scene.replies.map { $0.reachable(where: isThere).map(\.pattern) } ?? available
    return chosen.map { number in
      let scores = [false, true].map { pass in
        numberOf(
          StepScore(
            judged[number], best: best, least: least, pass: pass, open: open, enacts: scene.options[number].enacts))
      }
      return (number, scores[0], scores[1])
    }
  }

  private mutating func numberOf(_ score: StepScore) -> UInt32 {
    if let known = scoreNumbers[score] { return known }
    let number = UInt32(scores.count)
    scores.append(score)
    scoreNumbers[score] = number
    return number
  }
}

extension StepScore {
  /// What a choice earns; `pass` says whether it is a safety pass (docs/scoring.md §5.5).
  fileprivate init(_ judged: ScenePoints.Judged, best: Int, least: Int, pass: Bool, open: Bool, enacts: Bool) {
    noticing = judged.noticing
    self.least = least
    self.best = best
    if best > least && !(pass && judged.noticing != best) {
      noticingEarned = judged.noticing - least
      noticingPossible = best - least
    }
    if !(pass && judged.timing != judged.timingPossible) {
      timingEarned = judged.timing
      timingPossible = judged.timingPossible
    }
    enactmentWasOpen = open
    enacted = enacts
    labels = judged.labels
  }
}
