// The table of notes, block by block.

extension PlayNotes {
  /// The notes of the case as a whole, in `# Case` and `# About this case`.
  static let about: [PlayNote] = [
    PlayNote("JSON schema", .text, "$schema"),
    PlayNote("Format", .number, "schema_version"),
    PlayNote("Version", .text, "version"),
    PlayNote("Short title", .text, "short_title"),
    PlayNote("Language", .text, "language"),
    PlayNote("Level", .text, "level"),
    PlayNote("Intended use", .closed, "intended_use"),
    PlayNote("Minutes", .number, "minutes"),
    PlayNote("Content notes", .words, "content_notes"),
    PlayNote("Keywords", .words, "keywords"),
    PlayNote("Summary", .text, "summary"),
    PlayNote("You are", .text, "clinician_role"),
    PlayNote("Patient", .text, "patient/name"),
    PlayNote("Age", .text, "patient/age_band"),
    PlayNote("Pronouns", .text, "patient/pronouns"),
    PlayNote("Role", .text, "patient/role"),
    PlayNote("Voices", .words, "voices"),
    PlayNote("Alliance at the start", .alliance, "alliance/*"),
    PlayNote("Why this alliance", .text, "alliance/why"),
    PlayNote("Remembers", .words, "state/flags"),
    PlayNote("Counts", .counts, "state/counters/*"),
    PlayNote("Chart at the start", .medicine, "regimen/+"),
    PlayNote("Begins at", .place, "start"),
    PlayNote("Objective", .text, "objectives/+/text"),
    PlayNote("Markers", .names, "objectives/-/markers"),
    PlayNote("Tasks", .names, "objectives/-/tasks"),
    PlayNote("Themes", .names, "themes"),
    PlayNote("Jurisdiction", .text, "jurisdiction"),
    PlayNote("Audience", .words, "audience"),
    PlayNote("Origin", .closed, "origin"),
    PlayNote("Typology", .typology, "typology"),
    PlayNote("Added for play", .items, "added_for_play"),
    PlayNote("Source", .text, "sources/+/authors"),
    PlayNote("Year", .number, "sources/-/year"),
    PlayNote("Work", .text, "sources/-/title"),
    PlayNote("DOI", .text, "sources/-/doi"),
    PlayNote("Address", .text, "sources/-/url"),
    PlayNote("Where", .text, "sources/-/locator"),
    PlayNote("Taken", .text, "sources/-/taken"),
    PlayNote("Guidance", .items, "guidance_dates"),
    PlayNote("Drug facts last looked at", .text, "drug_facts_date"),
    PlayNote("Review by", .text, "review_by"),
    PlayNote("Licence", .text, "licence", short: ["License"]),
    PlayNote("Attribution", .text, "attribution"),
    PlayNote("Author", .person, "authors/+"),
    PlayNote("Reviewer", .person, "reviewers/+"),
    PlayNote("Signed", .person, "signoffs/+"),
    PlayNote("Change", .version, "changelog/+"),
    PlayNote("Accepted", .acceptance, "accepted/+"),
    PlayNote("Cuts", .items, "cuts"),
    PlayNote("Single paragraphs", .layout, ""),
  ]

  /// How many of the notes above stand in `# Case`; the others stand at the end, in `# About this case`.
  static let leading = 27

  static let sitting: [PlayNote] = [
    PlayNote("Setting", .closed, "setting"),
    PlayNote("When", .text, "when"),
    PlayNote("Here begins", .text, "stretch"),
    PlayNote("What stands fixed by then", .items, "known", short: ["Known"]),
    PlayNote("What nobody knows", .items, "not_known", short: ["Not known"]),
  ]

  static let scene: [PlayNote] = [
    PlayNote("In sitting", .sitting, "sitting"),
    PlayNote("Text", .passage, "text"),
    PlayNote("Safety cues", .names, "cues"),
    PlayNote("Live here", .live, "live/+", short: ["Live"]),
    PlayNote("Cue", .text, "live/-/cue"),
    PlayNote("How deep", .window, "live/-/*", short: ["Depth"]),
    PlayNote("Why no deeper", .passage, "live/-/why_ceiling"),
    PlayNote("Plausible, not supported", .name, "lures/+/marker", short: ["Plausible, but not supported", "Lure"]),
    PlayNote("Why not", .passage, "lures/-/why_not"),
    PlayNote("Asked of the doctor", .asks, "asks"),
    PlayNote("Falls due", .due, "safety/+"),
    PlayNote("Chart", .chart, "regimen/+"),
    PlayNote("For the leader", .passage, "leader/notes"),
    PlayNote("Prompts", .items, "leader/prompts"),
    PlayNote("For a reader who skips this", .passage, "bridge/text"),
    PlayNote("Skips to", .branch, "bridge/to"),
    PlayNote("What came to light afterwards", .passage, "later", short: ["Later"]),
    PlayNote("Quiet", .yesNo, "quiet"),
    PlayNote("Words", .closed, "list"),
    PlayNote("Question", .name, "questions/+/question"),
    PlayNote("Asked as", .passage, "questions/-/text"),
    PlayNote("Part", .part, "parts/+"),
  ]

  static let option: [PlayNote] = [
    PlayNote("Only if", .condition, "when"),
    PlayNote("Line", .passage, "line"),
    PlayNote("Reply", .passage, "reply"),
    PlayNote("Does", .text, "does"),
    PlayNote("Twin of", .text, "twin_of"),
    PlayNote("Takes up", .takings, "takes_up/*"),
    PlayNote("Acts out", .acts, "takes_up/*"),
    PlayNote("Comes back to", .names, "repairs"),
    PlayNote("Done well", .names, "skills"),
    PlayNote("Moves", .words, "moves"),
    PlayNote("Tone", .closed, "tone"),
    PlayNote("Meets what was just felt", .yesNo, "meets", short: ["Meets"]),
    PlayNote("Leaves unanswered", .noYes, "answers"),
    PlayNote("Alliance", .change, "alliance/*"),
    PlayNote("Rupture", .closed, "rupture"),
    PlayNote("Tasks done", .tasks, "safety_done"),
    PlayNote("Chart", .chart, "regimen/+"),
    PlayNote("From now on", .settings, "set/*", short: ["Sets"]),
    PlayNote("Why", .passage, "why"),
    PlayNote("Inquiry", .passage, "inquiry"),
  ]

  static let ending: [PlayNote] = [
    PlayNote("Text", .passage, "text"),
    PlayNote("What it was like for the patient", .passage, "patient"),
    PlayNote("What became possible", .passage, "possible"),
    PlayNote("What stayed hard", .passage, "hard"),
    PlayNote("What is not known", .passage, "unknown"),
    PlayNote("What happens next", .passage, "next"),
  ]

  static let safetyPause: [PlayNote] = [
    PlayNote("Line", .passage, "line"),
    PlayNote("Reply", .passage, "reply"),
  ]

  static let cut: [PlayNote] = [
    PlayNote("Begins at", .place, "scene"),
    PlayNote("The story so far", .passage, "story"),
    PlayNote("Options", .options, "options"),
    PlayNote("Alliance at the start", .alliance, "alliance/*"),
    PlayNote("For the leader", .passage, "leader/notes"),
    PlayNote("Prompts", .items, "leader/prompts"),
  ]
}
