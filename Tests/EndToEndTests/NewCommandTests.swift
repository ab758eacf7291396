// `dyad new`, as its questions are answered: how they end, where ids come from, and which names are free.

import Foundation
import TestSupport
import Testing

@Suite("Beginning a case")
struct NewCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }

  @Test("Ctrl-C and Ctrl-D both end the questions and keep what was said", arguments: ["\u{3}", "\u{4}"])
  func ending(key: String) throws {
    let terminal = try PseudoTerminal(BuiltProduct.path("dyad"), arguments: ["new", path("asked")], columns: 200)
    try terminal.waitFor("Whom will the trainee meet?")
    #expect(terminal.screen.text.contains("Ctrl-C") && terminal.screen.text.contains("Ctrl-D"))
    try terminal.send("Ms Keptname\n")
    try terminal.waitFor("An objective")
    try terminal.send(key)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.text.contains("is written."))
    let text = try String(contentsOf: folder.url.appending(path: "asked.json"), encoding: .utf8)
    #expect(text.contains("\"title\": \"Ms Keptname\""))
  }

  @Test("answers from a pipe are taken unchanged, even a last one without a line end")
  func piped() throws {
    let run = try ProgramRun("dyad", ["new", path("piped")], input: "Ms R\r\nHear what it is for\n\nThe last answer")
    #expect(run.status == 0)
    let text = try String(contentsOf: folder.url.appending(path: "piped.json"), encoding: .utf8)
    for words in ["\"title\": \"Ms R\"", "Hear what it is for", "The last answer"] { #expect(text.contains(words)) }
  }

  @Test("at a question about ids, ? lists them with their names, and the question is asked again")
  func listing() throws {
    let run = try ProgramRun("dyad", ["new", path("listed")], input: "Ms R\n\n\n?\n\n\n?\nsf-task-ask-suicide\n")
    #expect(run.text.contains("ct-feel-pressure: Pressure to get it right\n"))
    #expect(run.text.contains("sf-task-means: "))
    #expect(!run.text.contains("sk-q-contact"))
    let some = try ProgramRun("dyad", ["new", path("some")], input: "Ms R\n\n\n? Pressure\n? zzz\n")
    #expect(some.text.contains("ct-feel-pressure: ") && some.text.contains("sr-time-pressure: "))
    #expect(!some.text.contains("ct-feel-hate") && some.text.contains("No marker has “zzz”"))
    let text = try String(contentsOf: folder.url.appending(path: "listed.json"), encoding: .utf8)
    #expect(text.contains("sf-task-ask-suicide") && !text.contains("\"?\""))
  }

  @Test("an id that a case has already is refused, unless it is that very file")
  func takenID() throws {
    for more in [[], ["--template", "minimal"], ["--force"]] {
      let run = try ProgramRun("dyad", ["new", path("ms-h")] + more, input: "Ms R\n")
      #expect(run.status == 2 && run.errors.contains("Ms H") && run.errors.contains("ms-h-2"), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(!FileManager.default.fileExists(atPath: path("ms-h.json")))
    let own = ["--vignettes", folder.url.path, "--template", "minimal"]
    try FileManager.default.copyItem(
      at: Shipped.folder.appending(path: "catalogue"), to: folder.url.appending(path: "catalogue"))
    #expect(try ProgramRun("dyad", ["new", path("mine")] + own).status == 0)
    #expect(try ProgramRun("dyad", ["new", path("mine"), "--force"] + own).status == 0)
  }
}
