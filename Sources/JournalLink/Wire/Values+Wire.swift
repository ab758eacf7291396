// Encodes and decodes the journal's values.

import ScenarioEngine
import Vignettes

extension SessionID: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(row)
    writer.put(code)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(row: try reader.value(), code: try reader.value())
  }
}

extension Timestamp: WireValue {
  package func write(to writer: inout WireWriter) { writer.put(seconds) }

  package init(from reader: inout WireReader) throws(Wire.Fault) { self.init(seconds: try reader.value()) }
}

extension StoredEvent: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(kind)
    writer.put(record)
    writer.put(checkIn)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(kind: try reader.value(), record: try reader.value(), checkIn: try reader.value())
  }
}

extension EventRecord: WireValue {
  package func write(to writer: inout WireWriter) {
    let texts = [
      vignette, version, playHash, mode, seed, scene, option, pause, purpose, task, marker, text, ending,
    ]
    for text in texts { writer.put(text) }
    for list in [parts, tags, answers] { writer.put(list) }
    writer.put(scoringVersion)
    writer.put(walk)
    writer.put(noted)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init()
    vignette = try reader.value()
    version = try reader.value()
    playHash = try reader.value()
    mode = try reader.value()
    seed = try reader.value()
    scene = try reader.value()
    option = try reader.value()
    pause = try reader.value()
    purpose = try reader.value()
    task = try reader.value()
    marker = try reader.value()
    text = try reader.value()
    ending = try reader.value()
    parts = try reader.value()
    tags = try reader.value()
    answers = try reader.value()
    scoringVersion = try reader.value()
    walk = try reader.value()
    noted = try reader.value()
  }
}

extension CheckInRecord: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(answer)
    writer.put(words)
    writer.put(urge)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(answer: try reader.value(), words: try reader.value(), urge: try reader.value())
  }
}

extension SessionHeader: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(StoredEvent(.started(start)))
    writer.put(title)
    writer.put(contentHash)
    writer.put(drilled?.text)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    guard case .started(let start)? = try? reader.value(StoredEvent.self).event() else { throw .unclear }
    self.init(
      start: start, title: try reader.value(), contentHash: try reader.value(),
      drilled: try reader.value(String?.self).map { PlaceID($0) })
  }
}

extension SessionSummary: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(id)
    for text in [vignette, title, version, playHash, contentHash, mode.storedName] { writer.put(text) }
    for number in [Int64(scoringVersion), started.seconds, lastEvent.seconds, Int64(eventCount)] { writer.put(number) }
    writer.put(isClosed)
    writer.put(keepsCheckIns)
    for text in [continues, place?.text, drilled?.text] { writer.put(text) }
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    let id = try reader.value(SessionID.self)
    let (vignette, title, version) = (
      try reader.value(String.self), try reader.value(String.self), try reader.value(String.self)
    )
    let (playHash, contentHash) = (try reader.value(String.self), try reader.value(String.self))
    guard let mode = PlayMode(storedName: try reader.value()) else { throw .unclear }
    self.init(
      id: id, vignette: vignette, title: title, version: version, playHash: playHash, contentHash: contentHash,
      scoringVersion: try reader.value(), mode: mode, started: try reader.value(), lastEvent: try reader.value(),
      eventCount: try reader.value(), isClosed: try reader.value(), keepsCheckIns: try reader.value(),
      continues: try reader.value(), place: try reader.value(), drilled: try reader.value())
  }
}

extension Resumption: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(number)
    writer.put(time)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(number: try reader.value(), time: try reader.value())
  }
}

extension StoredSession: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(summary)
    writer.put(events.map { StoredEvent($0) })
    writer.put(times)
    writer.put(resumptions)
    writer.put(erasedCheckIns)
    writer.put(unreadableFrom)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    let summary = try reader.value(SessionSummary.self)
    let stored = try reader.value([StoredEvent].self)
    guard let events = try? stored.map({ try $0.event() }) else { throw .unclear }
    self.init(
      summary: summary, events: events, times: try reader.value(), resumptions: try reader.value(),
      erasedCheckIns: try reader.value(), unreadableFrom: try reader.value())
  }
}

extension Continuation: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(header)
    writer.put(session)
    writer.put(events)
    writer.put(times)
    writer.put(keepsCheckIns)
    writer.put(standing?.text)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(
      header: try reader.value(), session: try reader.value(), events: try reader.value(),
      times: try reader.value(), keepsCheckIns: try reader.value(), place: try reader.value())
  }
}

extension Note.ID: WireValue {
  package func write(to writer: inout WireWriter) { writer.put(row) }

  package init(from reader: inout WireReader) throws(Wire.Fault) { self.init(row: try reader.value()) }
}

extension Note: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(id)
    writer.put(kind.rawValue)
    writer.put(session)
    writer.put(scene?.text)
    writer.put(written)
    writer.put(changed)
    writer.put(parts)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(
      id: try reader.value(), kind: Kind(rawValue: try reader.value()), session: try reader.value(),
      scene: try reader.value(), written: try reader.value(), changed: try reader.value(), parts: try reader.value())
  }
}

extension SessionListing: WireValue {
  package func write(to writer: inout WireWriter) { writer.put(self == .unfinished) }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self = try reader.value(Bool.self) ? .unfinished : .all
  }
}

extension Forgetting: WireValue {
  package func write(to writer: inout WireWriter) {
    switch self {
    case .session(let id):
      writer.put(tag: 0)
      writer.put(id)
    case .checkIns: writer.put(tag: 1)
    case .everything: writer.put(tag: 2)
    }
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    switch try reader.tag() {
    case 0: self = .session(try reader.value())
    case 1: self = .checkIns
    case 2: self = .everything
    default: throw .unclear
    }
  }
}

extension Forgotten: WireValue {
  package func write(to writer: inout WireWriter) {
    for count in [sessions, checkIns, notes] { writer.put(count) }
    writer.put(setAside)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    self.init(
      sessions: try reader.value(), checkIns: try reader.value(), notes: try reader.value(),
      setAside: try reader.value())
  }
}
