// Files that are too large, too deep, or wrong all over.

import Diagnostics
import Testing

@testable import VignetteLoader

@Suite struct JSONLimitTests {
  private static func nested(_ depth: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: "["), count: depth) + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
  }

  @Test func aFileOverTheLimitIsNotRead() {
    let (document, diagnostics) = JSONReader.read([UInt8](repeating: UInt8(ascii: "["), count: 100_000_000))
    #expect(document == nil)
    #expect(diagnostics.map(\.code) == ["json-size"])
  }

  @Test func theLimitItselfIsRead() {
    let limits = JSONLimits(size: 4, depth: 64, findings: 100)
    #expect(JSONReader.read(Array("[12]".utf8), limits: limits).diagnostics == [])
    #expect(JSONReader.read(Array("[12] ".utf8), limits: limits).diagnostics.map(\.code) == ["json-size"])
  }

  @Test func sixtyFourLevelsAreRead() {
    #expect(JSONReader.read(Self.nested(64)).diagnostics == [])
    let (document, diagnostics) = JSONReader.read(Self.nested(65))
    #expect(diagnostics.map(\.code) == ["json-depth"])
    #expect(diagnostics.map(\.range) == [SourceRange(start: 64, end: 65)])
    #expect(document?.storage.nodes.count == 65)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"]) func endlessDepthIsOneFinding(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 10_000_000 / piece.utf8.count).utf8)
    let (document, diagnostics) = JSONReader.read(bytes)
    #expect(diagnostics.map(\.code) == ["json-depth"])
    #expect((document?.storage.nodes.count ?? 0) < 200)
  }

  @Test func whatFollowsSomethingTooDeepIsChecked() {
    let deep = String(decoding: Self.nested(70), as: UTF8.self)
    let text = "{\"a\": \(deep), \"b\": [\"]\\\"\"], \"c\": \(deep), \"d\": 01}"
    let (document, diagnostics) = JSONReader.read(Array(text.utf8))
    #expect(diagnostics.map(\.code) == ["json-depth", "json-number"])
    #expect(document?.root?["b"]?[0]?.string == "]\"")
    #expect(document?.root?["d"]?.integer == 1)
  }

  @Test func aHundredFindingsAreAllListed() {
    let text = "[" + Array(repeating: "01", count: 100).joined(separator: ",") + "]"
    let diagnostics = JSONReader.read(Array(text.utf8)).diagnostics
    #expect(diagnostics.map(\.code) == Array(repeating: "json-number", count: 100))
  }

  @Test func afterAHundredFindingsOneSaysThatThereAreMore() {
    let text = "{\"a\": [" + Array(repeating: "01", count: 101).joined(separator: ",") + ", 7]}"
    let (document, diagnostics) = JSONReader.read(Array(text.utf8))
    #expect(diagnostics.map(\.code) == Array(repeating: "json-number", count: 100) + ["json-too-many"])
    #expect(document?.root?["a"]?.elements.reduce(0) { count, _ in count + 1 } == 101)
  }

  @Test func badBytesDoNotHideOtherFindings() {
    let text = Array("[01, \"".utf8) + Array(repeatElement([0xE9, 0x20], count: 300).joined()) + Array("\"]".utf8)
    let diagnostics = JSONReader.read(text).diagnostics
    #expect(diagnostics.count == 101)
    #expect(diagnostics.first?.code == "json-number")
    #expect(diagnostics.last?.code == "json-too-many")
  }

  @Test(arguments: [2, 12, 13, 200, 200_000]) func aRepeatedKeyIsFoundHoweverManyThereAre(_ count: Int) {
    let members = (1..<count).map { "\"key\($0)\": \($0)" } + [#""\u006bey1": 0"#]
    let (document, diagnostics) = JSONReader.read(Array("{\(members.joined(separator: ", "))}".utf8))
    #expect(diagnostics.map(\.code) == ["json-duplicate-key"])
    #expect(document?.root?["key1"]?.integer == 1)
    #expect(document?.root?.members.reduce(0) { count, _ in count + 1 } == count - 1)
  }
}
