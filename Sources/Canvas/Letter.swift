// What one cell can hold, in a fixed size.

/// A scalar with at most four marks on it, or nothing.
///
/// It holds no reference, so that a canvas is one flat piece of memory: copied, compared and let go of at once.
public struct Letter: Sendable, Hashable {
  /// Nothing at all: the second half of a wide letter.
  static let none = Letter(values: (0, 0, 0, 0, 0))
  /// A space.
  static let space = Letter(ascii: 0x20)

  // Scalars have 21 bits: three stand in the first word, two in what is left, so that a cell takes 16 bytes.
  private let low: UInt64
  private let middle: UInt32
  private let high: UInt16

  private init(values: (UInt32, UInt32, UInt32, UInt32, UInt32)) {
    low = UInt64(values.0) | UInt64(values.1) << Self.bits | UInt64(values.2) << (2 * Self.bits)
    let rest = UInt64(values.3) | UInt64(values.4) << Self.bits
    middle = UInt32(truncatingIfNeeded: rest)
    high = UInt16(truncatingIfNeeded: rest >> 32)
  }

  private static let bits: UInt64 = 21
  private static let mask: UInt64 = (1 << bits) - 1

  /// A printing ASCII character or a space.
  init(ascii byte: UInt8) { self.init(values: (UInt32(byte), 0, 0, 0, 0)) }

  /// A scalar with the marks that follow it; marks beyond the fourth are left out.
  init(_ scalar: Unicode.Scalar, marks: some Sequence<Unicode.Scalar> = EmptyCollection()) {
    var rest = marks.makeIterator()
    func next() -> UInt32 { rest.next()?.value ?? 0 }
    self.init(values: (scalar.value, next(), next(), next(), next()))
  }

  /// The scalars in order.
  public var scalars: [Unicode.Scalar] {
    let rest = UInt64(high) << 32 | UInt64(middle)
    return [low, low >> Self.bits, low >> (2 * Self.bits), rest, rest >> Self.bits]
      .map { UInt32($0 & Self.mask) }.prefix { $0 != 0 }.compactMap { Unicode.Scalar($0) }
  }

  /// The byte of a letter that is ASCII and carries no marks; nil for any other.
  public var ascii: UInt8? { low != 0 && low < 0x80 ? UInt8(low) : nil }

  /// The scalar that the marks sit on; nil for nothing.
  public var base: Unicode.Scalar? { low == 0 ? nil : Unicode.Scalar(UInt32(low & Self.mask)) }

  /// The cells it takes: 1 or 2, and 0 for nothing.
  public var width: Int {
    ascii == nil ? base.map { DisplayWidth.of(scalar: $0) } ?? 0 : 1
  }

  /// The letter as text.
  public var text: String {
    var text = String.UnicodeScalarView()
    append(to: &text)
    return String(text)
  }

  /// Adds the letter and its marks to a text.
  func append(to text: inout String.UnicodeScalarView) {
    if let ascii { return text.append(Unicode.Scalar(ascii)) }
    for scalar in scalars { text.append(scalar) }
  }
}
