// What is on screen, as far as keys are concerned.

/// The kinds of screen that the keymap tells apart.
public enum Context: Int, Sendable, Hashable, CaseIterable {
  /// The list of vignettes.
  case catalogue
  /// Content notes and mode, before play.
  case before
  /// Text to read: a page, a letter, or what was just said.
  case reading
  /// A page with nothing else on it.
  case quiet
  /// Options to choose from.
  case choosing
  /// The safety scene before a sitting closes.
  case safety
  /// A line is being typed.
  case writing
  /// The pen pause, outside its line.
  case pen
  /// Words of a check-in.
  case checkIn
  /// The urge of a check-in.
  case urge
  /// Parts of a reply.
  case compose
  /// Markers to tag.
  case notice
  /// The reflective walk, outside its lines.
  case walk
  /// A look back when a stretch of play has closed.
  case lookBack
  /// An ending.
  case ending
  /// The moments, and what else the debrief says below its first page.
  case debrief
  /// One scene looked at again.
  case scene
  /// The medicines chart.
  case chart
  /// The path map.
  case map
  /// The glossary.
  case glossary
  /// The help.
  case help
  /// The support text.
  case support
  /// The quiet screen of a pause.
  case pause
  /// A question with two answers.
  case question
  /// A note is being written.
  case noting
  /// A template is being filled in.
  case reflecting
  /// The notes, the templates and the exports.
  case notes
  /// The sessions that are kept.
  case sessions
  /// The look back over sessions.
  case progress
  /// The revisit list, and one of its lines.
  case revisits
  /// The short forms, and what follows one.
  case shortForms
  /// The first page of the debrief.
  case plainEnding

  /// Whether characters are typed here; then no letter is a command.
  public var takesText: Bool { Self.typing.contains(self) }

  /// The name that the help gives it.
  public var title: String {
    switch self {
    case .catalogue: "The catalogue"
    case .before: "Before you begin"
    case .reading: "Reading"
    case .quiet: "A quiet page"
    case .choosing: "What do you say?"
    case .safety: "Before you close"
    case .writing: "While you type"
    case .pen: "The pen pause"
    case .checkIn: "How are you?"
    case .urge: "An urge"
    case .compose: "Putting a reply together"
    case .notice: "What seems live"
    case .walk: "The reflective walk"
    case .lookBack: "A look back"
    case .ending: "An ending"
    case .plainEnding: "Afterwards"
    case .debrief: "Moments"
    case .scene: "One scene again"
    case .chart: "The medicines chart"
    case .map: "The path map"
    case .glossary: "The glossary"
    case .help: "Help"
    case .support: "Support"
    case .pause: "A pause"
    case .question: "A question"
    case .noting: "A note"
    case .reflecting: "A reflection"
    case .notes: "Notes and exports"
    case .sessions: "Earlier sessions"
    case .progress: "Recurring"
    case .revisits: "Practise next"
    case .shortForms: "Short forms"
    }
  }

  /// The screens on which characters are typed.
  static let typing: ContextSet = [.writing, .noting, .reflecting]

  /// The screens of play itself, before an ending.
  static let play: ContextSet = [
    .reading, .quiet, .choosing, .safety, .writing, .pen, .checkIn, .urge, .compose, .notice, .walk,
  ]
}
