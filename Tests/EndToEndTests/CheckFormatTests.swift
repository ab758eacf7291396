// `dyad check` as machines and strict authors use it.

import Foundation
import TestSupport
import Testing

@Suite("Formats and options of check")
struct CheckFormatTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The small case, sound in its structure, with some warnings and one error of the rules.
  private func small(replacing pieces: [(String, String)] = []) throws -> String {
    var text = SmallVignette.text
    for (piece, other) in pieces {
      #expect(text.contains(piece))
      text = text.replacingOccurrences(of: piece, with: other)
    }
    return try folder.write(text.utf8, to: "case.json")
  }

  /// Replacements that leave warnings alone.
  private let withoutErrors = [(#""moves": ["prescribe"], "#, "")]

  @Test("SARIF, JSON and workflow commands hold the findings that the text holds")
  func formats() throws {
    let path = try small()
    let text = try ProgramRun("dyad", ["check", path])
    #expect(text.status == 1)
    let count = text.text.components(separatedBy: "\n").count { $0.hasPrefix(path) }
    #expect(count > 2)
    let sarif = try ProgramRun("dyad", ["check", "--format", "sarif", path])
    #expect(sarif.status == 1)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.output)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.count == count)
    let json = try ProgramRun("dyad", ["check", "--format", "json", path])
    #expect(json.output == (try ProgramRun("dyad", ["check", "--json", path])).output)
    let counts = try #require(
      (try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])?["counts"] as? [String: Int])
    #expect(counts.values.reduce(0, +) == count && counts["error"] == 1)
    let commands = try ProgramRun("dyad", ["check", "--format", "github", path])
    #expect(commands.text.components(separatedBy: "\n").count { $0.hasPrefix("::") } == count)
    #expect(commands.text.contains("::error file=") && commands.text.contains("title=score-always-med-bad"))
    #expect(try ProgramRun("dyad", ["check", "--format", "xml", path]).status == 64)
    #expect(try ProgramRun("dyad", ["check", "--json", "--format", "sarif", path]).status == 64)
  }

  @Test("the structure alone is checked without the rules")
  func structure() throws {
    let run = try ProgramRun("dyad", ["check", "--only", "structure", try small()])
    #expect(run.status == 0)
    #expect(run.text == "1 file checked, no errors.\n")
    let broken = try small(replacing: [(#""start": "the-request""#, #""start": "nowhere""#)])
    #expect(try ProgramRun("dyad", ["check", "--only", "structure", broken]).status == 1)
  }

  @Test("with --strict a warning without a reason counts, and one with a reason does not")
  func strict() throws {
    let path = try small(replacing: withoutErrors)
    let listed = try ProgramRun("dyad", ["check", "--format", "json", path])
    #expect(listed.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(listed.output)) as? [String: Any]
    let files = try #require(value?["files"] as? [[String: Any]])
    let findings = try #require(files.first?["diagnostics"] as? [[String: Any]])
    let warnings = Set(findings.filter { $0["severity"] as? String == "warning" }.compactMap { $0["code"] as? String })
    #expect(!warnings.isEmpty)
    #expect(try ProgramRun("dyad", ["check", "--strict", path]).status == 1)
    let accepted = warnings.sorted().map { #"{ "rule": "\#($0)", "reason": "It is a small case." }"# }
    let entries = #""accepted": ["# + accepted.joined(separator: ", ") + #"], "keywords""#
    let reasoned = try small(replacing: withoutErrors + [(#""keywords""#, entries)])
    let run = try ProgramRun("dyad", ["check", "--strict", reasoned])
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.contains("  accepted: It is a small case.\n"))
  }

  @Test("words of a source are found, and a source that is missing is said")
  func source() throws {
    let source = try folder.write(
      "It said: A man, who sleeps badly, asks for something stronger! And so on.".utf8, to: "article.txt")
    let path = try small(replacing: withoutErrors)
    let run = try ProgramRun("dyad", ["check", "--source", source, path])
    #expect(run.status == 1)
    #expect(run.text.contains(": error: rights-verbatim: ") && run.text.contains("article.txt"))
    #expect(try ProgramRun("dyad", ["check", path]).status == 0)
    let lost = try ProgramRun("dyad", ["check", "--source", folder.url.path + "/nothing.txt", path])
    #expect(lost.status == 2 && lost.errors.contains("nothing.txt"))
  }

  @Test("review dates are judged by the day that is given")
  func today() throws {
    let path = try small(replacing: withoutErrors)
    for (day, status, word) in [("2028-10-31", 0, nil), ("2028-11-02", 0, "warning"), ("2029-06-01", 1, "error")] {
      let run = try ProgramRun("dyad", ["check", "--today", day, path])
      #expect(run.status == Int32(status))
      #expect(run.text.contains("meta-review-expired") == (word != nil))
      if let word { #expect(run.text.contains(": \(word): meta-review-expired: ")) }
    }
    #expect(try ProgramRun("dyad", ["check", "--today", "soon", path]).status == 64)
  }
}
