// The header of a passage in Twee: its name, its tags, and where Twine shows it.

import Diagnostics

/// One line that begins with two colons.
struct TweeHeader {
  /// The name, escapes resolved.
  private(set) var name = ""
  /// The tags, escapes resolved.
  private(set) var tags: [String] = []
  /// What stands in braces at the end, braces included; nil where nothing does.
  private(set) var metadata: String?
  /// What stands after all of these.
  private(set) var rest = ""
  /// Where the line stands.
  let place: SourceRange

  /// Reads a line, colons included.
  init(_ line: ArraySlice<UInt8>) {
    place = SourceRange(start: line.startIndex, end: line.endIndex)
    var index = line.startIndex + 2
    name = Self.take(line, &index, until: [UInt8(ascii: "["), UInt8(ascii: "{")]).trimmed
    if index < line.endIndex, line[index] == UInt8(ascii: "[") {
      index += 1
      // A space inside a tag cannot be escaped: tags hold none.
      tags = Self.take(line, &index, until: [UInt8(ascii: "]")]).split(separator: " ").map(String.init)
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

  private static func take(_ line: ArraySlice<UInt8>, _ index: inout Int, until stops: [UInt8]) -> String {
    var taken: [UInt8] = []
    while index < line.endIndex, !stops.contains(line[index]) {
      // Any character after a backslash stands for itself.
      if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex { index += 1 }
      taken.append(line[index])
      index += 1
    }
    return taken.asText
  }
}
