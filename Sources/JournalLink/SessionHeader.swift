// What a journal keeps about a session besides its events.

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
  /// The scene of a drill; nil for a whole consultation.
  public let drilled: PlaceID?

  /// Makes a header.
  public init(start: SessionStart, title: String, contentHash: String, drilled: PlaceID? = nil) {
    self.start = start
    self.title = title
    self.contentHash = contentHash
    self.drilled = drilled
  }

  /// The header of a new session; of a drill, with its scene.
  public init(_ session: Session, drilled: PlaceID? = nil) {
    let vignette = session.scenario.vignette
    self.init(
      start: session.start, title: vignette.metadata.title, contentHash: vignette.hashes.content, drilled: drilled)
  }
}

/// One session in a list, without its events.
public struct SessionSummary: Hashable, Sendable {
  /// Its name.
  public let id: SessionID
  /// The vignette's id.
  public let vignette: String
  /// The vignette's title.
  public let title: String
  /// The vignette's version.
  public let version: String
  /// The hash of what affects play, when the session began.
  public let playHash: String
  /// The hash of the whole content, when the session began.
  public let contentHash: String
  /// The scoring version.
  public let scoringVersion: Int
  /// How it is played.
  public let mode: PlayMode
  /// When it began.
  public let started: Timestamp
  /// When its last event was kept.
  public let lastEvent: Timestamp
  /// How many events it has, including the start.
  public let eventCount: Int
  /// Whether its last walk reached an ending. Such a session can still be rewound and remarked on.
  public let isClosed: Bool
  /// Whether its check-in words are kept beyond their time.
  public let keepsCheckIns: Bool
  /// The session that this one continues after its vignette changed; usually nil.
  public let continues: String?
  private let placeText: String?
  private let drilledText: String?

  /// The scene or ending where it is; nil if unknown.
  public var place: PlaceID? { placeText.map { PlaceID($0) } }
  /// The scene of a drill; nil for a whole consultation.
  public var drilled: PlaceID? { drilledText.map { PlaceID($0) } }

  package init(
    id: SessionID, vignette: String, title: String, version: String, playHash: String, contentHash: String,
    scoringVersion: Int, mode: PlayMode, started: Timestamp, lastEvent: Timestamp, eventCount: Int, isClosed: Bool,
    keepsCheckIns: Bool, continues: String?, place: String?, drilled: String?
  ) {
    self.id = id
    self.vignette = vignette
    self.title = title
    self.version = version
    self.playHash = playHash
    self.contentHash = contentHash
    self.scoringVersion = scoringVersion
    self.mode = mode
    self.started = started
    self.lastEvent = lastEvent
    self.eventCount = eventCount
    self.isClosed = isClosed
    self.keepsCheckIns = keepsCheckIns
    self.continues = continues
    placeText = place
    drilledText = drilled
  }
}

/// The resumption of an interrupted session.
public struct Resumption: Hashable, Sendable {
  /// How many events there were before.
  public let number: Int
  /// When it was resumed.
  public let time: Timestamp

  package init(number: Int, time: Timestamp) {
    self.number = number
    self.time = time
  }
}

/// A session with its events.
public struct StoredSession: Sendable {
  /// Everything but its events.
  public let summary: SessionSummary
  /// Its events, in order. An erased check-in reads as "rather not say".
  public let events: [SessionEvent]
  /// When each event was kept, with as many entries as there are events.
  public let times: [Timestamp]
  /// When it was resumed, in order; at most once between two events.
  public let resumptions: [Resumption]
  /// How many check-ins were erased, by request or by age.
  public let erasedCheckIns: Int
  /// The number of the first event that cannot be read because the file is damaged; nil if all can.
  public let unreadableFrom: Int?

  package init(
    summary: SessionSummary, events: [SessionEvent], times: [Timestamp], resumptions: [Resumption],
    erasedCheckIns: Int, unreadableFrom: Int?
  ) {
    self.summary = summary
    self.events = events
    self.times = times
    self.resumptions = resumptions
    self.erasedCheckIns = erasedCheckIns
    self.unreadableFrom = unreadableFrom
  }
}
