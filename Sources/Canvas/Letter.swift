// What one cell can hold, in a fixed size.

/// A scalar with at most four marks on it, or nothing.
///
/// It holds no reference, so that a canvas is one flat piece of memory: copied, compared and let go of at once.
public struct Letter: Sendable, Hashable {
  /// Nothing at all: the second half of a wide letter.
  static let none = Letter(values: (0, 0, 0, 0, 0))
  /// A space.
  static let space = Letter(ascii: 0x20)

  private let first: UInt32
  private let marks: (UInt32, UInt32, UInt32, UInt32)

  private init(values: (UInt32, UInt32, UInt32, UInt32, UInt32)) {
    first = values.0
    marks = (values.1, values.2, values.3, values.4)
  }

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
    [first, marks.0, marks.1, marks.2, marks.3].prefix { $0 != 0 }.compactMap { Unicode.Scalar($0) }
  }

  /// The byte of a letter that is ASCII and carries no marks; nil for any other.
  public var ascii: UInt8? { marks.0 == 0 && first != 0 && first < 0x80 ? UInt8(first) : nil }

  /// The scalar that the marks sit on; nil for nothing.
  public var base: Unicode.Scalar? { first == 0 ? nil : Unicode.Scalar(first) }

  /// The letter as text.
  public var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// Compares scalars.
  public static func == (left: Letter, right: Letter) -> Bool {
    left.first == right.first && left.marks == right.marks
  }

  /// Hashes the scalars.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    // Letters with marks are rare, and one hash for all marks of a letter is no harm.
    hasher.combine(marks.0)
  }
}
