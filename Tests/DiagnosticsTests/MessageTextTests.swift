// Messages stay short, whatever a file puts into them.

import Diagnostics
import Testing

@Suite struct MessageTextTests {
  private func message(_ text: String) -> String {
    Diagnostic(code: "c", severity: .error, message: text, advice: text, range: nil).message
  }

  @Test func anOrdinaryMessageIsLeftAlone() {
    let text = "There is no scene “" + String(repeating: "a", count: 300) + "”."
    #expect(message(text) == text)
  }

  @Test func aVeryLongQuotationIsCut() {
    let text = "There is no scene “" + String(repeating: "é", count: 100_000) + "”; name another, such as “b”."
    #expect(
      message(text) == "There is no scene “" + String(repeating: "é", count: 80) + "…”; name another, such as “b”.")
  }

  @Test func whatIsStillTooLongIsCutAsAWhole() {
    let text = String(repeating: "“a”, ", count: 10_000)
    let cut = message(text)
    #expect(cut.unicodeScalars.count == 1_201)
    #expect(cut.hasSuffix("…") && text.hasPrefix(cut.dropLast()))
  }
}
