// Encodes and decodes troubles.

extension JournalTrouble: WireValue {
  package func write(to writer: inout WireWriter) {
    let (tag, texts) = parts
    writer.put(tag: tag)
    writer.put(texts)
  }

  /// Its tag and its texts.
  private var parts: (UInt8, [String]) {
    switch self {
    case .full: (0, [])
    case .readOnly(let path): (1, [path])
    case .locked: (2, [])
    case .damaged: (3, [])
    case .newer: (4, [])
    case .unusable(let path, let reason): (5, [path, reason])
    case .disk(let reason): (6, [reason])
    case .unknownSession(let name, let near): (7, [name] + near)
    case .ambiguous(let letters, let matches): (8, [letters] + matches)
    case .removed(let code): (9, [code])
    case .wentOnElsewhere(let code): (10, [code])
    case .tracesRemain: (11, [])
    case .programMissing(let reason): (12, [reason])
    case .programEnded: (13, [])
    case .programUnclear: (14, [])
    case .gone(let path): (15, [path])
    case .opening: (16, [])
    }
  }

  package init(from reader: inout WireReader) throws(Wire.Fault) {
    let (tag, texts) = (try reader.tag(), try reader.value([String].self))
    let first = texts.first ?? ""
    let rest = Array(texts.dropFirst())
    switch tag {
    case 0: self = .full
    case 1: self = .readOnly(path: first)
    case 2: self = .locked
    case 3: self = .damaged
    case 4: self = .newer
    case 5: self = .unusable(path: first, reason: rest.first ?? "")
    case 6: self = .disk(reason: first)
    case 7: self = .unknownSession(first, near: rest)
    case 8: self = .ambiguous(first, matches: rest)
    case 9: self = .removed(first)
    case 10: self = .wentOnElsewhere(first)
    case 11: self = .tracesRemain
    case 12: self = .programMissing(first)
    case 13: self = .programEnded
    case 14: self = .programUnclear
    case 15: self = .gone(path: first)
    case 16: self = .opening
    default: throw .unclear
    }
  }
}
