// A text that is typed: its letters and the place of the caret.

import Canvas

/// A text being typed: a line, or a note, which keeps the line breaks of a paste or of an editor.
///
/// What a key costs depends on what it changes and not on the length of the text: letters are joined again around the
/// change alone (`replace`), and lines are laid out from the first that the change can reach (`FieldLines`).
public struct LineEditor: Sendable {
  /// The most characters of a line.
  public static let lineLimit = 400
  /// The most characters of a note: some four pages.
  public static let noteLimit = 10_000

  /// The sentence for a line that was too long.
  public static let cutLine = "A line has room for \(lineLimit) characters; what came after them was left out."

  /// The same of a note.
  public static let cutNote = "A note has room for \(noteLimit) characters; what came after them was left out."

  /// The most characters that it takes.
  let limit: Int
  /// Whether it keeps line breaks; otherwise they become blanks.
  let keepsLineBreaks: Bool
  /// The characters so far.
  public private(set) var characters: [Character] = []
  /// How many Unicode scalars they hold.
  private var scalars = 0
  /// The lines for the width of the last key; nil before there was one.
  private(set) var kept: FieldLines?
  /// The place of the caret, 0 to the number of characters.
  public internal(set) var cursor = 0

  /// A line that holds a text, with the caret at its end.
  public init(_ text: String = "") {
    self.init(text, limit: Self.lineLimit, keepsLineBreaks: false)
  }

  /// A note that holds a text, with the caret at its end.
  public init(note text: String) {
    self.init(text, limit: Self.noteLimit, keepsLineBreaks: true)
  }

  private init(_ text: String, limit: Int, keepsLineBreaks: Bool) {
    self.limit = limit
    self.keepsLineBreaks = keepsLineBreaks
    insert(text)
  }

  /// What was typed, without blanks around it.
  public var text: String {
    String(characters.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Whether no more fits.
  public var isFull: Bool { characters.count >= limit }

  /// Takes a key; false if it means nothing to a text. `width` is that of the field, for going up and down in it.
  public mutating func take(_ key: Key, width: Int = .max) -> Bool {
    let isTaken = edit(key, width: width)
    if isTaken, width < .max { keepLines(width: width) }
    return isTaken
  }

  /// Keeps the lines for a width for the next key.
  private mutating func keepLines(width: Int) {
    if kept?.width != width { kept = FieldLines(characters, width: width) }
  }

  private mutating func edit(_ key: Key, width: Int) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: replace(max(cursor - 1, 0)..<cursor)
    case .delete: replace(cursor..<min(cursor + 1, characters.count))
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, characters.count)
    case .up: moveLine(by: -1, width: width)
    case .down: moveLine(by: 1, width: width)
    case .home, .control("a"): cursor = startOfLine
    case .end, .control("e"): cursor = endOfLine
    case .control("u"): replace(startOfLine..<cursor)
    case .control("k"): replace(cursor..<endOfLine)
    case .control("w"): replace(startOfWord..<cursor)
    default: return false
    }
    return true
  }

  /// Moves the caret to a point of the field.
  public mutating func placeCaret(at point: Point, width: Int) {
    let lines = lines(width: width)
    guard let line = lines.indices.contains(point.row) ? lines[point.row] : lines.last else { return }
    cursor = position(in: line, nearest: point.column)
  }

  private mutating func insert(_ text: String) {
    let clean = text.compactMap { character -> Character? in
      if character.isNewline { return keepsLineBreaks ? "\n" : " " }
      if character == "\t" { return " " }
      let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      return isControl ? nil : character
    }
    replace(cursor..<cursor, with: String(clean.prefix(max(limit - characters.count, 0))))
  }

  /// Letters may join with their neighbours, as an accent joins the letter before it, so those around the change are
  /// counted again.
  private mutating func replace(_ range: Range<Int>, with text: String = "") {
    guard range.lowerBound >= 0, range.upperBound <= characters.count else { return }
    // One letter can hold any number of marks, which are limited too.
    let left = scalars - Self.scalars(in: characters[range])
    let added = String(text.unicodeScalars.prefix(max(limit * 4 - left, 0)))
    // Whether two letters join depends on the text back to the beginning of the last letter, and no further.
    let first = max(range.lowerBound - 1, 0)
    let before = String(characters[first..<range.lowerBound]) + added
    let (joined, end) = joined(before, from: range.upperBound)
    scalars = left + added.unicodeScalars.count
    characters.replaceSubrange(first..<end, with: joined)
    cursor = min(first + before.count, characters.count)
    kept?.update(characters, changed: first..<(first + joined.count), by: joined.count - (end - first))
  }

  /// The letters of a text and of what follows it, as far as they may join, and where the rest begins.
  ///
  /// From a position at which a letter begins both before and after the change, all letters are the same.
  private func joined(_ text: String, from start: Int) -> (letters: [Character], end: Int) {
    var count = 2
    while start + count < characters.count {
      let following = characters[start..<(start + count)]
      let letters = Array(text + String(following))
      // The last letter that follows is left out, since what comes after it is not looked at.
      var begins = text.unicodeScalars.count
      var place = 0
      var reached = 0
      for end in start..<(start + count - 1) {
        while place < letters.count, reached < begins {
          reached += letters[place].unicodeScalars.count
          place += 1
        }
        if reached == begins { return (Array(letters[..<place]), end) }
        begins += characters[end].unicodeScalars.count
      }
      count *= 2
    }
    return (Array(text + String(characters[start...])), characters.count)
  }

  private static func scalars(in letters: ArraySlice<Character>) -> Int {
    letters.reduce(0) { $0 + $1.unicodeScalars.count }
  }

  private var startOfLine: Int { (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  private var endOfLine: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }
}

extension LineEditor: Hashable {
  /// Two with the same text and caret are equal, whatever lines they keep.
  public static func == (left: LineEditor, right: LineEditor) -> Bool {
    left.limit == right.limit && left.keepsLineBreaks == right.keepsLineBreaks && left.cursor == right.cursor
      && left.characters == right.characters
  }

  /// Feeds the text and the caret.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(characters)
    hasher.combine(cursor)
  }
}
