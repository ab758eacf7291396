// The real program ended in its first moments, in an editor and while its output is stopped: nothing is lost, and the
// terminal is as it was found.

import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The terminal after a kill", .serialized)
struct TerminalCrashTests {
  /// A kill by each signal in each state, or as many in each state as `DYAD_KILLS` says.
  static let kills = ProcessInfo.processInfo.environment["DYAD_KILLS"].flatMap { Int($0) } ?? signals.count
  /// After SIGKILL the journal alone is looked at: nothing can be done for the terminal.
  static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGKILL]

  @Test("in the first moments after the start, while nothing or a part of the first frame has been drawn")
  func starting() throws {
    var tally = KillTally("killed in the first moments")
    let screen = try PlayedScreen(keys: 12, vignette: "the-extra-tablet")
    screen.terminal.signal(SIGTERM)
    try screen.terminal.waitForExit()
    let arguments = ["play", "the-extra-tablet", "--data", screen.folder.url.path]
    // The first twenty milliseconds, or as long as the first frame takes if that is more.
    let beginning = ContinuousClock.now
    let whole = try PseudoTerminal(BuiltProduct.path("dyad"), arguments: arguments)
    try whole.waitFor("before you begin")
    let most = max(ContinuousClock.now - beginning, .milliseconds(20)) / .microseconds(1)
    for kill in 0..<Self.kills {
      let number = Self.signals[kill % Self.signals.count]
      let terminal = try PseudoTerminal(BuiltProduct.path("dyad"), arguments: arguments)
      usleep(UInt32.random(in: 0...UInt32(most)))
      terminal.signal(number)
      try tally.count(terminal, endedBy: number)
      if kill % 25 == 24 || kill == Self.kills - 1 { try tally.count(screen) }
    }
    tally.report()
  }

  @Test("while output is stopped, or nobody reads it", arguments: [true, false])
  func stopped(isStopped: Bool) throws {
    var tally = KillTally("killed while output \(isStopped ? "is stopped" : "is not read")")
    for kill in 0..<(Self.kills + (isStopped ? 1 : 0)) / 2 {
      // The ways of stopping alternate, and both see every signal in the end.
      let number = Self.signals[(kill * 2 + (isStopped ? 0 : 1)) % Self.signals.count]
      let screen = try PlayedScreen(keys: Int.random(in: 1..<25))
      let terminal = screen.terminal
      if isStopped {
        terminal.stopOutput()
        try terminal.send("\u{0C}")
        try terminal.waitUntilKeysAreTaken()
      } else {
        // More frames than the line holds.
        try terminal.fill(with: "\u{0C}")
      }
      terminal.signal(number)
      let ended = try terminal.waitForExitUnread()
      #expect(ended == .signalled(number))
      try tally.count(terminal, endedBy: number)
      try tally.count(screen)
    }
    tally.report()
  }

  @Test("while an editor has the terminal, which it took as its own")
  func inTheEditor() throws {
    var tally = KillTally("killed inside the editor")
    for kill in 0..<Self.kills {
      let number = Self.signals[kill % Self.signals.count]
      let screen = try PlayedScreen(keys: Int.random(in: 1..<25))
      try screen.openEditor()
      let terminal = screen.terminal
      if [SIGINT, SIGQUIT].contains(number) {
        // Keys of the terminal reach every program on it; this one leaves them to the editor, and goes on.
        Glibc.kill(-terminal.process, number)
        try screen.waitUntilBack()
        terminal.signal(SIGTERM)
      } else {
        terminal.signal(number)
      }
      try tally.count(terminal, endedBy: [SIGINT, SIGQUIT].contains(number) ? SIGTERM : number)
      try tally.count(screen)
    }
    tally.report()
  }

  @Test("after the editor itself was killed")
  func editorKilled() throws {
    var tally = KillTally("killed after a crash of the editor")
    for kill in 0..<Self.kills {
      let number = Self.signals[kill % Self.signals.count]
      let screen = try PlayedScreen(keys: Int.random(in: 1..<25))
      let editor = try screen.openEditor()
      Glibc.kill(editor, number)
      try screen.waitUntilBack()
      // The screen works as before: what was in the field is kept.
      try screen.terminal.send("\r")
      try screen.terminal.waitFor("Kept on this machine")
      screen.notes.append(PlayedScreen.unsaved)
      screen.terminal.signal(number)
      try tally.count(screen.terminal, endedBy: number)
      try tally.count(screen)
    }
    tally.report()
  }
}
