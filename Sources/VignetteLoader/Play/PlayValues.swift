// From what stands after a note's colon to a value of the JSON.

import Diagnostics

/// Reads the values of notes.
struct PlayValues {
  let names: PlayNames
  let findings: PlayFindings
  let speakers: [String: String]
  var condition: PlayCondition { PlayCondition(names: names) }

  /// The value of a note; nil if nothing can be made of it. `.due` and `.tasks` are read by the reader itself, since the
  /// task says where they belong.
  func value(of entry: PlayEntry) -> PlayTree? {
    let words = entry.value
    switch entry.note.form {
    case .text: return .text(words)
    case .passage: return passage(entry)
    case .items: return items(entry)
    case .words: return isNone(words) ? empty(entry) : list(Self.entries(words), at: words.range) { .text($0) }
    case .names:
      return isNone(words) ? empty(entry) : list(nameEntries(words), at: words.range) { .text(names.marker($0)) }
    case .name: return .text(names.marker(words))
    case .closed: return .text(Self.closings[words.folded].map { PlayWords($0, for: words.range) } ?? words)
    case .number: return number(words)
    case .yesNo, .noYes: return yesNo(words, isReversed: entry.note.form == .noYes)
    case .place: return .text(names.place(words))
    case .sitting: return .text(names.sitting(words))
    case .places, .options:
      return isNone(words) ? empty(entry) : list(Self.entries(words), at: words.range) { .text(names.option($0)) }
    case .condition: return .text(condition.read(words))
    default: return structure(entry)
    }
  }

  /// The pieces between semicolons; if there is none, between commas. Those in round brackets or quotation marks stay.
  static func entries(_ words: PlayWords) -> [PlayWords] {
    let semicolons = marks(UInt8(ascii: ";"), in: words)
    let found = semicolons.isEmpty ? marks(UInt8(ascii: ","), in: words) : semicolons
    return words.split { found.contains($0) }
  }

  /// The pieces between semicolons.
  static func pieces(_ words: PlayWords) -> [PlayWords] {
    let found = marks(UInt8(ascii: ";"), in: words)
    return words.split { found.contains($0) }
  }

  /// The names of a list. A name that has commas of its own may stand by itself.
  private func nameEntries(_ words: PlayWords) -> [PlayWords] {
    names.isMarker(words) ? [words] : Self.entries(words)
  }

