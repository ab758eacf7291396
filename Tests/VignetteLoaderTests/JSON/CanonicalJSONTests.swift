// One spelling for every value, and its hash.

import Testing
import VignetteLoader

@Suite struct CanonicalJSONTests {
  private func canonical(_ text: String, omitting omits: (String, Int) -> Bool = { _, _ in false }) throws -> String {
    let root = try #require(JSONReader.read(Array(text.utf8)).document?.root)
    return String(decoding: root.canonicalBytes(omitting: omits), as: UTF8.self)
  }

  @Test(arguments: [
    (" { \"b\" : 1 ,\n \"a\" : [ true , null ] } ", #"{"a":[true,null],"b":1}"#),
    (
      #"{"é": 1, "z": 2, "Z": 3, "": 4, "😀": 5, "\uFFFD": 6}"#,
      "{\"\":4,\"Z\":3,\"z\":2,\"é\":1,\"\u{FFFD}\":6,\"😀\":5}"
    ),
    (#"["\u0041\/\u00e9", "\"\\\b\f\n\r\t\u0001\u001f"]"#, #"["A/é","\"\\\b\f\n\r\t\u0001\u001f"]"#),
    ("[1e2, -0, 1.0, 0.50, 1e400, 9223372036854775808]", "[100,0,1,0.50,1e400,9223372036854775808]"),
    ("[]", "[]"), ("{}", "{}"), ("\"a\"", "\"a\""),
  ]) func writesOneSpelling(_ text: String, _ expected: String) throws {
    #expect(try canonical(text) == expected)
  }

  @Test func leavesKeysOut() throws {
    let text = #"{"note": 1, "title": 2, "scenes": [{"note": 3, "title": 4}]}"#
    #expect(try canonical(text) { key, _ in key == "note" } == #"{"scenes":[{"title":4}],"title":2}"#)
    #expect(
      try canonical(text) { key, depth in key == "title" && depth == 0 }
        == #"{"note":1,"scenes":[{"note":3,"title":4}]}"#
    )
    #expect(
      try canonical(text) { key, depth in key == "title" && depth == 2 }
        == #"{"note":1,"scenes":[{"note":3}],"title":2}"#
    )
    let root = try #require(JSONReader.read(Array(text.utf8)).document?.root)
    let bytes = root.canonicalBytes(omitting: ["note"], atTop: ["title"])
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"scenes":[{"title":4}]}"#)
  }

  /// The examples of FIPS 180 and the lengths around one block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ]) func hashesAsTheStandardSays(_ message: String, _ hash: String) {
    #expect(SHA256.hexadecimal(of: Array(message.utf8)) == hash)
  }
}
