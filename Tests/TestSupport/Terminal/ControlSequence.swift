// A control sequence taken apart: marker, numbers, final letter.

/// `CSI marker numbers intermediates final`.
struct ControlSequence {
  /// `?`, `>`, `<` or `=` before the numbers, or nil.
  let marker: Character?
  /// The numbers; nil where one was left out.
  let numbers: [Int?]
  /// Characters between the numbers and the final one.
  let intermediates: String
  let final: Character

  init(parameters: String, final: Character) {
    self.final = final
    var rest = Substring(parameters)
    if let first = rest.first, "?><=".contains(first) {
      marker = first
      rest = rest.dropFirst()
    } else {
      marker = nil
    }
    let digits = rest.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
    intermediates = String(rest.dropFirst(digits.count))
    numbers = digits.isEmpty ? [] : digits.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
  }

  /// The number at an index, at least `least`; `standard` where it was left out.
  func number(_ index: Int, or standard: Int = 1, atLeast least: Int = 1) -> Int {
    guard index < numbers.count, let number = numbers[index] else { return standard }
    return min(max(number, least), 10_000)
  }
}
