// The order of fields in a vignette file, as docs/format.md shows them.

/// The keys of each kind of object, in the order an author reads them.
enum FieldOrder {
  static let vignette = [
    "$schema", "schema_version", "id", "version", "title", "short_title", "language", "jurisdiction", "summary",
    "objectives", "audience", "level", "intended_use", "minutes", "content_notes", "origin", "added_for_play",
    "sources", "licence", "attribution", "authors", "reviewers", "signoffs", "guidance_dates", "drug_facts_date",
    "review_by", "patient", "clinician_role", "voices", "partner", "themes", "keywords", "typology", "alliance",
    "state",
    "regimen", "safety_tasks", "sittings", "start", "scenes", "endings", "cuts", "changelog",
  ]
  static let scene = [
    "id", "kind", "sitting", "title", "partner", "place", "text", "cues", "live", "lures", "asks", "safety", "medicine",
    "safety_done", "medicine_done", "regimen", "leader", "bridge", "later", "quiet", "list", "questions", "options",
    "parts", "patterns", "next",
  ]
  static let option = [
    "id", "when", "order", "line", "does", "twin_of", "reply", "takes_up", "repairs", "skills", "moves", "tone",
    "meets", "answers", "alliance", "rupture", "safety_done", "medicine_done", "regimen", "set", "why", "inquiry",
    "next",
  ]
  static let ending = ["id", "title", "text", "patient", "possible", "hard", "unknown", "next"]
  /// The texts of an ending other than its own, each a section of its passage.
  static let endingSections = ["patient", "possible", "hard", "unknown", "next"]
}
