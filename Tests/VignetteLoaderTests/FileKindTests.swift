// A file that is no case at all has one finding that says so; a half-written case has all of its own.

import Diagnostics
import TestSupport
import Testing

@testable import VignetteLoader

@Suite struct FileKindTests {
  private func findings(_ bytes: [UInt8]) -> [Diagnostic] {
    VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).diagnostics
  }

  @Test func aFileInUTF16IsToldByOneFinding() {
    let units: [UInt16] = [0xFEFF] + Array(SmallVignette.text.utf16)
    let bytes: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(findings(bytes) == [NoPlainText.utf16.finding])
    #expect(VignetteLoader.summary(bytes: bytes).diagnostics == [NoPlainText.utf16.finding])
    #expect(CatalogueLoader.load(bytes: bytes).diagnostics == [NoPlainText.utf16.finding])
    #expect(GuideLoader.load(bytes: bytes).diagnostics == [NoPlainText.utf16.finding])
  }

  @Test func aFileInLatin1IsToldByItsLines() {
    var bytes = SmallVignette.bytes
    guard let place = bytes.firstIndex(of: UInt8(ascii: "s")) else { return }
    bytes[place] = 0xE9
    let found = findings(bytes).filter { $0.code == "json-utf8" }
    #expect(found.map(\.range) == [SourceRange(start: place, end: place + 1)])
  }

  @Test(arguments: [#"{"a":1}"#, "{}", #"{ "name": "x", "version": "1.0.0", "license": "MIT", "keywords": [] }"#])
  func jsonThatIsNoCaseIsToldByOneFinding(_ text: String) {
    let found = findings(Array(text.utf8))
    #expect(found.map(\.code) == ["shape-no-case"])
    #expect(found.first?.advice.contains("dyad new") == true)
    #expect(found.first?.message.contains("Schema") == false)
  }

  @Test(arguments: [
    #"{ "schema_version": 1 }"#, #"{ "id": "x", "title": "X", "patient": {} }"#, #"{ "scenes": [] }"#,
    #"{ "endings": 1 }"#,
  ])
  func aHalfWrittenCaseHasItsFindings(_ text: String) {
    let codes = findings(Array(text.utf8)).map(\.code)
    #expect(codes.count > 10)
    #expect(!codes.contains("shape-no-case"))
  }

  @Test(arguments: [(#"{"a":1,}"#, "json-trailing-comma"), ("{", "json-unexpected-end")])
  func whatIsNoJSONIsToldAsThat(_ text: String, _ code: String) {
    #expect(findings(Array(text.utf8)).map(\.code) == [code])
  }

  @Test func aSchemaIsNoCase() throws {
    let schema = Array(VignetteSchema.text.utf8)
    #expect(FileKind.isSchema(schema))
    #expect(FileKind.isSchema(Array(schema.prefix(1 << 14))))
    let found = findings(schema)
    #expect(found.map(\.code) == ["shape-no-case"])
    #expect(found.first?.message.contains("JSON Schema") == true)
    #expect(FileKind.isSchema(Array(#"{"title": "X", "$schema": "http://json-schema.org/draft-07/schema#"}"#.utf8)))
  }

  @Test func aCaseIsNoSchemaWhateverItsSchemaIsCalled() throws {
    #expect(!FileKind.isSchema(SmallVignette.bytes))
    for address in ["vignette.schema.json", "https://json-schema.org/draft/2020-12/schema"] {
      let text = try #require(
        SmallVignette.text(
          replacing: "\"schema_version\": 1", with: "\"$schema\": \"\(address)\", \"schema_version\": 1"))
      #expect(!FileKind.isSchema(Array(text.utf8)))
      #expect(!findings(Array(text.utf8)).map(\.code).contains("shape-no-case"))
    }
    #expect(!FileKind.isSchema(Array(#"{"say": "json-schema.org"}"#.utf8)))
    #expect(!FileKind.isSchema([]))
  }
}
