// The part of the schema about scenes: what all of them have, and what belongs to one kind.

import Diagnostics
import Vignettes

extension VignetteSchema {
  /// The definitions of a scene and its parts.
  static var sceneParts: [(String, JSONOutput)] {
    [
      ("scene", scene),
      (
        "live",
        .fields(
          .needed("marker", .anyText), .needed("weight", .whole(1...3)),
          .needed("cue", .defined("words"), meaning: "Words quoted from what the trainee has seen by now."),
          .optional("floor", depth, meaning: "1 unless given."), .optional("ceiling", ceiling),
          .optional("why_ceiling", .defined("optionalText")))
      ),
      (
        "lure",
        .fields(.needed("marker", .anyText), .needed("why_not", .defined("text"), meaning: "What is missing for it."))
      ),
      (
        "asks",
        .fields(
          .needed("words", .defined("words"), meaning: "Words of the patient's, quoted from the scene's text."),
          .optional("marker", .anyText, meaning: "The live marker that the question carries."))
      ),
      (
        "task",
        .fields(
          .needed("task", .anyText, meaning: "An sf-task- or md-task- id."),
          .optional("due", .anyText, meaning: "here, or the id of a scene or sitting."),
          .optional("fresh", .truth, meaning: "Whether the task must be done again, even if it was done earlier."))
      ),
      (
        "regimenChange",
        .fields(
          .needed("medicine", .defined("id")), .optional("name", .anyText),
          .needed("to", .oneOf(MedicineStatus.self)), .optional("note", .anyText),
          .optional("when", .defined("condition"), meaning: "The change is made only if this holds."))
      ),
      (
        "leader",
        .fields(
          .optional("notes", .defined("optionalText")), .optional("prompts", .list(of: .defined("words"))))
      ),
      ("bridge", .fields(.needed("text", .defined("text")), .needed("to", .defined("next")))),
      (
        "question",
        .fields(.needed("question", .anyText, meaning: "An sk-q- id."), .needed("text", .defined("text")))
      ),
    ]
  }

  /// A depth of taking up (docs/scoring.md §3.1).
  static var depth: JSONOutput { .whole(0...5) }

  private static var ceiling: JSONOutput {
    .any(depth, .fields(.needed("strained", depth), .needed("forming", depth), .needed("firm", depth)))
  }

  private static var scene: JSONOutput {
    let common: [SchemaField] = [
      .needed("id", .defined("id")),
      .optional("kind", .oneOf(VignetteDecoder.SceneKind.self), meaning: "decision unless given."),
      .needed("sitting", .anyText, meaning: "The sitting's id."),
      .needed("title", .defined("words"), meaning: "A neutral title, for maps and debriefs."),
      .optional("partner", .defined("words"), meaning: "Whom the doctor speaks with here, if not the case's partner."),
      .optional(
        "place", .defined("words"), meaning: "Where or by what means, in at most eight words: on the telephone."),
      .needed("text", .defined("text"), meaning: "What is on screen."),
      .optional("cues", .list(of: .anyText), meaning: "Safety cues on screen here: sf-cue- ids."),
      .optional("live", .list(of: .defined("live"), atMost: 5), meaning: "Markers that are live here."),
      .optional(
        "lures", .list(of: .defined("lure")), meaning: "Markers that are plausible here but that nothing supports."),
      .optional("asks", .defined("asks"), meaning: "What the patient asks of the doctor here."),
      .optional("safety", .list(of: .defined("task"))),
      .optional("medicine", .list(of: .defined("task"))),
      .optional("safety_done", .list(of: .anyText), meaning: "Safety tasks that the text here shows as done."),
      .optional("medicine_done", .list(of: .anyText), meaning: "Medicines tasks that the text here shows as done."),
      .optional("regimen", .list(of: .defined("regimenChange"))),
      .optional("leader", .defined("leader"), meaning: "What the leader of a group sees."),
      .optional("bridge", .defined("bridge"), meaning: "For a reader who skips the scene."),
      .optional("later", .defined("optionalText"), meaning: "What came to light afterwards."),
    ]
    let kinds = VignetteDecoder.SceneKind.allCases.map { kind in
      JSONOutput.object([
        ("if", condition(of: kind)),
        ("then", .object(JSONOutput.members(of: fields(of: kind)))),
      ])
    }
    return .object(
      [("type", "object")] + JSONOutput.members(of: common) + [
        ("allOf", .array(kinds)), ("unevaluatedProperties", .bool(false)),
      ])
  }

  /// Holds for scenes of a kind; a scene without a kind is a decision.
  private static func condition(of kind: VignetteDecoder.SceneKind) -> JSONOutput {
    let named: [(String, JSONOutput)] = [
      ("properties", .object([("kind", .object([("const", .string(kind.rawValue))]))]))
    ]
    return .object(kind == .decision ? named : named + [("required", .array(["kind"]))])
  }

  private static func fields(of kind: VignetteDecoder.SceneKind) -> [SchemaField] {
    let next = SchemaField.needed("next", .defined("next"), meaning: "Where the story goes next.")
    switch kind {
    case .decision:
      return [.needed("options", .list(of: .defined("option"), atLeast: 1, atMost: 8), meaning: "3 to 5 read best.")]
    case .compose:
      return [
        .needed("parts", .list(of: .defined("part"), atLeast: 1)),
        .needed(
          "patterns", .list(of: .defined("pattern"), atLeast: 1, atMost: 8),
          meaning: "The first that matches counts; the order of the last must be [\"*\"]."),
      ]
    case .page: return [.optional("quiet", .truth, meaning: "Nothing else on screen."), next]
    case .letter, .notice: return [next]
    case .checkIn: return [.optional("list", .oneOf(CheckInList.self), meaning: "short unless given."), next]
    case .walk: return [.needed("questions", .list(of: .defined("question"), atLeast: 1)), next]
    }
  }
}
