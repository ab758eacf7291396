// What a list of vignettes shows of each.

import Vignettes

/// The few metadata fields that somebody needs to choose a vignette (docs/format.md §1).
public struct VignetteSummary: Hashable, Sendable {
  /// The id.
  public let id: String
  /// `major.minor.patch`.
  public let version: String
  /// The title.
  public let title: String
  /// A title for narrow places.
  public let shortTitle: String
  /// A language tag such as `en-GB`.
  public let language: String
  /// At most 60 words, without giving the story away.
  public let summary: String
  /// At what level.
  public let level: String
  /// Alone, in a group, or both.
  public let intendedUse: IntendedUse
  /// Typical playing time in minutes, 1 to 600.
  public let minutes: Int
  /// What a reader may want to know beforehand.
  public let contentNotes: [ContentNote]
  /// Whom the trainee plays.
  public let clinicianRole: String
  /// Words for finding it.
  public let keywords: [String]
  /// Whether anybody has signed it off; if not, a list says "not clinically reviewed" (docs/authoring-rules.md §4).
  public let reviewed: Bool

  /// The fields that a vignette has to have for it.
  static let fields = [
    "id", "version", "title", "short_title", "language", "summary", "level", "intended_use", "minutes",
    "content_notes", "clinician_role", "signoffs",
  ]
  /// Where reading may stop: the fields from there on belong to play.
  static let stop = JSONStop(
    before: ["voices", "themes", "alliance", "state", "regimen", "safety_tasks", "sittings", "start", "scenes"],
    wanting: fields)

  /// Reads the fields out of a vignette's object.
  init(_ object: ObjectReader) {
    var object = object
    object.missing = .metadataRequired
    id = object.identifier()
    version = object.version("version")
    title = object.string("title")
    shortTitle = object.string("short_title")
    language = object.languageTag("language")
    summary = object.summary("summary")
    level = object.string("level")
    intendedUse = object.requiredChoice("intended_use", default: .both)
    minutes = object.requiredInteger("minutes", in: 1...600, default: 1)
    contentNotes = object.contentNotes()
    clinicianRole = object.string("clinician_role")
    keywords = object.strings("keywords")
    reviewed = !object.requiredList("signoffs", mayBeEmpty: true).isEmpty
    object.missing = .missingField
  }
}
