// `dyad check` on folders: what is no case, what only looks like one, and what is said at the end.

import Foundation
import TestSupport
import Testing

@Suite("Folders that are checked")
struct CheckFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.url.path }

  private func check(_ arguments: String...) throws -> ProgramRun { try ProgramRun("dyad", ["check"] + arguments) }

  /// A case without an error under an id of its own, which its file is called by.
  private func writeCase(_ id: String, as file: String? = nil, replacing pieces: [(String, String)] = []) throws
    -> String
  {
    var text = SmallVignette.text
    for (piece, other) in [(#""moves": ["prescribe"], "#, ""), (#""id": "small""#, #""id": "\#(id)""#)] + pieces {
      #expect(text.contains(piece))
      text = text.replacingOccurrences(of: piece, with: other)
    }
    return try folder.write(text.utf8, to: file ?? "\(id).json")
  }

  @Test("a folder without a case does not pass, and files that look meant are named")
  func noCase() throws {
    let empty = try check(path)
    #expect(empty.status == 2)
    #expect(empty.errors.contains("No case in “\(path)”") && empty.errors.contains("end in .json"))
    #expect(!empty.text.contains("no errors"))
    for name in ["the-refill.txt", "b.json.txt", "C.JSON", "d.js", ".hidden.json", "notes.md"] {
      _ = try folder.write("{}".utf8, to: name)
    }
    let run = try check(path + "/")
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "cases end in .json or .play; C.JSON, b.json.txt, d.js and the-refill.txt do not."), "\(run.errors)")
    #expect(!run.errors.contains("hidden") && !run.errors.contains("notes"))
    let one = try TemporaryFolder()
    _ = try one.write("{}".utf8, to: "the-refill.txt")
    #expect(try check(one.url.path).errors.contains("; the-refill.txt does not."))
  }

  @Test("beside cases such files are named at the end, and change no status")
  func lookalikes() throws {
    _ = try writeCase("one")
    #expect(try check(path).text.hasSuffix(" warnings.\n"))
    _ = try folder.write("{}".utf8, to: "two.json.txt")
    let run = try check(path)
    #expect(run.status == 0)
    let remark = " warnings.\nNot checked, since cases end in .json or .play: two.json.txt.\n"
    #expect(run.text.hasSuffix(remark), "\(run.text)")
    let json = try check(path, "--json")
    #expect((try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])?["files"] != nil)
  }

  @Test("a schema beside the cases is passed over, and named by itself gets one sentence")
  func schema() throws {
    let schema = try folder.write(try ProgramRun("dyad", ["schema"]).output, to: "vignette.schema.json")
    let alone = try check(path)
    #expect(alone.status == 2 && alone.errors.contains("is a JSON Schema"))
    let file = try writeCase("one")
    let run = try check(path)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.text.contains("1 file checked, no errors"))
    #expect(!run.text.contains("schema"))
    let named = try check(schema)
    #expect(named.status == 2)
    #expect(
      named.errors.contains("is a JSON Schema") && named.errors.split(separator: "\n").count == 1, "\(named.errors)")
    let both = try check(schema, file)
    #expect(both.status == 0 && both.errors.contains("is a JSON Schema"))
    let play = try ProgramRun("dyad", ["play", schema, "--plain"])
    #expect(play.status == 2 && play.errors.contains("JSON Schema"))
  }

  @Test("the end says how much was checked and found, always in one shape")
  func total() throws {
    let good = try writeCase("one")
    let small = SmallVignette.text.replacingOccurrences(of: #""id": "small""#, with: #""id": "two""#)
    let bad = try folder.write(small.utf8, to: "two.json")
    let broken = try folder.write("{".utf8, to: "three.json")
    #expect(try check("--only", "structure", good).text.hasSuffix("1 file checked, no errors.\n"))
    #expect(try check("--only", "structure", broken).text.hasSuffix("\n1 file checked, 1 error.\n"))
    let one = try check(bad)
    #expect(one.status == 1)
    #expect(one.text.firstMatch(of: #/\n1 file checked, 1 error, \d+ warnings\.\n$/#) != nil, "\(one.text.suffix(200))")
    let all = try check(path)
    #expect(
      all.text.firstMatch(of: #/\n3 files checked, 2 errors in 2 of them, \d+ warnings\.\n$/#) != nil,
      "\(all.text.suffix(200))")
    let strict = try check("--strict", good)
    #expect(strict.status == 1)
    #expect(strict.text.firstMatch(of: #/\n1 file checked, no errors, \d+ warnings\.\n$/#) != nil)
    let missing = try check(good, path + "/nothing.json")
    #expect(missing.status == 2 && missing.text.contains("\n1 file checked, no errors, "))
  }

  @Test("a file that is no plain text has one finding")
  func noPlainText() throws {
    let units: [UInt16] = [0xFEFF] + Array(SmallVignette.text.utf16)
    let utf16: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let file = try folder.write(utf16, to: "one.json")
    let run = try check(file)
    #expect(run.status == 1)
    #expect(
      run.text == """
        \(file): error: file-utf16: This file is stored as UTF-16.
          next: Save it as UTF-8: in Notepad choose Save as, and UTF-8 under Encoding.
        1 file checked, 1 error.

        """)
    let draft = try ProgramRun("dyad", ["import", file])
    #expect(draft.status == 1)
    #expect(draft.errors.contains("stored as UTF-16") && !draft.errors.contains("::"))
    #expect(try check(try folder.write(#"{"a":1}"#.utf8, to: "other.json")).text.contains("1 file checked, 1 error.\n"))
  }
}
