// Only regular files are read: a pipe, a socket, a device or a folder is refused with a sentence, without waiting.

import Foundation
import Glibc
import TestSupport
import Testing

@testable import dyad

@Suite("Only plain files are read")
struct PlainFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  /// A pipe that nobody writes to: opening it for reading blocks for ever.
  private func pipe(_ name: String = "pipe.json") throws -> String {
    let file = path(name)
    try FileManager.default.createDirectory(
      at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try #require(mkfifo(file, 0o600) == 0)
    return file
  }

  private static let commands = [
    ["check", "PIPE"], ["play", "PIPE", "--plain"], ["play", "PIPE", "--plain", "--draft"],
    ["play", "ms-h", "--script", "PIPE"], ["import", "PIPE"], ["diff", "PIPE", "ms-h"],
    ["diff", "ms-h", "PIPE"], ["write", "PIPE"], ["map", "PIPE"], ["paths", "PIPE"], ["coverage", "PIPE"],
    ["strategies", "PIPE"], ["cuesheet", "PIPE"], ["check", "ms-h", "--source", "PIPE"],
    ["sign", "PIPE", "--initials", "AB", "--role", "reviewer"], ["present", "PIPE"],
    ["present", "ms-h", "--guide", "PIPE"],
  ]

  @Test("a pipe in place of a file is refused in a sentence", arguments: commands)
  func pipes(arguments: [String]) throws {
    let pipe = try pipe()
    let run = try ProgramRun(
      "dyad", arguments.map { $0 == "PIPE" ? pipe : $0 }, environment: ["XDG_RUNTIME_DIR": folder.url.path])
    #expect(run.errors.contains("is a pipe, not a file. Save its content in a file"), "\(run.errors)")
    #expect(run.status == 2)
  }

  @Test("sockets, devices and folders are refused as well, and a link to a file is read")
  func others() throws {
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let place = "/tmp/dyad-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).socket"
    defer { unlink(place) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place.utf8) }
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound)
    for (file, words) in [
      (place, "is a socket"), ("/dev/zero", "is a device"), ("/dev/null", "is a device"),
      (folder.url.path, "is a folder"),
    ] {
      let error = #expect(throws: UnreadableFile.self) { try FileReading.bytes(of: file) }
      #expect(error?.description.contains(words) == true)
    }
    let file = try folder.write("abc".utf8, to: "file")
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: file)
    #expect(try FileReading.bytes(of: path("link")) == Array("abc".utf8))
    #expect(try FileReading.bytes(of: path("link"), first: 2) == Array("ab".utf8))
    #expect(try !FileReading.bytes(of: "/proc/self/status").isEmpty, "what the kernel makes up has no size")
  }

  @Test("pipes in place of cases, the catalogue, the guide or the support text block nothing")
  func folders() throws {
    let cases = folder.url.appendingPathComponent("cases")
    try FileManager.default.copyItem(at: Shipped.root.appendingPathComponent("vignettes"), to: cases)
    _ = try pipe("cases/other.json")
    _ = try pipe("config/dyad/support.txt")
    let environment = ["XDG_CONFIG_HOME": path("config"), "XDG_RUNTIME_DIR": folder.url.path]
    func dyad(_ arguments: [String], input: String = "") throws -> ProgramRun {
      try ProgramRun("dyad", arguments + ["--vignettes", cases.path], input: input, environment: environment)
    }
    let list = try dyad(["open", "--plain"])
    #expect(list.status == 0 && list.text.contains("ms-h"))
    #expect(list.errors.contains("Not listed: other.json"))
    let play = try dyad(["play", "the-extra-tablet", "--plain", "--data", path("data")], input: "\nsupport\n")
    #expect(play.status == 0 && play.text.contains("Samaritans"), "\(play.text) \(play.errors)")
    try FileManager.default.removeItem(at: cases.appendingPathComponent("catalogue/markers.json"))
    _ = try pipe("cases/catalogue/markers.json")
    let lost = try dyad(["play", "ms-h", "--plain"])
    #expect(lost.status == 2 && lost.errors.contains("markers.json” is a pipe"), "\(lost.errors)")
  }

  @Test("a watched file that becomes a pipe is said, below the last version; once it is a file again it is taken up")
  func watching() throws {
    let file = path("draft.json")
    try SmallVignette.text.write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"),
      arguments: ["preview", file, "--watch", "--seed", "1", "--vignettes", Shipped.folder.path],
      columns: 120, rows: 40)
    try terminal.waitFor("before you begin")
    try terminal.send("\r")
    try terminal.waitFor("the-request")
    try FileManager.default.removeItem(atPath: file)
    try terminal.waitFor("Save it under")
    _ = try pipe("draft.json")
    try terminal.waitFor("is a pipe")
    try FileManager.default.removeItem(atPath: file)
    try SmallVignette.text.write(toFile: file, atomically: true, encoding: .utf8)
    try terminal.waitUntil { !$0.shows("is a pipe") && $0.shows("the-request") }
    try terminal.send("q")
    try terminal.waitFor("Leave this consultation?")
  }
}
