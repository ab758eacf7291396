// The marker catalogue: what ships, and what can be wrong with one.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite struct CatalogueTests {
  @Test func theShippedOneLoads() throws {
    let (catalogue, _, diagnostics) = CatalogueLoader.load(bytes: try Shipped.bytes(of: "catalogue/markers.json"))
    #expect(diagnostics == [])
    let loaded = try #require(catalogue)
    #expect(loaded.markers.count == 228)
    #expect(loaded.families.count == 22)
    #expect(loaded.feelings.count == 16)
    #expect(loaded.feelings.allSatisfy { !$0.words.isEmpty && $0.noun != nil })
    #expect(loaded["ct-act-rescue"]?.form != nil)
    #expect(loaded["sf-task-ask-suicide"]?.line != nil)
    #expect(loaded["sk-q-contact"]?.question != nil)
    #expect(!loaded.feelings(pairedWith: "ct-act-rescue").isEmpty)
    #expect(loaded.cueTasks.flatMap(\.cues).count == 13)
  }

  static let small = #"""
    { "schema_version": 1, "version": "1.0.0", "language": "en-GB", "licence": "CC-BY-4.0", "sources": { "A": "A work" },
      "families": [ { "id": "ct-feel", "prefix": "ct-feel-", "name": "Feelings" },
                    { "id": "ct-act", "prefix": "ct-act-", "name": "Acts" } ],
      "markers": [
        { "id": "ct-feel-pressed", "family": "ct-feel", "name": "Pressed", "definition": "A pull.", "source": "A",
          "coined": true, "words": ["pressed"], "noun": "pressure" },
        { "id": "ct-act-hurry", "family": "ct-act", "name": "Hurry", "definition": "Haste.", "source": "A" } ],
      "pairs": [ { "feelings": ["ct-feel-pressed"], "acts": ["ct-act-hurry"], "basis": "stated" } ],
      "cue_tasks": [] }
    """#

  static let wrong: [(piece: String, marked: String)] = [
    ("\"version\": \"1.0.0\"", "\"version\": ⟦shape-bad-value|\"1\"⟧"),
    ("\"licence\": \"CC-BY-4.0\"", "\"licence\": ⟦meta-required|\"\"⟧"),
    ("\"A\": \"A work\"", "\"A\": ⟦shape-wrong-type|1⟧"),
    ("\"prefix\": \"ct-act-\"", "\"prefix\": ⟦shape-wrong-type|null⟧"),
    (
      "\"noun\": \"pressure\" }",
      "\"noun\": \"pressure\" }, { \"id\": ⟦shape-duplicate-id|\"ct-feel-pressed\"⟧, \"family\": \"ct-feel\", "
        + "\"name\": \"P\", \"definition\": \"P.\", \"source\": \"A\" }"
    ),
    (
      "\"noun\": \"pressure\" }",
      "\"noun\": \"pressure\" }, { \"id\": ⟦shape-bad-value|\"ct-fell-low\"⟧, \"family\": \"ct-feel\", "
        + "\"name\": \"P\", \"definition\": \"P.\", \"source\": \"A\" }"
    ),
    ("\"family\": \"ct-act\"", "\"family\": ⟦shape-unknown-name|\"ct-acts\"⟧"),
    ("\"definition\": \"Haste.\", ", "⟦shape-unknown-field|\"defined\"⟧: \"Haste.\", \"definition\": \"Haste.\", "),
    ("\"acts\": [\"ct-act-hurry\"]", "\"acts\": [\"ct-act-hurry\", ⟦marker-unknown|\"ct-feel-pressed\"⟧]"),
    ("\"feelings\": [\"ct-feel-pressed\"]", "\"feelings\": ⟦shape-bad-value|[]⟧"),
    ("\"schema_version\": 1", "\"schema_version\": ⟦shape-schema-version|0⟧"),
  ]

  @Test(arguments: wrong) func aFaultIsMarked(_ piece: String, _ marked: String) {
    let parts = Self.small.split(separator: piece, omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let text = MarkedText(parts.joined(separator: marked))
    let (catalogue, _, diagnostics) = CatalogueLoader.load(bytes: text.bytes)
    #expect(text.differences(from: diagnostics) == [])
    #expect(catalogue != nil)
  }

  @Test func whatIsNoCatalogueGivesNone() {
    for (text, code) in [("[]", "shape-top-level"), ("{}", "meta-required"), ("", "json-empty")] {
      let (catalogue, _, diagnostics) = CatalogueLoader.load(bytes: Array(text.utf8))
      #expect(catalogue == nil)
      #expect(diagnostics.contains { $0.code == code })
    }
  }
}
