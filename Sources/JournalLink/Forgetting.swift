// What can be removed from a journal for good, and what was.

/// What is to be forgotten.
public enum Forgetting: Hashable, Sendable {
  /// A session, with its events, check-ins and notes, and its copy of the vignette where no other session needs it.
  case session(SessionID)
  /// What was noted at every check-in; the sessions stay, and read "rather not say" there.
  case checkIns
  /// Everything, with settings and with damaged journals that were set aside.
  case everything
}

/// What was forgotten.
public struct Forgotten: Hashable, Sendable {
  /// How many sessions.
  public let sessions: Int
  /// How many check-ins.
  public let checkIns: Int
  /// How many notes.
  public let notes: Int
  /// Damaged journals that were set aside earlier and may still hold such words, by path; forgetting everything removes
  /// them, and names here those that could not be removed.
  public let setAside: [String]

  package init(sessions: Int, checkIns: Int, notes: Int, setAside: [String]) {
    self.sessions = sessions
    self.checkIns = checkIns
    self.notes = notes
    self.setAside = setAside
  }
}
