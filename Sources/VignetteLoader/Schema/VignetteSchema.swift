// The JSON Schema of a vignette: what the loader requires of a file's structure, for editors and other programs.

import Diagnostics
import Vignettes

/// The schema of docs/format.md, as JSON Schema draft 2020-12.
///
/// It rejects a file's structure exactly when the loader does: types, required and unknown fields, ranges, lists of
/// words, forms of texts. It cannot check what involves two values: names that must exist, duplicate ids, the grammar
/// of conditions, the order of branches with `when`, how many words a text has, and invisible characters.
public enum VignetteSchema {
  /// The schema as JSON text, as `dyad schema` prints it and docs/vignette.schema.json stores it.
  public static var text: String { schema.text(within: 118) + "\n" }

  /// The loader's codes that the schema covers too: a file has a finding with one of them if, and only if, the schema
  /// rejects it.
  public static var codes: [String] { LoaderCode.allCases.filter(\.isStructural).map(\.rawValue) }

  private static var schema: JSONOutput {
    .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("$id", "urn:dyad:vignette:1"),
        ("title", "A vignette of dyad"),
        ("description", "One case. docs/format.md explains every field; dyad check FILE finds what a schema cannot."),
        ("type", "object"),
      ] + JSONOutput.members(of: metadata + story) + [
        ("additionalProperties", .bool(false)),
        ("$defs", .object(texts + parts + sceneParts + optionParts)),
      ])
  }

  private static var story: [SchemaField] {
    [
      .optional(
        "voices", .list(of: .matching("^[^:]*[^:\\s][^:]*$")),
        meaning: "Names, besides the patient's and You, that may speak."),
      .optional("partner", .defined("words"), meaning: "Whom the doctor works with, if it is one of the voices."),
      .needed("alliance", .defined("startingAlliance"), meaning: "The working alliance at the start."),
      .optional("state", .defined("state"), meaning: "Counters and flags that conditions may name."),
      .optional("regimen", .list(of: .defined("medicine")), meaning: "The medicines at the start."),
      .needed(
        "safety_tasks", .list(of: .defined("safetyTask")), meaning: "What the interlock offers for each safety task."),
      .needed(
        "sittings", .list(of: .defined("sitting"), atLeast: 1),
        meaning: "The consultations, letters and supervision sessions."),
      .needed("start", .anyText, meaning: "The id of the first scene."),
      .needed("scenes", .list(of: .defined("scene"), atLeast: 1)),
      .needed("endings", .list(of: .defined("ending"), atLeast: 1), meaning: "At least three."),
      .optional("cuts", .list(of: .defined("cut")), meaning: "For groups that have time for one decision."),
    ]
  }

  private static var parts: [(String, JSONOutput)] {
    let part = JSONOutput.whole(Alliance.range)
    return [
      ("alliance", .fields(.needed("bond", part), .needed("goals", part), .needed("tasks", part))),
      (
        "startingAlliance",
        .fields(
          .needed("bond", part), .needed("goals", part), .needed("tasks", part),
          .optional("why", .defined("words"), meaning: "One line that argues this start."))
      ),
      (
        "state",
        .fields(
          .optional("counters", .each(.defined("counter"), named: .defined("variable"))),
          .optional("flags", .list(of: .defined("variable"))))
      ),
      ("counter", .fields(.needed("max", .whole(0...99)), .optional("start", .whole(0...99)))),
      (
        "medicine",
        .fields(
          .needed("id", .defined("id")), .needed("name", .defined("words")),
          .needed("status", .oneOf(MedicineStatus.self)), .optional("note", .anyText))
      ),
      (
        "safetyTask",
        .fields(
          .needed("task", .anyText, meaning: "An sf-task- id."),
          .optional("when", .defined("condition"), meaning: "The first line of a task that holds is offered."),
          .needed("line", .defined("text"), meaning: "What the trainee may say."),
          .needed("reply", .defined("text"), meaning: "What the patient answers."))
      ),
      (
        "sitting",
        .fields(
          .needed("id", .defined("id")), .needed("title", .defined("words")),
          .optional("stretch", .anyText, meaning: "The title of a stretch of play that begins here."),
          .needed("setting", .oneOf(Sitting.Setting.self)), .optional("when", .anyText),
          .optional("known", .list(of: .defined("words"))), .optional("not_known", .list(of: .defined("words"))))
      ),
      (
        "ending",
        .fields(
          .needed("id", .defined("id")), .needed("title", .defined("words")), .needed("text", .defined("text")),
          .needed("patient", .defined("text"), meaning: "What it was like for the patient."),
          .needed("possible", .defined("text"), meaning: "What became possible."),
          .needed("hard", .defined("text"), meaning: "What stayed hard."),
          .needed("unknown", .defined("text"), meaning: "What is not known."),
          .needed("next", .defined("text"), meaning: "What happens next."))
      ),
      (
        "cut",
        .fields(
          .needed("id", .defined("id")), .needed("title", .defined("words")), .needed("scene", .defined("words")),
          .needed("story", .defined("text"), meaning: "The story so far in at most 60 words."),
          .optional("options", .list(of: .anyText)), .optional("alliance", .defined("alliance")),
          .optional("leader", .defined("leader")))
      ),
    ]
  }
}
