// Sign-offs of another content than the file has now.

import Diagnostics
import Vignettes

/// A sign-off holds for the content that was signed; any change to it voids the sign-off (docs/authoring-rules.md §4).
enum MetaSignoffVoid: VignetteRule {
  static let code = "meta-signoff-void"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let content = context.vignette.hashes.content
    guard !content.isEmpty else { return [] }
    return context.vignette.metadata.signoffs.enumerated().compactMap { place, signoff in
      // A sum that could not be read is for the loader to report.
      guard let hash = signoff.hash, !hash.isEmpty, hash != content else { return nil }
      return Finding(
        at: .root.appending("signoffs").appending(place).appending("hash"),
        "The case has changed since \(signoff.role) \(signoff.initials) signed it, so that the sign-off is void; "
          + "the sum of its content is now \(content).",
        advice: "Have the change read, and sign again with dyad sign; or take the sign-off out."
      )
    }
  }
}
