// What the two terminals of a group session say to each other (docs/group-protocol.md).

/// From the leader's terminal to the projecting one.
public enum LeaderMessage: Codable, Hashable, Sendable {
  /// Comes first, and once: the version of the messages.
  case hello(version: Int)
  /// Asks to lead rather than watch.
  case takeControl
  /// Gives the lead back.
  case giveUpControl
  /// Asks for an event. The answer repeats `number`, which counts up from 1.
  case ask(number: Int, event: GroupEvent)
  /// Sets who carries the case, or nobody. At most 40 letters; never stored.
  case nameCarrier(number: Int, name: String?)
  /// Asks for the present view, to correct a clock.
  case look
}

/// From the projecting terminal to the leader's.
public enum ProjectionMessage: Codable, Hashable, Sendable {
  /// Answers a hello that it understands.
  case welcome(version: Int, isLeading: Bool)
  /// What the leader sees now; sent after every change and on request.
  case view(LeaderView)
  /// The request of this number was done.
  case done(number: Int)
  /// The request of this number was refused, with the reason.
  case refused(number: Int, reason: String)
  /// Something that the leader should know but the wall does not say, in a sentence.
  case notice(String)
  /// The session is ending and a note of it was requested at the start; sent to the leading terminal before the
  /// goodbye.
  case noteWanted(SessionNoteForm)
  /// Whether this terminal leads now.
  case control(isLeading: Bool)
  /// The session is over, or this terminal is not understood; the reason is a sentence.
  case goodbye(reason: String)
}

/// What is needed to write the note of a session on the leader's machine (docs/group-protocol.md).
public struct SessionNoteForm: Codable, Hashable, Sendable {
  /// The full path of the file, which does not exist yet.
  public let file: String
  /// What comes before the leader's own words: the day, the case with its version, and the scenes of each walk.
  public let heading: [String]

  /// Makes a form.
  public init(file: String, heading: [String]) {
    self.file = file
    self.heading = heading
  }
}
