// What an export holds besides the facts of the path; whatever the trainee wrote is left out until it is asked for.

/// What a trainee asks an export to hold. The default is the least: no profile, no feelings, no words of the trainee's
/// (docs/trainee.md §2).
public struct ExportOptions: Hashable, Sendable {
  /// Whether prose and page hold the profile: the debrief as docs/debrief.md orders it.
  public var profile: Bool
  /// Whether it holds what was noted at check-ins, and the lines that rest on it.
  public var feelings: Bool
  /// Whether it holds what was typed on the way: purposes at the pen pause, remarks, answers of the reflective walk.
  public var words: Bool
  /// Whether prose and page list the scenes of the path, in a block of their own.
  public var facts: Bool
  /// The moment that is told in full, by its place among `Debrief.moments`; nil for none.
  public var moment: Int?
  /// The trainee's notes, in order; they stand as they were written.
  public var notes: [ExportNote]
  /// The templates to fill in, in order.
  public var templates: [ReflectionTemplate]
  /// The date of the walk as it is to be printed, such as `2031-05-04`; nil for none. The core reads no clock.
  public var date: String?
  /// Why the session stops before the end of what was played, as a sentence that every form carries; nil for most.
  public var incomplete: String?

  /// Asks for an export; without arguments, for the path and no more.
  public init(
    profile: Bool = false, feelings: Bool = false, words: Bool = false, facts: Bool = true, moment: Int? = nil,
    notes: [ExportNote] = [], templates: [ReflectionTemplate] = [], date: String? = nil,
    incomplete: String? = nil
  ) {
    self.profile = profile
    self.feelings = feelings
    self.words = words
    self.facts = facts
    self.moment = moment
    self.notes = notes
    self.templates = templates
    self.date = date
    self.incomplete = incomplete
  }
}

/// A note of the trainee's.
public struct ExportNote: Hashable, Sendable {
  /// Its title, or nil.
  public let title: String?
  /// What it says; line feeds stay.
  public let text: String
  /// Its date as it is to be printed, or nil.
  public let date: String?

  /// Makes a note.
  public init(title: String? = nil, text: String, date: String? = nil) {
    self.title = title
    self.text = text
    self.date = date
  }
}
