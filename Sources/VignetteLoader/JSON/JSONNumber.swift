// The exact whole number that a number's text means.

/// Reads numbers as they are written in the source.
enum JSONNumber {
  /// The number, if it is whole and fits in an `Int`.
  ///
  /// It also accepts what the reader forgives after reporting it: a plus sign, needless zeros, a point without digits.
  static func integer(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var digits = Digits()
    rest = digits.read(from: rest, fraction: false)
    if rest.first == UInt8(ascii: ".") { rest = digits.read(from: rest.dropFirst(), fraction: true) }
    guard digits.seen else { return nil }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      guard let exponent = exponent(in: rest.dropFirst()) else { return nil }
      return digits.value(exponent: exponent, negative: negative)
    }
    return rest.isEmpty ? digits.value(exponent: 0, negative: negative) : nil
  }

  /// The exponent, limited to a range beyond which all values mean the same.
  private static func exponent(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    var exponent = 0
    for byte in rest {
      guard isDigit(byte) else { return nil }
      // No file is long enough for its digits to make up for this exponent.
      exponent = min(exponent * 10 + Int(byte - UInt8(ascii: "0")), 1 << 40)
    }
    return negative ? -exponent : exponent
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The significant digits, without zeros at either end.
  private struct Digits {
    var seen = false
    /// Kept as a negative number, because the least `Int` has no positive counterpart; nil once it is too large.
    var negated: Int? = 0
    /// Zeros met after the last digit that counts.
    var heldZeros = 0
    /// The power of ten of the last significant digit, plus `heldZeros`.
    var scale = 0

    mutating func read(from text: ArraySlice<UInt8>, fraction: Bool) -> ArraySlice<UInt8> {
      var rest = text
      while let byte = rest.first, JSONNumber.isDigit(byte) {
        seen = true
        if fraction { scale -= 1 }
        if byte == UInt8(ascii: "0") {
          heldZeros += 1
        } else {
          append(zeros: heldZeros)
          heldZeros = 0
          append(Int(byte - UInt8(ascii: "0")))
        }
        rest = rest.dropFirst()
      }
      return rest
    }

    private mutating func append(zeros: Int) {
      guard negated != 0 else { return }
      for _ in 0..<zeros {
        guard negated != nil else { return }
        append(0)
      }
    }

    private mutating func append(_ digit: Int) {
      guard let value = negated else { return }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooSmall) = product.subtractingReportingOverflow(digit)
      negated = tooLarge || tooSmall ? nil : sum
    }

    func value(exponent: Int, negative: Bool) -> Int? {
      guard var value = negated else { return nil }
      guard value != 0 else { return 0 }
      let power = exponent + scale + heldZeros
      guard (0...19).contains(power) else { return nil }
      for _ in 0..<power {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        value = product
      }
      guard !negative else { return value }
      return value == .min ? nil : -value
    }
  }
}