  static func marks(_ mark: UInt8, in words: PlayWords) -> Set<Int> {
    guard words.bytes.contains(mark) else { return [] }
    var found: Set<Int> = []
    var depth = 0
    var isQuoted = false
    for (index, byte) in words.bytes.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(depth - 1, 0) }
      if byte == mark, depth == 0, !isQuoted { found.insert(index) }
    }
    return found
  }

  func isNone(_ words: PlayWords) -> Bool { words.bytes.count == 4 && words.folded == "none" }

  private func empty(_ entry: PlayEntry) -> PlayTree {
    // “none” is a content note of its own.
    guard entry.note.path != "content_notes" else {
      return .list(PlayList(at: entry.value.range, [.text(entry.value)]))
    }
    return .list(PlayList(at: entry.value.range))
  }

  func list(_ words: [PlayWords], at range: SourceRange, _ each: (PlayWords) -> PlayTree) -> PlayTree {
    .list(PlayList(at: range, words.map(each)))
  }

  /// A whole number; anything else stays as typed, for the loader to say what belongs there.
  func number(_ words: PlayWords) -> PlayTree {
    let text = words.text.replacing("−", with: "-").replacing("–", with: "-")
    let digits = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard digits.utf8.count < 10, let number = Int(digits) else { return .text(words) }
    return .plain(String(number), words.range)
  }

  private func yesNo(_ words: PlayWords, isReversed: Bool) -> PlayTree {
    switch words.folded {
    case "yes", "true": .plain(isReversed ? "false" : "true", words.range)
    case "no", "false": .plain(isReversed ? "true" : "false", words.range)
    default: .text(words)
    }
  }

  // MARK: Texts

  /// One paragraph after the colon, or a list of items.
  private func passage(_ entry: PlayEntry) -> PlayTree {
    guard entry.items.isEmpty else { return .list(PlayList(at: entry.label, entry.items.map { paragraph($0) })) }
    return .text(entry.value)
  }

  private func items(_ entry: PlayEntry) -> PlayTree {
    if isNone(entry.value), entry.items.isEmpty { return .list(PlayList(at: entry.value.range)) }
    let single = entry.value.isEmpty ? [] : [PlayTree.text(entry.value)]
    return .list(PlayList(at: entry.label, single + entry.items.map { paragraph($0, isShown: false) }))
  }

  /// A paragraph as the JSON has it, an object if it has a condition. Words that are shown may be speech.
  func paragraph(_ paragraph: PlayParagraph, isShown: Bool = true) -> PlayTree {
    var parsed = paragraph
    if !paragraph.isEscaped, paragraph.when == nil { parsed = PlayClassifier.paragraph(paragraph.words) }
    if !paragraph.isEscaped, parsed.when == nil, PlayMarks.conditionStart(in: paragraph.words) != nil {
      findings.add(
        .openCondition, at: paragraph.words.range, "The condition in this bracket is never closed.",
        advice: "Put a ) where it ends.")
    }
    let text = PlayTree.text(isShown && !parsed.isEscaped ? shown(parsed.words) : parsed.words)
    guard let when = parsed.when else { return text }
    let object = PlayObject(at: SourceRange(start: when.range.start, end: parsed.words.range.end))
    object.add("when", at: when.range, .text(condition.read(when)))
    object.add("text", at: parsed.words.range, text)
    return .object(object)
  }

  /// Words as they are shown: a whole paragraph in round brackets is a direction, and so are brackets right after a
  /// speaker's colon; a speaker is named as declared.
  func shown(_ words: PlayWords) -> PlayWords {
    let bytes = words.bytes
    if let end = Self.bracketEnd(bytes, from: 0), end == bytes.count - 1 { return Self.direction(words, 0...end) }
    guard let colon = bytes.prefix(120).firstIndex(of: UInt8(ascii: ":")),
      let name = speakers[words[0..<colon].folded]
    else { return words }
    var rest = words.from(colon + 1).trimmed
    let marks = bytes.prefix { $0 == UInt8(ascii: "*") }.count
    if marks > 0, rest.bytes.prefix(marks).allSatisfy({ $0 == UInt8(ascii: "*") }) { rest = rest.from(marks).trimmed }
    let opened = Self.bracketEnd(rest.bytes, from: 0)
    let isVerbatim = words[0..<colon].text == name && bytes.dropFirst(colon + 1).first == 0x20
    if isVerbatim, opened == nil, rest.bytes.count == bytes.count - colon - 2 { return words }
    if let opened { rest = Self.direction(rest, 0...opened) }
    var result = PlayWords(name + ": ", for: SourceRange(start: words.range.start, end: rest.range.start))
    result.append(rest)
    return result
  }

  /// Where the round bracket that opens at an offset closes; nil if none opens there, or it never closes.
  private static func bracketEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Words with the brackets at both ends of a part turned into square ones.
  private static func direction(_ words: PlayWords, _ part: ClosedRange<Int>) -> PlayWords {
    var result = words[0..<part.lowerBound]
    result.append(PlayWords("[", for: words[part.lowerBound..<part.lowerBound + 1].range))
    result.append(words[part.lowerBound + 1..<part.upperBound])
    result.append(PlayWords("]", for: words[part.upperBound..<part.upperBound + 1].range))
    result.append(words.from(part.upperBound + 1))
    return result
  }

  /// Words for closed values that the JSON spells otherwise.
  static let closings = ["with the patient": "with-patient"]

}
