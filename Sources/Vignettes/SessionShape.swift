// How a group session is divided: phases with their minutes, and what is on the wall in each.

/// A plan for one group session (docs/group.md §2). The leader sees it, the room does not.
public struct SessionShape: Codable, Hashable, Sendable {
  /// Its id, kebab-case and unique in its file.
  public let id: String
  /// Its title, in a few words.
  public let title: String
  /// What it is good for, in a sentence or two.
  public let summary: String
  /// Whether the room is asked what it would say before the choices are shown.
  public let asksOwnWordsFirst: Bool
  /// The phases in order; the last, and no other, closes the session.
  public let phases: [Phase]

  /// Makes a shape.
  public init(id: String, title: String, summary: String, asksOwnWordsFirst: Bool = false, phases: [Phase]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.asksOwnWordsFirst = asksOwnWordsFirst
    self.phases = phases
  }

  /// The length of all phases, in minutes.
  public var minutes: Int { phases.reduce(0) { min($0 + min(max($1.minutes, 0), 10_000), 10_000) } }

  /// A stretch of a session.
  public struct Phase: Codable, Hashable, Sendable {
    /// Its name, a word or two.
    public let name: String
    /// Its planned length in minutes, 0 to 180. Nothing happens when time is up.
    public let minutes: Int
    /// What appears on the wall as the phase begins.
    public let screen: Screen
    /// What the room does.
    public let room: String
    /// A word to the leader, or nil.
    public let leader: String?
    /// The ids of the prompt sets offered in this phase.
    public let prompts: [String]

    /// Makes a phase.
    public init(name: String, minutes: Int, screen: Screen, room: String, leader: String? = nil, prompts: [String] = [])
    {
      self.name = name
      self.minutes = minutes
      self.screen = screen
      self.room = room
      self.leader = leader
      self.prompts = prompts
    }
  }

  /// What appears on the wall as a phase begins.
  public enum Screen: String, Codable, Hashable, Sendable, CaseIterable {
    /// Content notes, ground rules, and the title with the line that says it is fiction.
    case title
    /// The story, a page at a time.
    case scene
    /// What is known and what is not known.
    case facts
    /// A blank wall.
    case blank
    /// What could be said, by letters.
    case choices
    /// What was said and what came back.
    case reply
    /// The patient's replies to two branches.
    case sideBySide = "side-by-side"
    /// The reflective questions, one at a time, with nothing between them.
    case questions
    /// The closing line and whom to turn to.
    case closing
  }
}
