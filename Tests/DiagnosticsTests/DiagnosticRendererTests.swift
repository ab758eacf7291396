// Findings as people and programs get to see them.

import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticRendererTests {
  /// One finding on each mark of a text, its code being the mark's.
  private func report(_ text: String, suggestion: String? = nil) -> FileReport {
    let marked = MarkedText(text)
    let diagnostics = marked.expected.map { mark in
      Diagnostic(
        code: mark.code ?? "x",
        severity: .error,
        message: "It is wrong.",
        advice: "Mend it.",
        range: mark.range,
        suggestion: suggestion
      )
    }
    return FileReport(file: "ms-h.json", diagnostics: diagnostics.reversed(), lines: LineIndex(marked.bytes))
  }

  /// The last two lines of the text for one finding: the line of the file, and the marker.
  private func excerpt(_ text: String) -> [String] {
    DiagnosticRenderer.text([report(text)]).split(separator: "\n").suffix(2).map(String.init)
  }

  @Test func printsPlaceMessageAdviceAndLine() {
    let text = DiagnosticRenderer.text([report("{\n  ⟦shape-unknown|\"sceens\"⟧: 1\n}", suggestion: "scenes")])
    #expect(
      text == """
        ms-h.json:2:3: error: shape-unknown: It is wrong.
          next: Mend it.
          did you mean “scenes”?
          2 |   "sceens": 1
            |   ^~~~~~~~

        """
    )
  }

  @Test func findingsComeByPlaceThenCode() {
    let codes = report("⟦b|x⟧ ⟦d|⟦c|y⟧⟧ ⟦a|z⟧").diagnostics.map(\.code)
    #expect(codes == ["b", "c", "d", "a"])
  }

  @Test func aWholeFileHasNoPlace() {
    let whole = Diagnostic(
      code: "meta-x",
      severity: .warning,
      message: "It is odd.",
      advice: "Look.",
      range: nil
    )
    let text = DiagnosticRenderer.text([FileReport(file: "a.json", diagnostics: [whole], lines: LineIndex(""))])
    #expect(text == "a.json: warning: meta-x: It is odd.\n  next: Look.\n")
    #expect(DiagnosticRenderer.text([]) == "")
  }

  @Test func anEmptyRangeIsMarkedWhereItIs() {
    #expect(excerpt("[1⟦a|⟧ 2]") == ["  1 | [1 2]", "    |   ^"])
    #expect(excerpt("[1⟦a|⟧\n2]") == ["  1 | [1", "    |   ^"])
    #expect(excerpt("⟦a|⟧") == ["  1 | ", "    | ^"])
  }

  @Test func aRangeOverLinesIsMarkedOnItsFirst() {
    #expect(excerpt("[⟦a|\"one\ntwo\"⟧]") == ["  1 | [\"one", "    |  ^~~~"])
  }

  @Test func markersCountScalars() {
    #expect(excerpt("é€😀 ⟦a|ñx⟧ y") == ["  1 | é€😀 ñx y", "    |     ^~"])
  }

  @Test func whatCannotBeSeenIsShown() {
    #expect(excerpt("\u{1B}[31m\t⟦a|x⟧") == ["  1 | ␛[31m x", "    |       ^"])
    #expect(excerpt("a\u{202E}⟦a|b⟧") == ["  1 | a‹U+202E›b", "    |          ^"])
    #expect(excerpt("⟦a|\u{200B}⟧c") == ["  1 | ‹U+200B›c", "    | ^~~~~~~~"])
    #expect(excerpt("\u{9B}\u{7F}⟦a|c⟧") == ["  1 | ‹U+009B›␡c", "    |          ^"])
  }

  @Test func badBytesAreShown() {
    let bytes: [UInt8] = [0xFF, 0x41, 0xE2, 0x82]
    let finding = Diagnostic(
      code: "a",
      severity: .error,
      message: "",
      advice: "",
      range: SourceRange(start: 2, end: 4)
    )
    let text = DiagnosticRenderer.text([FileReport(file: "f", diagnostics: [finding], lines: LineIndex(bytes))])
    #expect(text.split(separator: "\n").suffix(2) == ["  1 | \u{FFFD}A\u{FFFD}", "    |   ^"])
  }

  @Test func longLinesAreClippedAroundTheMark() {
    let far = excerpt(String(repeating: "é", count: 300) + "⟦a|wrong⟧" + String(repeating: "b", count: 300))
    #expect(
      far == [
        "  1 | …" + String(repeating: "é", count: 48) + "wrong" + String(repeating: "b", count: 43) + "…",
        "    | " + String(repeating: " ", count: 49) + "^~~~~",
      ]
    )
    let near = excerpt("⟦a|wrong⟧" + String(repeating: "b", count: 300))
    #expect(near == ["  1 | wrong" + String(repeating: "b", count: 91) + "…", "    | ^~~~~"])
  }

  @Test func nothingFromAFileReachesTheTerminal() {
    let finding = Diagnostic(
      code: "a",
      severity: .information,
      message: "\u{1B}]0;x\u{07}",
      advice: "\u{202E}\n",
      range: nil,
      suggestion: "\u{9B}2J"
    )
    let report = FileReport(file: "\u{1B}[2J", diagnostics: [finding], lines: LineIndex(""))
    #expect(
      DiagnosticRenderer.text([report])
        == "␛[2J: information: a: ␛]0;x␇\n  next: ‹U+202E›␊\n  did you mean “‹U+009B›2J”?\n"
    )
    let unsafe = DiagnosticRenderer.json([report]).unicodeScalars.filter { $0 != "\n" && SafeExcerpt.isInvisible($0) }
    #expect(unsafe.isEmpty)
  }

  @Test func rendersJSON() {
    #expect(
      DiagnosticRenderer.json([report("é⟦a|x⟧", suggestion: "y")], pretty: false) == """
        {"files":[{"file":"ms-h.json","diagnostics":[{"code":"a","severity":"error","message":"It is wrong.",\
        "advice":"Mend it.","suggestion":"y","accepted":null,"range":{"start":{"offset":2,"line":1,"column":2},\
        "end":{"offset":3,"line":1,"column":3}}}]}],"counts":{"error":1,"warning":0,"information":0}}

        """
    )
  }
}
