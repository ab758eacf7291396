// Whether a text is in Normalization Form C, checked scalar by scalar.

import Diagnostics

/// Follows a text and finds what Normalization Form C (UAX #15) would store differently.
///
/// The standard library compares texts by canonical equivalence but offers no normalised form. Three things make a text
/// unnormalised, and each can be tested: a scalar that the form never uses; combining marks out of order; and a letter
/// with a mark for which a single scalar exists. The last is looked up among the scalars below U+3400 and computed for
/// Hangul, which leaves out only a few historic scripts.
struct Composition {
  private var starter: (scalar: Unicode.Scalar, start: Int)?
  private var lastClass: UInt8 = 0

  /// Adds the next scalar; returns the range that should be stored differently, if any.
  mutating func add(_ scalar: Unicode.Scalar, at bytes: Range<Int>) -> SourceRange? {
    // Scalars below the marks, and printed dashes and quotation marks, never combine.
    guard scalar.value >= 0x300, !(0x2010...0x2027).contains(scalar.value) else {
      starter = (scalar, bytes.lowerBound)
      lastClass = 0
      return nil
    }
    let combiningClass = scalar.properties.canonicalCombiningClass.rawValue
    let start = startOfWrong(scalar, combiningClass, at: bytes.lowerBound)
    if combiningClass == 0 { starter = (scalar, bytes.lowerBound) }
    lastClass = combiningClass
    return start.map { SourceRange(start: $0, end: bytes.upperBound) }
  }

  /// Where the letter that should be stored differently begins, or nil if nothing is wrong.
  private func startOfWrong(_ scalar: Unicode.Scalar, _ combiningClass: UInt8, at index: Int) -> Int? {
    if scalar.properties.isFullCompositionExclusion { return index }
    guard let starter else { return nil }
    if combiningClass != 0, lastClass > combiningClass { return starter.start }
    let isBlocked = lastClass != 0 && lastClass >= combiningClass
    return !isBlocked && Self.composes(starter.scalar, scalar) ? starter.start : nil
  }

  /// Whether a single scalar exists for the two.
  static func composes(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175): return true
    case (0xAC00...0xD7A3, 0x11A8...0x11C2): return (first.value - 0xAC00) % 28 == 0
    default: break
    }
    switch second.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      var pair = String.UnicodeScalarView()
      pair.append(first)
      pair.append(second)
      return composed.contains(String(pair))
    default: return false
    }
  }

  /// Every scalar below U+3400 that Normalization Form C can use; as a text it equals what it decomposes into.
  private static let composed: Set<String> = {
    let scalars = (0xC0...0x33FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
    return Set(scalars.filter { !$0.properties.isFullCompositionExclusion }.map { String(Character($0)) })
  }()
}
