// The marks in test texts, on which the tests of findings rest.

import Diagnostics
import TestSupport
import Testing

@Suite struct MarkedTextTests {
  private func finding(_ code: String, from start: Int, to end: Int) -> Diagnostic {
    Diagnostic(
      code: code,
      severity: .error,
      message: "It is wrong.",
      advice: "Mend it.",
      range: SourceRange(start: start, end: end)
    )
  }

  @Test func marksAreTakenOut() {
    let marked = MarkedText("é⟦a-1|x⟦b|⟧⟧ ⟦y|z⟧⟦|c|d⟧⟦A|⟧ ⟧")
    #expect(marked.text == "éx zc|dA| ⟧")
    #expect(marked.expected.map(\.code) == ["a-1", "b", "y", nil, nil])
    #expect(marked.expected.map { [$0.range.start, $0.range.end] } == [[2, 3], [3, 3], [4, 5], [5, 8], [8, 10]])
  }

  @Test func whatIsAsMarkedHasNoDifferences() {
    let marked = MarkedText("⟦a|x⟧⟦y⟧")
    #expect(marked.differences(from: [finding("any", from: 1, to: 2), finding("a", from: 0, to: 1)]) == [])
  }

  @Test func everyDifferenceIsNamed() {
    let marked = MarkedText("1\n⟦a|x⟧")
    #expect(
      marked.differences(from: [finding("b", from: 2, to: 3)]) == [
        "expected a at 2:1 (bytes 2..<3) on “x”", "not expected: b at 2:1 (bytes 2..<3) on “x”: It is wrong.",
      ]
    )
    #expect(marked.differences(from: [finding("a", from: 2, to: 2)]).count == 2)
    #expect(marked.differences(from: [finding("a", from: 2, to: 3), finding("a", from: 2, to: 3)]).count == 1)
    #expect(marked.differences(from: []).count == 1)
  }

  @Test func bytesNeedNotBeUTF8() {
    let marked = MarkedText(bytes: [0xFF] + Array("⟦a|".utf8) + [0xFE] + Array("⟧".utf8))
    #expect(marked.bytes == [0xFF, 0xFE])
    #expect(marked.differences(from: [finding("a", from: 1, to: 2)]) == [])
  }
}
