// `dyad check` and `dyad play` on bad input: a clear message each time, never a trap, never a raw control byte.

import Foundation
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ bytes: some Sequence<UInt8>, expecting code: String) throws {
    let path = try folder.write(bytes, to: "case.json")
    let run = try ProgramRun("dyad", ["check", path])
    #expect(run.status == 1)
    #expect(run.text.contains(": error: \(code): "), "\(run.text)")
    #expect(run.text.hasPrefix("\(path):1:") || run.text.contains("\(path):"))
    #expect(run.text.contains("next: "))
    expectNoControls(run)
    let play = try ProgramRun("dyad", ["play", path, "--plain"], input: "\n")
    #expect(play.status == 2)
    #expect(play.output.isEmpty)
    #expect(play.errors.contains("cannot be played") && play.errors.contains("dyad check"))
    expectNoControls(play)
  }

  @Test("an empty file")
  func empty() throws { try check([], expecting: "json-empty") }

  @Test("a truncated file")
  func truncated() throws {
    let whole = try Shipped.bytes(of: "ms-h.json")
    try check(whole.prefix(whole.count / 2), expecting: "json-unexpected-end")
    try check(whole.prefix(100), expecting: "json-unexpected-end")
  }

  @Test("100 MB of opening brackets")
  func brackets() throws { try check([UInt8](repeating: 0x5B, count: 100_000_000), expecting: "json-size") }

  @Test("as many opening brackets as a file may have bytes")
  func deepBrackets() throws { try check([UInt8](repeating: 0x5B, count: 15_000_000), expecting: "json-depth") }

  @Test("bytes that are no UTF-8")
  func invalidUTF8() throws {
    try check([0x7B, 0x22, 0xFF, 0xC0, 0x80, 0x22, 0x3A, 0x31, 0x7D], expecting: "json-utf8")
  }

  @Test("a lone surrogate")
  func surrogate() throws { try check(Array(#"{"id": "\ud800"}"#.utf8), expecting: "json-surrogate") }

  @Test("a folder, a missing file and a file that may not be read")
  func unreadable() throws {
    let missing = try ProgramRun("dyad", ["check", folder.url.path + "/nothing.json"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("Check the name"))
    let play = try ProgramRun("dyad", ["play", folder.url.path + "/"])
    #expect(play.status == 2)
    #expect(play.errors.contains("is a folder"))
    let empty = try ProgramRun("dyad", ["check", folder.url.path])
    #expect(empty.status == 2)
    #expect(empty.errors.contains("No case in"))
  }

  @Test("a folder with a link to itself and a pipe is read once and to its end, and the pipe is said")
  func strangeFolder() throws {
    let inner = folder.url.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: inner.appending(path: "again"), withDestinationURL: folder.url)
    #expect(mkfifo(inner.appending(path: "pipe.json").path, 0o600) == 0)
    _ = try folder.write(Array("{".utf8), to: "inner/case.json")
    let run = try ProgramRun("dyad", ["check", folder.url.path])
    #expect(run.status == 2 && run.errors.contains("pipe.json” is a pipe"))
    #expect(run.text.components(separatedBy: "json-unexpected-end").count == 2)
  }

  @Test("a file that cannot be read hides nothing of the others, and a named folder must be there")
  func partlyUnreadable() throws {
    _ = try folder.write(Array("{".utf8), to: "b.json")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "c.json"), withDestinationURL: folder.url.appending(path: "b.json"))
    let missing = folder.url.path + "/a.json"
    let run = try ProgramRun("dyad", ["check", missing, folder.url.path + "/b.json"])
    #expect(run.status == 2)
    #expect(run.errors.contains("a.json") && run.text.contains("json-unexpected-end"))
    for arguments in [["open", "--plain"], ["play", "ms-h"], ["check", missing]] {
      let lost = try ProgramRun("dyad", arguments + ["--vignettes", folder.url.path + "/nowhere"])
      #expect(lost.status == 2)
      #expect(lost.errors.contains("nowhere"))
    }
  }

  @Test("output that cannot be written is not passed over")
  func fullDisk() throws {
    let program = try BuiltProduct.path("dyad")
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["open", "--plain"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.contains("cannot be written"))
  }

  @Test(
    "faults in an otherwise whole case",
    arguments: [
      ("\"tr-identification\"", "\"tr-identificatoin\"", "marker-unknown"),
      ("\"next\": \"the-half-yes\"", "\"next\": \"the-half-no\"", "graph-dead-end"),
      ("\"next\": \"the-half-yes\"", "\"next\": \"the-letter\"", "graph-cycle"),
    ])
  func faults(_ old: String, _ new: String, _ code: String) throws {
    let text = try Shipped.text(of: "ms-h.json")
    #expect(text.contains(old))
    let path = try folder.write(text.replacingOccurrences(of: old, with: new).utf8, to: "case.json")
    let run = try ProgramRun("dyad", ["check", path])
    #expect(run.status == 1)
    #expect(run.text.contains(": error: \(code): "), "\(run.text.prefix(2000))")
    if code == "marker-unknown" { #expect(run.text.contains("did you mean “tr-identification”?")) }
  }

  @Test("--json prints the same findings")
  func json() throws {
    let path = try folder.write(Array(#"{"id": 1,}"#.utf8), to: "case.json")
    let run = try ProgramRun("dyad", ["check", "--json", path])
    #expect(run.status == 1)
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    #expect(String(describing: value).contains("json-trailing-comma"))
  }

  @Test("many files are reported in the order of their names, however long each takes")
  func order() throws {
    let long = try Shipped.text(of: "ms-h.json")
    for number in 0..<40 {
      // Every fourth takes far longer than those after it.
      let own = long.replacingOccurrences(of: "\"id\": \"ms-h\"", with: "\"id\": \"case-\(number + 10)\"")
      let bytes = number % 4 == 0 ? Array(own.utf8.dropLast(3)) : Array("{\"id\": 1,}".utf8)
      _ = try folder.write(bytes, to: "case-\(number + 10).json")
    }
    let run = try ProgramRun("dyad", ["check", folder.url.path])
    #expect(run.status == 1)
    let named = run.text.split(separator: "\n").compactMap { line -> Int? in
      guard let name = line.split(separator: ":").first, name.hasSuffix(".json") else { return nil }
      return Int(name.dropLast(5).suffix(2))
    }
    #expect(named == named.sorted() && Set(named) == Set(10..<50))
    #expect(try ProgramRun("dyad", ["check", folder.url.path]).text == run.text)
  }

  @Test("a name of megabytes is not printed again and again")
  func longName() throws {
    let name = String(repeating: "b", count: 2_000_000)
    let text = try Shipped.text(of: "ms-h.json").replacingOccurrences(of: "\"the-half-yes\"", with: "\"\(name)\"")
    let path = try folder.write(text.utf8, to: "case.json")
    let run = try ProgramRun("dyad", ["check", path])
    #expect(run.status == 1)
    #expect(run.text.contains("id-format"))
    #expect(run.output.count < 100_000)
  }

  @Test("the shipped cases have no error")
  func shipped() throws {
    let run = try ProgramRun("dyad", ["check", Shipped.root.appendingPathComponent("vignettes").path])
    #expect(run.status == 0, "\(run.text)")
  }

  private func expectNoControls(_ run: ProgramRun) {
    let shown = run.output + Array(run.errors.utf8)
    #expect(!shown.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
  }
}
