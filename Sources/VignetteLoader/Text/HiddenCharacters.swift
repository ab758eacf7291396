// Characters that are invisible, or not stored in the one usual way.

import Diagnostics

/// Checks every text of a file, including keys.
///
/// A trainee must see what the author sees, and a search must find it. So nothing may hide in a text, reorder it or
/// steer a terminal, and letters are stored composed (Unicode Normalization Form C, UAX #15).
enum HiddenCharacters {
  /// Reports what is found.
  static func report(in document: JSONDocument, to findings: Findings) {
    document.storage.bytes.withUnsafeBufferPointer { source in
      for node in document.storage.nodes where node.kind == .string || node.kind == .key {
        let content = source.indices.clamped(to: node.content)
        guard node.flags.contains(.escaped) || !isPlain(source[content]) else { continue }
        report(JSONScalars(content, in: source), to: findings)
      }
    }
  }

  /// Whether a character is invisible. Spaces and characters of unknown scripts are allowed.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x180E: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // U+007F needs the same check as non-ASCII, and the greatest byte tells both.
    var greatest: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: bytes) { greatest = max(greatest, byte) }
    return greatest < 0x7F
  }

  private static func report(_ scalars: JSONScalars, to findings: Findings) {
    var composition = Composition()
    for (scalar, bytes) in scalars {
      if isHidden(scalar), !(scalar.value < 0x20 && bytes.count == 1) {
        let number = String(scalar.value, radix: 16, uppercase: true)
        let digits = String(repeating: "0", count: max(0, 4 - number.count)) + number
        findings.add(
          .hiddenCharacter,
          at: SourceRange(start: bytes.lowerBound, end: bytes.upperBound),
          "There is a character here that is invisible or changes how the text is shown (U+\(digits)).",
          advice: advice(for: scalar)
        )
      }
      if let range = composition.add(scalar, at: bytes) {
        findings.add(
          .hiddenCharacter,
          at: range,
          "This letter is stored in an unusual way, so a search would not find it.",
          advice: "Delete it and type it again; programs that save text as “NFC” do this by themselves."
        )
      }
    }
  }

  private static func advice(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: "Put a space here."
    case 0x0A, 0x0D, 0x2028, 0x2029: "Use a list of paragraphs if a new line should begin here."
    default: "Delete it; if it came with copied text, retype that text."
    }
  }
}
