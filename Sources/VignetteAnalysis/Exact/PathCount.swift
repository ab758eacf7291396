// How many paths there are: a whole number without a greatest.

/// An exact number of paths.
public struct PathCount: Hashable, Comparable, Sendable, CustomStringConvertible {
  let value: Natural

  init(_ value: Natural) { self.value = value }

  /// The number in decimal digits.
  public var description: String { value.description }

  /// The digits in groups of three; of more than thirty digits, the first three and the power of ten.
  public var grouped: String {
    let digits = Array(description)
    guard digits.count <= 30 else { return "\(digits[0]).\(digits[1])\(digits[2]) × 10^\(digits.count - 1)" }
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  /// Whether there is none.
  public var isZero: Bool { value.isZero }

  /// Its share of a number that is no less, in thousandths, rounded down; 0 where the other is 0.
  public func thousandths(of whole: PathCount) -> Int {
    guard !whole.isZero else { return 0 }
    let target = value * 1_000
    var (low, high) = (0, 1_000)
    while low < high {
      let middle = (low + high + 1) / 2
      if whole.value * Natural(middle) <= target { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Orders counts by size.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// A number that paths are counted in: a machine's where it is large enough for the case at hand, else one without limit.
protocol PathNumber: Sendable, Equatable {
  init(_ small: Int)
  static func += (left: inout Self, right: Self)
  static func * (left: Self, right: Self) -> Self
  /// Adds another number so many times; a number of times below 0 is none.
  mutating func add(_ other: Self, times: Int)
  /// The number without limit.
  var big: Natural { get }
  /// Whether it is 0.
  var isZero: Bool { get }
}

extension Natural: PathNumber {
  var big: Natural { self }
}

/// 128 bits, used only where the number of all walks is known to fit with room for their sums.
struct NarrowNumber: PathNumber {
  var value: UInt128

  init(_ small: Int) { value = UInt128(clamping: small) }
  init(value: UInt128) { self.value = value }

  @inline(__always)
  static func += (left: inout Self, right: Self) { left.value &+= right.value }
  @inline(__always)
  mutating func add(_ other: Self, times: Int) { value &+= other.value &* UInt128(clamping: times) }
  @inline(__always)
  static func * (left: Self, right: Self) -> Self { Self(value: left.value &* right.value) }
  var big: Natural { Natural(value) }
  var isZero: Bool { value == 0 }
}
