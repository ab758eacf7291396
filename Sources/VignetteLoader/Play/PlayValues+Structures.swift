// Values of notes that have parts of their own.

import Diagnostics

extension PlayValues {
  /// The value of a note that has parts.
  func structure(_ entry: PlayEntry) -> PlayTree? {
    let words = entry.value
    switch entry.note.form {
    case .alliance, .change: return alliance(entry)
    case .counts: return counts(entry)
    case .medicine, .chart: return chart(words, isChange: entry.note.form == .chart)
    case .person: return object(words, ["initials", "role", "date", "hash"])
    case .version: return object(words, ["version", "date", "change"], isOpen: true)
    case .acceptance: return acceptance(words)
    case .typology: return typology(words)
    case .live: return live(words)
    case .window: return window(words)
    case .settings: return settings(entry)
    case .asks: return asks(words)
    case .part: return part(words)
    default: return nil
    }
  }

  func report(_ words: PlayWords, _ expected: String) {
    findings.add(
      .part, at: words.range, "\(quoted(words.text)) cannot be read here.", advice: "Write \(expected).")
  }

  /// An object of the pieces between semicolons, in the order of their keys; the last key takes the rest if it `isOpen`.
  private func object(_ words: PlayWords, _ keys: [String], isOpen: Bool = false) -> PlayTree {
    let object = PlayObject(at: words.range)
    let marks = Self.marks(UInt8(ascii: ";"), in: words).sorted()
    var start = 0
    for (number, key) in keys.enumerated() where start <= words.bytes.count {
      let isLast = number == keys.count - 1
      let end = isLast && isOpen ? words.bytes.count : number < marks.count ? marks[number] : words.bytes.count
      let piece = words[start..<max(end, start)].trimmed
      if !piece.isEmpty { object.add(key, at: piece.range, .text(piece)) }
      start = end + 1
    }
    if !isOpen, marks.count >= keys.count { report(words, keys.joined(separator: "; ")) }
    return .object(object)
  }

  private func acceptance(_ words: PlayWords) -> PlayTree {
    let object = PlayObject(at: words.range)
    let marks = Self.marks(UInt8(ascii: ";"), in: words).sorted()
    let rule = words[0..<(marks.first ?? words.bytes.count)].trimmed
    object.add("rule", at: rule.range, .text(rule))
    var rest = marks.first.map { words.from($0 + 1).trimmed } ?? words.from(words.bytes.count)
    let place = marks.count > 1 ? words[marks[0] + 1..<marks[1]].trimmed : words[0..<0]
    if marks.count > 1, place.folded.hasPrefix("at ") {
      let name = place.droppingWords(1)
      object.add("at", at: name.range, .text(PlayNames.id(name) ?? names.place(name)))
      rest = words.from(marks[1] + 1).trimmed
    }
    if !rest.isEmpty { object.add("reason", at: rest.range, .text(rest)) }
    return .object(object)
  }

  private func typology(_ words: PlayWords) -> PlayTree {
    let object = PlayObject(at: words.range)
    for piece in Self.pieces(words) {
      let end = piece.bytes.firstIndex(of: 0x20) ?? piece.bytes.count
      object.add(piece[0..<end].text, at: piece.range, .text(piece.from(end).trimmed))
    }
    return .object(object)
  }

  /// Such as `bond 3, goals 1, tasks 2`, or `bond +1, goals -1`.
  private func alliance(_ entry: PlayEntry) -> PlayTree {
    let object = PlayObject(at: entry.label)
    for piece in Self.entries(entry.value) {
      let parts = piece.parts
      let isKnown = parts.first.map { ["bond", "goals", "tasks"].contains($0.folded) } ?? false
      guard parts.count == 2, isKnown, case .plain(let number, let range) = number(parts[1]) else {
        report(piece, "bond, goals or tasks with a number, as in `bond +1, goals -1`")
        continue
      }
      add(parts[0].folded, at: piece.range, .plain(number, range), to: object)
    }
    return .object(object)
  }

