// Encodes and decodes requests.

import Vignettes

extension JournalMessage: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(isRepeated)
    writer.put(request)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    let isRepeated = try reader.value(Bool.self)
    self.init(try reader.value(), isRepeated: isRepeated)
  }
}

extension JournalRequest: WireValue {
  package func write(to writer: inout WireWriter) {
    switch self {
    case .open(let folder, let version, let patience): writer.put(0, version, folder, patience)
    case .confirm: writer.put(tag: 21)
    case .keep(let events, let header, let vignette, let place): writer.put(1, events, header, vignette, place)
    case .append(let event, let session, let number, let place): writer.put(2, event, session, number, place)
    case .resume(let id): writer.put(3, id)
    case .goOn(let continuation, let vignette): writer.put(4, continuation, vignette)
    case .sessions(let listing, let limit, let first): writer.put(5, listing, limit, first)
    case .find(let name): writer.put(6, name)
    case .session(let id): writer.put(7, id)
    case .vignette(let id): writer.put(8, id)
    case .write(let kind, let parts, let session, let scene): writer.put(9, kind.rawValue, parts, session, scene)
    case .change(let note, let parts): writer.put(10, note, parts)
    case .remove(let note): writer.put(11, note)
    case .notes(let session): writer.put(12, session)
    case .setting(let name): writer.put(13, name)
    case .set(let name, let value): writer.put(14, name, value)
    case .settings: writer.put(tag: 15)
    case .dismissRevisit(let item): writer.put(16, item)
    case .dismissedRevisits: writer.put(tag: 17)
    case .forget(let what): writer.put(18, what)
    case .keepCheckIns(let keeps, let session): writer.put(19, keeps, session)
    case .findings(let text): writer.put(20, text)
    }
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    switch try reader.tag() {
    case 0:
      let version = try reader.value(Int.self)
      self = .open(dataFolder: try reader.value(), version: version, patience: try reader.value())
    case 1:
      self = .keep(
        try reader.value(), header: try reader.value(), vignette: try reader.value(), place: try reader.value())
    case 2:
      self = .append(
        try reader.value(), session: try reader.value(), number: try reader.value(), place: try reader.value())
    case 3: self = .resume(try reader.value())
    case 4: self = .goOn(try reader.value(), vignette: try reader.value())
    case 5: self = .sessions(try reader.value(), limit: try reader.value(), from: try reader.value())
    case 6: self = .find(try reader.value())
    case 7: self = .session(try reader.value())
    case 8: self = .vignette(try reader.value())
    case 18: self = .forget(try reader.value())
    case 21: self = .confirm
    case 19: self = .keepCheckIns(try reader.value(), session: try reader.value())
    case let tag: self = try Self.aboutNotes(tag, &reader)
    }
  }

  private static func aboutNotes(_ tag: UInt8, _ reader: inout WireReader) throws(Wire.Fault) -> JournalRequest {
    switch tag {
    case 9:
      .write(
        Note.Kind(rawValue: try reader.value()), parts: try reader.value(), session: try reader.value(),
        scene: try reader.value())
    case 10: .change(try reader.value(), parts: try reader.value())
    case 11: .remove(try reader.value())
    case 12: .notes(try reader.value())
    case 13: .setting(try reader.value())
    case 14: .set(try reader.value(), value: try reader.value())
    case 15: .settings
    case 16: .dismissRevisit(try reader.value())
    case 17: .dismissedRevisits
    case 20: .findings(try reader.value())
    default: throw .unclear
    }
  }
}

extension WireWriter {
  /// Adds a tag and the values that belong to it.
  mutating func put<each Value: WireValue>(_ tag: UInt8, _ value: repeat each Value) {
    put(tag: tag)
    repeat put(each value)
  }
}
