// A line that is typed: its letters and the place of the cursor.

import Canvas

/// A short text being typed. It never holds a line break.
struct LineEditor: Hashable, Sendable {
  /// The most characters that it takes.
  static let limit = 400

  /// The characters so far.
  private(set) var characters: [Character] = []
  /// The place of the cursor, 0 to the number of characters.
  private(set) var cursor = 0

  /// An empty line, or one that holds a text, with the cursor at its end.
  init(_ text: String = "") {
    insert(text)
  }

  /// What was typed, without blanks around it.
  var text: String {
    let isBlank: (Character) -> Bool = { $0 == " " }
    return String(characters.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// Whether no more fits.
  var isFull: Bool { characters.count >= Self.limit }

  /// Takes a key; false where it means nothing to a line of text.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .backspace, .delete: break
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, characters.count)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters = Array(characters[cursor...])
      cursor = 0
    case .control("k"): characters = Array(characters[..<cursor])
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  private mutating func insert(_ text: String) {
    for character in text.prefix(Self.limit) where characters.count < Self.limit {
      characters.insert(character.isNewline ? " " : character, at: cursor)
      cursor += 1
    }
  }

  private mutating func deleteWord() {
    while cursor > 0, characters[cursor - 1] == " " { removeBefore() }
    while cursor > 0, characters[cursor - 1] != " " { removeBefore() }
  }

  private mutating func removeBefore() {
    cursor -= 1
    characters.remove(at: cursor)
  }
}

extension LineEditor {
  /// The text in lines of at most so many cells, and where the cursor stands among them.
  func laidOut(width: Int) -> (lines: [String], cursor: Point) {
    let width = max(width, 2)
    var starts = [0]
    var used = 0
    var index = 0
    while index < characters.count {
      let cells = DisplayWidth.of(characters[index])
      if used > 0, used + cells > width - 1 {
        index = breakPlace(from: starts[starts.count - 1], before: index)
        starts.append(index)
        used = 0
        continue
      }
      used += cells
      index += 1
    }
    let row = starts.lastIndex { $0 <= cursor } ?? 0
    let column = DisplayWidth.of(String(characters[starts[row]..<cursor]))
    let lines = starts.indices.map { place in
      String(characters[starts[place]..<(place + 1 < starts.count ? starts[place + 1] : characters.count)])
    }
    return (lines, Point(column: min(column, width - 1), row: row))
  }

  /// After the last blank of the line, or right here where it has none.
  private func breakPlace(from start: Int, before index: Int) -> Int {
    guard let blank = characters[start..<index].lastIndex(of: " "), blank > start else { return index }
    return blank + 1
  }
}
