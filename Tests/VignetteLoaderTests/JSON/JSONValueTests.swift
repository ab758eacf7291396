// Walking through a document, and the values it gives.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader

@Suite struct JSONValueTests {
  @Test func theSourceMapFindsTheSameInAVeryLongListAsInAShortOne() throws {
    let entries = (0..<1_000).map { #"{ "id": "n\#($0)", "inner": [1, [\#($0)]] }"# }.joined(separator: ",\n")
    let document = try #require(JSONReader.read(Array("{ \"list\": [\(entries)] }".utf8)).document)
    let list = FieldPath.root.appending("list")
    for number in [0, 1, 199, 200, 201, 999] {
      let entry = list.appending(number)
      for path in [entry, entry.appending("id"), entry.appending("inner").appending(1).appending(0)] {
        let value = try #require(document.value(at: path))
        #expect(document.sourceMap.value(at: path) == value.range)
        #expect(document.sourceMap.key(at: path) == value.keyRange ?? value.range)
      }
    }
    // What is not there is marked at what would hold it.
    #expect(document.sourceMap.value(at: list.appending(1_000)) == document.value(at: list)?.range)
    #expect(
      document.sourceMap.value(at: list.appending(0).appending("no")) == document.value(at: list.appending(0))?.range)
  }

  private func value(_ text: String) throws -> JSONValue {
    try #require(JSONReader.read(Array(text.utf8)).document?.root)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("1e2", 100), ("1.50E+2", 150), ("100.0", 100), ("1200e-2", 12),
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("0e99999999999999999999", 0),
      ("0.0", 0), ("922337203685477580.7e1", Int.max), ("1e18", 1_000_000_000_000_000_000), ("00012", 12), ("+3", 3),
    ] as [(String, Int)]
  ) func readsWholeNumbersExactly(_ text: String, _ number: Int) throws {
    #expect(try value(text).integer == number)
  }

  @Test(arguments: [
    "0.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e99999999999999999999", "15e-1", "true",
    "\"1\"", "123456789012345678901234567890", "0x10",
  ]) func givesNoIntegerForAnythingElse(_ text: String) throws {
    #expect(try value(text).integer == nil)
  }

  @Test func readsDoubles() throws {
    #expect(try value("-1.5e1").double == -15)
    #expect(try value("1e400").double == nil)
    #expect(try value("null").double == nil)
  }

  @Test(arguments: [
    (#""""#, ""), (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{08}\u{0C}\n\r\tb"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
    (#""\uD83D\uDE00""#, "😀"), (#""x\uD83Dy""#, "x\u{FFFD}y"), (#""\uDE00\uD83D\uDE00""#, "\u{FFFD}😀"),
    (#""\u0000""#, "\0"), (#""é\n""#, "é\n"), (#"'it\'s'"#, "it's"), ("“curly”", "curly"), ("\"open\n", "open"),
    ("unquoted words", "unquoted words"), ("\"a \"b\" c\"", "a \"b\" c"), ("\"one\ntwo\"", "one\ntwo"),
  ]) func decodesText(_ text: String, _ meaning: String) throws {
    // Compared by scalars, since equality of strings does not tell spellings of a letter apart.
    let decoded = try #require(try value("[\(text)]")[0]?.string)
    #expect(Array(decoded.unicodeScalars) == Array(meaning.unicodeScalars))
  }

  @Test func badBytesBecomeReplacementCharacters() throws {
    let bytes = Array("[\"a".utf8) + [0xE2, 0x82] + Array("b\", \"\\n".utf8) + [0xFF] + Array("\"]".utf8)
    let root = try #require(JSONReader.read(bytes).document?.root)
    #expect(root.elements.map(\.string) == ["a\u{FFFD}b", "\n\u{FFFD}"])
  }

  @Test func knowsKinds() throws {
    let root = try value(#"[{}, [], "a", 1, true, false, null]"#)
    #expect(root.elements.map(\.kind) == [.object, .array, .string, .number, .bool, .bool, .null])
    #expect(root.elements.map(\.bool) == [nil, nil, nil, nil, true, false, nil])
    #expect(root.elements.map(\.isNull) == [false, false, false, false, false, false, true])
  }

  @Test func givesMembersInOrderAndEachKeyOnce() throws {
    let root = try value(#"{"b": 1, "a": {"x": [1, 2]}, "b": 3, : 4, "\u0063": 5}"#)
    #expect(root.members.map(\.key) == ["b", "a", "c"])
    #expect(root.members.map(\.value.integer) == [1, nil, 5])
    #expect(root["c"]?.integer == 5)
    #expect(root["d"] == nil)
    #expect(root["a"]?["x"]?[1]?.integer == 2)
    #expect(root["a"]?["x"]?[2] == nil)
    #expect(root["a"]?["x"]?[-1] == nil)
    #expect(root["b"]?["x"] == nil)
  }

  @Test func keysAreToldApartByScalars() throws {
    let root = try value("{\"e\u{301}\": 1, \"é\": 2}")
    #expect(root["é"]?.integer == 2)
    #expect(root["e\u{301}"]?.integer == 1)
  }

  @Test func mapsPathsToPlaces() throws {
    let marked = MarkedText(#"{⟦key|"a"⟧: ⟦value|[1, ⟦element|{⟦inner|"b"⟧: 2}⟧]⟧}"#)
    let places = Dictionary(uniqueKeysWithValues: marked.expected.map { ($0.code ?? "", $0.range) })
    let document = try #require(JSONReader.read(marked.bytes).document)
    let map = document.sourceMap
    let list = FieldPath.root.appending("a")
    #expect(map.key(at: list) == places["key"])
    #expect(map.value(at: list) == places["value"])
    #expect(map.value(at: list.appending(1)) == places["element"])
    #expect(map.key(at: list.appending(1)) == places["element"])
    #expect(map.key(at: list.appending(1).appending("b")) == places["inner"])
    #expect(map.value(at: list.appending(1).appending("none")) == places["element"])
    #expect(map.value(at: .root) == document.root?.range)
  }

  @Test func marksWhatItGuessed() throws {
    let root = try value(#"{"a": True, "b": , "c": 01, "d": "x", "e": [@]}"#)
    #expect(root.members.map(\.value.isGuessed) == [true, true, true, false, false])
    #expect(root["a"]?.bool == true)
    #expect(root["e"]?[0]?.isGuessed == true)
  }
}
