// A session that goes on from another after its vignette has changed.

import ScenarioEngine
import Vignettes

/// What of a session still fits the vignette as it is now, ready to be kept as a new session.
package struct Continuation: Sendable {
  package let header: SessionHeader
  /// The session that it goes on from.
  package let session: SessionID
  package let events: [StoredEvent]
  /// The times of the old events, so that no check-in word lives longer for having been taken over.
  package let times: [Timestamp]
  package let keepsCheckIns: Bool
  private let place: String?

  /// Where lists say that the new session stands.
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
