// How the engine's values go between the programs: as the journal stores them.

import FoundationEssentials
import ScenarioEngine
import Vignettes

extension PlayMode: Codable {}

extension SessionHeader: Codable {
  private enum CodingKeys: String, CodingKey {
    case start, title, contentHash, drilled
  }

  /// Reads a header; throws where its beginning is none.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    guard case .started(let start) = try fields.decode(StoredEvent.self, forKey: .start).event() else {
      throw UnreadableRow()
    }
    self.init(
      start: start, title: try fields.decode(String.self, forKey: .title),
      contentHash: try fields.decode(String.self, forKey: .contentHash),
      drilled: try fields.decodeIfPresent(String.self, forKey: .drilled).map { PlaceID($0) })
  }

  /// Writes a header.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(StoredEvent(.started(start)), forKey: .start)
    try fields.encode(title, forKey: .title)
    try fields.encode(contentHash, forKey: .contentHash)
    try fields.encodeIfPresent(drilled?.text, forKey: .drilled)
  }
}

extension StoredSession: Codable {
  private enum CodingKeys: String, CodingKey {
    case summary, events, times, resumptions, erasedCheckIns, unreadableFrom
  }

  /// Reads a session; throws where one of its events is none.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      summary: try fields.decode(SessionSummary.self, forKey: .summary),
      events: try fields.decode([StoredEvent].self, forKey: .events).map { try $0.event() },
      times: try fields.decode([Timestamp].self, forKey: .times),
      resumptions: try fields.decode([Resumption].self, forKey: .resumptions),
      erasedCheckIns: try fields.decode(Int.self, forKey: .erasedCheckIns),
      unreadableFrom: try fields.decodeIfPresent(Int.self, forKey: .unreadableFrom))
  }

  /// Writes a session.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(summary, forKey: .summary)
    try fields.encode(events.map { StoredEvent($0) }, forKey: .events)
    try fields.encode(times, forKey: .times)
    try fields.encode(resumptions, forKey: .resumptions)
    try fields.encode(erasedCheckIns, forKey: .erasedCheckIns)
    try fields.encodeIfPresent(unreadableFrom, forKey: .unreadableFrom)
  }
}
