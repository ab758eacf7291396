// A text that is typed: its letters and the place of the caret.

import Canvas

/// A text being typed. It holds line breaks only where it is asked to keep those of a paste or of an editor.
struct LineEditor: Hashable, Sendable {
  /// The most characters of a line.
  static let lineLimit = 400
  /// The most characters of a note: some four pages.
  static let noteLimit = 10_000

  /// What is said where a line was longer than it can be.
  static let cutLine = "A line has room for \(lineLimit) characters; what came after them was left out."

  /// The same of a note.
  static let cutNote = "A note has room for \(noteLimit) characters; what came after them was left out."

  /// The most characters that it takes.
  let limit: Int
  /// Whether it keeps line breaks; otherwise they become blanks.
  let keepsLineBreaks: Bool
  /// The characters so far.
  private(set) var characters: [Character] = []
  /// The place of the caret, 0 to the number of characters.
  var cursor = 0

  /// A line that holds a text, with the caret at its end.
  init(_ text: String = "") {
    self.init(text, limit: Self.lineLimit, keepsLineBreaks: false)
  }

  /// A note that holds a text, with the caret at its end.
  init(note text: String) {
    self.init(text, limit: Self.noteLimit, keepsLineBreaks: true)
  }

  private init(_ text: String, limit: Int, keepsLineBreaks: Bool) {
    self.limit = limit
    self.keepsLineBreaks = keepsLineBreaks
    insert(text)
  }

  /// What was typed, without blanks around it.
  var text: String {
    String(characters.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Whether no more fits.
  var isFull: Bool { characters.count >= limit }

  /// Takes a key; false where it means nothing to a text. `width` is that of the field, for going up and down in it.
  mutating func take(_ key: Key, width: Int = .max) -> Bool {
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

  /// Puts the caret where a press in the field points.
  mutating func placeCaret(at point: Point, width: Int) {
    let lines = lines(width: width)
    guard let line = lines.indices.contains(point.row) ? lines[point.row] : lines.last else { return }
    cursor = place(in: line, nearest: point.column)
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

  /// Letters may join with their neighbours, as an accent does that is typed after its letter: so they are counted anew.
  private mutating func replace(_ range: Range<Int>, with text: String = "") {
    guard range.lowerBound >= 0, range.upperBound <= characters.count else { return }
    let (start, end) = (String(characters[..<range.lowerBound]), String(characters[range.upperBound...]))
    // What is one letter to a reader can hold any number of marks; a text is bounded in those too.
    let room = max(limit * 4 - start.unicodeScalars.count - end.unicodeScalars.count, 0)
    let before = start + String(text.unicodeScalars.prefix(room))
    characters = Array(before + end)
    cursor = min(before.count, characters.count)
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
