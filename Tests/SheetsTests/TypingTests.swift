// What is typed, key by key, held to an editor that joins and lays out everything anew after each of them.

import Canvas
import ScenarioEngine
import TestSupport
import Testing

@testable import Sheets

@Suite("Typing")
struct TypingTests {
  /// A text as it would be without anything kept from key to key.
  private struct Plain {
    var letters: [Character] = []
    var caret = 0

    mutating func replace(_ range: Range<Int>, with text: String) {
      let start = String(letters[..<range.lowerBound])
      letters = Array(start + text + String(letters[range.upperBound...]))
      caret = min((start + text).count, letters.count)
    }

    /// Where each line begins at a width.
    func starts(width: Int) -> [Int] {
      let room = max(width, 2) - 1
      var starts = [0]
      var used = 0
      var index = 0
      while index < letters.count {
        let cells = DisplayWidth.of(letters[index])
        if letters[index] == "\n" {
          index += 1
        } else if used > 0, used + cells > room {
          let start = starts[starts.count - 1]
          if letters[index] == " " {
            index += 1
          } else if let blank = letters[start..<index].lastIndex(of: " "), blank > start {
            index = blank + 1
          }
        } else {
          used += cells
          index += 1
          continue
        }
        starts.append(index)
        used = 0
      }
      return starts
    }

    func lines(width: Int) -> [TextLine] {
      let starts = starts(width: width)
      return starts.indices.map { row in
        let end = row + 1 < starts.count ? starts[row + 1] : letters.count
        let text = String(letters[starts[row]..<end].filter { $0 != "\n" })
        return TextLayout.lines(of: TextBlock(text), width: width).first ?? .blank
      }
    }
  }

  /// Letters that join with what stands before or after them, and some that do not.
  private static let pieces = [
    "a", "word ", "a longer stretch of words ", " ", "\n", "-", "e\u{301}", "\u{301}", "\u{200D}", "👩", "👧", "🇬", "🇧",
    "🇬🇧🇫", "\u{1F3FD}", "\u{FE0F}", "ᄀ", "ᅡ", "ᆨ", "가", "क", "\u{94D}", "ष", "漢字", "\u{E33}", "ก", "👩\u{200D}👧",
    "x\u{20DD}",
  ]

  @Test("letters, caret and lines are those of a text laid out anew, whatever is typed where", arguments: 1...40)
  func sameAsAnew(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let width = [2, 7, 20, 72][seed % 4]
    var editor = LineEditor(note: "")
    var plain = Plain()
    for _ in 0..<250 {
      switch random.next(below: 10) {
      case 0: move(&editor, &plain, to: random.next(below: plain.letters.count + 1), width: width)
      case 1:
        _ = editor.take(.backspace, width: width)
        plain.replace(max(plain.caret - 1, 0)..<plain.caret, with: "")
      case 2:
        _ = editor.take(.delete, width: width)
        plain.replace(plain.caret..<min(plain.caret + 1, plain.letters.count), with: "")
      case 3:
        _ = editor.take(.control("u"), width: width)
        let start = (plain.letters[..<plain.caret].lastIndex(of: "\n") ?? -1) + 1
        if random.next(below: 2) == 0 {
          plain.replace(start..<plain.caret, with: "")
        } else {
          plain.replace(start..<plain.caret, with: "")
          _ = editor.take(.paste("two\nlines "), width: width)
          plain.replace(plain.caret..<plain.caret, with: "two\nlines ")
        }
      default:
        let piece = Self.pieces[random.next(below: Self.pieces.count)]
        _ = editor.take(.paste(piece), width: width)
        plain.replace(plain.caret..<plain.caret, with: piece)
      }
      #expect(editor.characters == plain.letters)
      #expect(editor.cursor == plain.caret)
      #expect(editor.lines(width: width).map(\.lowerBound) == plain.starts(width: width))
      #expect(editor.laidOut(width: width).lines == plain.lines(width: width))
      guard editor.characters == plain.letters, editor.cursor == plain.caret else { return }
    }
    // Another width is laid out from the same letters.
    #expect(editor.laidOut(width: width + 3).lines == plain.lines(width: width + 3))
  }

  private func move(_ editor: inout LineEditor, _ plain: inout Plain, to place: Int, width: Int) {
    while editor.cursor > place { _ = editor.take(.left, width: width) }
    while editor.cursor < place { _ = editor.take(.right, width: width) }
    plain.caret = place
  }

  @Test("a text is bounded in its scalars too, by the same number as when they are counted anew")
  func bounded() {
    var editor = LineEditor("")
    let marks = "e" + String(repeating: "\u{301}", count: 3_000)
    for _ in 0..<3 { _ = editor.take(.paste(marks)) }
    #expect(String(editor.characters).unicodeScalars.count == LineEditor.lineLimit * 4)
    _ = editor.take(.backspace)
    _ = editor.take(.paste("abc"))
    #expect(editor.text.hasSuffix("abc") || editor.text == "abc")
  }

  @Test(
    "a key in a note of thousands of letters lays out a few lines and not the whole note",
    arguments: [Key.home, .end, .up])
  func work(place: Key) throws {
    let width = 72
    let paragraph = String(repeating: "It was quick, and then it was not. ", count: 8) + "\n"
    var editor = LineEditor(note: String(repeating: paragraph, count: 34))
    #expect(editor.characters.count > 9_000)
    _ = editor.take(.end, width: width)
    // To the end of the note, to its beginning, or to its middle.
    for _ in 0..<(place == .up ? 80 : 0) { _ = editor.take(.up, width: width) }
    if place == .home { while editor.cursor > 0 { _ = editor.take(.up, width: width) } }
    let before = try #require(editor.kept).looked
    let keys = 60
    for number in 0..<keys { _ = editor.take(.character(number % 7 == 6 ? " " : "x"), width: width) }
    let looked = try #require(editor.kept).looked - before
    #expect(looked < keys * (paragraph.count + 3 * width), "\(looked)")
    #expect(looked > keys)
  }
}
