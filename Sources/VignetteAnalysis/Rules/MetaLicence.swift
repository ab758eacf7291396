// Licences that nobody can look up.

import Diagnostics
import Vignettes

/// The licence is an SPDX identifier used for texts, a custom `LicenseRef-`, or a name that says it is a licence.
enum MetaLicence: VignetteRule {
  static let code = "meta-licence"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let licence = context.vignette.metadata.licence
    // That it is missing is for the loader to say.
    guard !licence.isEmpty, !known.contains(licence), !licence.hasPrefix("LicenseRef-") else { return [] }
    let words = WordText(licence, lexicon: nil).words.map(\.id)
    let isNamed = words.contains(where: naming.contains) && words.count > 1
    guard !isNamed else { return [] }
    let hyphenated = String(licence.map { $0 == " " || $0 == "_" ? "-" : $0 })
    let near =
      known.first { $0.lowercased() == hyphenated.lowercased() }
      ?? NearestName.suggestion(for: hyphenated, among: known)
    return [
      Finding(
        at: .root.appending("licence"),
        "“\(licence)” is not a licence that can be looked up, so nobody knows what they may do with the case.",
        advice: "Write an SPDX identifier such as CC-BY-4.0, or the licence's full name.",
        suggestion: near
      )
    ]
  }

  private static let known = [
    "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0", "CC0-1.0",
    "CC-BY-3.0", "CC-BY-SA-3.0", "CC-BY-NC-3.0", "CC-BY-NC-SA-3.0", "CC-BY-ND-3.0", "CC-BY-NC-ND-3.0", "OGL-UK-3.0",
    "GFDL-1.3-only", "GFDL-1.3-or-later", "FAL-1.3", "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0",
    "GPL-3.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later",
    "EUPL-1.2", "Unlicense", "0BSD", "ODbL-1.0",
  ]

  private static let naming = Set(
    ["licence", "license", "licensed", "rights", "reserved", "permission", "domain"].map { WordHash.of($0.utf8) }
  )
}
