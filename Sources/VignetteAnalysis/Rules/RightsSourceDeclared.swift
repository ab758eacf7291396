// Retold cases that do not name their source.

import Diagnostics
import Vignettes

/// A case derived from a published one names its source, and the part of it.
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
          ? "The case is derived from a published one but names no source, so its authors are not credited."
          : "The case is derived from a published one but does not say which part of the source it uses.",
        advice: "Name the work in `sources`, with a `locator` such as “vignette 2”, and what was taken."
      )
    ]
  }
}
