// `dyad play`: from a script, and line by line.

import Foundation
import TestSupport
import Testing

@Suite("Playing from the command line")
struct PlayCommandTests {
  @Test("a script that does not fit stops at its line, with what was possible there")
  func stops() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write("# a start\nfeel unsure\nno-such-option\n".utf8, to: "walk.script")
    let run = try ProgramRun("dyad", ["play", "ms-h", "--script", script, "--json"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("walk.script:3: "))
    #expect(run.errors.contains("Possible here:"))
    #expect(run.errors.contains("agree-to-the-second"))
  }

  @Test("a script that ends before the walk does says so")
  func tooShort() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write("feel unsure\n".utf8, to: "walk.script")
    let run = try ProgramRun("dyad", ["play", "ms-h", "--script", script])
    #expect(run.status == 1)
    #expect(run.errors.contains("ends before the walk does"))
  }

  @Test("an unknown case is refused with the names of those that there are")
  func unknownCase() throws {
    let run = try ProgramRun("dyad", ["play", "ms-j"])
    #expect(run.status == 2)
    #expect(run.errors.contains("ms-h"))
  }

  @Test("without a terminal dyad says what it can do")
  func withoutTerminal() throws {
    let run = try ProgramRun("dyad", [])
    #expect(run.status == 0)
    #expect(run.text.contains("Ms H"))
    #expect(run.text.contains("--plain"))
  }

  @Test("the plain form announces itself, and plays from the letter to the debrief on numbers alone")
  func plain() throws {
    let input = "\n" + String(repeating: "1\n\n", count: 60) + "leave\n"
    let run = try ProgramRun("dyad", ["play", "ms-h", "--plain", "--seed", "1"], input: input)
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.first == "dyad, plain form: text line by line, options by number.")
    #expect(run.text.contains("What do you say?"))
    #expect(run.text.contains("How are you after that?"))
    #expect(run.text.contains("Type moments to choose one to look at"))
    #expect(run.text.contains("Fictional case. Formative, not validated, not an assessment."))
    #expect(!run.text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }, "no box drawing")
    HostileTextTests.expectHarmless(run.output)
  }

  @Test("the plain form ends quietly when its input does")
  func plainCutShort() throws {
    let run = try ProgramRun("dyad", ["play", "ms-h", "--plain"], input: "\n")
    #expect(run.status == 0)
    #expect(run.text.contains("The input ended here."))
  }
}
