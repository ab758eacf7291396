// `dyad import` and `dyad write`, as people run them.

import Foundation
import Interchange
import TestSupport
import Testing

@Suite("dyad import and dyad write")
struct InterchangeCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  @Test("a case goes out as Twee and comes back the same, with nothing lost", arguments: RoundTripTests.cases)
  func roundTrip(_ name: String) throws {
    let out = try ProgramRun("dyad", ["write", name, "--format", "twee", "--output", path("story.twee")])
    #expect(out.status == 0 && out.output.isEmpty, "\(out.errors)")
    let back = try ProgramRun("dyad", ["import", path("story.twee"), "-o", path("case.json")])
    #expect(back.status == 0 && back.output.isEmpty)
    #expect(back.errors.contains("Nothing was lost"), "\(back.errors)")
    let story = StoryJSON.reading(try Shipped.bytes(of: name + ".json"))
    #expect(
      StoryJSON.reading(Array(try Data(contentsOf: URL(filePath: path("case.json")))))?.canonical == story?.canonical)
    let check = try ProgramRun("dyad", ["check", path("case.json")])
    #expect(check.status == 0, "\(check.text)")
  }

  @Test("scripts go to standard output, with roles and notes only where asked for")
  func scripts() throws {
    let plain = try ProgramRun("dyad", ["write", "ms-h"])
    #expect(plain.status == 0 && plain.text.hasPrefix("# Ms H\n"))
    #expect(!plain.text.contains("; too soon") && !plain.text.contains("For the leader"))
    let roles = try ProgramRun("dyad", ["write", "ms-h", "--roles", "--leader"])
    #expect(roles.text.contains("link; too soon"), "\(roles.text.prefix(3000))")
    #expect(roles.text.contains("For the leader"))
    let page = try ProgramRun("dyad", ["write", "ms-h", "--format", "html"])
    #expect(page.status == 0 && page.text.hasPrefix("<!doctype html>"))
  }

  @Test("a story from elsewhere becomes a draft, and what was lost is on standard error with its line")
  func draft() throws {
    let file = try folder.write(
      Array(":: Start\nA (set: $a to 1) b\u{1B}[2J\n[[Go->B]]\n:: B\nEnd.".utf8), to: "x.twee")
    let run = try ProgramRun("dyad", ["import", file])
    #expect(run.status == 0)
    #expect(run.errors.contains("x.twee:2:3: warning: import-macro: "))
    #expect(StoryJSON.reading(run.output) != nil)
    #expect(!(run.output + Array(run.errors.utf8)).contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    let again = try folder.write(run.output, to: "draft.json")
    let check = try ProgramRun("dyad", ["check", again])
    #expect(check.status == 1 && check.text.contains("meta-required"))
    #expect(!check.text.contains("json-"))
  }

  @Test("a file that is there is not written over unless asked")
  func force() throws {
    let file = try folder.write(Array("mine".utf8), to: "mine.md")
    let refused = try ProgramRun("dyad", ["write", "ms-h", "--output", file])
    #expect(refused.status == 2 && refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    let forced = try ProgramRun("dyad", ["write", "ms-h", "--output", file, "--force"])
    #expect(forced.status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# Ms H"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["mine.md"])
  }

  @Test("bad input gets one message that says what to do")
  func refusals() throws {
    let json = try folder.write(Array("{}".utf8), to: "x.json")
    let cases: [([String], Int32, String)] = [
      (["import", path("none.twee")], 2, "Check the name"),
      (["import", folder.url.path], 2, "is a folder"),
      (["import", json], 1, "Export As Twee"),
      (["write", json], 2, "dyad check"),
      (["write", "nobody"], 2, "There is no case"),
      (["write", "ms-h", "-o", folder.url.path + "/none/x"], 2, "cannot be written"),
      (["write", "ms-h", "-o", folder.url.path, "--force"], 2, "is a folder"),
      (["write", "ms-h", "--format", "pdf"], 64, "pdf"),
      (["write", "ms-h", "--format", "twee", "--roles"], 64, "Twee always holds"),
      (["write", "ms-h", "--force"], 64, "--output"),
      (["import"], 64, "file"),
    ]
    for (arguments, status, message) in cases {
      let run = try ProgramRun("dyad", arguments)
      #expect(run.status == status, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
    }
  }
}
