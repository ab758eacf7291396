// Options of very different length.

import Diagnostics
import Vignettes

/// The longest spoken option of a scene is at most twice as long as the shortest. What is done without words may be
/// short.
enum OptLengthSpread: VignetteRule {
  static let code = "opt-length-spread"
  static let severity = Severity.information

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.compactMap { number, scene in
      guard case .decision = scene.body else { return nil }
      let lines = context.lines(at: number).enumerated().filter { index, line in
        line.words.count >= context.thresholds.comparedWords && !line.words.allSatisfy { $0.marks.contains(.direction) }
      }
      guard let longest = lines.max(by: { $0.element.length < $1.element.length }),
        let shortest = lines.min(by: { $0.element.length < $1.element.length }),
        longest.element.length * 100
          > shortest.element.length.multipliedSaturated(by: context.thresholds.lengthRatioPercent)
      else { return nil }
      return Finding(
        at: context.path(ofLine: longest.offset, at: number),
        "\(context.name(ofOption: longest.offset, at: number)) is more than twice as long as "
          + "\(context.name(ofOption: shortest.offset, at: number)), so length stands out before the words do.",
        advice: "Make the options of this scene more alike in length."
      )
    }
  }
}
