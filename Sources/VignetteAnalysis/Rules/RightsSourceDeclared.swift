// Retold cases that do not say from what.

import Diagnostics
import Vignettes

/// A case derived from a published one names its source, and where in it.
enum RightsSourceDeclared: VignetteRule {
  static let code = "rights-source-declared"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let metadata = context.vignette.metadata
    guard metadata.origin == .derived, !metadata.sources.contains(where: { !($0.locator ?? "").isEmpty }) else {
      return []
    }
    return [
      Finding(
        .key(.root.appending("sources")),
        metadata.sources.isEmpty
          ? "The case is derived from a published one and names no source, so its authors are not credited."
          : "The case is derived from a published one and does not say where in its source it stands.",
        advice: "Name the work in `sources`, with a `locator` such as “vignette 2”, and what was taken."
      )
    ]
  }
}
