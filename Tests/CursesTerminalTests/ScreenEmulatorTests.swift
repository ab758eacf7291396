// The emulator behaves like real terminals; tests on it would prove nothing otherwise.

import TestSupport
import Testing

@Suite struct ScreenEmulatorTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenEmulator {
    var screen = ScreenEmulator(columns: columns, rows: rows)
    screen.feed(text.utf8)
    return screen
  }

  @Test(arguments: [
    ("abc\r\ndef", ["abc", "def", "", ""]), ("0123456789ab", ["0123456789", "ab", "", ""]),
    ("012345678漢", ["012345678", "漢", "", ""]), ("\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[2Dz", ["  zy", "  x", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[K", ["ab", "", "", ""]), ("abcdef\u{1B}[3G\u{1B}[1K", ["   def", "", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2P", ["abef", "", "", ""]), ("abcdef\u{1B}[3G\u{1B}[2@", ["ab  cdef", "", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2X", ["ab  ef", "", "", ""]), ("a\r\nb\u{1B}[L", ["a", "", "b", ""]),
    ("a\r\nb\u{1B}[H\u{1B}[M", ["b", "", "", ""]), ("a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"]),
    ("a\r\nb\u{1B}[2;3r\u{1B}[3;1Hx\ny", ["a", "x", " y", ""]), ("a\u{1B}[2;1Hb\u{1B}M\u{1B}M", ["", "a", "b", ""]),
    ("-\u{1B}[3b", ["----", "", "", ""]), ("\u{1B}(0qx\u{1B}(Bq", ["─│q", "", "", ""]),
    ("\u{1B})0\u{0E}q\u{0F}q", ["─q", "", "", ""]), ("e\u{301}漢\u{302}x", ["e\u{301}漢\u{302}x", "", "", ""]),
    ("a\tb", ["a       b", "", "", ""]), ("ab\u{1B}7cd\u{1B}8x", ["abxd", "", "", ""]),
    ("ab\u{1B}]0;title\u{7}c\u{1B}P+q\u{1B}\\d", ["abcd", "", "", ""]), ("漢\u{1B}[2Gx", [" x", "", "", ""]),
    ("old\u{1B}[?1049h\u{1B}[Hnew\u{1B}[?1049l!", ["old!", "", "", ""]), ("ab\u{1B}[2J", ["", "", "", ""]),
  ])
  func bytesDrawWhatATerminalDraws(bytes: String, rows: [String]) {
    let screen = screen(bytes)
    #expect(screen.rows == rows)
    #expect(screen.unknownSequences == [])
  }

  @Test func looksFollowTheirSequences() {
    let screen = screen("\u{1B}[1;3;38;5;79;44ma\u{1B}[22;39mb\u{1B}[7;91mc\u{1B}[md")
    let looks = (0..<4).compactMap { screen.cell(column: $0, row: 0)?.look }
    #expect(looks.map(\.bold) == [true, false, false, false])
    #expect(looks.map(\.italic) == [true, true, true, false])
    #expect(looks.map(\.foreground) == [79, nil, 9, nil])
    #expect(looks.map(\.background) == [4, 4, 4, nil])
    #expect(looks.map(\.reverse) == [false, false, true, false])
  }

  @Test func modesFollowTheirSequences() {
    let on = screen("\u{1B}[?1049;25;1;2004;1000;1006h\u{1B}=\u{1B}[?25l")
    #expect(on.modes.alternateScreen && !on.modes.cursorVisible && on.modes.bracketedPaste)
    #expect(on.modes.mouse == [1000, 1006])
    #expect(on.modes.applicationKeypad && on.modes.applicationCursorKeys)
    let off = screen("\u{1B}[?1049;1000h\u{1B}[?1049;1000l\u{1B}[?25l\u{1B}[?25h")
    #expect(off.modes == ScreenEmulator.Modes())
  }

  @Test func wrappingWaitsForTheNextLetter() {
    #expect(screen("0123456789").cursorColumn == 9)
    #expect(screen("0123456789\r\nx").rows == ["0123456789", "x", "", ""])
    var atOnce = ScreenEmulator(columns: 3, rows: 3)
    atOnce.wrapsAtOnce = true
    atOnce.feed("abc\r\nx".utf8)
    #expect(atOnce.rows == ["abc", "", "x"])
  }

  @Test func strangeSequencesAreReported() {
    #expect(screen("\u{1B}[5y").unknownSequences == ["CSI 5y"])
  }

  @Test func lettersMayBeCutAnywhere() {
    var screen = ScreenEmulator(columns: 10, rows: 1)
    for byte in "\u{1B}[1m漢👍e\u{301}".utf8 { screen.feed([byte]) }
    #expect(screen.rows == ["漢👍e\u{301}"])
    #expect(screen.cell(column: 0, row: 0)?.look.bold == true)
  }

  @Test(arguments: [
    "\u{1B}", "\u{1B}(", "\u{1B}[", "\u{1B}[38;5", "\u{1B}[?25", "\u{1B}]0;title", "\u{1B}]0;title\u{1B}",
  ])
  func aSequenceThatIsCutShortSwallowsNothingOfTheNext(beginning: String) {
    var screen = ScreenEmulator()
    screen.feed("\u{1B}[?1049h".utf8)
    screen.feed((beginning + "\u{1B}[?1049l").utf8)
    #expect(!screen.modes.alternateScreen)
  }
}
