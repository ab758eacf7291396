// The notes of a play: what each is called, in which block it may stand, and where in the JSON its value belongs.

/// What a block of a play is.
enum PlayKind: String, CaseIterable {
  case about = "Case"
  case sitting = "Sitting"
  case scene = "Scene"
  case decision = "Decision"
  case page = "Page"
  case letter = "Letter"
  case checkIn = "Check-in"
  case compose = "Composed reply"
  case notice = "Noticing"
  case walk = "Walk"
  case ending = "Ending"
  case safetyPause = "Safety pause"
  case cut = "Cut"
  case aboutThisCase = "About this case"

  /// The blocks that are scenes.
  var isScene: Bool { sceneKind != nil || self == .scene }

  /// The `kind` of a scene that the heading says outright; nil for a plain `Scene` and for other blocks.
  var sceneKind: String? {
    switch self {
    case .decision: "decision"
    case .page: "page"
    case .letter: "letter"
    case .checkIn: "check-in"
    case .compose: "compose"
    case .notice: "notice"
    case .walk: "walk"
    default: nil
    }
  }

  /// Which notes it takes.
  var notes: PlayNotes.Place {
    switch self {
    case .about, .aboutThisCase: .about
    case .sitting: .sitting
    case .ending: .ending
    case .safetyPause: .safetyPause
    case .cut: .cut
    default: .scene
    }
  }

  /// Whether something can be said there.
  var hasOptions: Bool { isScene || self == .safetyPause }
}

/// One note.
struct PlayNote: Sendable {
  /// How a value is written.
  enum Form: Sendable {
    /// A text on one line.
    case text
    /// Paragraphs: one after the colon, or several as items.
    case passage
    /// Items, each a text.
    case items
    /// Words with commas or semicolons between them.
    case words
    /// Names of the catalogue.
    case names
    case name
    /// One of a few words.
    case closed
    case number
    case yesNo
    /// Yes where the JSON says false.
    case noYes
    case alliance, change, counts, medicine, chart, person, version, acceptance, typology
    case live, window, due, tasks, takings, acts, settings, asks, condition
    case place, sitting, places, options, branch
    case part
    /// Says how the others are read, and is not in the JSON.
    case layout
  }

  /// Its name, as it is written.
  let label: String
  let form: Form
  /// Where its value belongs in the block's JSON: keys with slashes between them. `+` is a new element of a list, `-` its
  /// last one, and `*` the object itself, whose members are added.
  let path: String
  /// Other names.
  let short: [String]

  init(_ label: String, _ form: Form, _ path: String, short: [String] = []) {
    self.label = label
    self.form = form
    self.path = path
    self.short = short
  }

  /// The key of the block that its value belongs to.
  var field: Substring { path.prefix { $0 != "/" } }
}

/// The table of notes. A new field of the format is one line here.
enum PlayNotes {
  /// Where notes stand.
  enum Place: CaseIterable {
    case about, sitting, scene, option, ending, safetyPause, cut
  }

  /// The notes of a place, in the order in which they are written.
  static func all(in place: Place) -> [PlayNote] {
    switch place {
    case .about: about
    case .sitting: sitting
    case .scene: scene
    case .option: option
    case .ending: ending
    case .safetyPause: safetyPause
    case .cut: cut
    }
  }

  /// The note with a name, folded.
  static func note(_ folded: String, in place: Place) -> PlayNote? { named[place]?[folded] }

  /// Every name of a place, for near matches.
  static func labels(in place: Place) -> [String] { all(in: place).map(\.label) }

  private static let named: [Place: [String: PlayNote]] = Dictionary(
    uniqueKeysWithValues: Place.allCases.map { place in
      let pairs = all(in: place).flatMap { note in
        let isPlain = !note.path.contains("/")
        let names = [note.label] + note.short + (isPlain && !note.path.isEmpty ? [note.path] : [])
        return names.map { (PlaySpelling.folded(Array($0.utf8)[...]), note) }
      }
      return (place, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    })
}

// MARK: - What messages call fields

extension PlayNotes {
  /// What a play calls a field of the JSON: its note, or the words for what has no note.
  static func name(ofField key: String) -> String { positions[key]?.name ?? fields[key] ?? key }

  /// How to add a field that is missing.
  static func adding(field key: String, to noun: String) -> String {
    if let position = positions[key] { return position.advice }
    if let label = fields[key] { return "Write “- \(label):” below it; docs/script.md says what belongs there." }
    return "Add it; docs/script.md lists the notes."
  }

  /// What is said by its place and not by a note.
  private static let positions: [String: (name: String, advice: String)] = [
    "id": ("#id", "Write it at the end of the heading, as in `# Case: The refill #the-refill`."),
    "title": ("title", "Write it after the colon of the heading."),
    "line": ("line", "Write what is said after the letter, as in `A. What are they like, the evenings?`"),
    "reply": ("reply", "Write what comes back as a paragraph below the option, above its notes."),
    "text": ("text", "Write what is seen and heard below the heading, above the notes."),
    "next": ("arrow", "Write where the story goes on below the notes, as in `-> Ten to six`."),
    "options": ("option", "Write what can be said, each with a letter: `A. What are they like, the evenings?`"),
    "patterns": ("order", "Write `Order: anything` with a reply below it."),
    "scenes": ("scene", "Write one, as in `## Scene: The box`."),
    "endings": ("ending", "Write one, as in `# Ending: Not yet`."),
    "sittings": ("sitting", "Write one above its scenes, as in `# Sitting: Monday`."),
    "sitting": ("sitting", "Write one above the scene, as in `# Sitting: Monday`."),
    "weight": ("weight", "Write it after the marker, as in `; weight 2`."),
    "bond": ("bond", "Write it, as in `bond 2, goals 2, tasks 1`."),
    "goals": ("goals", "Write it, as in `bond 2, goals 2, tasks 1`."),
    "tasks": ("tasks", "Write it, as in `bond 2, goals 2, tasks 1`."),
    "alliance": ("Alliance at the start", "Write it, as in `- Alliance at the start: bond 2, goals 2, tasks 1`."),
    "patient": ("Patient", "Write it, as in `- Patient: Ms R`."),
    "authors": ("Author", "Write initials and role, as in `- Author: ab; author`."),
    "changelog": ("Change", "Write it, as in `- Change: 0.1.0; 2026-11-21; First draft.`"),
    "objectives": ("Objective", "Write at least one, as in `- Objective: Hear what a request is for`."),
  ]

  /// The notes by the last key of their path.
  private static let fields: [String: String] = Dictionary(
    Place.allCases.flatMap { all(in: $0) }.compactMap { note in
      note.path.split(separator: "/").last { !["*", "+", "-"].contains($0) }.map { (String($0), note.label) }
    }, uniquingKeysWith: { first, _ in first })
}
