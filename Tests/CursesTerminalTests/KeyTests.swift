// What each key and event becomes.

import Foundation
import TestSupport
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("a", "character(\"a\")"), ("ö", "character(\"ö\")"), ("漢", "character(\"漢\")"), ("👍", "character(\"👍\")"),
    ("\r", "enter"), ("\n", "enter"), ("\t", "tab"), ("\u{1B}[Z", "backTab"), ("\u{7F}", "backspace"),
    ("\u{8}", "backspace"), ("\u{1B}", "escape"), ("\u{1B}[D", "left"), ("\u{1B}OC", "right"), ("\u{1B}[H", "home"),
    ("\u{1B}OF", "end"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{1B}[3~", "delete"),
    ("\u{3}", "interrupt"), ("\u{C}", "control(\"l\")"), ("\u{13}", "control(\"s\")"), ("\u{1B}OP", "function(1)"),
    ("\u{1B}[200~two\r\nlines\u{1B}[201~", "paste(\"two\\nlines\")"),
  ])
  func keyIsNamed(bytes: String, name: String) throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send(bytes)
    try terminal.waitFor("key \(name)")
  }

  @Test func unknownSequenceIsNoKey() throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("\u{1B}[99;99~\u{1B}[?1;2cz")
    try terminal.waitFor("key character(\"z\")")
    #expect(!String(decoding: terminal.rawLog, as: UTF8.self).contains("escape"))
  }

  @Test("a letter typed with alt is no escape key and no letter", arguments: ["b", "f", "d"])
  func altIsNoEscape(letter: String) throws {
    let terminal = try Probe.startAndDraw()
    try terminal.send("\u{1B}\(letter)z")
    try terminal.waitFor("key character(\"z\")")
    #expect(!String(decoding: terminal.rawLog, as: UTF8.self).contains("escape"))
  }

  @Test("letters with accents arrive if the locale of the environment is not installed")
  func localeThatIsNotThere() throws {
    let terminal = try Probe.startAndDraw(environment: ["LANG": "xx_XX.UTF-8", "LC_ALL": nil, "LC_CTYPE": nil])
    try terminal.send("é")
    try terminal.waitFor("key character(\"é\")")
  }

  @Test func resizingDrawsEverythingAgain() throws {
    let terminal = try Probe.startAndDraw()
    for (columns, rows) in [(120, 40), (81, 25), (20, 12), (1, 1), (100, 30)] {
      try terminal.resize(columns: columns, rows: rows)
      if columns >= 20 { try terminal.waitFor("Probe \(columns)x\(rows)") }
    }
    try terminal.waitFor("theme dark")
    #expect(terminal.screen.rows[1] == String(repeating: "─", count: 100))
    #expect(terminal.screen.rows[2] == "  |漢字|e\u{301}|👍|Ö|مرحبا|")
  }

  @Test func keysTypedDuringResizingAreKept() throws {
    let terminal = try Probe.startAndDraw()
    for step in 0..<3 {
      try terminal.resize(columns: 90 + step, rows: 30)
      try terminal.send("\u{1B}OB")
    }
    try terminal.waitUntil { $0.cursorRow == 8 && $0.shows("Probe 92x30") && $0.shows(" ▸ option 3") }
  }

  @Test func goneTerminalIsTheEndOfInput() throws {
    let script = "trap '' HUP; exec \"$0\""
    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", script, BuiltProduct.path("terminal-probe")]
    )
    try terminal.waitFor("theme dark")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
