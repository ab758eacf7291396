// The part of the schema about what can be said.

import Diagnostics
import Vignettes

extension VignetteSchema {
  /// The definitions of options, and of the parts and patterns of a composed reply.
  static var optionParts: [(String, JSONOutput)] {
    [
      (
        "option",
        choice(with: [
          .needed("line", .defined("text"), meaning: "What is said, or in square brackets what is done.")
        ])
      ),
      (
        "pattern",
        choice(with: [.needed("order", .list(of: .anyText), meaning: "Ids of parts; * for any run of them.")])
      ),
      ("part", .fields(.needed("id", .defined("id")), .needed("text", .defined("text")))),
      (
        "takesUp",
        .any(
          depth, .anyText.described("A ct-act- id: the choice acts it out, at depth 0."),
          .fields(.needed("depth", depth), .needed("act", .anyText)))
      ),
    ]
  }

  /// An option or a pattern, with the fields that only it has.
  private static func choice(with own: [SchemaField]) -> JSONOutput {
    let change = JSONOutput.whole(Alliance.changeRange)
    let ids = JSONOutput.list(of: .anyText)
    let fields: [SchemaField] =
      [
        .needed("id", .defined("id")),
        .optional("when", .defined("condition"), meaning: "Offered only while this holds."),
      ] + own + [
        .optional("does", .defined("words"), meaning: "What it does, in at most eight plain words."),
        .optional(
          "twin_of", .any(.defined("twin"), .list(of: .defined("twin"), atLeast: 1)),
          meaning: "scene/option, or case/scene/option: nearly the same line, other credit. One, or a list."),
        .needed("reply", .defined("text"), meaning: "What the patient answers."),
        .optional(
          "takes_up", .each(.defined("takesUp")), meaning: "For each marker: how deep, or how it is acted out."),
        .optional("repairs", ids, meaning: "Markers whose earlier enactments this repairs."),
        .optional("skills", ids, meaning: "What is being done well: sk- ids."),
        .optional("moves", .list(of: .oneOf(Move.self))),
        .optional("tone", .oneOf(Tone.self), meaning: "plain unless given."),
        .optional("meets", .truth, meaning: "Whether it acknowledges what the patient just felt."),
        .optional("answers", .truth, meaning: "false if it neither answers what the scene asks nor says why not."),
        .optional(
          "alliance", .fields(.optional("bond", change), .optional("goals", change), .optional("tasks", change))),
        .optional("rupture", .oneOf(Rupture.self), meaning: "none unless given."),
        .optional("safety_done", ids), .optional("medicine_done", ids),
        .optional("regimen", .list(of: .defined("regimenChange"))),
        .optional("set", .each(.any(.whole(-99...99), .truth)), meaning: "A counter's change, or a flag's new value."),
        .needed("why", .defined("text"), meaning: "What the choice did, for the debrief."),
        .optional("inquiry", .defined("optionalText"), meaning: "An observation with a genuine question."),
        .needed("next", .defined("next"), meaning: "Where the story goes next."),
      ]
    return .object([("type", "object")] + JSONOutput.members(of: fields) + [("additionalProperties", .bool(false))])
  }
}
