// Twins that are no twins.

import Diagnostics
import Vignettes

/// Twins name each other and have nearly the same line, and one of them is credited in its scene while the other is not.
/// A partner in another case is looked up when both are checked together (`CollectionRules.twins`).
enum OptTwin: VignetteRule {
  static let code = "opt-twin"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let options = TwinOption.all(in: context.vignette, settings: context.settings)
    guard options.contains(where: { !$0.partners.isEmpty }) else { return [] }
    let known = Dictionary(options.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return options.flatMap { option in
      option.partners.compactMap { partner in
        guard partner.caseID == option.name.caseID else { return nil }
        let other = known[partner]
        // Two that name each other are judged once, at the first of them.
        if let other, other.partners.contains(option.name), other.isBefore(option) { return nil }
        guard let problem = option.problem(with: other, samePercent: context.thresholds.twinPercent) else { return nil }
        return Finding(
          at: context.story.path(ofOption: option.item, at: option.sceneNumber).appending("twin_of"), problem.message,
          advice: problem.advice,
          suggestion: other == nil ? suggestion(for: partner, among: options) : nil)
      }
    }
  }

  private static func suggestion(for partner: TwinOption.Name, among options: [TwinOption]) -> String? {
    let near = options.first { $0.name.option == partner.option } ?? options.first { $0.name.scene == partner.scene }
    return near.map { "\($0.name.scene)/\($0.name.option)" }
  }
}
