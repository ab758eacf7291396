// The JSON Schema of a knowledge check.

import Diagnostics
import Vignettes

/// The schema of docs/knowledge.md, as JSON Schema draft 2020-12. As with a case, it cannot check what involves two values.
public enum KnowledgeSchema {
  /// The schema as JSON text, as `dyad schema --knowledge` prints it and docs/knowledge.schema.json stores it.
  public static var text: String { schema.text(within: 118) + "\n" }

  private static var schema: JSONOutput {
    .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("$id", "urn:dyad:knowledge:1"),
        ("title", "A knowledge check of dyad"),
        ("description", "docs/knowledge.md explains the fields; dyad check FILE finds what a schema cannot."),
        ("type", "object"),
      ] + JSONOutput.members(of: fields) + [
        ("additionalProperties", .bool(false)),
        ("$defs", .object(VignetteSchema.texts.filter { used.contains($0.0) } + [("item", item), ("answer", answer)])),
      ])
  }

  private static let used = ["id", "words", "version", "date"]

  private static var fields: [SchemaField] {
    [
      .optional("$schema", .anyText),
      .needed("schema_version", .object([("const", .int(1))])),
      .needed("id", .defined("id"), meaning: "The file's name without .json."),
      .needed("version", .defined("version"), meaning: "major.minor.patch"),
      .needed("title", .defined("words")),
      .needed("language", .matching(VignetteSchema.languageTag), meaning: "A language tag, such as en-GB."),
      .needed("licence", .defined("words"), meaning: "An SPDX id or a named licence."),
      .needed("attribution", .defined("words"), meaning: "Whom to credit."),
      .needed(
        "drug_facts_date", .matching(VignetteSchema.date(orMonth: true)),
        meaning: "When the drug facts were last checked."),
      .needed(
        "objectives", .list(of: .fields(.needed("id", .defined("id")), .needed("text", .defined("words"))), atLeast: 1)),
      .needed("items", .list(of: .defined("item"), atLeast: 1, atMost: 60)),
    ]
  }

  private static var item: JSONOutput {
    .fields(
      .needed("id", .defined("id")), .needed("objective", .anyText, meaning: "The id of an objective."),
      .needed("marker", .anyText, meaning: "The marker that it is about."),
      .needed("question", .defined("words")),
      .needed("answers", .list(of: .defined("answer"), atLeast: 1, atMost: 5), meaning: "Two at least."))
  }

  private static var answer: JSONOutput {
    .fields(
      .needed("id", .defined("id")), .needed("text", .defined("words")),
      .needed("reason", .defined("words"), meaning: "What speaks for it or against it; shown the second time only."),
      .optional("held", .truth, meaning: "true for the one answer that the authors hold with."))
  }
}
