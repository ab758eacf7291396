// What reaches the screen on good and on poor terminals.

import Foundation
import TestSupport
import Testing

@Suite struct DrawingTests {
  @Test func wideAndMarkedLettersKeepTheirCells() throws {
    let terminal = try Probe.startAndDraw()
    #expect(terminal.screen.rows[0] == "Probe 80x24")
    #expect(terminal.screen.rows[1] == String(repeating: "─", count: 80))
    #expect(terminal.screen.rows[2] == "  |漢字|e\u{301}|👍|Ö|مرحبا|")
    #expect(terminal.screen.rows[3] == "  |␛[31m‹U+202E›|")
    #expect(terminal.screen.rows[11] == "")
    #expect(terminal.screen.cell(column: 3, row: 2)?.width == 2)
    #expect(terminal.screen.cell(column: 4, row: 2)?.width == 0)
  }

  @Test func themeReachesTheScreen() throws {
    let terminal = try Probe.startAndDraw()
    #expect(terminal.screen.cell(column: 0, row: 0)?.look.bold == true)
    let selected = terminal.screen.cell(column: 3, row: 5)?.look
    #expect(selected?.foreground == 79)
    #expect(selected?.bold == true)
    #expect(terminal.screen.cell(column: 3, row: 6)?.look == .init())
    #expect(terminal.screen.cell(column: 3, row: 10)?.look.italic == true)
  }

  @Test func cursorRestsOnTheSelectedOption() throws {
    let terminal = try Probe.startAndDraw()
    #expect(terminal.screen.modes.cursorVisible)
    try terminal.waitUntil { ($0.cursorColumn, $0.cursorRow) == (1, 5) }
    try terminal.send("\u{1B}OB")
    try terminal.waitUntil {
      ($0.cursorColumn, $0.cursorRow) == (1, 6) && $0.rows[5] == "   option 0" && $0.rows[6] == " ▸ option 1"
    }
  }

  @Test func arrowKeyCostsFewBytes() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.waitUntil { $0.cursorRow == 5 }
    let before = terminal.rawLog.count
    try terminal.send("\u{1B}OB")
    try terminal.waitUntil { $0.cursorRow == 6 && $0.rows[6].hasPrefix(" ▸") }
    #expect(terminal.rawLog.count - before < 200)
  }

  /// A terminal that draws while a frame still comes would show half of it.
  @Test(.enabled(if: Self.writesAreCounted, "the system does not count how often a program writes"))
  func aFrameGoesOutInOnePiece() throws {
    let terminal = try Probe.startAndDraw()
    let before = try Self.writes(of: terminal)
    try terminal.send("\u{1B}OB")
    try terminal.waitUntil { $0.cursorRow == 6 && $0.rows[6].hasPrefix(" ▸") && $0.rows[5].hasPrefix("   ") }
    let after = try Self.writes(of: terminal)
    #expect(after == before + 2, "the frame that told of \(before) writes, and that of the arrow key")
  }

  private static var writesAreCounted: Bool {
    (try? String(contentsOfFile: "/proc/self/io", encoding: .utf8))?.contains("syscw: ") == true
  }

  /// How often the probe had written when it was asked. It counts for itself: from outside, a write can be seen to
  /// arrive before it is counted.
  private static func writes(of terminal: PseudoTerminal) throws -> Int {
    let told = terminal.screen.rows[10]
    try terminal.send("w")
    try terminal.waitUntil { $0.rows[10] != told && $0.rows[10].hasSuffix(" writes") }
    return try #require(Int(terminal.screen.rows[10].split(separator: " ")[1]))
  }

  @Test func noColourSendsNoColour() throws {
    let terminal = try Probe.startAndDraw(environment: ["NO_COLOR": "1"])
    #expect(terminal.screen.shows("theme no-colour"))
    let looks = (0..<24).flatMap { row in (0..<80).compactMap { terminal.screen.cell(column: $0, row: row)?.look } }
    #expect(looks.allSatisfy { $0.foreground == nil && $0.background == nil })
    #expect(terminal.screen.cell(column: 3, row: 5)?.look.reverse == true)
    let empty = try Probe.startAndDraw(environment: ["NO_COLOR": ""])
    #expect(empty.screen.shows("theme dark"))
  }

  @Test(arguments: ["C", "POSIX"])
  func localeWithoutUTF8GetsASCII(locale: String) throws {
    let terminal = try Probe.startAndDraw(environment: ["LANG": locale, "LC_ALL": locale])
    #expect(terminal.screen.rows[1] == String(repeating: "-", count: 80))
    #expect(terminal.screen.rows[2] == "  |? ? |e|? |O|?????|")
    #expect(terminal.screen.rows[5] == " > option 0")
    #expect(terminal.rawLog.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["vt100", "ansi"])
  func poorTerminalGetsASCII(name: String) throws {
    let terminal = try Probe.startAndDraw(environment: ["TERM": name])
    #expect(terminal.screen.rows[1] == String(repeating: "-", count: 80))
    #expect(terminal.rawLog.allSatisfy { $0 < 0x80 })
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test(arguments: ["xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "rxvt"])
  func terminalsShowTheSameLetters(name: String) throws {
    let terminal = try Probe.startAndDraw(environment: ["TERM": name])
    #expect(terminal.screen.rows[2] == "  |漢字|e\u{301}|👍|Ö|مرحبا|")
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test(arguments: ["dumb", "unknown", "", "no-such-terminal"])
  func unsuitableTerminalIsRefusedUntouched(name: String) throws {
    let terminal = try Probe.start(environment: ["TERM": name])
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(terminal.screen.rows[0].hasPrefix("refused: "))
    #expect(!terminal.rawLog.contains(0x1B))
    #expect(terminal.isRestored)
  }

  @Test(arguments: ["\"$0\" </dev/null", "\"$0\" | cat"])
  func redirectedInputOrOutputIsRefused(script: String) throws {
    let terminal = try PseudoTerminal("/bin/sh", arguments: ["-c", script, BuiltProduct.path("terminal-probe")])
    try terminal.waitFor("refused: ")
    try terminal.waitForExit()
    #expect(!terminal.rawLog.contains(0x1B))
    #expect(terminal.isRestored)
  }
}
