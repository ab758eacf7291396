// What a journal keeps of a session besides its events.

import ScenarioEngine
import Vignettes

/// What is known of a session as it begins.
public struct SessionHeader: Hashable, Sendable {
  /// The vignette's id, version and play hash, the mode, the seed and the scoring version.
  public let start: SessionStart
  /// The vignette's title, for lists.
  public let title: String
  /// The hash of the whole content, under which the vignette's bytes are kept.
  public let contentHash: String

  /// Makes a header.
  public init(start: SessionStart, title: String, contentHash: String) {
    self.start = start
    self.title = title
    self.contentHash = contentHash
  }

  /// The header of a session that was just begun.
  public init(_ session: Session) {
    let vignette = session.scenario.vignette
    self.init(start: session.start, title: vignette.metadata.title, contentHash: vignette.hashes.content)
  }
}

/// One session in a list; no event was read for it.
public struct SessionSummary: Hashable, Sendable {
  /// Its name.
  public let id: SessionID
  /// The vignette's id.
  public let vignette: String
  /// The vignette's title.
  public let title: String
  /// The vignette's version.
  public let version: String
  /// The hash of what affects play, as the session began.
  public let playHash: String
  /// The hash of the whole content, as the session began.
  public let contentHash: String
  /// The scoring version.
  public let scoringVersion: Int
  /// How it is played.
  public let mode: PlayMode
  /// When it began.
  public let started: Timestamp
  /// When its last event was kept.
  public let lastEvent: Timestamp
  /// How many events it has, the beginning included.
  public let eventCount: Int
  /// Where it stands, or stood last: a scene or an ending; nil where nothing was said of it.
  public let place: PlaceID?
  /// Whether its last walk was closed at an ending. A closed session can still be rewound and remarked on.
  public let isClosed: Bool
  /// Whether its check-in words are kept beyond their time.
  public let keepsCheckIns: Bool
  /// The session that this one goes on from, after the vignette had changed; nil for most.
  public let continues: String?
}

/// A session with its events.
public struct StoredSession: Sendable {
  /// What is known of it without its events.
  public let summary: SessionSummary
  /// Its events, in order. An erased check-in reads as "rather not say".
  public let events: [SessionEvent]
  /// When each event was kept; as many as there are events.
  public let times: [Timestamp]
  /// How many check-ins were erased, by request or by age.
  public let erasedCheckIns: Int
  /// The number of the first event that cannot be read, where the file was damaged; nil where all could be.
  public let unreadableFrom: Int?
}
