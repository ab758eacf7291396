// How a declared task fares along a walk (docs/scoring.md §5.5).

import Vignettes

/// Where a declared task stands.
public enum TaskStanding: String, Hashable, Sendable {
  /// Not declared on this path so far.
  case undeclared
  /// Declared, not done, and not yet due.
  case open
  /// Due and not done.
  case overdue
  /// Done by the time it was due.
  case doneInTime = "done-in-time"
  /// Taken up at the interlock itself.
  case doneLate = "done-late"
  /// Missed at its due, for good. If it was done afterwards, the record says where.
  case notDone = "not-done"

  /// Declared and not yet done by its due. A missed task may still be done afterwards.
  var canStillBeDone: Bool { self == .open || self == .overdue || self == .notDone }
}

/// One declared task on one walk.
public struct TaskRecord: Hashable, Sendable {
  /// The task.
  public let task: MarkerID
  /// Whether it is a safety task; otherwise a medicines task.
  public let isSafety: Bool
  /// The scene that declares it.
  public let declaredAt: PlaceID
  /// How it stands.
  public let standing: TaskStanding
  /// The scene at which it was done, or after which the interlock took it up; nil if it was not done.
  public let doneAt: PlaceID?

  /// Whether it was missed at its due and done afterwards.
  public var wasDoneAfterwards: Bool { standing == .notDone && doneAt != nil }
}
