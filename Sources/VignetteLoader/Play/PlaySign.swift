// What a line of a play is, judged by the line alone.

import Diagnostics

/// What a line is.
enum PlaySign {
  case heading(PlayKind, title: PlayWords, isSure: Bool)
  case aside(PlayWords)
  case note(PlayNote, PlayNotes.Place, label: SourceRange, value: PlayWords)
  case field(key: String, label: SourceRange, value: PlayWords)
  case arrow(PlayWords, when: PlayWords?)
  case option(letter: PlayWords, words: PlayParagraph)
  case order(PlayWords)
  /// A condition by itself, for what comes next.
  case condition(PlayWords)
  /// Words behind a bullet.
  case item(PlayParagraph)
  case words(PlayParagraph)
}

/// The marks that lines begin with.
enum PlayMarks {
  /// The length of the bullet with its space; 0 if there is none.
  static func bullet(in words: PlayWords) -> Int {
    let bytes = words.bytes
    for mark in bullets where bytes.starts(with: mark) {
      var end = mark.count
      while case let length = PlaySpelling.space(in: bytes, at: end), length > 0 { end += length }
      if end > mark.count { return end }
    }
    return bytes.starts(with: [UInt8(ascii: "o"), 0x09]) ? 2 : 0
  }

  /// The length of an arrow; 0 if there is none.
  static func arrow(in words: PlayWords) -> Int {
    arrows.first { words.bytes.starts(with: $0) }?.count ?? 0
  }

  /// Whether a mark is the one that the writer of plays uses.
  static func isPlain(_ words: PlayWords, length: Int) -> Bool {
    words.bytes[..<min(length, words.bytes.count)].allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "*") }
  }

  /// What follows `//`, `Note to self:` or `TODO:`; nil if it is none of them.
  static func aside(in words: PlayWords) -> PlayWords? {
    if words.bytes.starts(with: "//".utf8) { return words.from(2).trimmed }
    guard let colon = words.bytes.prefix(20).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    guard ["note to self", "todo"].contains(words[0..<colon].folded) else { return nil }
    return words.from(colon + 1).trimmed
  }

  /// The letter of an option, such as `A.`, `P2)` or `**B.**`, and where its words begin.
  static func option(in words: PlayWords) -> (letter: PlayWords, start: Int)? {
    let bytes = words.bytes
    var start = 0
    while start < bytes.count, start < 2, bytes[start] == UInt8(ascii: "*") { start += 1 }
    var end = start
    while end < bytes.count, end < start + 3, isLetterOrDigit(bytes[end]) { end += 1 }
    guard isLabel(bytes[start..<end]), end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x29 else { return nil }
    let letter = words[start..<end]
    end += 1
    while end < bytes.count, start > 0, bytes[end] == UInt8(ascii: "*") { end += 1 }
    guard end == bytes.count || PlaySpelling.space(in: bytes, at: end) > 0 else { return nil }
    while case let length = PlaySpelling.space(in: bytes, at: end), length > 0 { end += length }
    return (letter, end)
  }

  private static func isLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 2 else { return false }
    return bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
      || bytes.allSatisfy { (0x30...0x39).contains($0) }
      ? isLetterOrDigit(first) : false
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// A condition in round brackets at the beginning, and where it ends; nil if there is none or it is never closed.
  static func condition(in words: PlayWords) -> (words: PlayWords, end: Int)? {
    guard let start = conditionStart(in: words) else { return nil }
    let bytes = words.bytes
    var depth = 1
    var index = start
    var isQuoted = false
    while index < bytes.count {
      let quote = PlaySpelling.quote(in: bytes, at: index)
      if quote > 0 { isQuoted.toggle() }
      if !isQuoted, bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if !isQuoted, bytes[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return (words[start..<index].trimmed, index + 1) }
      }
      index += max(quote, 1)
    }
    return nil
  }

  /// Where the words of `(if …` or `(when …` begin; nil if there is no such thing.
  static func conditionStart(in words: PlayWords) -> Int? {
    let bytes = words.bytes
    guard bytes.first == UInt8(ascii: "(") else { return nil }
    let word = String(decoding: bytes.dropFirst().prefix(5), as: UTF8.self).lowercased()
    for opening in ["if", "when"] where word.hasPrefix(opening) {
      let end = 1 + opening.utf8.count
      if PlaySpelling.space(in: bytes, at: end) > 0 { return end }
    }
    return nil
  }

  private static let bullets: [[UInt8]] = ["-", "–", "—", "•", "·", "*", "◦", "‣", "▪"].map { Array($0.utf8) }
  private static let arrows: [[UInt8]] =
    ["-->", "->", "–>", "—>", "→", "⇒", "=>", "\u{F0E0}"].map { Array($0.utf8) }
}
