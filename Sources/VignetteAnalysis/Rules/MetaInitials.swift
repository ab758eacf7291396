// Names instead of initials.

import Diagnostics
import Vignettes

/// Authors, reviewers and signatories are named by role and initials only (docs/authoring-rules.md §4), since cases are
/// passed on.
enum MetaInitials: VignetteRule {
  static let code = "meta-initials"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let metadata = context.vignette.metadata
    let lists = [("authors", metadata.authors), ("reviewers", metadata.reviewers), ("signoffs", metadata.signoffs)]
    return lists.flatMap { key, people in
      people.enumerated().compactMap { index, person in
        // The loader reports missing initials.
        guard !person.initials.isEmpty, !Metadata.Person.areInitials(person.initials) else { return nil }
        return Finding(
          at: .root.appending(key).appending(index).appending("initials"),
          "“\(person.initials)” is not initials, and everyone who gets the case can read it.",
          advice: "Write two to four letters, such as “ab”."
        )
      }
    }
  }
}

extension Metadata.Person {
  /// Whether a text is initials as a case allows them: two to four letters and nothing else (docs/format.md §1).
  public static func areInitials(_ text: String) -> Bool {
    (2...4).contains(text.count) && text.allSatisfy(\.isLetter)
  }
}
