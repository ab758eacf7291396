// The header of a passage in Twee: its name, its tags, and its position on Twine's map.

import Diagnostics

/// One line that begins with two colons.
struct TweeHeader {
  /// The name, escapes resolved.
  private(set) var name = ""
  /// The tags, escapes resolved.
  private(set) var tags: [String] = []
  /// The braces at the end and what is in them; nil if there are none.
  private(set) var metadata: String?
  /// What comes after all of these.
  private(set) var rest = ""
  /// The range of the line.
  let range: SourceRange

  /// Reads a line, colons included.
  init(_ line: ArraySlice<UInt8>) {
    range = SourceRange(start: line.startIndex, end: line.endIndex)
    var index = line.startIndex + 2
    name = Self.readText(line, &index, until: [UInt8(ascii: "["), UInt8(ascii: "{")]).trimmed
    if index < line.endIndex, line[index] == UInt8(ascii: "[") {
      index += 1
      // Tags contain no spaces, so a space in a tag cannot be escaped.
      tags = Self.readText(line, &index, until: [UInt8(ascii: "]")]).split(separator: " ").map(String.init)
      if index < line.endIndex { index += 1 }
      while index < line.endIndex, line[index].isBlank { index += 1 }
    }
    guard index < line.endIndex else { return }
    let tail = line[index...].asText.trimmed
    if tail.hasPrefix("{") { metadata = tail } else { rest = tail }
  }

  /// A name or tag as it is written in a header.
  static func escaped(_ text: String) -> String {
    text.onOneLine.replacingScalars { "[]{}\\".unicodeScalars.contains($0) ? "\\" + String($0) : nil }
  }

  private static func readText(_ line: ArraySlice<UInt8>, _ index: inout Int, until stops: [UInt8]) -> String {
    var text: [UInt8] = []
    while index < line.endIndex, !stops.contains(line[index]) {
      // A backslash makes any character after it literal.
      if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex { index += 1 }
      text.append(line[index])
      index += 1
    }
    return text.asText
  }
}
