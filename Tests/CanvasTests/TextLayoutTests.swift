// Lines are never wider than asked for, and no text is lost.

import Canvas
import Testing

@Suite struct TextLayoutTests {
  private func texts(_ paragraph: Paragraph, _ width: Int) -> [String] {
    TextLayout.lines(of: paragraph, width: width).map(\.text)
  }

  @Test func speakerStandsBeforeAHangingIndent() {
    let paragraph = Paragraph(
      label: TextRun("Ms H", style: .speaker),
      labelColumn: 3,
      indent: 10,
      runs: [TextRun("I just want it done properly this time.")]
    )
    #expect(texts(paragraph, 38) == ["   Ms H   I just want it done properly", "          this time."])
    let pieces = TextLayout.lines(of: paragraph, width: 38)[0].pieces
    #expect(pieces.map(\.column) == [3, 10])
    #expect(pieces.map(\.run.style) == [.speaker, .body])
  }

  @Test func longLabelPushesTheText() {
    let label = TextRun("A very long name", style: .speaker)
    let paragraph = Paragraph(label: label, indent: 4, runs: [TextRun("one two three four")])
    #expect(texts(paragraph, 30) == ["A very long name  one two", "    three four"])
    #expect(texts(paragraph, 20) == ["A very long name", "    one two three", "    four"])
  }

  @Test func longWordIsCutBesideItsLabel() {
    let paragraph = Paragraph(
      label: TextRun("A"),
      indent: 3,
      runs: [TextRun(String(repeating: "x", count: 25))]
    )
    #expect(texts(paragraph, 13) == ["A  xxxxxxxxxx", "   xxxxxxxxxx", "   xxxxx"])
  }

  @Test func wordsOfSeveralStylesStayTogether() {
    let paragraph = Paragraph(runs: [TextRun("to be re"), TextRun("turn", style: .accent), TextRun("ed.")])
    #expect(texts(paragraph, 12) == ["to be", "returned."])
  }

  @Test(arguments: [
    ("a\u{A0}b c", 4, ["a\u{A0}b", "c"]), ("self-harm again", 8, ["self-", "harm", "again"]),
    ("yes—no", 5, ["yes—", "no"]), ("one\n\ntwo", 20, ["one", "", "two"]), ("a\r\nb", 9, ["a", "b"]),
    ("漢字漢字", 5, ["漢字", "漢字"]), ("字。字", 4, ["字。", "字"]), ("", 5, [""]), ("漢", 1, ["?"]), ("a  b", 9, ["a  b"]),
    ("x -5 y", 4, ["x -5", "y"]),
  ])
  func linesBreakWhereReadersExpect(text: String, width: Int, lines: [String]) {
    #expect(texts(Paragraph(text), width) == lines)
  }

  @Test func blankLinesStandBetweenParagraphs() {
    let lines = TextLayout.lines(of: [Paragraph("a"), Paragraph("b", indent: 2)], width: 20, blankLines: 1)
    #expect(lines.map(\.text) == ["a", "", "  b"])
  }

  @Test(arguments: [Int.min, -1, 0])
  func noWidthGivesNoLines(width: Int) {
    #expect(TextLayout.lines(of: Paragraph("text", indent: Int.max), width: width) == [])
    #expect(TextLayout.lines(of: [Paragraph("text")], width: width, blankLines: Int.max) == [])
  }

  @Test func hugeWidthsAndIndentsAreHeld() {
    #expect(texts(Paragraph("one two"), Int.max) == ["one two"])
    #expect(TextLayout.lines(of: Paragraph("one two", indent: Int.max), width: Int.max).count == 1)
    #expect(texts(Paragraph("one two", indent: Int.min), 5) == ["one", "two"])
  }

  @Test func everyWidthAndIndentKeepsAllText() {
    let text =
      "She squares a printed table — “properly this time”, 漢字、テスト。 e\u{301}a\u{308}\u{301} 👩\u{200D}👧 🇩🇪 مرحبا "
      + String(repeating: "long", count: 40) + " नि\u{202E} \u{1B}[2J\u{A0}end-of-it\nnext  line\t."
    let label = TextRun("Dr Färber 漢", style: .speaker)
    let runs = [TextRun(text), TextRun(text, style: .direction)]
    let whole = Self.withoutBlanks(VisibleText.sanitised(label.text + text + text, keepingLineBreaks: true))
    for width in Array(2...14) + [37, 72, 1000] {
      for indent in [0, 1, 7, 30, Int.max] {
        let paragraph = Paragraph(label: label, labelColumn: indent / 2, indent: indent, runs: runs)
        let lines = TextLayout.lines(of: paragraph, width: width)
        #expect(lines.allSatisfy { $0.columns <= width && DisplayWidth.of($0.text) <= width })
        let shown = lines.flatMap(\.pieces).map(\.run.text).joined()
        #expect(Self.withoutBlanks(shown) == whole)
      }
    }
  }

  private static func withoutBlanks(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
  }
}
