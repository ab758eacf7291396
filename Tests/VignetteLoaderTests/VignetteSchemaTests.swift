// The schema is the one that is checked in, and the pages say what it covers.

import Foundation
import TestSupport
import Testing

@testable import VignetteLoader

@Suite("The JSON Schema")
struct VignetteSchemaTests {
  private func doc(_ name: String) throws -> String {
    try String(contentsOf: Shipped.root.appending(path: "docs/\(name)"), encoding: .utf8)
  }

  @Test("the file that is checked in is the schema that the program prints")
  func checkedIn() throws {
    #expect(try doc("vignette.schema.json") == VignetteSchema.text)
  }

  @Test("it is JSON without a finding, and every name that it refers to is defined")
  func references() throws {
    let (document, findings) = JSONReader.read(Array(VignetteSchema.text.utf8))
    #expect(findings.isEmpty)
    let definitions = try #require(document?.root?["$defs"])
    let names = Set(definitions.members.map(\.key))
    let references = VignetteSchema.text.matches(of: /"#\/\$defs\/([A-Za-z]+)"/).map { String($0.output.1) }
    #expect(Set(references) == names)
  }

  @Test("docs/format.md says of each code on which side it stands")
  func codes() throws {
    let section = try #require(try doc("format.md").components(separatedBy: "## 11. ").last)
    let parts = section.components(separatedBy: "is beyond a schema")
    #expect(parts.count == 2)
    for code in LoaderCode.allCases where code != .tooMany {
      #expect(parts.first?.contains("`\(code.rawValue)`") == code.isStructural, "\(code.rawValue)")
      #expect(parts.last?.contains("`\(code.rawValue)`") == !code.isStructural, "\(code.rawValue)")
    }
    #expect(!VignetteSchema.codes.contains("shape-too-many"))
  }

  @Test("fields of the small vignette, which has one of nearly everything, are all in it")
  func fields() throws {
    let root = try #require(JSONReader.read(SmallVignette.bytes).document?.root)
    func keys(_ value: JSONValue) -> Set<String> {
      var found: Set<String> = []
      for member in value.members {
        found.insert(member.key)
        let isFree = ["takes_up", "set", "counters", "typology"].contains(member.key)
        for inner in isFree ? member.value.members.map(\.value) : [member.value] { found.formUnion(keys(inner)) }
      }
      for element in value.elements { found.formUnion(keys(element)) }
      return found
    }
    for key in keys(root) { #expect(VignetteSchema.text.contains("\"\(key)\": {"), "\(key)") }
  }
}
