// Whole numbers without a greatest, for counting paths.

/// A whole number from 0 on, as large as it needs to be.
///
/// A library for this brings Foundation with it, which would make the program that people play several times as large and
/// its first frame later; the tests hold this one to such a library (ARCHITECTURE.md).
struct Natural: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// The digits to the base of 2^64, the least first; the last is never 0, and 0 has none.
  private(set) var limbs: [UInt64]

  /// Makes a number of digits to the base of 2^64, the least first.
  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ value: UInt64) { self.init(limbs: [value]) }
  init(_ value: UInt128) {
    self.init(limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  /// A number that is less than 0 becomes 0.
  init(_ value: Int) { self.init(UInt64(clamping: value)) }
  init(integerLiteral value: UInt64) { self.init(value) }

  /// Whether it is 0.
  var isZero: Bool { limbs.isEmpty }

  /// How many binary digits it has; 0 has none.
  var bitWidth: Int { limbs.last.map { limbs.count * 64 - $0.leadingZeroBitCount } ?? 0 }

  static func < (left: Natural, right: Natural) -> Bool {
    guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
    for place in left.limbs.indices.reversed() where left.limbs[place] != right.limbs[place] {
      return left.limbs[place] < right.limbs[place]
    }
    return false
  }

  static func += (left: inout Natural, right: Natural) {
    guard !left.limbs.isEmpty else { return left = right }
    left.makeRoom(for: right)
    var carry: UInt64 = 0
    // One look at who owns the digits, and not one for each of them.
    left.limbs.withUnsafeMutableBufferPointer { sums in
      for (place, limb) in right.limbs.enumerated() {
        let (sum, over) = sums[place].addingReportingOverflow(limb)
        let (all, overAgain) = sum.addingReportingOverflow(carry)
        sums[place] = all
        carry = over || overAgain ? 1 : 0
      }
      var place = right.limbs.count
      while carry > 0, place < sums.count {
        (sums[place], carry) = sums[place] == .max ? (0, 1) : (sums[place] + 1, 0)
        place += 1
      }
    }
    if carry > 0 { left.limbs.append(carry) }
  }

  /// Adds another number so many times; a number of times below 0 is none.
  mutating func add(_ other: Natural, times: Int) {
    let factor = UInt64(clamping: times)
    guard factor > 0 else { return }
    guard factor > 1 else { return self += other }
    makeRoom(for: other)
    var carry: UInt64 = 0
    limbs.withUnsafeMutableBufferPointer { sums in
      for (place, limb) in other.limbs.enumerated() {
        // The greatest product and two greatest addends just fit into two digits.
        let sum = UInt128(limb) * UInt128(factor) + UInt128(sums[place]) + UInt128(carry)
        sums[place] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      var place = other.limbs.count
      while carry > 0, place < sums.count {
        let (sum, over) = sums[place].addingReportingOverflow(carry)
        (sums[place], carry) = (sum, over ? 1 : 0)
        place += 1
      }
    }
    if carry > 0 { limbs.append(carry) }
  }

  private mutating func makeRoom(for other: Natural) {
    let missing = other.limbs.count - limbs.count
    if missing > 0 { limbs.append(contentsOf: repeatElement(0, count: missing)) }
  }

  static func + (left: Natural, right: Natural) -> Natural {
    var sum = left
    sum += right
    return sum
  }

  /// What is left; 0 where the second is the greater.
  static func - (left: Natural, right: Natural) -> Natural {
    guard right <= left else { return 0 }
    var limbs = left.limbs
    var borrow: UInt64 = 0
    for place in limbs.indices {
      let (rest, under) = limbs[place].subtractingReportingOverflow(place < right.limbs.count ? right.limbs[place] : 0)
      let (all, underAgain) = rest.subtractingReportingOverflow(borrow)
      limbs[place] = all
      borrow = under || underAgain ? 1 : 0
    }
    return Natural(limbs: limbs)
  }

  static func * (left: Natural, right: Natural) -> Natural {
    var limbs = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (place, digit) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in right.limbs.enumerated() {
        // The greatest product and two greatest addends just fit into two digits.
        let product = UInt128(digit) * UInt128(factor) + UInt128(limbs[place + other]) + UInt128(carry)
        limbs[place + other] = UInt64(truncatingIfNeeded: product)
        carry = UInt64(truncatingIfNeeded: product >> 64)
      }
      limbs[place + right.limbs.count] = carry
    }
    return Natural(limbs: limbs)
  }

  /// The number in decimal digits.
  var description: String {
    guard !isZero else { return "0" }
    let group: UInt64 = 1_000_000_000_000_000_000
    var groups: [UInt64] = []
    var rest = limbs
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for place in rest.indices.reversed() {
        (rest[place], remainder) = group.dividingFullWidth((remainder, rest[place]))
      }
      groups.append(remainder)
      while rest.last == 0 { rest.removeLast() }
    }
    let leading = groups.last.map(String.init) ?? ""
    return groups.dropLast().reversed().reduce(leading) { text, group in
      let digits = String(group)
      return text + String(repeating: "0", count: 18 - digits.utf8.count) + digits
    }
  }
}
