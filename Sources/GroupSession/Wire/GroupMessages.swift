// What the two terminals of a group session say to each other (docs/group-protocol.md).

/// From the leader's terminal to the one that projects.
public enum LeaderMessage: Codable, Hashable, Sendable {
  /// Stands first, and once: which form of the messages is spoken.
  case hello(version: Int)
  /// Asks to lead rather than to look on.
  case takeControl
  /// Gives the lead back.
  case giveUpControl
  /// Asks for something to happen. `number` comes back in the answer; it counts up from 1.
  case ask(number: Int, event: GroupEvent)
  /// Gives who carries the case, or takes it back. At most 40 letters; never stored.
  case nameCarrier(number: Int, name: String?)
  /// Asks for the present view, for a clock that is to be set right.
  case look
}

/// From the terminal that projects to the leader's.
public enum ProjectionMessage: Codable, Hashable, Sendable {
  /// Answers a hello that is understood.
  case welcome(version: Int, isLeading: Bool)
  /// What the leader sees now, after every change and on being asked.
  case view(LeaderView)
  /// The request of this number was done.
  case done(number: Int)
  /// The request of this number was refused, with the reason.
  case refused(number: Int, reason: String)
  /// Something that the leader should know and the wall does not say, in a sentence.
  case notice(String)
  /// The session ends, and a note of it was asked for when it began; comes before the goodbye to the terminal that leads.
  case noteWanted(SessionNoteForm)
  /// Whether this terminal leads now.
  case control(isLeading: Bool)
  /// The session is over, or this terminal is not understood; the reason is a sentence.
  case goodbye(reason: String)
}

/// What is needed to write the note of a session where the leader sits (docs/group-protocol.md).
public struct SessionNoteForm: Codable, Hashable, Sendable {
  /// The whole path of the file, which is not there yet.
  public let file: String
  /// What stands above the leader's own words: the day, the case with its version, and the scenes of each walk.
  public let heading: [String]

  /// Makes a form.
  public init(file: String, heading: [String]) {
    self.file = file
    self.heading = heading
  }
}
