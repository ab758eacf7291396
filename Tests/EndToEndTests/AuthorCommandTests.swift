// `dyad new`, `schema`, `diff`, `sign` and `play --draft`, run as an author runs them.

import Foundation
import TestSupport
import Testing

@Suite("Commands for authors")
struct AuthorCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  private func change(_ name: String, _ piece: String, _ other: String, into copy: String) throws -> String {
    let text = try text(name)
    try #require(text.contains(piece), "\(piece)")
    return try folder.write(text.replacingOccurrences(of: piece, with: other).utf8, to: copy)
  }

  /// The template with its words written, as far as a program can tell.
  private func write(_ name: String) throws {
    _ = try ProgramRun("dyad", ["new", path(name), "--template", "minimal"])
    _ = try change("\(name).json", "To write: ", "Here stands ", into: "\(name).json")
  }

  @Test("a new case has no fault but its missing words, and plays from its start to an ending")
  func new() throws {
    let made = try ProgramRun("dyad", ["new", path("fresh"), "--template", "minimal"])
    #expect(made.status == 0)
    #expect(made.text.contains("dyad play \(path("fresh.json"))"))
    let check = try ProgramRun("dyad", ["check", path("fresh.json")])
    #expect(check.status == 0, "\(check.text)")
    #expect(check.text.contains("157 texts still say “To write”; the first is here."))
    #expect(check.text.components(separatedBy: "warning: ").count == 2, "\(check.text)")
    #expect(try ProgramRun("dyad", ["check", "--strict", path("fresh.json")]).status == 1)
    try write("written")
    let strict = try ProgramRun("dyad", ["check", "--strict", path("written.json")])
    #expect(strict.status == 0, "\(strict.text)")
    let input = String(repeating: "1\n\n", count: 40) + "leave\n"
    let play = try ProgramRun("dyad", ["play", path("fresh.json"), "--plain", "--seed", "1"], input: input)
    #expect(play.text.contains("Type moments to choose one to look at"))
  }

  @Test("what is there is not written over, unless that is asked for; a name must be an id")
  func overwriting() throws {
    let file = try folder.write("mine".utf8, to: "fresh.json")
    let refused = try ProgramRun("dyad", ["new", file], input: "Ms R\n")
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("--force"))
    #expect(try text("fresh.json") == "mine")
    #expect(try ProgramRun("dyad", ["new", file, "--force"], input: "Ms R\n").status == 0)
    #expect(try text("fresh.json").contains("\"title\": \"Ms R\""))
    for name in ["The Refill", "", "-", "a--b", "é", ".json"] {
      #expect(try ProgramRun("dyad", ["new", name, "--template", "group"]).status == 64, "\(name)")
    }
    let nowhere = try ProgramRun("dyad", ["new", path("no/folder"), "--template", "group"])
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("folder does not exist"))
  }

  @Test("a draft is played up to its gap, and one of which nothing can be read is refused")
  func draft() throws {
    _ = try ProgramRun("dyad", ["new", path("fresh"), "--template", "minimal"])
    let gap = try change("fresh.json", "\"next\": \"decision-2\"", "\"next\": \"nowhere\"", into: "gap.json")
    #expect(try ProgramRun("dyad", ["play", gap, "--plain"]).status == 2)
    let play = try ProgramRun(
      "dyad", ["play", gap, "--draft", "--plain", "--seed", "1"],
      input: String(repeating: "1\n\n", count: 4) + "leave\n")
    #expect(play.errors.contains("This draft has"))
    #expect(play.errors.split(separator: "\n").count == 1)
    #expect(play.text.contains("there is no scene “nowhere”"))
    let half = try folder.write(try text("fresh.json").utf8.prefix(9000), to: "half.json")
    let cut = try ProgramRun("dyad", ["play", half, "--draft", "--plain"], input: "leave\n")
    #expect(cut.status == 0)
    let nothing = try folder.write("{".utf8, to: "nothing.json")
    #expect(try ProgramRun("dyad", ["play", nothing, "--draft", "--plain"]).status == 2)
    let whole = try ProgramRun("dyad", ["play", path("fresh.json"), "--draft", "--plain"], input: "leave\n")
    #expect(whole.errors.isEmpty)
  }

  @Test("a path that goes round is played for as long as one likes")
  func cycle() throws {
    _ = try ProgramRun("dyad", ["new", path("fresh"), "--template", "minimal"])
    let round = try change("fresh.json", "\"next\": \"decision-3\"", "\"next\": \"decision-1\"", into: "round.json")
    let input = String(repeating: "1\n\n", count: 60) + "leave\n"
    let play = try ProgramRun("dyad", ["play", round, "--draft", "--plain", "--seed", "1"], input: input)
    #expect(play.status == 0)
    #expect(play.errors.contains("This draft has"))
  }

  @Test("versions are compared, and the exit status says whether the version has risen")
  func diff() throws {
    _ = try ProgramRun("dyad", ["new", path("old"), "--template", "minimal"])
    let new = try change("old.json", "\"weight\": 2", "\"weight\": 3", into: "new.json")
    let same = try ProgramRun("dyad", ["diff", path("old.json"), path("old.json")])
    #expect(same.status == 0 && same.text.hasPrefix("Nothing differs"))
    let run = try ProgramRun("dyad", ["diff", path("old.json"), new])
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("Scoring\n") && run.text.contains("to 1.0.0 or higher"))
    let risen = try change("new.json", "\"version\": \"0.1.0\",\n", "\"version\": \"1.0.0\",\n", into: "risen.json")
    let json = try ProgramRun("dyad", ["diff", path("old.json"), risen, "--json"])
    #expect(json.status == 0)
    let found = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(found["rises"] as? String == "major" && found["risen"] as? Bool == true)
    #expect((found["scoring"] as? [Any])?.count == 5 && (found["wording"] as? [Any])?.isEmpty == true)
    #expect(try ProgramRun("dyad", ["diff", path("old.json"), path("none.json")]).status == 2)
  }

  @Test("what was signed is void once the content changes, and a case with errors cannot be signed")
  func sign() throws {
    try write("fresh")
    let run = try ProgramRun("dyad", ["sign", path("fresh.json"), "--role", "pharmacist", "--initials", "ab"])
    #expect(run.status == 0)
    #expect(try ProgramRun("dyad", ["check", "--strict", path("fresh.json")]).status == 0)
    let changed = try change("fresh.json", "\"weight\": 2", "\"weight\": 3", into: "changed.json")
    let check = try ProgramRun("dyad", ["check", changed])
    #expect(check.text.contains("meta-signoff-void") && check.text.contains("pharmacist ab"))
    let broken = try change("fresh.json", "\"weight\": 2", "\"weight\": 9", into: "broken.json")
    let before = try text("broken.json")
    let refused = try ProgramRun("dyad", ["sign", broken, "--role", "pharmacist", "--initials", "ab"])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("cannot be signed"))
    #expect(try text("broken.json") == before)
    #expect(try ProgramRun("dyad", ["sign", broken, "--role", " ", "--initials", "ab"]).status == 64)
    #expect(
      try ProgramRun("dyad", ["sign", broken, "--role", "r", "--initials", "ab", "--date", "today"]).status == 64)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".new") }.isEmpty)
  }

  @Test("a case whose words are missing cannot be signed, and no reason makes that good")
  func signUnwritten() throws {
    _ = try ProgramRun("dyad", ["new", path("fresh"), "--template", "minimal"])
    let accepted = try change(
      "fresh.json", "\"changelog\":",
      "\"accepted\": [ { \"rule\": \"meta-placeholder\", \"reason\": \"Later.\" } ],\n  \"changelog\":",
      into: "accepted.json")
    for file in [path("fresh.json"), accepted] {
      let before = try String(contentsOfFile: file, encoding: .utf8)
      let run = try ProgramRun("dyad", ["sign", file, "--role", "pharmacist", "--initials", "ab"])
      #expect(run.status == 1)
      #expect(run.errors.contains("157 texts still say “To write”; the first is here."), "\(run.errors)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
    }
    let check = try ProgramRun("dyad", ["check", "--strict", accepted])
    #expect(check.status == 1 && check.text.contains("cannot be accepted, whatever the reason"))
  }

  @Test(
    "a name in place of initials is refused, and so is a day to come",
    arguments: [("Jane Smith", "2026-11-21"), ("J", "2026-11-21"), ("Smith", "2026-11-21"), ("ab", "9999-01-01")])
  func signPrivately(initials: String, date: String) throws {
    try write("fresh")
    let before = try text("fresh.json")
    let arguments = ["sign", path("fresh.json"), "--role", "pharmacist", "--initials", initials, "--date", date]
    let run = try ProgramRun("dyad", arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(initials == "ab" ? "in the future" : "two to four letters"), "\(run.errors)")
    #expect(try text("fresh.json") == before)
  }

  @Test("of the errors that stop a play, a name that is missing comes before the ending that nobody reaches for it")
  func causeFirst() throws {
    _ = try ProgramRun("dyad", ["new", path("fresh"), "--template", "minimal"])
    let text = try text("fresh.json")
    let gap = try folder.write(
      text.replacingOccurrences(of: "\"next\": \"ending-1\"", with: "\"next\": \"not-yet-written\"")
        .replacingOccurrences(of: "\"to\": \"ending-1\"", with: "\"to\": \"ending-2\"").utf8, to: "gap.json")
    let lines = try self.text("gap.json").components(separatedBy: "\n")
    let line = try #require(lines.firstIndex { $0.contains("not-yet-written") }) + 1
    let cause = "There is no scene or ending called “not-yet-written”"
    let check = try ProgramRun("dyad", ["check", gap])
    #expect(check.text.contains("No path from the start leads to the ending “ending-1”"))
    let refused = try ProgramRun("dyad", ["play", gap, "--plain"])
    #expect(refused.errors.contains("has errors, the first on line \(line), and cannot be played: \(cause)"))
    let draft = try ProgramRun("dyad", ["play", gap, "--draft", "--plain"], input: "leave\n")
    #expect(draft.errors.contains("errors, the first of them on line \(line): \(cause)"), "\(draft.errors)")
  }

  @Test("nothing that ships is signed off by anybody")
  func shipped() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Shipped.folder.path) where name.hasSuffix(".json") {
      #expect(try Shipped.vignette(String(name.dropLast(5))).metadata.signoffs.isEmpty, "\(name)")
    }
  }

  @Test("the schema is printed as it is checked in")
  func schema() throws {
    let run = try ProgramRun("dyad", ["schema"])
    #expect(run.status == 0)
    #expect(run.output == [UInt8](try Data(contentsOf: Shipped.root.appending(path: "docs/vignette.schema.json"))))
  }
}
