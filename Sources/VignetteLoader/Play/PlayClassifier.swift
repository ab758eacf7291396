// Tells what a line is.

import Diagnostics

/// Tells what the lines of a play are. Indentation, blank lines and the lines around never matter.
struct PlayClassifier {
  /// Who may speak: each name as it is declared, by its folded spelling.
  let speakers: [String: String]

  /// What a line is in a block of a kind; below an option, its notes come before those of the block.
  func sign(of words: PlayWords, in kind: PlayKind?, belowOption: Bool) -> PlaySign {
    if let heading = heading(words) { return heading }
    let bullet = PlayMarks.bullet(in: words)
    let rest = bullet > 0 ? words.from(bullet) : words
    if let aside = PlayMarks.aside(in: rest) { return .aside(aside) }
    if rest.bytes.first == UInt8(ascii: "\\") {
      let escaped = PlayParagraph(words: rest.from(1), isEscaped: true)
      return bullet > 0 ? .item(escaped) : .words(escaped)
    }
    let arrow = PlayMarks.arrow(in: rest)
    if arrow > 0 { return self.arrow(rest.from(arrow).trimmed, when: nil) }
    if let kind, let note = note(rest, in: kind, belowOption: belowOption) { return note }
    if bullet == 0, let kind, kind.hasOptions, let option = PlayMarks.option(in: rest) {
      return .option(letter: option.letter, words: PlayParagraph(words: rest.from(option.start)))
    }
    if let condition = PlayMarks.condition(in: rest) {
      let after = rest.from(condition.end).trimmed
      if after.isEmpty { return .condition(condition.words) }
      let arrow = PlayMarks.arrow(in: after)
      if arrow > 0 { return self.arrow(after.from(arrow).trimmed, when: condition.words) }
      if kind?.hasOptions ?? false, bullet == 0, let option = PlayMarks.option(in: after) {
        let words = PlayParagraph(words: after.from(option.start), when: condition.words)
        return .option(letter: option.letter, words: words)
      }
    }
    let paragraph = Self.paragraph(rest)
    return bullet > 0 ? .item(paragraph) : .words(paragraph)
  }

  /// A paragraph with the condition before it, and a backslash after that.
  static func paragraph(_ words: PlayWords) -> PlayParagraph {
    guard let condition = PlayMarks.condition(in: words) else { return PlayParagraph(words: words) }
    let rest = words.from(condition.end).trimmed
    guard rest.bytes.first == UInt8(ascii: "\\") else { return PlayParagraph(words: rest, when: condition.words) }
    return PlayParagraph(words: rest.from(1), when: condition.words, isEscaped: true)
  }

  /// Whether words begin with the name of somebody who may speak, and a colon; gives the place of the colon.
  func speech(_ words: PlayWords) -> Int? {
    guard let colon = words.bytes.prefix(120).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return speakers[words[0..<colon].folded] == nil ? nil : colon
  }

  private func arrow(_ words: PlayWords, when: PlayWords?) -> PlaySign {
    guard when == nil else { return .arrow(words, when: when) }
    let branch = Self.branch(words)
    return .arrow(branch.place, when: branch.when)
  }

  /// A place with the condition after it, if there is one.
  static func branch(_ words: PlayWords) -> PlayArrow {
    guard words.bytes.last == UInt8(ascii: ")") else { return PlayArrow(place: words) }
    var tries = 0
    for offset in words.bytes.indices where words.bytes[offset] == UInt8(ascii: "(") && tries < 16 {
      guard PlayMarks.conditionStart(in: words[offset..<offset + 6]) != nil else { continue }
      tries += 1
      let rest = words.from(offset)
      guard let condition = PlayMarks.condition(in: rest), condition.end == rest.bytes.count else { continue }
      return PlayArrow(place: words[0..<offset].trimmed, when: condition.words)
    }
    return PlayArrow(place: words)
  }

  // MARK: Notes

  private func note(_ words: PlayWords, in kind: PlayKind, belowOption: Bool) -> PlaySign? {
    guard let (label, value) = Self.label(of: words) else { return nil }
    let name = label.folded
    if let key = Self.fieldName(label) { return .field(key: key, label: label.range, value: value) }
    if name == "order", kind.isScene { return .order(value) }
    if belowOption {
      let place: PlayNotes.Place = kind == .safetyPause ? .safetyPause : .option
      if let note = PlayNotes.note(name, in: place) { return .note(note, place, label: label.range, value: value) }
    }
    let place = kind.notes
    guard let note = PlayNotes.note(name, in: place) else { return nil }
    return .note(note, place, label: label.range, value: value)
  }

