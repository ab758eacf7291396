// `dyad paths`, `strategies` and `coverage`, if there is little to say or something is in the way.

import Foundation
import TestSupport
import Testing

@Suite("Commands that analyse cases")
struct AnalysisCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A case of three decisions, of which too few count for a figure.
  private func short() throws -> String {
    let file = folder.url.appending(path: "short").path
    #expect(try ProgramRun("dyad", ["new", file, "--template", "group"]).status == 0)
    return file + ".json"
  }

  @Test("if too few scenes count, nothing is claimed about strategies or paths, and both say why")
  func withheld() throws {
    let file = try folder.write(SmallVignette.bytes, to: "small.json")
    let strategies = try ProgramRun("dyad", ["strategies", file])
    #expect(strategies.status == 0)
    #expect(!strategies.text.contains("None reaches"))
    #expect(strategies.text.contains("No verdict: every figure is withheld"))
    let paths = try ProgramRun("dyad", ["paths", file])
    #expect(paths.text.contains("withheld on every path, since none has three scenes that count"))
  }

  @Test("if there are figures, there is a verdict, and it says what a withheld one means")
  func told() throws {
    let run = try ProgramRun("dyad", ["strategies", "the-extra-tablet"])
    #expect(run.status == 0)
    #expect(run.text.contains("None reaches the top fifth") && run.text.contains("A withheld figure never counts"))
    let paths = try ProgramRun("dyad", ["paths", "the-extra-tablet"])
    #expect(paths.status == 0 && paths.text.hasSuffix("safety task that comes due is done on some path.\n"))
  }

  @Test("if every walk gets stuck, that is why there is no verdict")
  func stuck() throws {
    let text = try String(contentsOf: URL(filePath: try short()), encoding: .utf8)
    let gap = try folder.write(
      text.replacing("\"next\": \"decision-2\"", with: "\"next\": \"nowhere\"").utf8, to: "gap.json")
    let run = try ProgramRun("dyad", ["strategies", gap])
    #expect(run.text.contains("every walk gets stuck before an ending"))
  }

  @Test("a case that cannot be read is left out with its reason, and the others are shown")
  func leftOut() throws {
    let good = try short()
    let broken = try folder.write(Array("{ \"id\": \"broken\"".utf8), to: "broken.json")
    let run = try ProgramRun("dyad", ["coverage", broken, good, "ms-h"])
    #expect(run.status == 1)
    #expect(run.text.contains("Objectives of short") && run.text.contains("Objectives of ms-h"))
    let tail = try #require(run.text.components(separatedBy: "\nLeft out\n").last)
    #expect(tail.contains("broken.json") && tail.contains("dyad check") && tail.split(separator: "\n").count == 1)
    let json = try ProgramRun("dyad", ["coverage", broken, good, "--json"])
    let found = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect((found["left_out"] as? [[String: String]])?.first?["case"] == broken)
    #expect((found["cases"] as? [Any])?.count == 1)
    let folderOnly = try ProgramRun("dyad", ["coverage", "--vignettes", folder.url.path])
    #expect(folderOnly.status == 1 && folderOnly.text.contains("Left out"))
    let none = try ProgramRun("dyad", ["coverage", broken, broken])
    #expect(none.status == 2 && none.output.isEmpty && none.errors.contains("broken.json"))
    #expect(try ProgramRun("dyad", ["coverage", good, "ms-h"]).status == 0)
  }
}
