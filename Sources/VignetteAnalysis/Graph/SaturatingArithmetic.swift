// Sums that stop at the greatest whole number, for counts that double with every scene.

extension Int {
  /// The sum, or the greatest number where it would be more.
  func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }

  /// The product, or the greatest number where it would be more; for factors that are not negative.
  func multipliedSaturated(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
