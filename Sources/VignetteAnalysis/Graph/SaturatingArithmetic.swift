// Arithmetic that stops at the largest integer, for counts that double with every scene.

extension Int {
  /// The sum, or the largest integer if it overflows.
  func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }

  /// The product, or the largest integer if it overflows. The factors must not be negative.
  func multipliedSaturated(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
