// The JSON Schema of a vignette: what the loader asks of a file's structure, for editors and other programs.

import Diagnostics
import Vignettes

/// The schema of docs/format.md, as JSON Schema draft 2020-12.
///
/// It and the loader call the same files wrong in their structure: types, fields that are needed or unknown, ranges, lists of words,
/// forms of texts. What needs a look at two places at once is beyond it: names that must exist, ids given twice, the grammar
/// of conditions, the order of entries with `when`, how many words a text has, and characters that cannot be seen.
public enum VignetteSchema {
  /// The schema as JSON text, as `dyad schema` prints it and docs/vignette.schema.json holds it.
  public static var text: String { schema.text(within: 118) + "\n" }

  /// The codes of the loader's findings that the schema makes as well: a file has a finding with one of them if, and only
  /// if, the schema refuses it.
  public static var codes: [String] { LoaderCode.allCases.filter(\.isStructural).map(\.rawValue) }

  private static var schema: JSONOutput {
    .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("$id", "urn:dyad:vignette:1"),
        ("title", "A vignette of dyad"),
        ("description", "One case. docs/format.md explains every field; dyad check FILE says what a schema cannot."),
        ("type", "object"),
      ] + JSONOutput.members(of: metadata + story) + [
        ("additionalProperties", .bool(false)),
        ("$defs", .object(texts + parts + sceneParts + optionParts)),
      ])
  }

  private static var story: [SchemaField] {
    [
      .optional(
        "voices", .list(of: .matching("^[^:]*[^:\\s][^:]*$")), "Names, beside the patient's and You, that may speak."),
      .needed("alliance", .defined("alliance"), "The working alliance at the start."),
      .optional("state", .defined("state"), "Counters and flags that conditions may name."),
      .optional("regimen", .list(of: .defined("medicine")), "The medicines at the start."),
      .needed("safety_tasks", .list(of: .defined("safetyTask")), "What the interlock offers for each safety task."),
      .needed("sittings", .list(of: .defined("sitting"), atLeast: 1), "The consultations, letters and supervisions."),
      .needed("start", .anyText, "The id of the first scene."),
      .needed("scenes", .list(of: .defined("scene"), atLeast: 1)),
      .needed("endings", .list(of: .defined("ending"), atLeast: 1), "At least three."),
      .optional("cuts", .list(of: .defined("cut")), "For groups that have time for one decision."),
    ]
  }

  private static var parts: [(String, JSONOutput)] {
    let part = JSONOutput.whole(Alliance.range)
    return [
      ("alliance", .fields(.needed("bond", part), .needed("goals", part), .needed("tasks", part))),
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
          .needed("task", .anyText, "An sf-task- id."),
          .needed("line", .defined("text"), "What the trainee may say."),
          .needed("reply", .defined("text"), "What comes back."))
      ),
      (
        "sitting",
        .fields(
          .needed("id", .defined("id")), .needed("title", .defined("words")),
          .optional("stretch", .anyText, "The title of a stretch of play that begins here."),
          .needed("setting", .oneOf(Sitting.Setting.self)), .optional("when", .anyText),
          .optional("known", .list(of: .defined("words"))), .optional("not_known", .list(of: .defined("words"))))
      ),
      (
        "ending",
        .fields(
          .needed("id", .defined("id")), .needed("title", .defined("words")), .needed("text", .defined("text")),
          .needed("patient", .defined("text"), "What it was like for the patient."),
          .needed("possible", .defined("text"), "What became possible."),
          .needed("hard", .defined("text"), "What stayed hard."),
          .needed("unknown", .defined("text"), "What is not known."),
          .needed("next", .defined("text"), "What happens next."))
      ),
      (
        "cut",
        .fields(
          .needed("id", .defined("id")), .needed("title", .defined("words")), .needed("scene", .defined("words")),
          .needed("story", .defined("text"), "The story so far in at most 60 words."),
          .optional("options", .list(of: .anyText)), .optional("alliance", .defined("alliance")),
          .optional("leader", .defined("leader")))
      ),
    ]
  }
}
