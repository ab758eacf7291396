// What each dimension can come to, as sums and as figures.

import ScenarioEngine
import Vignettes

extension PathSearch {
  /// What each dimension can come to over all paths. The dimensions stand side by side; nothing adds two of them.
  public struct Ranges: Sendable {
    /// Noticing.
    public let noticing: Figure
    /// Timing.
    public let timing: Figure
    /// Points of Noticing earned, over all visited scenes.
    public let noticingEarned: ClosedRange<Int>
    /// The sum of the least that the scenes offered.
    public let noticingLeast: ClosedRange<Int>
    /// The sum of the best that the scenes offered.
    public let noticingBest: ClosedRange<Int>
    /// Scenes at which something was acted out.
    public let enacted: ClosedRange<Int>
    /// Scenes at which something could be acted out.
    public let enactmentsOpen: ClosedRange<Int>
    /// Safety tasks done in time.
    public let safetyInTime: ClosedRange<Int>
    /// Safety tasks missed at their due.
    public let safetyUndone: ClosedRange<Int>
    /// Bond, goals and tasks at the ending; nil where states do not keep the alliance.
    public let alliance: (bond: ClosedRange<Int>, goals: ClosedRange<Int>, tasks: ClosedRange<Int>)?
    /// The number of choices on a path.
    public let choices: ClosedRange<Int>
    /// The number of scenes on a path.
    public let scenes: ClosedRange<Int>
  }

  /// What a figure can come to.
  public struct Figure: Sendable {
    /// What is earned, where a scene counts.
    public let earned: ClosedRange<Int>
    /// What is possible, where a scene counts.
    public let possible: ClosedRange<Int>
    /// The least value among the paths on which the figure is not withheld; nil where it always is.
    public let least: Extreme?
    /// The greatest.
    public let greatest: Extreme?
  }

  /// The least or greatest value of a figure, exactly; `PathAnalysis.script(of:)` gives a path that has it.
  public struct Extreme: Sendable {
    /// The value.
    public let fraction: Fraction
    let path: [Int]
  }

  /// The ranges; nil where no ending was found.
  public func ranges() -> Ranges? {
    func sum(_ score: (StepScore) -> Int) -> ClosedRange<Int>? { graph.range(graph.weights(score: score)) }
    guard let earned = sum(\.noticing), let least = sum(\.least),
      let best = sum(\.best), let enacted = sum({ $0.enacted ? 1 : 0 }),
      let open = sum({ $0.enactmentWasOpen ? 1 : 0 }), let inTime = range(of: .inTime),
      let undone = range(of: .undone), let choices = graph.range(graph.choiceWeights),
      let scenes = graph.range(graph.steps.map { _ in 1 }), let noticing = figure(graph.noticing),
      let timing = figure(graph.timing)
    else { return nil }
    return Ranges(
      noticing: noticing, timing: timing, noticingEarned: earned, noticingLeast: least, noticingBest: best,
      enacted: enacted, enactmentsOpen: open, safetyInTime: inTime, safetyUndone: undone,
      alliance: allianceAtEndings, choices: choices, scenes: scenes)
  }

  private func range(of outcome: SafetyOutcome) -> ClosedRange<Int>? {
    let atStart = graph.outcomesAtStart.count { $0.outcome == outcome }
    return graph.range(graph.weights(settled: { $0.outcome == outcome ? 1 : 0 })).map {
      ($0.lowerBound + atStart)...($0.upperBound + atStart)
    }
  }

  private func figure(_ figure: PathGraph.Figure) -> Figure? {
    guard let earned = graph.range(figure.earned), let possible = graph.range(figure.possible) else { return nil }
    func extreme(greatest: Bool) -> Extreme? {
      graph.extreme(of: figure, greatest: greatest).map { Extreme(fraction: $0.fraction, path: $0.path) }
    }
    return Figure(
      earned: earned, possible: possible, least: extreme(greatest: false), greatest: extreme(greatest: true))
  }

  private var allianceAtEndings: (bond: ClosedRange<Int>, goals: ClosedRange<Int>, tasks: ClosedRange<Int>)? {
    guard keepsAlliance else { return nil }
    func range(_ slot: StateSlot) -> ClosedRange<Int>? {
      guard let field = graph.model.layout[slot] else { return nil }
      let width = graph.model.layout.words
      let values = (0..<graph.count).lazy.filter { graph.isEnding($0) }.map { node in
        Int((graph.states[node * width + field.word] >> field.shift) & field.mask)
      }
      guard let least = values.min(), let most = values.max() else { return nil }
      return least...most
    }
    guard let bond = range(.bond), let goals = range(.goals), let tasks = range(.tasks) else { return nil }
    return (bond, goals, tasks)
  }
}
