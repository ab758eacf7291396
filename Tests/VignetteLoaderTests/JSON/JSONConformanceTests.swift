// What RFC 8259 allows is read without a word, and what it forbids never is.

import Testing
import VignetteLoader

@Suite struct JSONConformanceTests {
  /// Valid texts.
  static let accepted: [String] = [
    "0", "-0", "0e1", "0E0", "1E+2", "1e-2", "-1.5e10", "123456789012345678901234567890", "1e400", "-0.0", "0.1e1",
    "20", "1.0", "[0e1,-0e-1]", "null", "true", "false", " true ", "\"\"", "\"a\"", "[]", "{}", "[ ]", "{ }",
    "\t\r\n [\n]\n", "[[]]", "[{}]", "{\"a\":{}}", "{\"a\":[]}", "[1,2,3]", "{\"\":0}", "{\"a\":null,\"b\":null}",
    "[null,1,\"1\",{}]", #"["\"\\\/\b\f\n\r\t"]"#, #"["\u0041\u00e9\u20AC"]"#, #"["\uD834\uDD1E"]"#,
    #"["\u0000"]"#, #"["\uFFFF\uFDD0"]"#, #"["\\u0041"]"#, #"["a\\"]"#, "[\"\u{7F}\"]", "[\"\u{2028}\u{2029}\"]",
    "[\"\u{FEFF}\u{200B}\"]", "[\"é€😀\u{10FFFF}\"]", "[\"// no comment /* # */\"]", "[\"'\"]", "[\"“a”\"]",
    #"{"a":1,"A":2,"b":3}"#, "{\"e\u{301}\":1,\"é\":2}", #"{"a":1,"\u0062":2}"#, "[\"\u{0}\"]".replacingNull,
    "{\"a\":{\"a\":{\"a\":1}}}", "[\n\"a\"\n,\n\"b\"\n]",
    "{\"long key that is longer than eight bytes\":\"and its text\"}",
    "[\"12345678\",\"1234567\",\"123456\\\"\",\"é2345678\"]", "{\"a\" :1 , \"b\" : 2}", "[1\r,2\r]",
  ]

  @Test(arguments: accepted) func accepts(_ text: String) {
    let (document, diagnostics) = JSONReader.read(Array(text.utf8))
    #expect(diagnostics == [])
    #expect(document?.root?.isGuessed == false)
  }

  /// Invalid texts.
  static let refused: [String] = [
    "", " ", "[", "]", "{", "}", "[1", "[1,", "[,", "[,]", "[,1]", "[1,]", "[1,,2]", "[1 2]", "[1:2]", "[1;2]", "[}",
    "{]",
    "[[]", "[]]", "[\"a\"", "[\"a", "\"", "\"a", "\"\\\"", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}",
    "{\"a\"::1}",
    "{:1}", "{1:1}", "{a:1}", "{'a':1}", "{null:1}", "{[]:1}", "{\"a\":1 \"b\":2}", "{,}", "{\"a\",\"b\"}",
    "{\"a\":1,,\"b\":2}",
    "01", "-01", "+1", ".5", "-.5", "1.", "-", "--1", "1e", "1e+", "1e1.5", "0x10", "1_0", "1,000", "Infinity", "NaN",
    "-NaN",
    "True", "TRUE", "nul", "nulll", "truefalse", "tru", "n", "none", "'a'", "“a”", "`a`", "a", "\u{FEFF}{}", "\u{FEFF}",
    "[1]//", "/**/[1]", "#\n[1]", "[1]x", "[1][2]", "1 2", "{}{}", "\"a\" \"b\"", "[\"\t\"]", "[\"\n\"]",
    "[\"\u{1F}\"]",
    "[\"\u{0}\"]", #"["\x"]"#, #"["\a"]"#, #"["\u"]"#, #"["\u12"]"#, #"["\u12G4"]"#, #"["\uD800"]"#, #"["\uDC00"]"#,
    #"["\uD800\u0041"]"#, #"["\uD800\n"]"#, #"["\uD800\uD800"]"#, #"["\'"]"#, #"["\"#, "[\u{A0}1]", "[\u{0B}1]",
    "[\u{0C}1]",
    "[\u{2028}]", "\u{0}", "[1]\u{0}", "{\"a\":1,\"a\":1}", #"{"a":1,"\u0061":1}"#, "{\"a\":tru}", "[1e0.5]", "[0.e1]",
    "[2.e3]", "[0e]", "[-2.]", "[1.8011670033376514H-308]", "[1+2]", "[\"a\",]", "[\"\": 1]", "{\"a\":\"b\",}",
    "{\"a\":\"b\"}#",
    "*", "<.>", "[*]", "{*}", "{\"a\":/}", "{\"a\":1/2}", "[\\n]", "[\u{1F600}]", "é", "...", "[...]", "{\"a\"=1}",
  ]

  @Test(arguments: refused) func refuses(_ text: String) {
    let (_, diagnostics) = JSONReader.read(Array(text.utf8))
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.code.hasPrefix("json-") })
    // Recovery that goes wrong shows as a shower of findings.
    #expect(diagnostics.count <= 3)
  }

  /// Every piece of a valid text that leaves something off its end is invalid, and most of it is still there.
  @Test func everyCutIsNoticed() {
    let text = Array(#"{"id": "ms-h", "scenes": [{"n": -1.5e3, "ok": true, "no": null, "say": "a\nb\u00e9"}]}"#.utf8)
    for length in 1..<text.count {
      let (document, diagnostics) = JSONReader.read(Array(text.prefix(length)))
      #expect(!diagnostics.isEmpty)
      #expect(document?.root?.kind == .object)
      if length > 14 { #expect(document?.root?["id"]?.string == "ms-h") }
    }
  }
}

extension String {
  /// The text with NUL written as an escape, as JSON has it.
  fileprivate var replacingNull: String {
    split(separator: "\0", omittingEmptySubsequences: false).joined(separator: "\\u0000")
  }
}
