// Control, bidirectional and zero-width characters in every text of a case: a finding each, and nothing raw on screen.

import Foundation
import TestSupport
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  /// One of each kind: the bell, a clearing of the screen, a window title, C1, bidirectional and zero-width characters.
  static let hostile = [
    "\u{07}", "\u{1B}[2J", "\u{1B}]0;title\u{07}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{200B}", "\u{2028}",
    "\u{FEFF}",
  ]

  @Test("each is found in every text of a case, and none reaches the output raw", arguments: hostile)
  func found(_ text: String) throws {
    let folder = try TemporaryFolder()
    var count = 0
    let whole = try JSONSerialization.jsonObject(with: Data(try Shipped.bytes(of: "ms-h.json")))
    let poisoned = try JSONSerialization.data(withJSONObject: Self.poison(whole, with: text, &count))
    #expect(count > 300)
    let run = try ProgramRun("dyad", ["check", "--json", try folder.write(poisoned, to: "case.json")])
    #expect(run.status == 1)
    Self.expectHarmless(run.output)
    let found = String(decoding: run.output, as: UTF8.self).components(separatedBy: "\"lang-control-chars\"").count - 1
    #expect(found >= count, "\(found) of \(count)")
  }

  @Test("a case with such a text is refused for play, and its name is shown without harm", arguments: hostile)
  func refused(_ text: String) throws {
    let folder = try TemporaryFolder()
    let poisoned = try Shipped.text(of: "ms-h.json").replacing(
      "\"title\": \"Ms H\"", with: "\"title\": \"Ms H\(text)\"")
    let path = try folder.write(poisoned.utf8, to: "ms-x.json")
    let play = try ProgramRun("dyad", ["play", path, "--plain"], input: "\n")
    #expect(play.status == 2)
    let list = try ProgramRun("dyad", ["open", "--plain", "--vignettes", folder.url.path])
    #expect(list.status == 0)
    for bytes in [play.output, Array(play.errors.utf8), list.output] { Self.expectHarmless(bytes) }
  }

  /// Puts the text into every string of prose below a value, and counts them. Ids and conditions are no prose.
  static func poison(_ value: Any, with text: String, _ count: inout Int) -> Any {
    switch value {
    case let object as [String: Any]:
      return object.reduce(into: [String: Any]()) { result, member in
        result[member.key] = member.key == "when" ? member.value : poison(member.value, with: text, &count)
      }
    case let list as [Any]: return list.map { poison($0, with: text, &count) }
    case let string as String where string.count(where: { $0 == " " }) > 2:
      count += 1
      return string + text
    default: return value
    }
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
