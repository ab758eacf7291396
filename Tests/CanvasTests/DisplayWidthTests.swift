// Text is as wide as terminals show it.

import Testing

@testable import Canvas

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｗ", 2), ("ｱ", 1), ("👍", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("…", 1), ("─", 1), ("▸", 1), ("█", 1), ("⏎", 1), ("مرحبا", 5), ("\u{301}", 1),
    ("\t", 1), ("\u{202E}", 8), ("नि", 2), ("❤\u{FE0F}", 1), ("\u{3000}", 2), ("\u{A0}", 1), ("🇩🇪", 4),
  ])
  func widthIs(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    #expect(canvas.draw(text, at: .zero) == cells)
  }

  @Test func glyphsOfEachSetTakeOneCell() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let signs =
        [
          glyphs.horizontalRule, glyphs.verticalRule, glyphs.teeDown, glyphs.teeUp, glyphs.caret, glyphs.more,
          glyphs.fold, glyphs.moreAbove, glyphs.moreBelow, glyphs.rupture, glyphs.repair, glyphs.dot, glyphs.check,
          glyphs.bullet, glyphs.directionOpen, glyphs.directionClose,
        ] + glyphs.blocks
      #expect(signs.allSatisfy { DisplayWidth.of($0) == 1 })
      #expect(glyphs.blocks.count == 8)
    }
  }

  @Test func asciiGlyphsAreASCII() {
    let glyphs = Glyphs.ascii
    let all = [glyphs.upDownKeys, glyphs.leftRightKeys, glyphs.enterKey, glyphs.more, glyphs.caret] + glyphs.blocks
    #expect(all.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test func blocksCoverTheirRange() {
    #expect((0..<5).map { Glyphs.unicode.block(step: $0, of: 5) } == ["▁", "▂", "▄", "▆", "█"])
    #expect(Glyphs.unicode.block(step: -9, of: 5) == "▁")
    #expect(Glyphs.unicode.block(step: 9, of: 5) == "█")
    #expect(Glyphs.unicode.block(step: 0, of: 0) == "▁")
    #expect(Glyphs.unicode.block(step: Int.max - 1, of: Int.max) == "█")
  }

  @Test(arguments: [("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("漢字漢", 4, "漢…"), ("ab", 0, ""), ("ab", -5, "")])
  func truncationFits(text: String, columns: Int, expected: String) {
    let cut = DisplayWidth.truncated(text, to: columns)
    #expect(cut == expected)
    #expect(DisplayWidth.of(cut) <= max(columns, 0))
  }

  @Test func asciiStandsInForLetters() {
    let shown = "“Ä…—▸漢é█Ł”".map { ASCIIFallback.character(for: String($0)) }
    #expect(String(shown) == "\"A~->?e8L\"")
  }

  @Test func whatIsTakenForNarrowIsInNoTable() {
    for range in DisplayWidth.narrow {
      #expect(!(DisplayWidth.wide + DisplayWidth.zero).contains { range.overlaps($0.0...$0.1) })
    }
  }
}
