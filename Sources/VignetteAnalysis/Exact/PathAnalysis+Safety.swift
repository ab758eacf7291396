// How every declared safety task comes out over all paths.

import ScenarioEngine
import Vignettes

extension PathAnalysis {
  /// One declared safety task, over all paths that come to its scene.
  public struct DuePoint: Sendable {
    /// The task.
    public let task: MarkerID
    /// The scene that declares it.
    public let scene: PlaceID
    /// The paths on which it is done by the time it is due.
    public let inTime: PathCount
    /// The paths on which it is missed, whether or not it is done afterwards.
    public let undone: PathCount
    /// A shortest path that leaves it undone, or nil where none does.
    public let script: PlaytestScript?

    /// Whether every path that comes to its scene does it.
    public var isMetOnEveryPath: Bool { undone.isZero }
    /// Whether paths come to its scene and none does it.
    public var isNeverMet: Bool { !undone.isZero && inTime.isZero }
  }

  /// Every declared safety task, in the order of the file; nil where there are so many paths and states that counting them
  /// would take too much work.
  public func safety() -> [DuePoint]? {
    guard walks.areFew || graph.count.multipliedSaturated(by: walks.paths.bitWidth) < 1 << 32 else { return nil }
    return walks.areFew ? safety(NarrowNumber.self) : safety(Natural.self)
  }

  private func safety<Number: PathNumber>(_: Number.Type) -> [DuePoint] {
    let graph = graph
    var settling: [PathGraph.Settled: [Int]] = [:]
    var (before, after): (Set<Int>, Set<Int>) = ([], [])
    for (number, step) in graph.steps.enumerated() where step.outcomes != 0 {
      for settled in graph.outcomes[Int(step.outcomes)] { settling[settled, default: []].append(number) }
      before.insert(shortest.sources[number])
      after.insert(Int(step.target))
    }
    let prefixes = graph.prefixes(to: before, Number.self)
    let suffixes = graph.suffixes(from: after, Number.self)
    return graph.model.obligations.enumerated().compactMap { number, obligation in
      guard let scene = graph.model.story.id(of: obligation.scene) else { return nil }
      func paths(_ outcome: SafetyOutcome) -> PathCount {
        let settled = PathGraph.Settled(obligation: number, outcome: outcome)
        if graph.outcomesAtStart.contains(settled) { return PathCount(walks.paths) }
        return PathCount(
          graph.paths(
            through: settling[settled] ?? [], prefixes: prefixes, suffixes: suffixes, source: { shortest.sources[$0] }
          ).big)
      }
      let undone = PathGraph.Settled(obligation: number, outcome: .undone)
      return DuePoint(
        task: obligation.task, scene: scene, inTime: paths(.inTime), undone: paths(.undone),
        script: shortest.path(throughAnyOf: settling[undone] ?? []).map { self.script(of: $0) })
    }
  }

  /// The number of paths that leave nothing about safety undone.
  public func pathsWithNothingUndone() -> PathCount {
    let graph = graph
    guard graph.count > 0, !graph.outcomesAtStart.contains(where: { $0.outcome == .undone }) else {
      return PathCount(0)
    }
    let leaves = graph.outcomes.map { $0.contains { $0.outcome == .undone } }
    let barred = graph.steps.map { leaves[Int($0.outcomes)] }
    let nothing = PathGraph.Figure(
      earned: Array(repeating: 0, count: barred.count), possible: Array(repeating: 0, count: barred.count))
    return PathCount(
      walks.areFew
        ? SumsAhead<NarrowNumber>.fromStart(of: graph, nothing, barring: barred).ways.big
        : SumsAhead<Natural>.fromStart(of: graph, nothing, barring: barred).ways)
  }
}
