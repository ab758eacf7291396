// `dyad preview --watch` in a real terminal, while the file is edited.

import Foundation
import TestSupport
import Testing

@Suite("Preview", .serialized)
struct PreviewTests {
  @Test("each save is taken up at the same scene; a broken save leaves the last good one on screen")
  func watching() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "draft.json")
    func save(_ text: String) throws { try text.write(to: file, atomically: true, encoding: .utf8) }
    try save(SmallVignette.text)
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"),
      arguments: ["preview", file.path, "--watch", "--seed", "1", "--vignettes", Shipped.folder.path],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"], columns: 120, rows: 40)
    try terminal.waitFor("before you begin")
    try terminal.send("\r")
    try terminal.waitFor("the-request")
    let text = SmallVignette.text
    let words = try #require(text.firstMatch(of: #/Mr B: ([A-Za-z' ]{8,30})/#)?.output.1)
    try save(text.replacing(words, with: "These words are new"))
    try terminal.waitFor("These words are new")
    try terminal.waitFor("the-request")
    try save(String(text.dropLast(40)))
    try terminal.waitFor("line ")
    #expect(terminal.screen.text.contains("These words are new"))
    #expect(terminal.screen.text.contains("still the last version"))
    #expect(!terminal.screen.text.contains("Loaded again."))
    try FileManager.default.removeItem(at: file)
    try terminal.waitFor("Save it under")
    #expect(terminal.screen.text.contains("These words are new"))
    try save(text)
    try terminal.waitUntil { !$0.text.contains("These words are new") && $0.text.contains("the-request") }
    try terminal.send("q")
    try terminal.waitFor("Leave this consultation?")
    try terminal.send("j\r")
    try terminal.waitUntil { !$0.text.contains("Leave this consultation?") }
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
