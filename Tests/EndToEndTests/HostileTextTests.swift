// Control, bidirectional and zero-width characters in every text of a case: a finding each, and nothing raw on screen.

import Foundation
import TestSupport
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  /// One of each kind, escaped as a file would carry it.
  static let hostile = [
    #"\u0007"#, #"\u001b[2J"#, #"\u001b]0;title\u0007"#, #"\u009b31m"#, #"\u202e"#, #"\u2066"#, #"\u200b"#, #"\u2028"#,
    #"\ufeff"#,
  ]

  @Test("each is found in every text of a case", arguments: hostile)
  func found(_ text: String) throws {
    let folder = try TemporaryFolder()
    let (poisoned, count) = Self.poison(try Shipped.text(of: "ms-h.json"), with: text)
    #expect(count > 100)
    let run = try ProgramRun("dyad", ["check", "--json", try folder.write(poisoned.utf8, to: "case.json")])
    #expect(run.status == 1)
    Self.expectHarmless(run.output)
    let found = String(decoding: run.output, as: UTF8.self).components(separatedBy: "lang-control-chars").count - 1
    #expect(found >= count, "\(found) of \(count)")
  }

  /// Puts the text before the last quotation mark of every string that reads like prose.
  static func poison(_ json: String, with text: String) -> (json: String, count: Int) {
    var count = 0
    let prose = /"((?:[^"\\]|\\.)* (?:[^"\\]|\\.)* (?:[^"\\]|\\.)*)"/
    let poisoned = json.replacing(prose) { match in
      // Conditions are text of another kind: there the fault is the condition's.
      if match.output.1.contains(/\b(?:is|chose|not|and|or|done) [a-z]|[<>=]/) && !match.output.1.contains(".") {
        return String(match.output.0)
      }
      count += 1
      return "\"\(match.output.1)\(text)\""
    }
    return (poisoned, count)
  }

  static func expectHarmless(_ bytes: [UInt8]) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let dangerous =
        scalar.value < 0x20 && scalar.value != 0x0A || (0x7F...0x9F).contains(scalar.value)
        || (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
        || (0x2060...0x2069).contains(scalar.value) || scalar.value == 0xFEFF
      if dangerous {
        Issue.record("U+\(String(scalar.value, radix: 16)) reached the output")
        return
      }
    }
  }
}
