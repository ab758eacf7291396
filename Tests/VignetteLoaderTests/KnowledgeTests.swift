// The file of a knowledge check: what it may hold, and the one that is shipped.

import Diagnostics
import Foundation
import TestSupport
import Testing
import Vignettes

@testable import VignetteLoader

@Suite("The file of a knowledge check")
struct KnowledgeTests {
  private static let small = #"""
    {
      "schema_version": 1, "id": "small", "version": "1.0.0", "title": "Small", "language": "en-GB",
      "licence": "CC-BY-4.0", "attribution": "nobody", "drug_facts_date": "2026-11",
      "objectives": [ { "id": "first", "text": "what acts besides the drug" } ],
      "items": [
        { "id": "one", "objective": "first", "marker": "md-task-adherence", "question": "What first?",
          "answers": [ { "id": "a", "text": "Ask.", "reason": "It waits on this.", "held": true },
                       { "id": "b", "text": "Add.", "reason": "Too soon." } ] }
      ]
    }
    """#

  private func codes(replacing piece: String, with other: String) throws -> [String] {
    let parts = Self.small.components(separatedBy: piece)
    try #require(parts.count == 2, "“\(piece)” stands there once")
    let loaded = KnowledgeLoader.load(
      bytes: Array(parts.joined(separator: other).utf8), catalogue: Shipped.catalogue)
    return loaded.diagnostics.map(\.code)
  }

  @Test("a sound file has no finding and every field")
  func sound() throws {
    let loaded = KnowledgeLoader.load(bytes: Array(Self.small.utf8), catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics == [])
    let check = try #require(loaded.check)
    #expect(check.id == "small" && check.version == "1.0.0" && check.title == "Small")
    #expect(check.objectives.map(\.text) == ["what acts besides the drug"])
    #expect(check.items.map(\.question) == ["What first?"])
    #expect(check.items.first?.marker == "md-task-adherence")
    #expect(check.items.first?.answers.map(\.isHeld) == [true, false])
    #expect(check.items.first?.answers.map(\.reason) == ["It waits on this.", "Too soon."])
  }

  @Test(
    "each slip has its finding",
    arguments: [
      (#", "held": true"#, "", "shape-conflict"),
      (#""Too soon." }"#, #""Too soon.", "held": true }"#, "shape-conflict"),
      (#""objective": "first""#, #""objective": "frist""#, "shape-unknown-name"),
      (#""md-task-adherence""#, #""md-task-adherance""#, "marker-unknown"),
      (#""id": "b""#, #""id": "a""#, "shape-duplicate-id"), (#", "reason": "Too soon.""#, "", "shape-missing-field"),
      (#""title": "Small", "#, "", "meta-required"), (#""question""#, #""questoin""#, "shape-unknown-field"),
      (#""schema_version": 1"#, #""schema_version": 2"#, "shape-schema-version"),
    ])
  func slips(piece: String, other: String, code: String) throws {
    #expect(try codes(replacing: piece, with: other).contains(code))
  }

  @Test("it is told from a case by its items")
  func kind() {
    #expect(FileKind.isKnowledge(Array(Self.small.utf8)))
    #expect(!FileKind.isKnowledge(SmallVignette.bytes))
    #expect(!FileKind.isKnowledge(Array(#"{ "items": [], "scenes": [] }"#.utf8)))
  }

  @Test("the shipped check is sound: fifteen items on three objectives, each answer with a reason")
  func shipped() throws {
    let loaded = KnowledgeLoader.load(
      bytes: try Shipped.bytes(of: "knowledge/prescribing.json"), catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics == [])
    let check = try #require(loaded.check)
    #expect(check.items.count == 15)
    #expect(check.objectives.map { objective in check.items.count { $0.objective == objective.id } } == [5, 5, 5])
    #expect(check.items.allSatisfy { (2...4).contains($0.answers.count) })
  }

  @Test("the schema that is checked in is the one that the program prints, and defines every name that it uses")
  func schema() throws {
    let file = Shipped.root.appending(path: "docs/knowledge.schema.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == KnowledgeSchema.text)
    let (document, findings) = JSONReader.read(Array(KnowledgeSchema.text.utf8))
    #expect(findings.isEmpty)
    let names = Set(try #require(document?.root?["$defs"]).members.map(\.key))
    let used = KnowledgeSchema.text.matches(of: /"#\/\$defs\/([A-Za-z]+)"/).map { String($0.output.1) }
    #expect(Set(used).isSubset(of: names))
  }
}
