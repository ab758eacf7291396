// Test texts with the expected findings marked in place, which saves counting columns.

import Diagnostics

/// A text whose expected findings stand between `⟦` and `⟧`, as `⟦json-number|01⟧`.
///
/// The part up to `|` names the expected code; without it any code will do. Marks may be empty (`⟦json-missing-comma|⟧`),
/// may follow one another, and may hold one another.
public struct MarkedText: Sendable {
  /// One expected finding.
  public struct Expectation: Hashable, Sendable {
    /// The code, or nil where any will do.
    public let code: String?
    /// The bytes it is about, counted in the text without marks.
    public let range: SourceRange
  }

  /// The text without its marks.
  public let bytes: [UInt8]
  /// The expected findings by place.
  public let expected: [Expectation]

  /// Reads a marked text.
  public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// Reads marked bytes, which need not be UTF-8 but for the marks.
  public init(bytes marked: [UInt8]) {
    let opening = Array("⟦".utf8)
    let closing = Array("⟧".utf8)
    var plain: [UInt8] = []
    var open: [(code: String?, start: Int)] = []
    var found: [Expectation] = []
    var rest = marked[...]
    while let byte = rest.first {
      if rest.starts(with: opening) {
        rest = rest.dropFirst(opening.count)
        let code = Self.takeCode(from: &rest)
        open.append((code, plain.count))
      } else if rest.starts(with: closing), let mark = open.popLast() {
        rest = rest.dropFirst(closing.count)
        found.append(Expectation(code: mark.code, range: SourceRange(start: mark.start, end: plain.count)))
      } else {
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    bytes = plain
    expected = found.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  /// The text without its marks.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What is missing from some findings and what they hold beyond what was expected, in words; empty where all is as marked.
  public func differences(from diagnostics: [Diagnostic]) -> [String] {
    var unmatched = diagnostics
    var differences: [String] = []
    for expectation in expected {
      let match = unmatched.firstIndex { diagnostic in
        diagnostic.range == expectation.range && expectation.code.map { $0 == diagnostic.code } ?? true
      }
      if let match {
        unmatched.remove(at: match)
      } else {
        differences.append("expected \(expectation.code ?? "a finding") \(place(of: expectation.range))")
      }
    }
    for diagnostic in unmatched {
      let place = diagnostic.range.map { self.place(of: $0) } ?? "without a place"
      differences.append("not expected: \(diagnostic.code) \(place): \(diagnostic.message)")
    }
    return differences
  }

  private func place(of range: SourceRange) -> String {
    let position = LineIndex(bytes).position(ofByte: range.start)
    let held = bytes.indices.clamped(to: range.start..<range.end)
    let text = String(decoding: bytes[held], as: UTF8.self)
    return "at \(position.line):\(position.column) (bytes \(range.start)..<\(range.end)) on “\(SafeExcerpt.of(text))”"
  }

  /// Takes `code|` off the front, where it stands there.
  private static func takeCode(from rest: inout ArraySlice<UInt8>) -> String? {
    let name = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard rest.dropFirst(name.count).first == UInt8(ascii: "|") else { return nil }
    rest = rest.dropFirst(name.count + 1)
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
