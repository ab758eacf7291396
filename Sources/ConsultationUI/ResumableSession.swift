// Sessions that were kept, as the screens know them.

/// One line of the catalogue, or of the list of sessions: one that waits to be gone on with, or that came to its end.
public struct ResumableSession: Sendable, Hashable {
  /// The letters by which it is found again.
  public let code: String
  /// The title of its case.
  public let title: String
  /// When it was last played, such as "yesterday at 18:20".
  public let when: String
  /// Whether it came to its end.
  public let isFinished: Bool

  /// Makes a line.
  public init(code: String, title: String, when: String, isFinished: Bool = false) {
    self.isFinished = isFinished
    self.code = code
    self.title = title
    self.when = when
  }
}

/// A session whose case is no longer as it was played.
public struct ChangedSession: Sendable, Hashable {
  /// The letters by which it is found again.
  public let code: String
  /// The title of its case.
  public let title: String
  /// What has changed and how far the session still fits, as plain sentences.
  public let sentences: [String]
  /// Whether there is something to go on with in the case as it is now.
  public let canGoOn: Bool
  /// Whether the case as it was played was kept with the session and can be read.
  public let canBeRead: Bool

  /// Makes what is said of it.
  public init(code: String, title: String, sentences: [String], canGoOn: Bool, canBeRead: Bool) {
    self.code = code
    self.title = title
    self.sentences = sentences
    self.canGoOn = canGoOn
    self.canBeRead = canBeRead
  }
}
