// Cases that are due for review.

import Diagnostics
import Vignettes

/// The review date is in the future. After it a case needs a reason, and some months later a review.
enum MetaReviewExpired: VignetteRule {
  static let code = "meta-review-expired"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let text = context.vignette.metadata.reviewBy
    guard let today = context.surroundings.today, let due = Day(text), due < today else { return [] }
    let months = context.thresholds.reviewMonths
    let isLong = due.adding(months: months) < today
    return [
      Finding(
        at: .root.appending("review_by"),
        "The case was due for review by \(text)\(isLong ? ", more than \(months) months ago" : ""), "
          + "so what it says about medicines and guidance may be out of date.",
        advice: "Review it with a colleague, update it, and set a new `review_by`.",
        severity: isLong ? .error : .warning
      )
    ]
  }
}
