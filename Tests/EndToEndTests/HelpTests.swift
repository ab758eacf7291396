// The help of every subcommand fits the terminal, and its paragraphs fill the lines.

import Canvas
import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
  private static let commands = [
    "open", "play", "resume", "sessions", "debrief", "export", "forget", "progress", "drill", "check", "map", "paths",
    "coverage", "strategies", "preview", "import", "write", "cuesheet", "sign", "diff", "new", "present", "lead",
    "schema",
  ]

  private static func help(_ arguments: [String], columns: Int) throws -> [Substring] {
    let run = try ProgramRun("dyad", arguments + ["--help"], environment: ["COLUMNS": "\(columns)"])
    #expect(run.status == 0 && run.text.contains("USAGE: "))
    return run.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("every subcommand is looked at")
  func complete() throws {
    let lines = try Self.help([], columns: 80)
    let listed = lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    #expect(
      listed.compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" } == Self.commands)
  }

  @Test("no line is wider than the terminal", arguments: [[]] + commands.map { [$0] })
  func width(_ arguments: [String]) throws {
    for columns in [80, 100] {
      for line in try Self.help(arguments, columns: columns) {
        #expect(DisplayWidth.of(String(line)) <= columns, "\(line)")
      }
    }
  }

  @Test("a line of a paragraph ends where the next word would not fit", arguments: commands.filter { $0 != "open" })
  func filled(_ command: String) throws {
    for columns in [80, 100] {
      let overview = try Self.help([command], columns: columns).prefix { !$0.hasPrefix("USAGE: ") }
      for (line, next) in zip(overview, overview.dropFirst()) where !line.isEmpty {
        guard let word = next.split(separator: " ").first else { continue }
        // The library keeps a column free at the end.
        #expect(DisplayWidth.of("\(line) \(word)") >= columns, "\(line)")
      }
    }
  }
}
