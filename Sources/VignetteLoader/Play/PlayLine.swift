// A play cut into lines.

import Diagnostics

/// A line of a play, without the white space at its ends.
struct PlayLine {
  let words: PlayWords
  /// Whether it is right below the line before it, without a blank line between them.
  let isBelow: Bool
  /// How many letters it has.
  let columns: Int

  /// The most lines of a play; more are no play, and each costs memory.
  static let limit = 400_000

  /// The lines that are not blank, at most one more than the limit.
  static func all(in bytes: [UInt8]) -> [PlayLine] {
    var lines: [PlayLine] = []
    var start = 0
    var isBelow = false
    while start < bytes.count, lines.count <= limit {
      var end = start
      while end < bytes.count, breakLength(in: bytes, at: end) == 0 { end += 1 }
      let words = PlayWords(bytes[start..<end], at: start).trimmed
      if words.isEmpty {
        isBelow = false
      } else {
        let columns = words.bytes.count { $0 & 0xC0 != 0x80 }
        lines.append(PlayLine(words: words, isBelow: isBelow, columns: columns))
        isBelow = true
      }
      start = end + max(breakLength(in: bytes, at: end), 1)
    }
    return lines
  }

  /// The length of the line break at an offset; 0 if there is none.
  private static func breakLength(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0x0A...0x0C: return 1
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      return [0xA8, 0xA9].contains(bytes[offset + 2]) ? 3 : 0
    default: return 0
    }
  }
}
