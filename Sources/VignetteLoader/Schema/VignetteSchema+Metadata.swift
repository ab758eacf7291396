// The part of the schema about who wrote a case for whom.

import Diagnostics
import Vignettes

extension VignetteSchema {
  /// The fields of docs/format.md §1 that describe a case.
  static var metadata: [SchemaField] {
    [
      .optional("$schema", .anyText, meaning: "The address of this schema, for an editor; dyad ignores it."),
      .needed("schema_version", .object([("const", .int(1))])),
      .needed("id", .defined("id"), meaning: "The file's name without .json."),
      .needed("version", .defined("version"), meaning: "major.minor.patch"),
      .needed("title", .defined("words"), meaning: "Never a spoiler."),
      .needed("short_title", .defined("words")),
      .needed("language", .matching(languageTag), meaning: "A language tag, such as en-GB."),
      .needed("jurisdiction", .defined("words"), meaning: "The law and licensing that the story assumes."),
      .needed("summary", .defined("words"), meaning: "At most 60 words, without giving the story away."),
      .needed(
        "objectives", .list(of: objective, atLeast: 1, atMost: 4), meaning: "What the trainee should do differently."),
      .needed("audience", .list(of: .defined("words"), atLeast: 1)),
      .needed("level", .defined("words")),
      .needed("intended_use", .oneOf(IntendedUse.self)),
      .needed("minutes", .whole(1...600), meaning: "Typical playing time."),
      .needed(
        "content_notes", contentNotes,
        meaning: "What a reader may want to know beforehand; “none” must be the only entry."),
      .needed("origin", .oneOf(Origin.self), meaning: "Real patients are not allowed."),
      .optional("added_for_play", .list(of: .defined("words")), meaning: "What does not come from the source."),
      .needed("sources", .list(of: source)),
      .needed("licence", .defined("words"), meaning: "An SPDX id or a named licence."),
      .needed("attribution", .defined("words"), meaning: "Whom to credit."),
      .needed("authors", .list(of: person([]), atLeast: 1)),
      .needed("reviewers", .list(of: person([.needed("date", .defined("date"))]))),
      .needed("signoffs", .list(of: signoff), meaning: "Written by dyad sign; any change of content makes them void."),
      .needed(
        "guidance_dates", .list(of: .defined("words"), atLeast: 1),
        meaning: "The guidance that the story relies on, with dates."),
      .needed("drug_facts_date", .matching(date(orMonth: true)), meaning: "When the drug facts were last checked."),
      .needed("review_by", .defined("date")),
      .needed("patient", patient, meaning: "Only what the story needs."),
      .needed("clinician_role", .defined("words"), meaning: "The role that the trainee plays."),
      .needed("themes", .list(of: .anyText, atLeast: 1), meaning: "Markers that count for the reach across cases."),
      .optional("keywords", .list(of: .defined("words"))),
      .optional("typology", .object([("type", "object")])),
      .needed("changelog", .list(of: change, atLeast: 1)),
      .optional(
        "accepted", .list(of: acceptance, atMost: 200), meaning: "Warnings that the authors accept, with the reason."),
    ]
  }

  private static var objective: JSONOutput {
    .fields(
      .needed("text", .defined("words"), meaning: "Verb first."), .optional("markers", .list(of: .anyText)),
      .optional("tasks", .list(of: .anyText)))
  }

  private static var contentNotes: JSONOutput {
    guard case .object(let members) = JSONOutput.list(of: .oneOf(ContentNote.self), atLeast: 1) else { return .null }
    let none = JSONOutput.object([("contains", .object([("const", .string(ContentNote.none.rawValue))]))])
    return .object(members + [("if", none), ("then", .object([("maxItems", .int(1))]))])
  }

  private static var source: JSONOutput {
    .fields(
      .needed("authors", .defined("words")), .optional("year", .whole(1000...9999)),
      .needed("title", .defined("words")), .optional("doi", .anyText), .optional("url", .anyText),
      .optional("locator", .anyText), .needed("taken", .defined("words"), meaning: "What was taken from it."))
  }

  private static var signoff: JSONOutput {
    person([
      .needed("date", .defined("date")),
      .needed("hash", .matching("^[0-9a-f]{64}$"), meaning: "The hash of the content that was signed."),
    ])
  }

  /// Somebody, by role and initials only.
  private static func person(_ more: [SchemaField]) -> JSONOutput {
    let fields: [SchemaField] = [.needed("role", .defined("words")), .needed("initials", .defined("words"))] + more
    return .object([("type", "object")] + JSONOutput.members(of: fields) + [("additionalProperties", .bool(false))])
  }

  private static var patient: JSONOutput {
    .fields(
      .needed("name", .defined("words")), .needed("age_band", .defined("words")),
      .needed("pronouns", .defined("words")), .needed("role", .defined("words")))
  }

  private static var change: JSONOutput {
    .fields(
      .needed("version", .defined("version")), .needed("date", .defined("date")),
      .needed("change", .defined("words")))
  }

  private static var acceptance: JSONOutput {
    .fields(
      .needed("rule", .defined("words")), .optional("at", .anyText), .needed("reason", .defined("words")))
  }
}
