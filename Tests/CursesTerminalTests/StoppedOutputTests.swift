// The terminal takes no output, or the program has only just begun with it: it is given back all the same.

import Foundation
import TestSupport
import Testing

@Suite struct StoppedOutputTests {
  static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV]

  @Test(arguments: signals, ["xterm-256color", "vt100"])
  func aSignalWhileOutputIsStopped(number: Int32, name: String) throws {
    let terminal = try Probe.startAndDraw(environment: ["TERM": name])
    terminal.stopOutput()
    try terminal.send("F")
    try terminal.waitUntilKeysAreTaken()
    terminal.signal(number)
    #expect(try terminal.waitForExitUnread() == .signalled(number))
    #expect(terminal.isRestored)
    #expect(!terminal.isFull)
  }

  @Test(arguments: signals)
  func aSignalWhileNobodyReads(number: Int32) throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("F")
    try terminal.waitUntilFull()
    terminal.signal(number)
    #expect(try terminal.waitForExitUnread() == .signalled(number))
    #expect(terminal.isRestored)
  }

  @Test func aSignalBeforeTheFirstFrameWhileOutputIsStopped() throws {
    let terminal = try Probe.start()
    terminal.stopOutput()
    try terminal.waitUntilModesChange()
    try terminal.waitUntilKeysAreTaken()
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExitUnread() == .signalled(SIGTERM))
    #expect(terminal.isRestored)
  }

  /// In the moment in which the modes change nothing else has been done yet.
  @Test(arguments: signals, 0..<5)
  func aSignalAsSoonAsTheModesChange(number: Int32, round: Int) throws {
    let terminal = try Probe.start()
    try terminal.waitUntilModesChange()
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    #expect(terminal.isRestored)
  }

  @Test func suspendingWhileOutputIsStoppedAndGoingOn() throws {
    let script = "set -m; sh -c 'echo \"process $$.\"; exec \"$0\"' \"$0\"; echo stopped; read answer; fg >/dev/null"
    let terminal = try PseudoTerminal(
      "/bin/sh", arguments: ["-c", script, BuiltProduct.path("terminal-probe")])
    try terminal.waitFor("theme dark")
    let log = String(decoding: terminal.rawLog, as: UTF8.self)
    let process = try #require(log.firstMatch(of: /process ([0-9]+)\./).flatMap { pid_t($0.output.1) })
    terminal.stopOutput()
    kill(process, SIGTSTP)
    try terminal.waitFor("stopped")
    #expect(terminal.isRestored)
    try terminal.send("\n")
    try terminal.waitUntil { $0.shows("theme dark") && $0.modes.alternateScreen }
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
  }
}
