// What a terminal answers when it is asked for its background (OSC 11), put together byte by byte.

/// An answer that is being read. It may come late, and cut anywhere; no byte of it is ever a key.
struct BackgroundReply {
  /// What a byte was.
  enum Outcome: Equatable {
    /// A part of the answer; more follows.
    case taken
    /// The end of the answer; nil if it makes no sense.
    case complete(luminance: Double?)
    /// No part of an answer, which ends here.
    case stranger
  }

  /// No terminal says more than this of a colour.
  private static let longest = 64

  private var text: [UInt8] = []
  private var isEscaped = false

  /// Takes the byte that comes next.
  mutating func take(_ code: Int32) -> Outcome {
    if isEscaped { return code == 0x5C ? .complete(luminance: Self.luminance(text)) : .stranger }
    switch code {
    case 0x07: return .complete(luminance: Self.luminance(text))
    case 0x1B: isEscaped = true
    case 0x2F, 0x30...0x3B, 0x41...0x46, 0x61...0x67, 0x72:
      guard text.count < Self.longest else { return .stranger }
      text.append(UInt8(code))
    default: return .stranger
    }
    return .taken
  }

  /// The relative luminance of WCAG 2 of a colour as X11 writes it, such as `11;rgb:ffff/ffff/ffff`.
  static func luminance(_ text: [UInt8]) -> Double? {
    let words = String(decoding: text, as: UTF8.self).split(separator: ":")
    guard words.count == 2, ["11;rgb", "11;rgba"].contains(words[0]) else { return nil }
    let parts = words[1].split(separator: "/").map { digits -> Double? in
      guard (1...4).contains(digits.utf8.count), let value = Int(digits, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * digits.utf8.count)) - 1)
    }
    let found = parts.compactMap(\.self).prefix(3).map(linear)
    guard (3...4).contains(parts.count), !parts.contains(nil) else { return nil }
    return 0.2126 * found[0] + 0.7152 * found[1] + 0.0722 * found[2]
  }

  private static func linear(_ part: Double) -> Double {
    guard part > 0.04045 else { return part / 12.92 }
    let base = (part + 0.055) / 1.055
    // The power of 2.4 by roots, which need no library: 0.4 is 1/4 + 1/8 + 1/64 + 1/128 but for 0.002.
    var roots = [base]
    while roots.count < 8 { roots.append(roots[roots.count - 1].squareRoot()) }
    return base * base * roots[2] * roots[3] * roots[6] * roots[7]
  }
}
