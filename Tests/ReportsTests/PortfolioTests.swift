// The note for a portfolio: what the program knows, three questions, and what such a note is not.

import Reports
import TestSupport
import Testing

@Suite("The portfolio note")
struct PortfolioTests {
  private var options: ExportOptions {
    ExportOptions(
      templates: [.portfolioNote.answered(["That I hurry.", "Less of it.", "To wait."])], date: "2031-05-04")
  }

  @Test("every form fills in what is known, and asks three questions in a paragraph each")
  func filled() throws {
    let debrief = try Evening().debrief("feel bored", "act", "close", "nod")
    let prose = DebriefExport.text(debrief, options: options).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    for text in [
      prose, DebriefExport.markdown(debrief, options: options), DebriefExport.html(debrief, options: options),
    ] {
      for part in [
        "2031-05-04", "As you wish.", "not a workplace-based assessment", "case-based discussion group", "fictional",
        "What I learnt", "That I hurry.", "What it means for my patients", "What I still need",
      ] { #expect(text.contains(part), "\(part)") }
    }
  }

  @Test("it is offered first, and the note of earlier versions still opens")
  func offered() {
    #expect(ReflectionTemplate.offered(Shipped.catalogue).first == .portfolioNote)
    #expect(!ReflectionTemplate.offered(Shipped.catalogue).contains(.cpdNote))
    #expect(ReflectionTemplate.all(Shipped.catalogue).contains(.cpdNote))
  }
}
