// Whatever ends or stops the real program in the middle of a consultation, the terminal is given back.

import Foundation
import TestSupport
import Testing

/// A trap in Swift code raises SIGILL or SIGTRAP, by the kind of processor. Nothing that the program reads makes it
/// trap, so the two signals stand for it here; a trap itself is brought about in the terminal probe
/// (CursesTerminalTests).
@Suite("Signals", .serialized)
struct SignalTests {
  static let terminals = ["xterm-256color", "screen-256color", "linux", "vt100", "ansi"]
  static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGUSR1, SIGPIPE]

  @Test("after a signal the terminal is as it was found", arguments: terminals, signals)
  func signal(_ name: String, _ number: Int32) throws {
    let terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: ["play", "ms-h", "--seed", "1"], environment: ["TERM": name])
    _ = try keysToTheOptions(terminal)
    try resizeAndBack(terminal)
    expectHeld(terminal, as: name)
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    expectGivenBack(terminal)
  }

  /// The shell gives the program a process group of its own, as every interactive shell does, and says its number. Keys
  /// are known from a run without a shell, where it can be seen when a frame is whole.
  @Test("suspended, the terminal is given back; resumed, the whole frame is back", arguments: terminals)
  func suspending(_ name: String) throws {
    let arguments = ["play", "ms-h", "--seed", "1"]
    let before = try PseudoTerminal(BuiltProduct.path("dyad"), arguments: arguments, environment: ["TERM": name])
    let keys = try keysToTheOptions(before)
    let frame = before.screen.text
    let script = """
      set -m
      sh -c 'echo "process $$."; exec "$0" "$@"' "$0" "$@"
      echo stopped; read answer; fg >/dev/null; echo "ended $?"
      """
    let terminal = try PseudoTerminal(
      "/bin/sh", arguments: ["-c", script, BuiltProduct.path("dyad")] + arguments, environment: ["TERM": name])
    try terminal.waitFor("before you begin")
    let process = try #require(processNumber(in: terminal))
    try terminal.send(keys)
    try terminal.waitUntil { $0.text == frame }
    try resizeAndBack(terminal)
    kill(process, SIGTSTP)
    try terminal.waitFor("stopped")
    expectGivenBack(terminal)
    // The shell goes on with SIGCONT, once the terminal is the program's again.
    try terminal.send("\n")
    try terminal.waitUntil { $0.text == frame }
    expectHeld(terminal, as: name)
    try terminal.send("q")
    try terminal.waitFor("Leave this consultation?")
    try terminal.send("j\r")
    try terminal.waitFor("consultations about a medicine")
    try terminal.send("q")
    try terminal.waitFor("ended 0")
    #expect(try terminal.waitForExit() == .exited(0))
    expectGivenBack(terminal)
  }

  /// Plays on to the first question with options, by whatever goes on.
  ///
  /// - Returns: the keys that it took.
  private func keysToTheOptions(_ terminal: PseudoTerminal) throws -> String {
    try terminal.waitFor("before you begin")
    var keys = ""
    for _ in 0..<40 where !terminal.screen.shows("What do you say?") {
      let isCheckIn = terminal.screen.shows("How are you, just now?")
      for key in isCheckIn ? [" ", "\r"] : ["\r"] {
        try press(key, in: terminal)
        keys += key
      }
    }
    try terminal.waitFor("What do you say?")
    return keys
  }

  /// Presses a key once the program waits for one, and waits for its answer.
  private func press(_ key: String, in terminal: PseudoTerminal) throws {
    try terminal.waitUntilSettled()
    let before = terminal.screen.text
    try terminal.send(key)
    try terminal.waitUntil { $0.text != before }
    try terminal.waitUntilSettled()
  }

  private func resizeAndBack(_ terminal: PseudoTerminal) throws {
    let frame = terminal.screen.text
    try terminal.resize(columns: 120, rows: 40)
    try terminal.waitUntil { $0.shows("You noted") && $0.shows("What do you say?") }
    try terminal.resize(columns: 60, rows: 20)
    try terminal.waitFor("dyad needs 80 by 24")
    try terminal.resize(columns: 80, rows: 24)
    try terminal.waitUntil { $0.text == frame }
  }

  /// The program has the terminal, and so something to give back.
  private func expectHeld(_ terminal: PseudoTerminal, as name: String) {
    let isCooked = terminal.isCooked
    #expect(!isCooked)
    let modes = terminal.screen.modes
    if name.hasSuffix("-256color") { #expect(modes.alternateScreen) }
    if name.hasPrefix("xterm") { #expect(modes.bracketedPaste) }
  }

  private func expectGivenBack(_ terminal: PseudoTerminal) {
    let modes = terminal.screen.modes
    let isCooked = terminal.isCooked
    #expect(isCooked)
    #expect(!modes.alternateScreen)
    #expect(modes.cursorVisible)
    #expect(modes.mouse.isEmpty)
    #expect(!modes.bracketedPaste)
    let isRestored = terminal.isRestored
    #expect(isRestored, "as for a shell: cursor keys, colours and all")
  }

  /// The number that the script says before the program takes its place.
  private func processNumber(in terminal: PseudoTerminal) -> pid_t? {
    let log = String(decoding: terminal.rawLog, as: UTF8.self)
    guard let start = log.range(of: "process ")?.upperBound else { return nil }
    return pid_t(log[start...].prefix { $0.isNumber })
  }
}
