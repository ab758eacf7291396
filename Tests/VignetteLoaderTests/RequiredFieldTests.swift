// Required metadata, and the reasons that options owe.

import Diagnostics
import TestSupport
import Testing
import Vignettes

@testable import VignetteLoader

@Suite struct RequiredFieldTests {
  static let required = [
    "id", "version", "title", "short_title", "language", "jurisdiction", "summary", "objectives", "audience", "level",
    "intended_use", "minutes", "content_notes", "origin", "sources", "licence", "attribution", "authors", "reviewers",
    "signoffs", "guidance_dates", "drug_facts_date", "review_by", "patient", "clinician_role", "themes", "changelog",
  ]
  static let structural = ["alliance", "safety_tasks", "sittings", "start", "scenes", "endings"]
  static let optional = ["$schema", "added_for_play", "keywords", "typology", "cuts"]

  /// The small vignette's bytes without one field of the whole file.
  private func file(without key: String) throws -> [UInt8] {
    let root = try #require(JSONReader.read(SmallVignette.bytes).document?.root)
    let members = Array(root.members)
    let place = try #require(members.firstIndex { $0.key == key })
    let start = place == 0 ? members[0].keyRange.start : members[place - 1].value.range.end
    let end = place == 0 ? members[1].keyRange.start : members[place].value.range.end
    var bytes = SmallVignette.bytes
    bytes.removeSubrange(start..<end)
    return bytes
  }

  private func codes(without key: String) throws -> [String] {
    let loaded = VignetteLoader.load(bytes: try file(without: key), catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics.allSatisfy { $0.range != nil })
    return loaded.diagnostics.map(\.code)
  }

  @Test(arguments: required) func missingMetadataHasACodeOfItsOwn(_ key: String) throws {
    #expect(try codes(without: key) == ["meta-required"])
  }

  @Test(arguments: structural) func otherMissingFieldsAreMattersOfShape(_ key: String) throws {
    #expect(try codes(without: key).contains("shape-missing-field"))
    #expect(try !codes(without: key).contains("meta-required"))
  }

  @Test(arguments: optional) func optionalFieldsMayBeLeftOut(_ key: String) throws {
    #expect(try codes(without: key) == [])
  }

  static let empty: [Variant] = [
    Variant("\"level\": \"core\"", "\"level\": ⟦meta-required|\"\"⟧"),
    Variant("\"level\": \"core\"", "\"level\": ⟦meta-required|\"  \"⟧"),
    Variant("\"audience\": [\"core trainee\"]", "\"audience\": ⟦meta-required|[]⟧"),
    Variant("\"audience\": [\"core trainee\"]", "\"audience\": [⟦meta-required|\"\"⟧]"),
    Variant("\"content_notes\": [\"depression\", \"suicide\"]", "\"content_notes\": ⟦meta-required|[]⟧"),
    Variant("\"id\": \"small\"", "\"id\": ⟦meta-required|\"\"⟧"),
    Variant("\"version\": \"1.2.0\",\n", "\"version\": ⟦meta-required|\"\"⟧,\n"),
    Variant("\"pronouns\": \"he/him\", ", "\"pronouns\": ⟦meta-required|\"\"⟧, "),
    Variant("{ \"role\": \"author\", \"initials\": \"dp\" }", "⟦meta-required|{⟧ \"role\": \"author\" }"),
    Variant(
      "\"initials\": \"xy\", \"date\": \"2026-10-30\" }",
      "\"initials\": ⟦meta-required|\"\"⟧, \"date\": \"2026-10-30\" }"
    ),
    Variant("\"taken\": \"an idea\"", "\"taken\": ⟦meta-required|\"\"⟧"),
  ]

  static let reasons: [Variant] = [
    Variant("\"why\": \"It asks, as you did before.\"", "\"why\": ⟦score-why-missing|\"\"⟧"),
    Variant("\"why\": \"It asks, as you did before.\"", "\"why\": ⟦score-why-missing|[]⟧"),
    Variant("\"why\": \"It asks, as you did before.\"", "\"why\": ⟦shape-wrong-type|null⟧"),
    Variant(
      "{ \"id\": \"any-order\", \"order\": [\"*\"], \"does\": \"writes in any order\", \"reply\": \"[It goes in the post.]\",\n          \"why\": \"It asks, as you did before.\", ",
      "⟦score-why-missing|{⟧ \"id\": \"any-order\", \"order\": [\"*\"], \"reply\": \"[It goes in the post.]\",\n"
    ),
    Variant(
      "{ \"id\": \"wait-a-while\", \"when\"",
      "⟦score-why-missing|{⟧ \"id\": \"other\", \"line\": \"A\", \"reply\": \"B\", \"next\": \"gone\" }, { \"id\": \"wait-a-while\", \"when\""
    ),
  ]

  @Test(arguments: empty) func emptyMetadataIsMarked(_ variant: Variant) throws { try variant.expectMarkedFindings() }

  @Test(arguments: reasons) func aMissingReasonIsMarked(_ variant: Variant) throws {
    try variant.expectMarkedFindings()
  }
}
