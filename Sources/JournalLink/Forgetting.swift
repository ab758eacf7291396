// What to delete from a journal for good, and what was deleted.

/// What to forget.
public enum Forgetting: Hashable, Sendable {
  /// A session with its events, check-ins and notes, and its copy of the vignette if no other session needs it.
  case session(SessionID)
  /// What was noted at every check-in; the sessions remain and replay as "rather not say" there.
  case checkIns
  /// Everything, including settings and damaged journals that were set aside.
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
  /// The paths of damaged journals that were set aside and may still hold such words. Forgetting everything removes
  /// them, except those listed here.
  public let setAside: [String]

  package init(sessions: Int, checkIns: Int, notes: Int, setAside: [String]) {
    self.sessions = sessions
    self.checkIns = checkIns
    self.notes = notes
    self.setAside = setAside
  }
}
