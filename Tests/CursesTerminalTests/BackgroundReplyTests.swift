// The answer to the question for the background: late, cut, odd or never, it makes no key.

import Canvas
import Testing
import TestSupport

@testable import CursesTerminal

@Suite("Background of the terminal")
struct BackgroundReplyTests {
  private static let light = "\u{1B}]11;rgb:ffff/ffff/ffff"

  private func asked() throws -> PseudoTerminal {
    let terminal = try Probe.startAndDraw(environment: ["PROBE_ASKS": "1"])
    try terminal.waitUntil { _ in terminal.rawLog.contains(sequence: "\u{1B}]11;?\u{1B}\\") }
    return terminal
  }

  @Test("a light background brings the light theme, a dark one leaves the dark", arguments: ["\u{7}", "\u{1B}\\"])
  func answered(end: String) throws {
    let terminal = try asked()
    try terminal.send("\u{1B}]11;rgb:0000/2b2b/3636" + end + "z")
    try terminal.waitFor("key character(\"z\")")
    #expect(terminal.screen.shows("theme dark"))
    try terminal.send(Self.light + end)
    try terminal.waitFor("theme light")
    #expect(terminal.screen.shows("key resumed"))
  }

  @Test("an answer cut at any place is no key", arguments: 1..<25)
  func cut(place: Int) throws {
    let terminal = try asked()
    let answer = Array((Self.light + "\u{1B}\\").utf8)
    try terminal.send(String(decoding: answer[..<place], as: UTF8.self))
    // Long enough for the escape byte to be taken for itself; the bytes that follow still belong to the answer.
    try terminal.waitUntilSettled()
    try terminal.send(String(decoding: answer[place...], as: UTF8.self) + "z")
    try terminal.waitFor("key character(\"z\")")
    #expect(terminal.screen.shows("theme light"))
    let log = String(decoding: terminal.rawLog, as: UTF8.self)
    for letter in ["]", "1", "r", "g", "b", "f", "/", ";", ":", "\\\\"] {
      #expect(!log.contains("character(\"\(letter)\")"), "\(letter)")
    }
  }

  @Test("without an answer every key is a key, the escape key too")
  func never() throws {
    let terminal = try asked()
    try terminal.send("\u{1B}")
    try terminal.waitFor("key escape")
    try terminal.send("r")
    try terminal.waitFor("key character(\"r\")")
  }

  @Test("an answer that makes no sense changes nothing and makes no key")
  func odd() throws {
    let terminal = try asked()
    for answer in ["11;rgb:gg", "11;", "11;rgb:", "11;rgb:1/2", "4;1;rgb:ff/ff/ff/ff/ff"] {
      try terminal.send("\u{1B}]" + answer + "\u{7}")
    }
    try terminal.send("z")
    try terminal.waitFor("key character(\"z\")")
    #expect(!terminal.rawLog.contains(sequence: "theme light"))
    #expect(!terminal.rawLog.contains(sequence: "control") && !terminal.rawLog.contains(sequence: "escape"))
  }

  @Test("colours are read as X11 writes them")
  func luminance() {
    func of(_ text: String) -> Double? { BackgroundReply.luminance(Array(text.utf8)) }
    #expect(of("11;rgb:ffff/ffff/ffff") == 1 && of("11;rgb:0/0/0") == 0)
    #expect(abs((of("11;rgb:80/80/80") ?? 0) - 0.2159) < 0.001)
    #expect(abs((of("11;rgba:fdfd/f6f6/e3e3/ffff") ?? 0) - 0.922) < 0.005)
    for text in ["", "11;rgb:", "11;rgb:1/2", "11;rgb:12345/0/0", "11;cmyk:1/1/1"] { #expect(of(text) == nil) }
  }
}

extension [UInt8] {
  /// Whether the bytes of a text are in it.
  fileprivate func contains(sequence text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }
}
