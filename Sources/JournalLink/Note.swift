// The trainee's own words about a fictional patient.

import Vignettes

/// A note. It belongs to the trainee, is kept on this machine, and leaves it only in an export.
public struct Note: Hashable, Sendable {
  /// The kind and form of a note (docs/trainee.md §2). Kinds unknown to this version are kept unchanged.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The name under which it is stored.
    public let rawValue: String

    /// The kind with a stored name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A note at any point of a session: one part.
    public static let jotting = Kind(rawValue: "jotting")
    /// A reply in the trainee's own words, typed before the options were shown: one part, never marked.
    public static let saidFirst = Kind(rawValue: "said-first")
    /// What, so what, now what: three parts.
    public static let whatSoWhat = Kind(rawValue: "what-so-what")
    /// The Gibbs cycle: six parts.
    public static let gibbs = Kind(rawValue: "gibbs")
    /// The supervision card: a moment, what was felt, what was done, what is not understood.
    public static let supervisionCard = Kind(rawValue: "supervision-card")
    /// The note for continuing professional development: seven parts.
    public static let cpd = Kind(rawValue: "cpd")
  }

  /// Names a note in its journal.
  public struct ID: Hashable, Sendable {
    package let row: Int64

    package init(row: Int64) { self.row = row }
  }

  /// Its name in the journal.
  public let id: ID
  /// Its kind.
  public let kind: Kind
  /// The session it belongs to; nil for none.
  public let session: SessionID?
  private let sceneText: String?
  /// When it was written.
  public let written: Timestamp
  /// When it was last changed.
  public let changed: Timestamp
  /// What was typed at each prompt of its kind, in order, including empty texts.
  public let parts: [String]

  /// The scene or ending it was written at; nil for the session as a whole.
  public var scene: PlaceID? { sceneText.map { PlaceID($0) } }

  package init(
    id: ID, kind: Kind, session: SessionID?, scene: String?, written: Timestamp, changed: Timestamp, parts: [String]
  ) {
    self.id = id
    self.kind = kind
    self.session = session
    sceneText = scene
    self.written = written
    self.changed = changed
    self.parts = parts
  }
}
