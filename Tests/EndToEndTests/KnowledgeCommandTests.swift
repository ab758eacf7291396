// `dyad knowledge` from the command line: what is kept, shown, exported and forgotten.

import Foundation
import JournalLink
import ScenarioEngine
import TestSupport
import Testing

@Suite("The knowledge check from the command line", .serialized)
struct KnowledgeCommandTests {
  private final class Kept {
    let folder: TemporaryFolder
    var data: URL { folder.url.appendingPathComponent("data") }

    init() throws { folder = try TemporaryFolder() }

    func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
      try ProgramRun("dyad", arguments + ["--data", data.path], input: input)
    }

    /// How many files of the data folder hold a word.
    func files(holding word: String) throws -> Int {
      let files = FileManager.default.enumerator(at: data, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
      return try #require(files).count { (try? Data(contentsOf: $0))?.range(of: Data(word.utf8)) != nil }
    }
  }

  @Test(
    "it goes on where the input ended, is shown side by side after the second time, and is forgotten without a trace")
  func whole() throws {
    let kept = try Kept()
    let begun = try kept.run("knowledge", "--plain", "--seed", "5", input: "1\n1\n")
    #expect(begun.status == 0 && begun.text.contains("3 of 15."))
    let ones = String(repeating: "1\n", count: 40)
    let first = try kept.run("knowledge", "--plain", input: ones)
    #expect(first.text.contains("\n3 of 15.") && !first.text.contains("\n2 of 15."))
    #expect(!first.text.contains("Held here"))
    #expect(try !kept.run("knowledge", "--show").text.contains("Held here"))
    let second = try kept.run("knowledge", "--plain", input: ones)
    #expect(second.text.contains("Held here") && second.text.contains("no sum and no pass mark"))
    // A third time there is nothing to ask: the lists are shown.
    #expect(try kept.run("knowledge", "--plain", input: ones).text.contains("Before:"))

    let file = kept.folder.url.appending(path: "lists.md").path
    #expect(try kept.run("knowledge", "--show", "--format", "markdown", "--output", file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("| | Before | After |"))
    #expect(try kept.run("sessions").text.contains("No session is kept"))

    #expect(try kept.files(holding: "answered eight-weeks") > 0)
    #expect(try kept.run("forget", "--knowledge").status == 1)
    let forgotten = try kept.run("forget", "--knowledge", "--yes")
    #expect(forgotten.status == 0 && forgotten.text.contains("2 knowledge checks"))
    #expect(try kept.files(holding: "eight-weeks") == 0)
    #expect(try kept.run("knowledge", "--plain", input: "").text.contains("1 of 15."))
  }

  @Test("forgetting everything removes it too, and an unknown check or a wrong flag is said")
  func odd() throws {
    let kept = try Kept()
    _ = try kept.run("knowledge", "--plain", input: "1\n")
    #expect(try kept.run("forget", "--all", "--yes").status == 0)
    #expect(try kept.files(holding: "begun prescribing") == 0)
    let unknown = try kept.run("knowledge", "nothing")
    #expect(unknown.status == 2 && unknown.errors.contains("There is no knowledge check “nothing”."))
    #expect(try kept.run("knowledge", "--format", "markdown").status == 64)
  }

  @Test("what is kept reads back the same, and words of another program end what can be read")
  func coding() {
    let events: [KnowledgeEvent] = [
      .begun(check: "prescribing", version: "1.0.0", occasion: .second, seed: .max),
      .answered(item: "eight-weeks", answer: "ask-what-he-takes"), .closed,
    ]
    let lines = KnowledgeCoding.lines(of: events)
    #expect(
      lines == [
        "begun prescribing 1.0.0 second 18446744073709551615", "answered eight-weeks ask-what-he-takes", "closed",
      ])
    #expect(KnowledgeCoding.events(in: lines) == events)
    #expect(KnowledgeCoding.events(in: [lines[0], "skipped eight-weeks", "closed"]) == [events[0]])
    #expect(KnowledgeCoding.events(in: ["begun a 1.0.0 third 1"]) == [])
  }
}
