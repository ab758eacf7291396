// Texts: paragraphs, speakers, stage directions and emphasis.

import Diagnostics
import TestSupport
import Testing
import Vignettes

@testable import VignetteLoader

@Suite struct PassageTests {
  typealias Span = Paragraph.Span

  /// The text of the last scene with this JSON as its `text`.
  private func passage(_ json: String) throws -> Passage {
    let loaded = try Variant("\"text\": \"The clinic is dark.\"", "\"text\": \(json)").load()
    #expect(loaded.diagnostics == [])
    return try #require(loaded.vignette?.scenes.last?.text)
  }

  @Test func aStringIsOneParagraphAndAListIsSeveral() throws {
    #expect(try passage("\"One.\"").paragraphs == [Paragraph(spans: [Span("One.")])])
    #expect(
      try passage("[\"One.\", \"Two.\"]").paragraphs == [
        Paragraph(spans: [Span("One.")]), Paragraph(spans: [Span("Two.")]),
      ]
    )
    #expect(
      try passage("[{ \"when\": \"heard = 1\", \"text\": \"You: Yes.\" }]").paragraphs == [
        Paragraph(when: .compare(.counter("heard"), .equal, 1), speaker: "You", spans: [Span("Yes.")])
      ]
    )
  }

  @Test func onlyThoseWhoMaySpeakSpeak() throws {
    let text = try passage(
      "[\"Mr B: Yes: no.\", \"You: Mm.\", \"Pharmacist: Hello.\", \"Dr K: Good day.\", \"It is 3: late.\"]"
    )
    #expect(text.paragraphs.map(\.speaker) == ["Mr B", "You", "Pharmacist", nil, nil])
    #expect(text.plainText == "Yes: no.\nMm.\nHello.\nDr K: Good day.\nIt is 3: late.")
  }

  static let spans: [(text: String, spans: [Span])] = [
    ("[He looks up.]", [Span("[He looks up.]", .direction)]),
    ("Yes. [He nods.] No.", [Span("Yes. "), Span("[He nods.]", .direction), Span(" No.")]),
    ("[a][b]", [Span("[a]", .direction), Span("[b]", .direction)]),
    ("[a [b] c] d", [Span("[a [b] c]", .direction), Span(" d")]),
    ("It is *flat* now", [Span("It is "), Span("flat", .emphasis), Span(" now")]),
    ("*a* and *b*", [Span("a", .emphasis), Span(" and "), Span("b", .emphasis)]),
    ("*flät, better?*", [Span("flät, better?", .emphasis)]),
    (
      "[not *marked* here]",
      [.init("[not ", .direction), .init("marked", .stressedDirection), .init(" here]", .direction)]
    ),
    // No partner, so words
    ("2 * 3 * 4", [Span("2 * 3 * 4")]), ("a * b", [Span("a * b")]), ("**", [Span("**")]), ("a*", [Span("a*")]),
    ("*a [b] c*", [Span("*a "), Span("[b]", .direction), Span(" c*")]),
    ("a [b", [Span("a [b")]), ("a] b", [Span("a] b")]), ("[a [b]", [Span("[a "), Span("[b]", .direction)]),
    ("a ] [b]", [Span("a ] "), Span("[b]", .direction)]),
  ]

  @Test(arguments: spans) func marksAreTakenApart(_ text: String, _ expected: [Span]) {
    #expect(PassageSpans.spans(in: text[...]) == expected)
  }

  @Test func anEmptyTextHasNoSpans() { #expect(PassageSpans.spans(in: "") == []) }
}
