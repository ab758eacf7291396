// The script language as text: every command, its mistakes, and the way back (docs/scripts.md).

import ScenarioEngine
import Testing
import Vignettes

@Suite("Script text")
struct ScriptTests {
  private func commands(_ text: String) throws -> [ScriptCommand] {
    try PlaytestScript(parsing: text).lines.map(\.command)
  }

  /// A line as it is printed, and what it means.
  static let lines: [(String, ScriptCommand)] = [
    ("mode standard", .mode(.standard)), ("mode coach", .mode(.coach)), ("mode unprompted", .mode(.unprompted)),
    ("mode say-it-first", .mode(.sayItFirst)), ("seed 7", .seed(7)), ("seed 18446744073709551615", .seed(.max)),
    ("at the-table", .at("the-table")), ("read", .read), ("weeks-of-looking", .choose("weeks-of-looking")),
    ("compose acknowledge, own, wait", .compose(["acknowledge", "own", "wait"])), ("compose own", .compose(["own"])),
    (#"purpose "to sleep through""#, .purpose("to sleep through")), (#"purpose """#, .purpose("")), ("skip", .skip),
    ("otherwise", .otherwise), ("feel stuck, tender", .feel(CheckIn(.words(["stuck", "tender"])))),
    ("feel stuck; urge explain", .feel(CheckIn(.words(["stuck"]), urge: .explain))),
    ("feel at a loss; urge refer-on", .feel(CheckIn(.words(["at a loss"]), urge: .referOn))),
    ("feel unsure", .feel(CheckIn(.unsure))),
    ("feel nothing; urge none", .feel(CheckIn(.nothing, urge: CheckIn.Urge.none))),
    ("feel rather-not-say", .feel(CheckIn(.ratherNotSay))),
    ("notice tr-identification, ct-feel-pressure", .notice(["tr-identification", "ct-feel-pressure"])),
    ("notice nothing", .notice([])), (#"walk "one" "two""#, .walk(["one", "two"])), ("walk", .walk([])),
    ("safety sf-task-ask-suicide", .safety("sf-task-ask-suicide")), ("close", .close),
    ("rewind the-table", .rewind("the-table", walk: nil)), ("rewind the-table 0", .rewind("the-table", walk: 0)),
    (#"remark the-table "No.""#, .remark("the-table", nil, "No.", walk: nil)),
    (#"remark the-table tr-identification "No." 1"#, .remark("the-table", "tr-identification", "No.", walk: 1)),
    ("end", .end),
  ]

  @Test("the reserved words are those with which commands begin, and options have other names")
  func reservedWords() throws {
    let begun = Self.lines.filter { if case .choose = $0.1 { false } else { true } }
      .compactMap { $0.0.split(separator: " ").first.map(String.init) }
    #expect(ScriptCommand.words == Set(begun))
    for word in ScriptCommand.words {
      let read = try? commands(word)
      if case .choose? = read?.first { Issue.record("“\(word)” is taken for an option") }
    }
  }

  @Test("each command is read and printed as it was written", arguments: lines)
  func command(_ line: String, _ command: ScriptCommand) throws {
    #expect(try commands(line) == [command])
    #expect(command.description == line)
  }

  @Test("the urges are those of the check-in", arguments: CheckIn.Urge.allCases)
  func urges(_ urge: CheckIn.Urge) throws {
    #expect(try commands("feel stuck; urge \(urge.rawValue)") == [.feel(CheckIn(.words(["stuck"]), urge: urge))])
  }

  @Test("blank lines and comments are passed over, and lines keep their numbers")
  func comments() throws {
    let script = try PlaytestScript(parsing: "# The course.\n\n  # More.\nseed 1\r\n\n  at one  \n")
    #expect(script.lines.map(\.number) == [4, 6])
    #expect(script.lines.map(\.command) == [.seed(1), .at("one")])
    #expect(script.text == "seed 1\nat one\n")
    #expect(try PlaytestScript(parsing: "").lines.isEmpty)
  }

  @Test("spaces between words and round commas mean nothing")
  func spaces() throws {
    #expect(try commands("\tcompose   own ,wait,  acknowledge ") == [.compose(["own", "wait", "acknowledge"])])
    #expect(
      try commands("feel  stuck ,at a loss ;  urge   hurry") == [
        .feel(CheckIn(.words(["stuck", "at a loss"]), urge: .hurry))
      ])
  }

  @Test("escapes mean what they mean elsewhere")
  func escapes() throws {
    #expect(try commands(#"purpose "so \"calm\", \\ and\nslow""#) == [.purpose("so \"calm\", \\ and\nslow")])
  }

  /// Texts that a quotation must carry unchanged.
  static let texts = [
    "", " ", "plain", "a \"quoted\" word", "\\", "\\n", "a\nb", "ends in a backslash\\", "\"", "“curled”",
    "# no comment",
    "a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f", "\u{301}begins with a mark", "marked\"\u{301}", "ends in a prefix\u{600}",
    "family 👩‍👧", "a\rb", "a\r\nb",
  ]

  @Test("any text comes back from its quotation", arguments: texts)
  func quoting(_ text: String) throws {
    let written: [ScriptCommand] = [.purpose(text), .walk([text, "", text]), .remark("one", nil, text, walk: 2), .end]
    let script = PlaytestScript(lines: written.enumerated().map { .init(number: $0 + 1, command: $1) })
    #expect(try commands(script.text) == written)
  }

  /// Faulty lines, and a word that the message must hold.
  static let faulty: [(String, String)] = [
    ("mode loud", "standard, coach, unprompted, say-it-first"), ("mode", "a mode"), ("seed x", "x"), ("seed -1", "-1"),
    ("seed", "whole number"), ("at", "scene or ending"), ("read it", "it"), ("some-option please", "please"),
    ("compose", "list"), ("compose ,", "list"), ("purpose calm", "quotation marks"), (#"purpose "calm"#, "not closed"),
    (#"purpose "calm\""#, "not closed"), (#"purpose "calm" down"#, "down"), ("feel", "unsure"),
    ("feel ; urge argue", "unsure"),
    ("feel stuck; argue", "urge"), ("feel stuck; urge", "urge"), ("feel stuck; urge sing", "prescribe"),
    ("feel stuck; urge hurry now", "now"), ("feel stuck; urge hurry; urge argue", ";"), ("notice", "list"),
    ("walk one", "quotation marks"), ("safety", "safety task"), ("close it", "it"), ("rewind", "a scene"),
    ("rewind one two", "two"), ("remark", "a scene"), ("remark one", "a marker"),
    ("remark one tr-identification", "quotation"),
    (#"remark one "No." x"#, "x"), ("end now", "now"),
  ]

  @Test("a faulty line is named with its number and what is wrong", arguments: faulty)
  func faultyLine(_ line: String, _ word: String) {
    #expect {
      try PlaytestScript(parsing: "seed 1\n# A comment.\n\(line)\nend\n")
    } throws: { error in
      guard let error = error as? ScriptError else { return false }
      return error.line == 3 && error.message.contains(word)
    }
  }
}
