// Whether a text is in Normalization Form C, told scalar by scalar.

import Diagnostics

/// Follows a text and finds what Normalization Form C (UAX #15) would store otherwise.
///
/// The standard library compares texts by canonical equivalence but offers no normalised form. Three things make a text
/// not normalised, and each can be asked for: a scalar that the form never uses; combining marks out of order; and a letter
/// with a mark for which one scalar exists. The last is looked up among the scalars below U+3400 and computed for Hangul,
/// which leaves out only a few historic scripts.
struct Composition {
  private var starter: (scalar: Unicode.Scalar, start: Int)?
  private var lastClass: UInt8 = 0

  /// Takes the next scalar; gives the range of what should be stored otherwise.
  mutating func add(_ scalar: Unicode.Scalar, at bytes: Range<Int>) -> SourceRange? {
    // Below the marks, and among the dashes and quotation marks of print, every scalar stands for itself.
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

  /// Where the letter begins that should be stored otherwise, or nil where nothing is wrong.
  private func startOfWrong(_ scalar: Unicode.Scalar, _ combiningClass: UInt8, at place: Int) -> Int? {
    if scalar.properties.isFullCompositionExclusion { return place }
    guard let starter else { return nil }
    if combiningClass != 0, lastClass > combiningClass { return starter.start }
    let isBlocked = lastClass != 0 && lastClass >= combiningClass
    return !isBlocked && Self.composes(starter.scalar, scalar) ? starter.start : nil
  }

  /// Whether one scalar stands for the two.
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

  /// Every scalar below U+3400 that Normalization Form C may use; equal, as texts, to what they decompose into.
  private static let composed: Set<String> = {
    let scalars = (0xC0...0x33FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
    return Set(scalars.filter { !$0.properties.isFullCompositionExclusion }.map { String(Character($0)) })
  }()
}
