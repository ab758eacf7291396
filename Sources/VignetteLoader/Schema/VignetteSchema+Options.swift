// The part of the schema about what can be said.

import Diagnostics
import Vignettes

extension VignetteSchema {
  /// The definitions of options, and of the parts and patterns of a composed reply.
  static var optionParts: [(String, JSONOutput)] {
    [
      ("option", choice(with: [.needed("line", .defined("text"), "What is said, or done in square brackets.")])),
      ("pattern", choice(with: [.needed("order", .list(of: .anyText), "Ids of parts; * for any run of them.")])),
      ("part", .fields(.needed("id", .defined("id")), .needed("text", .defined("text")))),
      (
        "takesUp",
        .any(
          depth, .anyText.described("A ct-act- id: acted out, at depth 0."),
          .fields(.needed("depth", depth), .needed("act", .anyText)))
      ),
    ]
  }

  /// An option or a pattern, by the fields that it has alone.
  private static func choice(with own: [SchemaField]) -> JSONOutput {
    let change = JSONOutput.whole(Alliance.changeRange)
    let ids = JSONOutput.list(of: .anyText)
    let fields: [SchemaField] =
      [
        .needed("id", .defined("id")),
        .optional("when", .defined("condition"), "It is there only while this holds."),
      ] + own + [
        .needed("reply", .defined("text"), "What comes back."),
        .optional("takes_up", .each(.defined("takesUp")), "For each marker: how deep, or how it is acted out."),
        .optional("repairs", ids, "Markers whose earlier enactments this comes back to."),
        .optional("skills", ids, "What is being done well: sk- ids."),
        .optional("moves", .list(of: .oneOf(Move.self))),
        .optional("tone", .oneOf(Tone.self), "plain unless given."),
        .optional("meets", .truth, "Whether it acknowledges what the patient just felt."),
        .optional(
          "alliance", .fields(.optional("bond", change), .optional("goals", change), .optional("tasks", change))),
        .optional("rupture", .oneOf(Rupture.self), "none unless given."),
        .optional("safety_done", ids), .optional("medicine_done", ids),
        .optional("regimen", .list(of: .defined("regimenChange"))),
        .optional("set", .each(.any(.whole(-99...99), .truth)), "A counter's change, or a flag's new value."),
        .needed("why", .defined("text"), "What the choice did, for the debrief."),
        .optional("inquiry", .defined("optionalText"), "An observation with a genuine question."),
        .needed("next", .defined("next"), "Where it goes on."),
      ]
    return .object([("type", "object")] + JSONOutput.members(of: fields) + [("additionalProperties", .bool(false))])
  }
}
