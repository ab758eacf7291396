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

  @Test("letters and marks that show as nothing are escaped, in JSON of another writer too, and say the same")
  func unseen() throws {
    let text =
      "a\u{3164}b\u{115F}\u{1160}\u{FFA0}c\u{34F}\u{180B}\u{FE0F}\u{17B4}d\u{E0100}\u{202E}\u{2066}\u{200B}é 漢 \\\"\n"
    let other = String(decoding: try JSONEncoder().encode(["a\u{2028}": text]), as: UTF8.self)
    for json in ["{\"a\\u2028\":" + JSONText.quoted(text) + "}", JSONText.visible(other)] {
      for scalar in json.unicodeScalars {
        #expect(!scalar.properties.isDefaultIgnorableCodePoint && !SafeExcerpt.isInvisible(scalar), "\(scalar.value)")
      }
      let back = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
      #expect(back["a\u{2028}"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
    #expect(JSONText.visible("{\n  \"é\": 1\n}") == "{\n  \"é\": 1\n}")
  }
}
