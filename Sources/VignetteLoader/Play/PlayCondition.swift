// Conditions in words, and the short text that the format has for them.

import Diagnostics

/// Reads and writes conditions. Each test between `and`, `or`, `not` and brackets is translated by itself; what is
/// already in the short form stays as it is.
struct PlayCondition {
  let names: PlayNames

  private struct Token {
    let words: PlayWords
    let isQuoted: Bool
    var text: String { words.folded }
  }

  /// The condition as the format has it.
  func read(_ words: PlayWords) -> PlayWords {
    let tokens = Self.tokens(words)
    var result: [PlayWords] = []
    var test: [Token] = []
    var hasChanged = false
    func close() {
      guard !test.isEmpty else { return }
      let (words, isNew) = translated(test)
      hasChanged = hasChanged || isNew
      result += words
      test = []
    }
    for token in tokens {
      let isEdge = !token.isQuoted && ["and", "or", "(", ")"].contains(token.text)
      let isNegation = !token.isQuoted && token.text == "not" && test.isEmpty
      if isEdge || isNegation {
        close()
        if token.words.text != token.text { hasChanged = true }
        result.append(token.words.text == token.text ? token.words : PlayWords(token.text, for: token.words.range))
      } else {
        test.append(token)
      }
    }
    close()
    return hasChanged ? Self.joined(result, for: words.range) : words
  }

  /// One test in the short form, and whether it is spelled otherwise than in the file.
  private func translated(_ test: [Token]) -> ([PlayWords], isNew: Bool) {
    let texts = test.map { $0.isQuoted ? "\"" : $0.text }
    func made(_ words: [String], _ range: SourceRange) -> [PlayWords] { words.map { PlayWords($0, for: range) } }
    func subject(_ end: Int) -> PlayWords { Self.together(test[..<end].map(\.words)) }
    let range = Self.together(test.map(\.words)).range
    for ending in Self.endings
    where texts.count > ending.words.count && texts.suffix(ending.words.count) == ending.words[...] {
      let subject = subject(test.count - ending.words.count)
      let name = ending.word == "chose" ? names.option(subject) : names.marker(PlayNames.unquoted(subject))
      return (made((ending.isNegated ? ["not"] : []) + [ending.word], range) + [name], true)
    }
    if texts.count >= 4, texts[..<3] == ["the", "alliance", "is"] {
      let isNegated = texts[3] == "not"
      let band = test[(isNegated ? 4 : 3)...].map(\.words)
      return (made((isNegated ? ["not"] : []) + ["alliance", "is"], range) + band, true)
    }
    if texts.count == 4, texts[..<2] == ["there", "is"] {
      let isNone = texts[2] == "no"
      if texts[3] == "rupture" { return (made((isNone ? [] : ["not"]) + ["rupture", "is", "none"], range), true) }
      return (made((isNone ? ["not"] : []) + ["rupture", "is"], range) + [test[3].words], true)
    }
    if let comparison = Self.comparison(texts), let last = test.last {
      return ([test[0].words, PlayWords(comparison, for: range), last.words], true)
    }
    return (test.map(\.words), false)
  }

  /// The sign for a comparison in words, such as `heard is at least 2`.
  private static func comparison(_ texts: [String]) -> String? {
    guard texts.count >= 4, texts[1] == "is", texts[texts.count - 1].allSatisfy(\.isNumber) else { return nil }
    return comparisons.first { $0.words == texts[2..<texts.count - 1].joined(separator: " ") }?.sign
  }

  /// A condition of the format in words, or as it is if it has no words of its own.
  /// `name` gives the name of a task, or nil for its id.
  static func written(_ text: String, name: (String) -> String?) -> String {
    var tokens = text.split(separator: " ").map { String($0) }[...]
    var result: [String] = []
    while let first = tokens.popFirst() {
      let open = first.prefix { $0 == "(" }
      let rest = [String(first.dropFirst(open.count))] + tokens
      let (words, taken) = written(rest, name: name)
      result.append(open + words)
      tokens = tokens.dropFirst(taken - 1)
    }
    return result.joined(separator: " ")
  }

