// How many paths have each value of a figure, exactly, within a bound on the work.

import ScenarioEngine

extension PathGraph {
  /// One value of a figure as its two sums, with the number of its counting scenes up to three, and how many paths have it.
  struct Share {
    let earned: Int
    let possible: Int
    let scenes: Int
    let paths: Natural
  }

  /// The distribution of a figure over all paths, in the order of its sums; nil where that would take more than `work`
  /// additions, or sums of more than 24 bits.
  func distribution(of figure: Figure, few: Bool, work: Int) -> [Share]? {
    guard count > 0, let most = greatest(figure.possible)[0], most < 1 << 24 else { return nil }
    return few
      ? distribution(of: figure, NarrowNumber.self, work: work) : distribution(of: figure, Natural.self, work: work)
  }

  /// Sums are kept as one key: earned, possible, and counting scenes up to three in the two lowest bits.
  private func distribution<Number: PathNumber>(of figure: Figure, _: Number.Type, work: Int) -> [Share]? {
    let quotient = FigureQuotient(self, figure: figure)
    // Beginning what cannot be finished would take as long as all that can.
    if DistributionWork.isTooMuch(quotient, work: work) { return nil }
    var front = [[UInt64: Number]?](repeating: nil, count: quotient.steps.count)
    var final: [UInt64: Number] = [:]
    var left = work
    front[quotient.start] = [0: Number(1)]
    for node in (0...quotient.start).reversed() {
      guard let here = front[node].take() else { continue }
      if quotient.endings.contains(node) { final = here }
      for step in quotient.steps[node] {
        left -= here.count
        guard left >= 0 else { return nil }
        let change = UInt64(clamping: step.earned) << 32 | UInt64(clamping: step.possible) << 2
        let times = Number(step.times)
        var there = front[step.target].take() ?? Dictionary(minimumCapacity: here.count)
        for (key, paths) in here {
          let moved = key &+ change &+ (step.possible > 0 && key & 3 < 3 ? 1 : 0)
          there[moved, default: Number(0)] += step.times == 1 ? paths : paths * times
        }
        front[step.target] = there
      }
    }
    return final.sorted { $0.key < $1.key }.map { key, paths in
      Share(
        earned: Int(key >> 32), possible: Int(key >> 2 & 0x3FFF_FFFF), scenes: Int(key & 3), paths: paths.big)
    }
  }
}
