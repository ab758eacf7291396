// Commands inside messages can be typed as shown.

import Foundation
import TestSupport
import Testing

@Suite("Commands that are to be typed")
struct TypedCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "what is to be typed stands plain, in straight quotation marks only where the path needs them",
    arguments: [
      ["play", "--plain"], ["play", "--draft", "--plain"], ["write"], ["paths"], ["map"], ["diff"],
      ["sign", "--role", "x", "--initials", "ab"],
    ])
  func typed(_ arguments: [String]) throws {
    for (name, typed) in [("01-comma.json", "01-comma.json"), ("Ms R's case.json", "Ms R'\\''s case.json")] {
      let broken = SmallVignette.text.replacingOccurrences(of: #""start": "the-request""#, with: #""start": "nowhere""#)
      let isDiff = arguments == ["diff"]
      let file = try folder.write((isDiff ? "[]" : broken).utf8, to: name)
      let run = try ProgramRun("dyad", arguments + [file] + (isDiff ? [file] : []), input: "leave\n")
      let word = name == typed ? "\(folder.url.path)/\(typed)" : "'\(folder.url.path)/\(typed)'"
      #expect(run.errors.contains("dyad check \(word) "), "\(run.errors)")
      #expect(!run.errors.contains("check “"))
    }
  }
}
