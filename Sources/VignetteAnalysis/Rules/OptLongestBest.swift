// The credited option given away by its length.

import Diagnostics

/// The option with most credit is not much longer than the median of its scene and, over the case, not the longest more
/// often than chance.
enum OptLongestBest: VignetteRule {
  static let code = "opt-longest-best"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let limits = context.thresholds
    var findings: [Finding] = []
    var (longest, visible) = (0, 0)
    for scene in context.credited {
      let lengths = context.lines(at: scene.scene).map(\.length)
      guard lengths.count == scene.credits.count, let best = scene.best.max(by: { lengths[$0] < lengths[$1] }),
        let next = scene.others.map({ lengths[$0] }).max(), lengths[best] > next
      else { continue }
      longest += 1
      if lengths[best] * 100 >= next * (100 + limits.visiblyLongerPercent) { visible += 1 }
      let middle = median(lengths)
      guard lengths[best] * 100 > middle * (100 + limits.longestPercent) else { continue }
      let name = context.name(ofOption: best, at: scene.scene)
      findings.append(
        Finding(
          at: context.path(ofLine: best, at: scene.scene),
          "\(name) earns most here and is by far the longest, with \(lengths[best]) characters against a middle length of "
            + "\(middle), so its length gives it away.",
          advice: "Shorten \(name), or give another option as much to say."
        )
      )
    }
    if let share = share(longest, visible: visible, context) { findings.append(share) }
    return findings
  }

  private static func share(_ longest: Int, visible: Int, _ context: RuleContext) -> Finding? {
    let limit = context.thresholds.longestSharePercent
    let whole = context.credited.count
    guard context.isMore(longest, than: limit, of: whole) else { return nil }
    let isVisible = context.isMore(visible, than: limit, of: whole)
    return Finding(
      .key(.root.appending("scenes")),
      "At \(longest) of \(whole) decisions the longest option earns most, "
        + (isVisible ? "for all to see, " : "if often only by a word or two, ")
        + "so always choosing the longest does well.",
      advice: "Lengthen options of other kinds here and there, or make some that earn most plainer.",
      severity: isVisible ? .error : .warning
    )
  }

  /// The median length; the shorter of two middle ones.
  private static func median(_ lengths: [Int]) -> Int {
    let sorted = lengths.sorted()
    return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
  }
}
