// Encodes and decodes answers.

extension JournalReply: WireValue {
  package func write(to writer: inout WireWriter) {
    switch self {
    case .opened(let path, let hindrance): writer.put(0, path, hindrance)
    case .done: writer.put(tag: 1)
    case .name(let id): writer.put(2, id)
    case .sessions(let sessions): writer.put(3, sessions)
    case .session(let session): writer.put(4, session)
    case .bytes(let bytes): writer.put(5, bytes)
    case .note(let note): writer.put(6, note)
    case .flag(let flag): writer.put(7, flag)
    case .notes(let notes): writer.put(8, notes)
    case .text(let text): writer.put(9, text)
    case .settings(let settings):
      writer.put(10, settings.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    case .names(let names): writer.put(11, names.sorted())
    case .forgotten(let forgotten): writer.put(12, forgotten)
    case .findings(let findings): writer.put(13, findings)
    case .trouble(let trouble): writer.put(14, trouble)
    }
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    switch try reader.tag() {
    case 0: self = .opened(setAside: try reader.value(), hindrance: try reader.value())
    case 1: self = .done
    case 2: self = .name(try reader.value())
    case 3: self = .sessions(try reader.value())
    case 4: self = .session(try reader.value())
    case 5: self = .bytes(try reader.value())
    case 6: self = .note(try reader.value())
    case 7: self = .flag(try reader.value())
    case 8: self = .notes(try reader.value())
    case 9: self = .text(try reader.value())
    case 10: self = .settings(try Self.settings(reader.value()))
    case 11: self = .names(Set(try reader.value([String].self)))
    case 12: self = .forgotten(try reader.value())
    case 13: self = .findings(try reader.value())
    case 14: self = .trouble(try reader.value())
    default: throw .unclear
    }
  }

  /// Settings from names and values in turn.
  private static func settings(_ texts: [String]) throws(Wire.Fault) -> [String: String] {
    guard texts.count.isMultiple(of: 2) else { throw .unclear }
    var settings: [String: String] = [:]
    for index in stride(from: 0, to: texts.count, by: 2) { settings[texts[index]] = texts[index + 1] }
    return settings
  }
}

extension FoundDetail: WireValue {
  package func write(to writer: inout WireWriter) {
    writer.put(kind.rawValue)
    writer.put(start)
    writer.put(end)
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    guard let kind = IdentifyingDetails.Kind(rawValue: try reader.value()) else { throw .unclear }
    self.init(kind: kind, start: try reader.value(), end: try reader.value())
  }
}
