// Cases that were to be looked at again by now.

import Diagnostics
import Vignettes

/// The review date lies ahead. Past it a case needs a reason, and some months later it needs a review.
enum MetaReviewExpired: VignetteRule {
  static let code = "meta-review-expired"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let text = context.vignette.metadata.reviewBy
    guard let today = context.surroundings.today, let due = CalendarDay(text), due < today else { return [] }
    let months = context.thresholds.reviewMonths
    let isLong = due.adding(months: months) < today
    return [
      Finding(
        at: .root.appending("review_by"),
        "The case was due for review by \(text)\(isLong ? ", more than \(months) months ago" : ""), "
          + "and what it says of medicines and guidance may have changed.",
        advice: "Read it again with somebody, mend what has changed, and set a new `review_by`.",
        severity: isLong ? .error : .warning
      )
    ]
  }
}
