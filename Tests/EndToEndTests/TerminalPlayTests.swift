// The real program in a real pseudo-terminal, from the catalogue to the debrief, waiting on what is on screen.

import Foundation
import TestSupport
import Testing

@Suite("In a terminal", .serialized)
struct TerminalPlayTests {
  private func start(_ arguments: [String] = [], term: String = "xterm-256color", columns: Int = 80, rows: Int = 24)
    throws
    -> PseudoTerminal
  {
    try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: arguments,
      environment: ["TERM": term, "LANG": "C.UTF-8"], columns: columns, rows: rows)
  }

  /// Presses a key once the screen has answered the one before.
  private func press(_ key: String, in terminal: PseudoTerminal) throws {
    let before = terminal.screen.text
    let cursor = (terminal.screen.cursorColumn, terminal.screen.cursorRow)
    try terminal.send(key)
    try terminal.waitUntil { $0.text != before || ($0.cursorColumn, $0.cursorRow) != cursor }
    try terminal.waitUntilSettled()
  }

  /// Goes on by the first thing that can be done.
  private func goOn(_ terminal: PseudoTerminal) throws {
    let text = terminal.screen.text
    if text.contains("Choose one first") {
      try press("\u{1B}[B", in: terminal)
    } else if text.contains("How are you, just now?") && !text.contains("✓") {
      try press(" ", in: terminal)
    } else if text.contains("Put your reply together") && !text.contains("1  ") {
      try press("\r", in: terminal)
    } else if text.contains("Put your reply together") && !text.contains("▸ Say it") {
      try press("\u{1B}[F", in: terminal)
    } else {
      try press("\r", in: terminal)
    }
  }

  @Test("from the catalogue to the debrief, and out")
  func wholeWalk() throws {
    let terminal = try start(["open", "--seed", "1"])
    try terminal.waitUntil { $0.text.contains("Ms H") && $0.text.contains("Content notes: suicide") }
    while !terminal.screen.text.contains("▸ Ms H") { try press("\u{1B}[B", in: terminal) }
    try press("\r", in: terminal)
    try terminal.waitFor("before you begin")
    try press("\r", in: terminal)
    try terminal.waitFor("The letter")
    var seen: Set<String> = []
    for _ in 0..<160 where !terminal.screen.text.contains("· afterwards") {
      for sign in [
        "How are you, just now?", "What do you say?", "Before you write", "Put your reply together",
        "What became possible",
      ]
      where terminal.screen.text.contains(sign) {
        seen.insert(sign)
      }
      try goOn(terminal)
    }
    #expect(seen.count == 5, "\(seen)")
    try terminal.waitUntil { screen in
      ["· afterwards", "first walk", "Look at a moment", "m map"].allSatisfy { screen.text.contains($0) }
    }
    try press("q", in: terminal)
    try terminal.waitFor("consultations about a medicine")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
    let hostile = terminal.rawLog.contains(0x07) || String(decoding: terminal.rawLog, as: UTF8.self).contains("\u{1B}]")
    #expect(!hostile, "no bell and no window title")
  }

  @Test("a resize in the middle loses nothing")
  func resize() throws {
    let terminal = try start(["play", "ms-h"])
    try terminal.waitFor("before you begin")
    try press("\r", in: terminal)
    try terminal.waitFor("Dear colleague")
    try terminal.resize(columns: 40, rows: 12)
    try terminal.waitFor("dyad needs 80 by 24")
    try terminal.resize(columns: 132, rows: 43)
    try terminal.waitUntil { $0.text.contains("Dear colleague") && $0.text.contains("Medicines") }
    try terminal.send("q")
    try terminal.waitFor("Leave this consultation?")
    try terminal.send("\u{1B}[B\r")
    try terminal.waitFor("consultations about a medicine")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(
    "the same frame stands under every kind of terminal",
    arguments: ["xterm-256color", "screen-256color", "linux", "vt100", "ansi"])
  func kinds(_ term: String) throws {
    let terminal = try start(term: term)
    try terminal.waitUntil { $0.text.contains("Ms H") && $0.text.contains("Content notes: suicide") }
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isCooked)
  }

  @Test("a terminal that is not fit for screens gets a sentence and the way to the plain form")
  func unfit() throws {
    let terminal = try start(term: "dumb")
    try terminal.waitFor("--plain")
    #expect(try terminal.waitForExit() == .exited(2))
  }
}
