// A session that came to an end, as the look back over several takes it.

import ScenarioEngine
import Vignettes

/// An ended session with its day and the name by which the trainee knows it.
public struct SessionRecord: Sendable {
  /// The session. Its first walk alone counts: a later one is for exploring (docs/trainee.md §7).
  public let session: Session
  /// The day on which it ended.
  public let endedAt: Day
  /// What the trainee knows it by, such as "Sam, 4 May".
  public let label: String
  /// The one scene that was the trainee's own, for a drill; nil for a whole session.
  public let drilled: PlaceID?

  /// Makes a record.
  public init(session: Session, endedAt: Day, label: String, drilled: PlaceID? = nil) {
    self.session = session
    self.endedAt = endedAt
    self.label = label
    self.drilled = drilled
  }
}

/// What a trainee wants not to be shown again. It holds for ever.
public struct Dismissals: Hashable, Sendable {
  /// Whether the whole list stays away.
  public var all: Bool
  /// The families that stay away, by id.
  public var families: Set<String>

  /// Makes a choice; without arguments, nothing is dismissed.
  public init(all: Bool = false, families: Set<String> = []) {
    self.all = all
    self.families = families
  }
}

extension MarkerCatalogue {
  /// The family of a marker: that of the longest prefix that fits; nil where none does.
  func family(of marker: MarkerID) -> MarkerFamily? {
    families.filter { marker.text.hasPrefix($0.prefix) }.max { $0.prefix.utf8.count < $1.prefix.utf8.count }
  }
}
