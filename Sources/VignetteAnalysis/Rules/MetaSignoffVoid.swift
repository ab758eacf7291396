// Sign-offs for other content than the file has now.

import Diagnostics
import Vignettes

/// A sign-off holds for the content that was signed; any change voids it (docs/authoring-rules.md §4).
enum MetaSignoffVoid: VignetteRule {
  static let code = "meta-signoff-void"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let content = context.vignette.hashes.content
    guard !content.isEmpty else { return [] }
    return context.vignette.metadata.signoffs.enumerated().compactMap { index, signoff in
      // The loader reports a hash that could not be read.
      guard let hash = signoff.hash, !hash.isEmpty, hash != content else { return nil }
      return Finding(
        at: .root.appending("signoffs").appending(index).appending("hash"),
        "The case has changed since \(signoff.role) \(signoff.initials) signed it, so the sign-off is void; "
          + "the hash of its content is now \(content).",
        advice: "Have the change reviewed and sign again with dyad sign, or remove the sign-off."
      )
    }
  }
}
