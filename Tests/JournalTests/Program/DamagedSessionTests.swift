// A session of which the end cannot be read: everything that shows it says so, and so does what is written out.

import Foundation
import TestSupport
import Testing

@testable import Journal

@Suite("A session that cannot be read to its end")
struct DamagedSessionTests {
  private let folder: TemporaryFolder
  private let code: String
  private static let sentence = "The journal is damaged here: this goes up to step 8 of the session."
  private static let forms = ["markdown", "text", "html", "json", "csv", "xapi"]

  init() throws {
    folder = try TemporaryFolder()
    let journal = try Journal(in: folder)
    code = try Played.playtest("ms-h", "good-enough").keep(in: journal).code
    journal.close()
  }

  private func damage(from number: Int = 8) throws {
    try OtherProgram(folder.database).run("UPDATE event SET body = 'x' WHERE number = \(number)")
  }

  private func dyad(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun("dyad", arguments + ["--data", folder.url.path])
  }

  private func export(_ form: String, _ more: [String] = []) throws -> ProgramRun {
    try dyad(["export", code, "--format", form] + more)
  }

  /// A text on one line, without what Markdown and HTML make of it.
  private static func plain(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

  @Test("each form of its export carries the sentence, which is said as well, and the status is 1", arguments: forms)
  func carried(form: String) throws {
    try damage()
    let run = try export(form)
    #expect(run.status == 1)
    #expect(Self.plain(run.errors).contains(Self.sentence))
    #expect(Self.plain(run.text).contains(Self.sentence), "\(run.text.prefix(600))")
    let file = folder.url.path + "/export"
    let written = try export(form, ["--output", file])
    #expect(written.status == 1 && written.output.isEmpty)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: file))) == run.output)
  }

  @Test("a session that is cut short before anything was live says so in a table too")
  func emptyTable() throws {
    try damage(from: 1)
    let run = try export("csv")
    #expect(run.status == 1 && run.text.contains("this goes up to step 1 of the session"))
    let lines = run.text.split(separator: "\r\n")
    #expect(lines.count == 2 && Set(lines.map { $0.count { $0 == "," } }).count == 1)
  }

  @Test("a whole session carries no such sentence, and of its statements all but the first are those of a damaged one")
  func whole() throws {
    for form in Self.forms {
      let run = try export(form)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(!run.text.contains("damaged") && !run.text.contains("ncomplete"), "\(form)")
    }
    let before = try export("xapi").text.split(separator: "\n")
    try damage()
    let after = try export("xapi").text.split(separator: "\n")
    #expect(before.first != after.first)
    let shared = after.dropFirst().prefix { !$0.contains("suspended") }
    #expect(shared.count > 2 && before.dropFirst().starts(with: shared))
    // One id never has two forms.
    func id(_ statement: Substring?) -> Substring? { statement?.firstMatch(of: /"id":"([0-9a-f-]{36})"/)?.output.1 }
    #expect(id(before.first) != nil && id(before.first) != id(after.first))
  }

  @Test("its debrief says the same, in JSON inside it as well")
  func debrief() throws {
    try damage()
    let run = try dyad(["debrief", code, "--json"])
    #expect(run.status == 1 && Self.plain(run.errors).contains(Self.sentence))
    #expect(run.text.contains("\"incomplete\" : \"\(Self.sentence)\""))
    #expect(try dyad(["debrief", code]).status == 1)
  }

  @Test("an event that its case does not know stops it too, and that is said")
  func misfit() throws {
    try OtherProgram(folder.database).run(
      "UPDATE event SET body = '{\"scene\":\"no-such-scene\",\"option\":\"no-such-option\"}', kind = 'option-chosen' WHERE number = 8"
    )
    let run = try export("text")
    #expect(run.status == 1)
    #expect(
      Self.plain(run.text).contains(
        "What was kept after step 8 of the session does not fit its case, so this goes no further."))
  }

  @Test("a journal that was cut is said when it is opened, by whatever opens it")
  func cut() throws {
    let file = URL(fileURLWithPath: folder.database)
    try Data(contentsOf: file).dropLast(784).write(to: file)
    let run = try dyad(["sessions"])
    #expect(Self.plain(run.errors).contains("The journal was damaged. It was set aside as"))
  }
}
