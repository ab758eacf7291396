// Fields of several lines: where the caret stands, and that it is always in sight.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Fields")
struct FieldTests {
  private func note(_ size: Size = Size(columns: 80, rows: 24)) throws -> Screens {
    var screens = try Screens.opened(size, vignette: EveryKind.vignette())
    screens.press(.enter, .character("n"))
    return screens
  }

  /// What stands in the cells before the cursor, and whether that is inside the frame's rules.
  private func beforeCursor(_ screens: Screens) throws -> String {
    let cursor = try #require(screens.canvas.cursor)
    #expect(cursor.row > 1 && cursor.row < screens.canvas.size.rows - 2, "\(cursor)")
    var text = ""
    for column in 0..<cursor.column { text += screens.canvas[Point(column: column, row: cursor.row)].text }
    return text
  }

  @Test(
    "the caret stays in sight and behind what was typed last, in a field that is taller than its window",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 24, rows: 8)])
  func following(_ size: Size) throws {
    var screens = try note(size)
    for number in 1...120 {
      screens.type("word\(number) ")
      let before = try beforeCursor(screens)
      // A blank that does not fit hangs over the edge, and the caret waits on the next line.
      #expect(before.hasSuffix("word\(number) ") || before.allSatisfy { $0 == " " || $0 == "▸" }, "\(before)")
      screens.type("x")
      #expect(try beforeCursor(screens).hasSuffix("x"))
      screens.press(.backspace)
    }
    screens.press(.home)
    #expect(try beforeCursor(screens).allSatisfy { $0 == " " || $0 == "▸" })
    #expect(screens.text.contains("word1 "))
    screens.press(.end)
    screens.type("last")
    #expect(try beforeCursor(screens).hasSuffix("last"))
  }

  @Test("up and down go from line to line at the same column, and to the ends beyond them")
  func upAndDown() throws {
    var screens = try note()
    screens.press(.paste("first line\nsecond\nthird line"))
    screens.press(.up)
    #expect(try beforeCursor(screens).hasSuffix("second"))
    screens.press(.left, .left, .up)
    #expect(try beforeCursor(screens).hasSuffix("firs"))
    screens.press(.up)
    screens.type("The ")
    screens.press(.down, .down, .down, .end)
    screens.type(".")
    screens.press(.enter)
    let text = "The first line\nsecond\nthird line."
    #expect(screens.effects == [.keepNote(NoteDraft(kind: .jotting, scene: "the-door", parts: [text]))])
  }

  @Test("home, end and the keys that delete hold to the line that the caret stands on")
  func lines() throws {
    var screens = try note()
    screens.press(.paste("one two\nthree four"))
    screens.press(.control("w"), .home)
    screens.type("> ")
    screens.press(.up, .control("k"), .end)
    screens.type("|")
    screens.press(.down, .home, .backspace, .enter)
    #expect(
      screens.effects == [.keepNote(NoteDraft(kind: .jotting, scene: "the-door", parts: ["on|> three"]))])
  }

  @Test("wide letters, joined letters and marks that come after their letter keep the caret where it belongs")
  func wide() throws {
    var screens = try note()
    screens.type("漢字")
    let cursor = try #require(screens.canvas.cursor)
    #expect(cursor.column == 3 + 4)
    // An accent that is typed after its letter joins it, and the pair is one step.
    for scalar in "e\u{301}x".unicodeScalars { screens.press(.character(Character(scalar))) }
    #expect(screens.canvas.cursor?.column == 3 + 6)
    screens.press(.left, .left, .backspace)
    #expect(screens.canvas.cursor?.column == 3 + 2)
    screens.press(.end)
    for scalar in "👩‍👧".unicodeScalars { screens.press(.character(Character(scalar))) }
    screens.press(.backspace, .enter)
    #expect(screens.effects == [.keepNote(NoteDraft(kind: .jotting, scene: "the-door", parts: ["漢e\u{301}x"]))])
  }

  @Test("a wide letter never hangs over the edge of a line")
  func wideLines() throws {
    var screens = try note(Size(columns: 41, rows: 20))
    for _ in 0..<60 {
      screens.type("漢")
      let cursor = try #require(screens.canvas.cursor)
      #expect(cursor.column <= 38)
    }
    #expect(screens.canvas.rows.reduce(0) { $0 + $1.count { $0 == "漢" } } == 60)
  }

  @Test("what was looked at above comes back to the caret with the next letter, in the fields of play too")
  func comingBack() throws {
    var screens = try EveryKindTests.walk(Size(columns: 80, rows: 24), mode: .sayItFirst).screens
    screens.press(.enter, .down, .enter)
    try #require(screens.text.contains("First in your own words"))
    screens.type(String(repeating: "It was quick. ", count: 25))
    #expect(try beforeCursor(screens).contains("It was quick."))
    screens.press(.pageUp, .pageUp)
    screens.type("x")
    #expect(try beforeCursor(screens).hasSuffix("x"))
    screens.tell(.resized(Size(columns: 60, rows: 14)))
    #expect(try beforeCursor(screens).hasSuffix("x"))
  }

  @Test("a note has room for ten thousand characters, says when it is full, and takes a paste of more up to there")
  func full() throws {
    var screens = try note()
    screens.press(.paste(String(repeating: "a", count: 9_999)))
    screens.type("b")
    #expect(screens.text.contains("A note has room for 10000 characters."))
    screens.press(.paste("ccc"), .enter)
    guard case .keepNote(let draft)? = screens.effects.last else { return #expect(Bool(false)) }
    #expect(draft.parts[0].count == 10_000 && draft.parts[0].hasSuffix("ab"))
  }

  @Test("a press in a field puts the caret there and sends nothing off")
  func press() throws {
    var screens = try note()
    screens.type("one two")
    let row = try #require(screens.canvas.rows.firstIndex { $0.contains("one two") })
    screens.press(.press(Point(column: 6, row: row)), .press(Point(column: 6, row: row)))
    #expect(screens.canvas.cursor == Point(column: 6, row: row))
    screens.type("!")
    #expect(screens.text.contains("one! two") && screens.effects.isEmpty)
  }
}
