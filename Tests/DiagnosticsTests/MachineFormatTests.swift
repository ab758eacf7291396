// Findings as SARIF and as workflow commands.

import Diagnostics
import Foundation
import Testing

@Suite struct MachineFormatTests {
  private let report = FileReport(
    file: "my cases/ä,b:1%.json",
    diagnostics: [
      Diagnostic(
        code: "opt-count", severity: .warning, message: "Two “é” at 50%.", advice: "Add one.",
        range: SourceRange(start: 5, end: 8)),
      Diagnostic(
        code: "lang-width", severity: .information, message: "Wide.", advice: "Cut it.",
        range: SourceRange(start: 0, end: 6),
        acceptance: "It is a name."),
      Diagnostic(code: "graph-cycle", severity: .error, message: "A cycle.\u{1B}[2J", advice: "Mend it.", range: nil),
    ],
    lines: LineIndex("aé\ncdefgh")
  )

  private func sarif() throws -> (run: [String: Any], results: [[String: Any]]) {
    let text = DiagnosticRenderer.sarif([report], version: "1.2.3")
    #expect(text == DiagnosticRenderer.sarif([report], version: "1.2.3") && text.hasSuffix("\n"))
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    return (run, try #require(run["results"] as? [[String: Any]]))
  }

  @Test func everyResultNamesItsRule() throws {
    let (run, results) = try sarif()
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "dyad" && driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(rules == ["graph-cycle", "lang-width", "opt-count"])
    #expect(results.map { $0["ruleId"] as? String } == ["graph-cycle", "lang-width", "opt-count"])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
    }
    #expect(results.map { $0["level"] as? String } == ["error", "note", "warning"])
  }

  @Test func placesAreUnicodeScalarsAndFilesAreURIs() throws {
    let (run, results) = try sarif()
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let places = results.compactMap {
      (($0["locations"] as? [[String: Any]])?.first?["physicalLocation"]) as? [String: Any]
    }
    #expect(places.count == 3)
    for place in places {
      let uri = (place["artifactLocation"] as? [String: Any])?["uri"] as? String
      #expect(uri == "my%20cases/%C3%A4%2Cb%3A1%25.json")
    }
    #expect(places[0]["region"] == nil)
    #expect(
      places[1]["region"] as? [String: Int] == [
        "startLine": 1, "startColumn": 1, "endLine": 2, "endColumn": 3, "byteOffset": 0, "byteLength": 6,
      ])
    #expect(
      places[2]["region"] as? [String: Int] == [
        "startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 5, "byteOffset": 5, "byteLength": 3,
      ])
  }

  @Test func whatIsLetStandIsSuppressed() throws {
    let results = try sarif().results
    let suppressions = results.map { $0["suppressions"] as? [[String: String]] }
    #expect(suppressions == [nil, [["kind": "inSource", "justification": "It is a name."]], nil])
  }

  @Test func workflowCommandsAreOneLineEach() {
    #expect(
      DiagnosticRenderer.github([report]) == """
        ::error file=my cases/ä%2Cb%3A1%25.json,title=graph-cycle::A cycle.␛[2J%0Anext: Mend it.
        ::notice file=my cases/ä%2Cb%3A1%25.json,line=1,endLine=2,title=lang-width::Wide.%0Aaccepted: It is a name.
        ::warning file=my cases/ä%2Cb%3A1%25.json,line=2,endLine=2,col=2,endColumn=5,title=opt-count::Two “é” at 50%25.%0Anext: Add one.

        """
    )
    #expect(DiagnosticRenderer.github([]).isEmpty)
  }

  @Test func theReasonStandsInsteadOfTheAdvice() {
    let text = DiagnosticRenderer.text([report])
    #expect(text.contains("  accepted: It is a name.\n") && !text.contains("Cut it."))
    #expect(DiagnosticRenderer.json([report]).contains("\"accepted\": \"It is a name.\""))
  }
}
