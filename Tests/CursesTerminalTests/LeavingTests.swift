// Whatever ends or stops the program, the terminal is given back.

import Foundation
import TestSupport
import Testing

@Suite struct LeavingTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP])
  func signalFromOutsideLeavesTheTerminalAsItWas(number: Int32) throws {
    let terminal = try Probe.startAndDraw()
    #expect(terminal.screen.modes.alternateScreen)
    #expect(terminal.screen.modes.bracketedPaste)
    #expect(!terminal.isCooked)
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    #expect(terminal.isRestored)
  }

  @Test(arguments: zip("12345679", [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP]))
  func signalRaisedWithinLeavesTheTerminalAsItWas(key: Character, number: Int32) throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send(String(key))
    #expect(try terminal.waitForExit() == .signalled(number))
    #expect(terminal.isRestored)
  }

  @Test func trapLeavesTheTerminalAsItWas() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("T")
    let status = try terminal.waitForExit()
    #expect(status == .signalled(SIGILL) || status == .signalled(SIGTRAP))
    #expect(terminal.isRestored)
  }

  @Test func badMemoryAccessLeavesTheTerminalAsItWas() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("W")
    #expect(try terminal.waitForExit() == .signalled(SIGSEGV))
    #expect(terminal.isRestored)
  }

  @Test func exhaustedStackLeavesTheTerminalAsItWas() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("O")
    #expect(try terminal.waitForExit() == .signalled(SIGSEGV))
    #expect(terminal.isRestored)
  }

  @Test func quitKeyLeavesTheTerminalAsItWas() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("\u{1C}")
    #expect(try terminal.waitForExit() == .signalled(SIGQUIT))
    #expect(terminal.isRestored)
  }

  @Test func exitWithoutClosingLeavesTheTerminalAsItWas() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("X")
    #expect(try terminal.waitForExit() == .exited(7))
    #expect(terminal.isRestored)
  }

  @Test(arguments: ["xterm-256color", "screen-256color", "linux", "vt100", "ansi"])
  func closingLeavesTheTerminalAsItWas(name: String) throws {
    let terminal = try Probe.startAndDraw(environment: ["TERM": name])
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.shows("closed"))
    #expect(terminal.isRestored)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test(arguments: ["linux", "vt100"])
  func signalWithoutAlternateScreenLeavesTheCursorBelow(name: String) throws {
    let terminal = try Probe.startAndDraw(environment: ["TERM": name])
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .signalled(SIGTERM))
    #expect(terminal.isRestored)
    #expect(terminal.screen.cursorRow == 23)
    #expect(terminal.screen.rows[23].isEmpty)
  }

  /// The shell gives the program a process group of its own, as every interactive shell does.
  @Test(arguments: ["\u{1A}", "8"])
  func suspendingGivesTheTerminalBackAndResumingTakesIt(key: String) throws {
    let script = "set -m; \"$0\"; echo stopped; read answer; fg >/dev/null; echo \"ended $?\""
    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", script, BuiltProduct.path("terminal-probe")]
    )
    try terminal.waitFor("theme dark")
    try terminal.send("\u{1B}OB")
    try terminal.waitUntil { $0.cursorRow == 6 }
    try terminal.send(key)
    try terminal.waitFor("stopped")
    #expect(terminal.isRestored)
    try terminal.resize(columns: 70, rows: 20)
    try terminal.send("\n")
    try terminal.waitFor("Probe 70x20")
    try terminal.waitUntil { $0.modes.alternateScreen && $0.shows("option 1") && $0.cursorRow == 6 }
    #expect(!terminal.screen.shows("stopped"))
    #expect(!terminal.isCooked)
    #expect(terminal.screen.modes.bracketedPaste)
    try terminal.send("q")
    try terminal.waitFor("ended 0")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
  }

  @Test func suspensionThatNobodyCouldEndChangesNothing() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("8")
    try terminal.waitFor("key resumed")
    #expect(terminal.screen.modes.alternateScreen)
    #expect(!terminal.isCooked)
  }
}
