// `dyad check` on ids and the names of files: a copy with which the next case was begun.

import Foundation
import TestSupport
import Testing

@Suite("Ids and names of files")
struct CheckIdentityTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.url.path }

  /// A case without an error.
  private static let text = SmallVignette.text.replacingOccurrences(of: #""moves": ["prescribe"], "#, with: "")

  private func write(_ file: String, id: String = "small") throws -> String {
    let text = Self.text.replacingOccurrences(of: #""id": "small""#, with: #""id": "\#(id)""#)
    return try folder.write(text.utf8, to: file)
  }

  @Test("two files with one id have an error each that names the other, at the id")
  func shared() throws {
    let first = try write("small.json")
    #expect(try ProgramRun("dyad", ["check", path]).status == 0)
    let copy = try write("the-next.json")
    _ = try write("other.json", id: "other")
    let run = try ProgramRun("dyad", ["check", path])
    #expect(run.status == 1)
    let lines = run.text.components(separatedBy: "\n").filter { $0.contains("id-two-files") }
    #expect(lines.count == 2, "\(lines)")
    for (line, (own, other)) in zip(lines, [(first, copy), (copy, first)]) {
      #expect(line.firstMatch(of: #/:\d+:\d+: error: id-two-files: /#) != nil && line.hasPrefix(own + ":"))
      #expect(line.contains("“small”") && line.contains("“\(other)”"))
    }
    #expect(run.text.firstMatch(of: #/\n3 files checked, 2 errors in 2 of them, /#) != nil)
    let json = try ProgramRun("dyad", ["check", "--json", path])
    let value = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let files = try #require(value?["files"] as? [[String: Any]])
    #expect(files.count == 3)
    #expect((value?["counts"] as? [String: Int])?["error"] == 2)
    #expect(try ProgramRun("dyad", ["check", "--only", "structure", path]).status == 0)
  }

  @Test("a file that is named twice, or through a link, is one file")
  func sameFile() throws {
    let file = try write("small.json")
    try FileManager.default.createDirectory(at: folder.url.appending(path: "inner"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "inner/small.json"), withDestinationURL: URL(filePath: file))
    let run = try ProgramRun("dyad", ["check", path, file])
    #expect(run.status == 0, "\(run.text)")
    #expect(!run.text.contains("id-two-files"))
  }

  @Test("a file that is not called by its id has a warning, which can be accepted")
  func fileName() throws {
    #expect(!(try ProgramRun("dyad", ["check", try write("small.json")]).text.contains("id-file-name")))
    let copy = try write("Copy of small.json")
    let run = try ProgramRun("dyad", ["check", copy])
    #expect(run.status == 0)
    #expect(
      run.text.contains(": warning: id-file-name: The id is “small”, but the file is called “Copy of small.json”"))
    let accepted = Self.text.replacingOccurrences(
      of: #""keywords""#, with: #""accepted": [ { "rule": "id-file-name", "reason": "A copy." } ], "keywords""#)
    let again = try ProgramRun("dyad", ["check", try folder.write(accepted.utf8, to: "Copy of small.json")])
    #expect(again.text.contains("information: id-file-name") && again.text.contains("accepted: A copy."))
  }
}
