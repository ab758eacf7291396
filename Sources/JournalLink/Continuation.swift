// A session that continues another after its vignette has changed.

import ScenarioEngine
import Vignettes

/// The part of a session that still fits the vignette as it is now, ready to be kept as a new session.
package struct Continuation: Sendable {
  package let header: SessionHeader
  /// The session that it continues.
  package let session: SessionID
  package let events: [StoredEvent]
  /// The times of the old events, by which check-in words expire as before.
  package let times: [Timestamp]
  package let keepsCheckIns: Bool
  private let place: String?

  /// Where lists show the new session.
  package var standing: PlaceID? { place.map { PlaceID($0) } }

  init(
    header: SessionHeader, session: SessionID, events: [StoredEvent], times: [Timestamp], keepsCheckIns: Bool,
    place: String?
  ) {
    self.header = header
    self.session = session
    self.events = events
    self.times = times
    self.keepsCheckIns = keepsCheckIns
    self.place = place
  }

  package init(of stored: StoredSession, as replay: Replay) {
    header = SessionHeader(replay.session, drilled: stored.summary.drilled)
    session = stored.summary.id
    events = replay.session.events.map { StoredEvent($0) }
    times = replay.fitting.map {
      stored.times.indices.contains($0) ? stored.times[$0] : stored.summary.lastEvent
    }
    keepsCheckIns = stored.summary.keepsCheckIns
    place = replay.session.situation.listedPlace?.text
  }
}