  /// Such as `heard up to 4; trials from 1 up to 6`.
  private func counts(_ entry: PlayEntry) -> PlayTree {
    let object = PlayObject(at: entry.label)
    for piece in Self.entries(entry.value) {
      let parts = piece.parts
      let texts = parts.map(\.folded)
      let counter = PlayObject(at: piece.range)
      switch texts.count {
      case 4 where texts[1...2] == ["up", "to"]: counter.add("max", at: piece.range, number(parts[3]))
      case 6 where texts[1] == "from" && texts[3...4] == ["up", "to"]:
        counter.add("start", at: piece.range, number(parts[2]))
        counter.add("max", at: piece.range, number(parts[5]))
      default:
        report(piece, "a name and its greatest number, as in `heard up to 4`")
        continue
      }
      add(parts[0].text, at: parts[0].range, .object(counter), to: object)
    }
    return .object(object)
  }

  func add(_ key: String, at range: SourceRange, _ value: PlayTree, to object: PlayObject) {
    guard !object.add(key, at: range, value) else { return }
    findings.add(
      .keyTwice, at: range, "\(quoted(key)) stands here twice, and the first counts.", advice: "Delete one of the two.")
  }

  /// Such as `second (mirtazapine), started: February`.
  private func chart(_ words: PlayWords, isChange: Bool) -> PlayTree {
    let object = PlayObject(at: words.range)
    let comma = Self.marks(UInt8(ascii: ","), in: words).min() ?? words.bytes.count
    let head = words[0..<comma].trimmed
    let open = head.bytes.last == UInt8(ascii: ")") ? head.bytes.firstIndex(of: UInt8(ascii: "(")) : nil
    let id = head[0..<(open ?? head.bytes.count)].trimmed
    object.add(isChange ? "medicine" : "id", at: id.range, .text(id))
    if let open {
      let name = head[open + 1..<head.bytes.count - 1].trimmed
      object.add("name", at: name.range, .text(name))
    }
    let rest = words.from(comma + 1).trimmed
    let colon = rest.bytes.firstIndex(of: UInt8(ascii: ":")) ?? rest.bytes.count
    let status = rest[0..<colon].trimmed
    if status.isEmpty {
      report(words, "the medicine, a comma, and kept, started, raised, lowered or stopped")
    } else {
      object.add(isChange ? "to" : "status", at: status.range, .text(PlayWords(status.folded, for: status.range)))
    }
    let note = rest.from(colon + 1).trimmed
    if !note.isEmpty { object.add("note", at: note.range, .text(note)) }
    return .object(object)
  }

  /// Such as `second-begun, not let-go, heard +1`.
  private func settings(_ entry: PlayEntry) -> PlayTree {
    let object = PlayObject(at: entry.label)
    for piece in Self.entries(entry.value) {
      let parts = piece.parts
      switch parts.count {
      case 1: add(piece.text, at: piece.range, .plain("true", piece.range), to: object)
      case 2 where parts[0].folded == "not":
        add(parts[1].text, at: parts[1].range, .plain("false", piece.range), to: object)
      case 2: add(parts[0].text, at: parts[0].range, number(parts[1]), to: object)
      default: report(piece, "a name, `not` and a name, or a name with a change, as in `heard +1`")
      }
    }
    return .object(object)
  }

  /// Such as `"Yes or no?"; Request for medicine as request for care`.
  private func asks(_ words: PlayWords) -> PlayTree {
    let object = PlayObject(at: words.range)
    var end = words.bytes.count
    if PlaySpelling.quote(in: words.bytes, at: 0) > 0,
      let close = words.bytes.indices.last(where: { $0 > 0 && PlaySpelling.quote(in: words.bytes, at: $0) > 0 })
    {
      end = close + PlaySpelling.quote(in: words.bytes, at: close)
    }
    let said = PlayNames.unquoted(words[0..<end])
    object.add("words", at: said.range, .text(said))
    var rest = words.from(end).trimmed
    if rest.bytes.first == UInt8(ascii: ";") { rest = rest.from(1).trimmed }
    if !rest.isEmpty { object.add("marker", at: rest.range, .text(names.marker(rest))) }
    return .object(object)
  }

  private func part(_ words: PlayWords) -> PlayTree {
    let object = PlayObject(at: words.range)
    let (text, tag) = words.withoutTag
    let id = tag ?? PlayWords(PlaySpelling.id(of: PlayIDs.words(text.text, 3)), for: text.range)
    object.add("id", at: id.range, .text(id))
    let isEscaped = text.bytes.first == UInt8(ascii: "\\")
    object.add("text", at: text.range, .text(isEscaped ? text.from(1) : shown(text)))
    return .object(object)
  }
}
