// Writing a sign-off into a file without touching anything else in it.

import Diagnostics
import Vignettes

/// Writes sign-offs (docs/authoring-rules.md §4).
public enum VignetteSigning {
  /// The file with a sign-off added, or with the earlier one of the same role and initials (in any case) replaced.
  ///
  /// Everything else stays byte for byte as it is. Nil if the file has no list of sign-offs.
  public static func bytes(
    _ bytes: [UInt8], named name: String? = nil, adding signoff: Metadata.Person
  ) -> [UInt8]? {
    if let name, CaseForm(ofFile: name) == .play {
      // Whoever signs a play signs its ids as well, so they are written down.
      guard let line = PlayMending.signoff(signoff, in: bytes) else { return nil }
      return CaseEdit.applied(PlayMending.ids(in: bytes, named: name) + [line], to: bytes)
    }
    guard let list = JSONReader.read(bytes).document?.root?["signoffs"], list.kind == .array else { return nil }
    let entries = Array(list.elements)
    let text = Self.text(of: signoff)
    let earlier = entries.first {
      $0["role"]?.string?.lowercased() == signoff.role.lowercased()
        && $0["initials"]?.string?.lowercased() == signoff.initials.lowercased()
    }
    if let earlier { return replacing(earlier.range, in: bytes, with: text) }
    guard let last = entries.last else {
      let margin = Self.margin(of: list, in: bytes)
      return replacing(list.range, in: bytes, with: "[\n\(margin)  \(text)\n\(margin)]")
    }
    let end = SourceRange(start: last.range.end, end: last.range.end)
    return replacing(end, in: bytes, with: "," + gap(before: last, in: bytes) + text)
  }

  private static func text(of signoff: Metadata.Person) -> String {
    JSONOutput.object([
      ("role", .string(signoff.role)), ("initials", .string(signoff.initials)),
      ("date", .string(signoff.date ?? "")), ("hash", .string(signoff.hash ?? "")),
    ]).text(within: .max)
  }

  private static func replacing(_ range: SourceRange, in bytes: [UInt8], with text: String) -> [UInt8] {
    var result = bytes
    result.replaceSubrange(bytes.indices.clamped(to: range.start..<range.end), with: text.utf8)
    return result
  }

  /// The white space at the start of a value's line.
  private static func margin(of value: JSONValue, in bytes: [UInt8]) -> String {
    let before = bytes.prefix(max(value.range.start, 0))
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: before[start...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
  }

  /// The white space before the last entry: a line break with its indentation, or one space.
  private static func gap(before entry: JSONValue, in bytes: [UInt8]) -> String {
    let before = bytes.prefix(max(entry.range.start, 0))
    let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[$0...] } ?? []
    let isIndentation = !line.isEmpty && line.allSatisfy { [0x0A, 0x20, 0x09].contains($0) }
    return isIndentation ? String(decoding: line, as: UTF8.self) : " "
  }
}
