// Scripts on the command line: begun, checked, mended, signed, compared, and turned into JSON and back.

import Foundation
import TestSupport
import Testing

@Suite("Commands and scripts")
struct PlayCommandsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  /// A shipped case as a script in the folder.
  private func script(_ name: String) throws -> String {
    let run = try ProgramRun("dyad", ["write", "the-extra-tablet", "--format", "script", "--output", path(name)])
    #expect(run.status == 0, "\(run.errors)")
    return try text(name)
  }

  @Test("every command that takes a case takes a script and says the same of it")
  func everyCommand() throws {
    _ = try script("the-extra-tablet.play")
    for command in ["map", "paths", "strategies", "coverage", "cuesheet", "write"] {
      let script = try ProgramRun("dyad", [command, path("the-extra-tablet.play")])
      let published = try ProgramRun("dyad", [command, Shipped.folder.appending(path: "the-extra-tablet.json").path])
      #expect(script.status == published.status && script.status == 0, "\(command): \(script.errors)")
      let same = script.text.replacing(path("the-extra-tablet.play"), with: "")
      let other = published.text.replacing(Shipped.folder.appending(path: "the-extra-tablet.json").path, with: "")
      // A cue sheet ends with the command that presents its case, which names the file.
      if command != "cuesheet" { #expect(same == other, "\(command)") }
    }
    let played = try ProgramRun("dyad", ["play", path("the-extra-tablet.play"), "--plain"], input: "leave\n")
    #expect(played.status == 0, "\(played.errors)")
    let difference = try ProgramRun(
      "dyad", ["diff", Shipped.folder.appending(path: "the-extra-tablet.json").path, path("the-extra-tablet.play")])
    #expect(difference.status == 0, "\(difference.text)")
  }

  @Test("from JSON to a script and back nothing is lost, and what stays behind is said")
  func thereAndBack() throws {
    let play = try script("the-extra-tablet.play")
    try (play + "\n// ask a pharmacist\n").write(
      toFile: path("the-extra-tablet.play"), atomically: true, encoding: .utf8)
    let run = try ProgramRun(
      "dyad", ["write", path("the-extra-tablet.play"), "--format", "json", "--output", path("the-extra-tablet.json")])
    #expect(run.status == 0 && run.errors.contains("1 note to yourself"), "\(run.errors)")
    let again = try ProgramRun("dyad", ["write", path("the-extra-tablet.json"), "--format", "script"])
    #expect(again.text == play)
  }

  @Test("dyad new writes a script that can be checked and played, and JSON if it is asked for")
  func new() throws {
    let run = try ProgramRun("dyad", ["new", path("begun"), "--template", "minimal"])
    #expect(run.status == 0 && run.text.contains("begun.play is written"), "\(run.text)")
    #expect(try text("begun.play").hasPrefix("# Case: "))
    #expect(try ProgramRun("dyad", ["check", path("begun.play")]).status == 0)
    #expect(try ProgramRun("dyad", ["new", path("begun"), "--template", "minimal", "--format", "json"]).status == 0)
    #expect(try text("begun.json").hasPrefix("{"))
  }

  @Test("check --fix mends a near name in both forms, writes ids and plain signs, and prints each change")
  func fix() throws {
    let play = try script("the-extra-tablet.play").replacing(
      "- Done well: Explore avoidance", with: "– Done well: Explore avoidanse", maxReplacements: 1
    )
    .replacing(" #the-clinic", with: "")
    try play.write(toFile: path("the-extra-tablet.play"), atomically: true, encoding: .utf8)
    let run = try ProgramRun("dyad", ["check", "--fix", path("the-extra-tablet.play")])
    let mended = try text("the-extra-tablet.play")
    #expect(mended.contains("- Done well: Explore avoidance\n") && !mended.contains("avoidanse"), "\(run.text)")
    #expect(
      run.text.contains("“Explore avoidanse” is now “Explore avoidance”.") && run.text.contains("is added."),
      "\(run.text)")
    #expect(!run.text.contains("script-no-id") && !run.text.contains("script-sign"))
    let json = try Shipped.text(of: "the-extra-tablet.json").replacing(
      "\"sk-h-pause\"", with: "\"sk-h-pauze\"", maxReplacements: 1)
    try json.write(toFile: path("the-extra-tablet.json"), atomically: true, encoding: .utf8)
    let second = try ProgramRun("dyad", ["check", "--fix", path("the-extra-tablet.json")])
    #expect(try text("the-extra-tablet.json").contains("sk-h-pauze") == false, "\(second.text)")
  }

  @Test("a sign-off is one line in the script, for the same content as that of its JSON")
  func sign() throws {
    let play = try script("the-extra-tablet.play")
    let sign = ["--role", "psychiatrist", "--initials", "cd", "--date", "2026-11-30"]
    let run = try ProgramRun("dyad", ["sign", path("the-extra-tablet.play")] + sign)
    #expect(run.status == 0, "\(run.errors)")
    let signed = try text("the-extra-tablet.play").split(separator: "\n").filter { $0.hasPrefix("- Signed:") }
    #expect(signed.count == 1)
    #expect(try text("the-extra-tablet.play").split(separator: "\n").count == play.split(separator: "\n").count + 1)
    try Shipped.text(of: "the-extra-tablet.json").write(toFile: path("copy.json"), atomically: true, encoding: .utf8)
    let published = try ProgramRun("dyad", ["sign", path("copy.json")] + sign)
    let sum = signed.first?.split(separator: " ").last.map { String($0) } ?? "none"
    #expect(published.text.contains(sum), "\(published.text)")
    #expect(try ProgramRun("dyad", ["sign", path("the-extra-tablet.play")] + sign).status == 0)
    #expect(try text("the-extra-tablet.play").contains("- Signed: cd; psychiatrist; 2026-11-30; \(sum)"))
  }
}
