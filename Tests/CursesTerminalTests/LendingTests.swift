// The terminal is lent to another program and taken again.

import Foundation
import TestSupport
import Testing

@Suite struct LendingTests {
  @Test(arguments: ["xterm-256color", "screen-256color", "vt100"])
  func anotherProgramFindsTheTerminalAsItWasAndTheScreenComesBack(name: String) throws {
    let terminal = try Probe.startAndDraw(environment: ["TERM": name])
    try terminal.send("E")
    try terminal.waitFor("lent")
    #expect(terminal.isRestored)
    // What the person types there is not taken for keys here.
    try terminal.send("qqq\n")
    // The shell's status, as waitpid returns it.
    try terminal.waitFor("key lent 1280")
    try terminal.waitUntil { $0.shows("Probe 80x24") && $0.shows("option 3") }
    #expect(!terminal.isCooked)
    #expect(terminal.screen.modes.alternateScreen == (name != "vt100"))
    #expect(terminal.screen.modes.bracketedPaste == (name == "xterm-256color"))
    try terminal.send("\u{1B}[B")
    try terminal.waitUntil { $0.cursorRow == 6 }
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test func aWindowThatWasResizedMeanwhileIsDrawnInItsNewSize() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("E")
    try terminal.waitFor("lent")
    try terminal.resize(columns: 70, rows: 20)
    try terminal.send("\n")
    try terminal.waitFor("Probe 70x20")
    try terminal.waitUntil { $0.modes.alternateScreen && $0.shows("option 3") }
  }

  @Test func lendingTwiceAndThenASignalStillLeavesTheTerminalAsItWas() throws {
    let terminal = try Probe.startAndDraw()
    for _ in 0..<2 {
      try terminal.send("E")
      try terminal.waitUntil { $0.shows("lent") && !$0.modes.alternateScreen }
      try terminal.send("\n")
      try terminal.waitUntil { $0.shows("key lent 1280") && $0.modes.alternateScreen }
    }
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .signalled(SIGTERM))
    #expect(terminal.isRestored)
  }

  @Test func aProgramThatCrashesInModesOfItsOwnLeavesTheScreenWhole() throws {
    let terminal = try Probe.startAndDraw()
    for round in 1...2 {
      try terminal.send("C")
      try terminal.waitUntil {
        String(decoding: terminal.rawLog, as: UTF8.self).components(separatedBy: "taken").count == round + 1
          && $0.shows("key crashed") && $0.shows("option 3") && $0.shows("theme dark")
      }
      try terminal.send("\u{1B}[B")
      try terminal.waitUntil { $0.cursorRow == 6 }
      try terminal.send("\u{1B}[A")
      try terminal.waitUntil { $0.cursorRow == 5 }
      let modes = terminal.screen.modes
      #expect(modes.alternateScreen && modes.bracketedPaste && modes.mouse.isEmpty && modes.autowrap && !modes.insert)
    }
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGABRT, SIGSEGV])
  func aProgramThatDiesWhileItLendsGivesBackWhatItFound(number: Int32) throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("R")
    try terminal.waitFor("taken")
    #expect(!terminal.isCooked)
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    #expect(terminal.isRestored)
  }

  /// An editor that is suspended stops the whole job; when it goes on, the screen is still its own.
  @Test func aJobThatIsSuspendedWhileLendingGoesOnInTheOtherProgram() throws {
    // The shell has modes of its own meanwhile.
    let script = "set -m; \"$0\"; echo stopped; read answer; stty -echo -icanon; fg >/dev/null; echo \"ended $?\""
    let terminal = try PseudoTerminal("/bin/sh", arguments: ["-c", script, BuiltProduct.path("terminal-probe")])
    try terminal.waitFor("theme dark")
    try terminal.send("E")
    try terminal.waitUntil { $0.shows("lent") && !$0.modes.alternateScreen }
    try terminal.send("\u{1A}")
    try terminal.waitFor("stopped")
    try terminal.send("\n")
    try terminal.waitUntilSettled()
    #expect(!terminal.screen.modes.alternateScreen)
    try terminal.send("\n")
    try terminal.waitFor("key lent 1280")
    try terminal.waitUntil { $0.modes.alternateScreen && $0.shows("option 3") }
    try terminal.send("q")
    try terminal.waitFor("ended 0")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
  }
}
