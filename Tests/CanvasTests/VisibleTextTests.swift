// No scalar from a file stays invisible or steers the terminal.

import Canvas
import Testing

@Suite struct VisibleTextTests {
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  @Test func everyScalarBecomesHarmless() {
    var harmful: [String] = []
    var unstable: [String] = []
    for value in Array(UInt32(0)...0xFFFF) + Array(0x1F000...0x1FAFF) + Array(0xE0000...0xE0200) + [0xF0000, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.sanitised("a\(scalar)b")
      if shown.unicodeScalars.contains(where: Self.isHarmful) { harmful.append(String(value, radix: 16)) }
      let alone = VisibleText.sanitised(String(scalar))
      if VisibleText.sanitised(alone) != alone { unstable.append(String(value, radix: 16)) }
    }
    #expect(harmful == [])
    #expect(unstable == [])
  }

  @Test(arguments: [
    ("plain, “quoted” — é", "plain, “quoted” — é"), ("a\tb", "a b"), ("a\nb", "a␊b"), ("\u{1B}[2J", "␛[2J"),
    ("\u{7F}", "␡"), ("\u{9B}2J", "‹U+009B›2J"), ("\u{202E}x", "‹U+202E›x"), ("\u{2066}x\u{2069}", "‹U+2066›x‹U+2069›"),
    ("a\u{200B}b", "a‹U+200B›b"), ("a\u{200D}b", "a‹U+200D›b"), ("co\u{AD}op", "co‹U+00AD›op"),
    ("\u{FEFF}x", "‹U+FEFF›x"), ("\u{61C}", "‹U+061C›"), ("\u{2028}", "‹U+2028›"), ("\u{E000}", "‹U+E000›"),
    ("\u{10FFFF}", "‹U+10FFFF›"), ("👩\u{200D}👧", "👩👧"), ("❤\u{FE0F}", "❤"), ("👍\u{1F3FD}", "👍"), ("🇩🇪", "‹DE›"),
    ("\u{301}a", "◌\u{301}a"), ("مرحبا", "مرحبا"), ("\u{FFFD}", "\u{FFFD}"),
  ])
  func scalarIsShownAs(text: String, shown: String) {
    #expect(Array(VisibleText.sanitised(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func lineBreaksStayWhereAsked() {
    #expect(VisibleText.sanitised("a\r\nb\nc\rd", keepingLineBreaks: true) == "a\nb\nc␍d")
  }

  @Test func atMostFourMarksStay() {
    let text = "e" + String(repeating: "\u{301}", count: 50)
    #expect(VisibleText.sanitised(text).unicodeScalars.count == 5)
  }

  @Test func drawingPassesTheGate() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.draw("\u{1B}\u{202E}x", at: .zero)
    #expect(canvas.rows == ["␛‹U+202E›x"])
  }
}
