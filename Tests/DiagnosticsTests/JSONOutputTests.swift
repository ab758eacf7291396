// JSON as it is written.

import Diagnostics
import Foundation
import Testing

@Suite struct JSONOutputTests {
  static let value = JSONOutput.object([
    ("b", .array([.int(-1), .bool(true), .bool(false), .null])), ("a", .object([])), ("c", .array([])),
    ("d", .optional(nil)), ("e", .optional("é")), ("f", .object([("g", .string("\"\\/\n"))])),
  ])

  @Test func writesOneLine() {
    #expect(
      Self.value.text()
        == #"{"b":[-1,true,false,null],"a":{},"c":[],"d":null,"e":"é","f":{"g":"\"\\/\n"}}"#
    )
  }

  @Test func indents() {
    #expect(
      Self.value.text(pretty: true) == #"""
        {
          "b": [
            -1,
            true,
            false,
            null
          ],
          "a": {},
          "c": [],
          "d": null,
          "e": "é",
          "f": {
            "g": "\"\\/\n"
          }
        }
        """#
    )
  }

  @Test(arguments: ["\u{0}\u{1F}\u{7F}", "\u{202E}\u{2028}\u{FEFF}", "\u{E0001}", "tab\tline\r\n\u{8}\u{C}", "😀“é”"])
  func textComesBackFromAnotherReader(_ text: String) throws {
    let quoted = JSONText.quoted(text)
    #expect(quoted.unicodeScalars.filter(SafeExcerpt.isInvisible).isEmpty)
    let back = try #require(
      JSONSerialization.jsonObject(with: Data(quoted.utf8), options: .fragmentsAllowed) as? String
    )
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
  }
}