  /// What stands before the first colon, and what stands after it.
  static func label(of words: PlayWords) -> (label: PlayWords, value: PlayWords)? {
    guard let colon = words.bytes.prefix(64).firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let label = words[0..<colon].trimmed
    var start = colon + 1
    // `**Why:** …` and `**Why**: …` mean the same as `Why: …`.
    let marks = label.bytes.prefix { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }.count
    let closed = label.bytes.last.map { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") } ?? false
    if marks > 0, !closed {
      var taken = 0
      while taken < marks, start < words.bytes.count, words.bytes[start] == label.bytes[0] {
        start += 1
        taken += 1
      }
    }
    return (label, words.from(start).trimmed)
  }

  /// The name of a field after the word JSON.
  private static func fieldName(_ label: PlayWords) -> String? {
    guard label.bytes.count > 5, label.bytes.starts(with: "JSON ".utf8), label.folded != "json schema" else {
      return nil
    }
    return label.from(5).trimmed.text
  }

  // MARK: Headings

  func heading(_ words: PlayWords) -> PlaySign? {
    let signs = words.bytes.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = words.from(signs).trimmed
    guard signs > 0 else { return unmarkedHeading(words) }
    let isApart = rest.bytes.count < words.bytes.count - signs
    let colon = rest.bytes.prefix(40).firstIndex(of: UInt8(ascii: ":"))
    if let kind = Self.kind(rest[0..<(colon ?? rest.bytes.count)].withoutTag.words) {
      let tag = rest.withoutTag.tag == nil ? nil : rest
      let title = colon.map { rest.from($0 + 1).trimmed } ?? tag.map { $0.from(Self.titleStart(of: $0)) }
      return .heading(kind, title: Self.plain(title ?? rest.from(rest.bytes.count)), isSure: true)
    }
    guard isApart else { return nil }
    let near = colon.flatMap { Self.nearKind(rest[0..<$0]) }
    let title = near == nil ? rest : rest.from((colon ?? -1) + 1).trimmed
    return .heading(near ?? .scene, title: Self.plain(title), isSure: false)
  }

  /// A heading that lacks its sign, such as `Scene: The box`.
  private func unmarkedHeading(_ words: PlayWords) -> PlaySign? {
    guard let (label, value) = Self.label(of: words), speech(words) == nil, !value.isEmpty,
      let kind = Self.kind(label), Self.unmistakable.contains(kind)
    else { return nil }
    return .heading(kind, title: Self.plain(value), isSure: false)
  }

  /// Where the tag of a heading without a title begins.
  private static func titleStart(of words: PlayWords) -> Int {
    (words.bytes.lastIndex(of: UInt8(ascii: "#")) ?? words.bytes.count)
  }

  private static func kind(_ words: PlayWords) -> PlayKind? {
    var name = words.folded
    while let last = name.last, last.isNumber || last == " " { name.removeLast() }
    return kinds[name]
  }

  private static func nearKind(_ words: PlayWords) -> PlayKind? {
    NearestName.suggestion(for: words.folded, among: kinds.keys.sorted()).flatMap { kinds[$0] }
  }

  /// A title without the marks of bold letters around it.
  static func plain(_ title: PlayWords) -> PlayWords {
    var title = title
    while title.bytes.count > 3, title.bytes.starts(with: "**".utf8) { title = title.from(2) }
    while title.bytes.count > 2, title.bytes.suffix(2).elementsEqual("**".utf8) {
      title = title[0..<title.bytes.count - 2]
    }
    return title.trimmed
  }

  private static let kinds: [String: PlayKind] = {
    var kinds = Dictionary(uniqueKeysWithValues: PlayKind.allCases.map { ($0.rawValue.lowercased(), $0) })
    kinds["check in"] = .checkIn
    kinds["checkin"] = .checkIn
    kinds["about the case"] = .aboutThisCase
    return kinds
  }()
  private static let unmistakable: Set<PlayKind> = [.about, .sitting, .scene, .ending, .cut, .safetyPause]
}