  private static func written(_ tokens: [String], name: (String) -> String?) -> (words: String, taken: Int) {
    func token(_ index: Int) -> String { index < tokens.count ? tokens[index] : "" }
    let isNegated = token(0) == "not"
    let start = isNegated ? 1 : 0
    let bare = token(start + 1).filter { $0 != ")" }
    let close = token(start + 1).dropFirst(bare.count)
    switch token(start) {
    case "done" where !bare.isEmpty:
      guard let task = name(bare) else { return (token(0), 1) }
      return ("\"\(task)\" is \(isNegated ? "not " : "")done" + close, start + 2)
    case "chose" where !bare.isEmpty: return ("#\(bare) was \(isNegated ? "not " : "")chosen" + close, start + 2)
    case "alliance" where token(start + 1) == "is":
      return ("the alliance is \(isNegated ? "not " : "")\(token(start + 2))", start + 3)
    case "rupture" where token(start + 1) == "is" && !isNegated:
      let state = token(start + 2)
      return (state.hasPrefix("none") ? "there is no rupture" + state.dropFirst(4) : "there is a \(state)", start + 3)
    default:
      if !isNegated, let found = comparisons.first(where: { $0.sign == token(1) }), !token(2).isEmpty {
        return ("\(token(0)) is \(found.words) \(token(2))", 3)
      }
      return (token(0), 1)
    }
  }

  private static let comparisons: [(words: String, sign: String)] = [
    ("at least", ">="), ("at most", "<="), ("more than", ">"), ("less than", "<"), ("exactly", "="),
    ("not", "!="),
  ]

  private static let endings: [(words: [String], word: String, isNegated: Bool)] = [
    (["is", "not", "done"], "done", true), (["has", "not", "been", "done"], "done", true),
    (["is", "done"], "done", false),
    (["has", "been", "done"], "done", false), (["was", "not", "chosen"], "chose", true),
    (["was", "chosen"], "chose", false),
  ]

  // MARK: Tokens

  private static func tokens(_ words: PlayWords) -> [Token] {
    var tokens: [Token] = []
    let bytes = words.bytes
    var index = 0
    while index < bytes.count {
      let space = PlaySpelling.space(in: bytes, at: index)
      guard space == 0 else {
        index += space
        continue
      }
      let quote = PlaySpelling.quote(in: bytes, at: index)
      var end = index + max(quote, 1)
      if quote > 0 {
        while end < bytes.count, PlaySpelling.quote(in: bytes, at: end) == 0 { end += 1 }
        end += PlaySpelling.quote(in: bytes, at: end)
      } else if bytes[index] != UInt8(ascii: "("), bytes[index] != UInt8(ascii: ")") {
        while end < bytes.count, !stops(bytes, at: end) { end += 1 }
      }
      tokens.append(Token(words: words[index..<end], isQuoted: quote > 0))
      index = end
    }
    return tokens
  }

  private static func stops(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "(") || bytes[offset] == UInt8(ascii: ")")
      || PlaySpelling.space(in: bytes, at: offset) > 0 || PlaySpelling.quote(in: bytes, at: offset) > 0
  }

  /// Words with single spaces between them, but none inside brackets.
  private static func joined(_ pieces: [PlayWords], for range: SourceRange) -> PlayWords {
    var result = PlayWords("", for: range)
    for (number, piece) in pieces.enumerated() {
      if number > 0, pieces[number - 1].text != "(", piece.text != ")" {
        result.append(PlayWords(" ", for: SourceRange(start: piece.range.start, end: piece.range.start)))
      }
      result.append(piece)
    }
    return result
  }

  private static func together(_ pieces: [PlayWords]) -> PlayWords {
    guard let first = pieces.first, let last = pieces.last else {
      return PlayWords("", for: SourceRange(start: 0, end: 0))
    }
    return joined(pieces, for: SourceRange(start: first.range.start, end: last.range.end))
  }
}
