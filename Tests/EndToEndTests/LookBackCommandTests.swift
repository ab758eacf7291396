// `dyad progress` and `dyad drill` over a journal that real runs have made.

import Foundation
import TestSupport
import Testing

@Suite("Looking back from the command line", .serialized)
struct LookBackCommandTests {
  /// A folder for the journal, and what is run with it.
  private final class Kept {
    let folder: TemporaryFolder
    var data: String { folder.url.appendingPathComponent("data").path }

    init() throws { folder = try TemporaryFolder() }

    func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
      try ProgramRun("dyad", arguments + ["--data", data], input: input)
    }

    func json(_ arguments: String...) throws -> [String: Any] {
      let run = try ProgramRun("dyad", arguments + ["--json", "--data", data])
      try #require(run.status == 0, "\(run.errors)")
      return try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    }

    func sessions() throws -> [[String: Any]] {
      let run = try ProgramRun("dyad", ["sessions", "--json", "--data", data])
      return try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]])
    }

    /// Plays the shortest case to its end by the first answer to everything.
    func play(_ more: String...) throws {
      let input = "\n" + String(repeating: "1\n\n", count: 30) + "leave\n"
      let arguments = ["play", "the-extra-tablet", "--plain", "--seed", "1", "--data", data] + more
      let run = try ProgramRun("dyad", arguments, input: input)
      let hasEnded = run.text.contains("Type moments to choose one to look at")
      try #require(run.status == 0 && hasEnded, "\(run.errors)\(run.text)")
    }
  }

  @Test("a session marked as tried on purpose is left out until the mark is taken back")
  func onPurpose() throws {
    let kept = try Kept()
    try kept.play()
    let code = try #require(try kept.sessions().first?["session"] as? String)
    let events = try #require(try kept.sessions().first?["events"] as? Int)
    for _ in 0..<2 {
      let marked = try kept.run("sessions", "--on-purpose", code)
      #expect(marked.status == 0, "\(marked.errors)")
    }
    #expect(try kept.sessions().first?["events"] as? Int == events + 1)
    #expect(try kept.run("progress").text.contains("1 session tried on purpose"))
    #expect(try kept.json("progress")["sessions"] as? Int == 0)
    #expect(try kept.run("debrief", code).status == 0)
    #expect(try kept.run("sessions", "--not-on-purpose", code).status == 0)
    #expect(try kept.json("progress")["sessions"] as? Int == 1)
  }

  @Test("the look back holds the sessions that ended and the short forms, and says the same each time")
  func progress() throws {
    let kept = try Kept()
    #expect(try kept.run("progress").text.contains("No case has been played to its end yet."))
    try kept.play()
    _ = try kept.run("play", "ms-h", "--plain", input: "\n\n")
    let drill = try kept.run("drill", "ms-h", "--scene", "the-table", "--plain", input: "qvxtyped\n1\n\n\n\n")
    #expect(drill.status == 0 && drill.text.contains("What the choice did"))
    let look = try kept.json("progress")
    #expect(look["sessions"] as? Int == 1 && look["drills"] as? Int == 1 && look["cases"] as? Int == 2)
    let families = try #require(look["families"] as? [[String: Any]])
    let cases = families.flatMap { $0["in_cases"] as? [[String: Any]] ?? [] }.compactMap { $0["vignette"] as? String }
    #expect(Set(cases) == ["the-extra-tablet", "ms-h"])
    let text = try kept.run("progress", "--json").text
    #expect(try kept.run("progress", "--json").text == text)
    for word in ["qvxtyped", "score", "total", "streak"] { #expect(!text.contains(word), "\(word)") }
    let drilled = try kept.sessions().compactMap { $0["drilled"] as? String }
    #expect(drilled == ["the-table"])
  }

  @Test("in sentences there is no sign, and as a picture no line is too wide")
  func forms() throws {
    let kept = try Kept()
    try kept.play()
    let plain = try kept.run("progress", "--plain", "--full")
    #expect(plain.status == 0 && plain.text.contains("with Mrs L it"))
    #expect(!plain.text.contains { "○■·".contains($0) })
    let picture = try kept.run("progress", "--full").text
    #expect(picture.contains { "○■·".contains($0) })
    #expect(picture.split(separator: "\n").allSatisfy { $0.count <= 72 })
    HostileTextTests.expectHarmless(Array(picture.utf8))
  }

  @Test("a session is read in the case as it was played, though the file has changed and is gone")
  func changed() throws {
    let kept = try Kept()
    let vignettes = kept.folder.url.appendingPathComponent("vignettes")
    try FileManager.default.createDirectory(
      at: vignettes.appendingPathComponent("catalogue"), withIntermediateDirectories: true)
    for name in ["catalogue/markers.json", "the-extra-tablet.json"] {
      try Data(try Shipped.bytes(of: name)).write(to: vignettes.appendingPathComponent(name))
    }
    try kept.play("--vignettes", vignettes.path)
    let before = try kept.run("progress", "--json", "--vignettes", vignettes.path).text
    let file = vignettes.appendingPathComponent("the-extra-tablet.json")
    let text = try Shipped.text(of: "the-extra-tablet.json").replacingOccurrences(of: "Mrs L", with: "Mrs N")
    try Data(text.utf8).write(to: file)
    #expect(try kept.run("progress", "--json", "--vignettes", vignettes.path).text == before)
    try FileManager.default.removeItem(at: file)
    #expect(try kept.run("progress", "--json", "--vignettes", vignettes.path).text == before)
    #expect(before.contains("Mrs L"))
  }

  @Test("a short form that was left before anything was chosen is not kept")
  func nothingChosen() throws {
    let kept = try Kept()
    for input in ["", "a thought\n", "a thought\nleave\n"] {
      let run = try kept.run("drill", "the-extra-tablet", "--plain", input: input)
      #expect(run.status == 0 && run.text.contains("Before you look"))
    }
    #expect(try kept.sessions().isEmpty)
  }

  @Test("one decision after another of a case comes up, and none of it waits to be gone on with")
  func next() throws {
    let kept = try Kept()
    for _ in 0..<3 { _ = try kept.run("drill", "the-extra-tablet", "--plain", input: "\n1\n\n\n\n") }
    let sessions = try kept.sessions()
    #expect(Set(sessions.compactMap { $0["drilled"] as? String }).count == 3)
    #expect(try kept.json("progress")["drills"] as? Int == 3)
    let list = try kept.run("sessions").text
    #expect(list.contains("one scene by itself") && !list.contains("not finished"))
    #expect(try kept.run("resume", "--plain").status != 0)
  }

  @Test("the same request is taken from each patient, and set together at the end")
  func sameRequest() throws {
    let kept = try Kept()
    let run = try kept.run("drill", "same-request", "--plain", "--seed", "2", input: "\n2\n\n\n\n2\n\n\n\n2\n\n\n\n")
    #expect(run.status == 0)
    for patient in ["Mr Z", "Ms H", "Sam"] { #expect(run.text.contains("\(patient) asks for another medicine.")) }
    #expect(run.text.contains("The request is the same. What did each of them ask of you?"))
    #expect(try kept.sessions().count == 3)
    HostileTextTests.expectHarmless(run.output)
  }

  @Test("what is not there is refused with what there is")
  func refusals() throws {
    let kept = try Kept()
    let list = try kept.run("drill")
    #expect(list.status == 0 && list.text.contains("dyad drill same-request"))
    #expect(list.text.contains("dyad drill sam: one of"))
    let scene = try kept.run("drill", "ms-h", "--scene", "no-such-scene")
    #expect(scene.status == 2 && scene.errors.contains("the-table"))
    let unknown = try kept.run("drill", "no-such-case")
    #expect(unknown.status == 2 && unknown.errors.contains("ms-h"))
    #expect(try kept.run("drill", "--scene", "the-table").status == 64)
    // A file is found by its case's id, and one that cannot be played says what is wrong.
    let path = try kept.run("drill", Shipped.folder.appending(path: "ms-h.json").path)
    #expect(path.status == 2 && path.errors.contains("dyad drill ms-h --vignettes \(Shipped.folder.path)"))
    let text = try String(contentsOf: Shipped.folder.appending(path: "ms-h.json"), encoding: .utf8)
    let comma = try #require(text.firstRange(of: "\",\n"))
    let broken = try kept.folder.write(text.replacingCharacters(in: comma, with: "\"\n").utf8, to: "broken.json")
    let refused = try kept.run("drill", broken)
    #expect(refused.status == 2 && refused.errors.contains("comma") && refused.errors.contains("dyad check"))
    let group = try kept.folder.write(
      text.replacing("\"intended_use\": \"both\"", with: "\"intended_use\": \"group\"").utf8, to: "group.json")
    #expect(try kept.run("drill", group).errors.contains("for groups only"))
  }

  @Test("a short form opens from the catalogue in a terminal, and is kept once something was chosen")
  func terminal() throws {
    let kept = try Kept()
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["open", "--seed", "1", "--data", kept.data],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"], columns: 100, rows: 60)
    try terminal.waitFor("Content notes: ")
    try terminal.send("f")
    try terminal.waitFor("each ask for another medicine")
    try terminal.send("\r")
    try terminal.waitFor("Before you look")
    try terminal.send("to say yes\r")
    try terminal.waitFor("What do you say?")
    try terminal.waitUntilSettled()
    for _ in 0..<10 where !terminal.screen.text.contains("afterwards   ") {
      let before = terminal.screen.text
      try terminal.send(terminal.screen.text.contains("Choose one first") ? "a\r" : "\r")
      try terminal.waitUntil { $0.text != before }
      try terminal.waitUntilSettled()
    }
    try terminal.send("\r")
    try terminal.waitFor("What the choice did")
    #expect(terminal.screen.text.contains("to say yes"))
    try terminal.send("\u{1B}")
    try terminal.waitFor("each ask for another medicine")
    try terminal.send("\u{1B}")
    try terminal.waitFor("consultations about a medicine")
    try terminal.send("b")
    try terminal.waitFor("1 short form, 1 case.")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
    #expect(try kept.sessions().compactMap { $0["drilled"] as? String } == ["nothing-to-report"])
  }
}
