// Plays as people and their word processors write them.

import Foundation
import TestSupport
import Testing

@testable import VignetteLoader

@Suite("A play that went through a word processor")
struct PlayPeopleTests {
  private static let play =
    (try? Shipped.bytes(of: "the-extra-tablet.json")).flatMap { PlayWriter.text(of: $0, catalogue: Shipped.catalogue) }
    ?? ""

  private func json(_ text: String) throws -> String { try json(Array(text.utf8)) }

  private func json(_ bytes: [UInt8]) throws -> String {
    let loaded = VignetteLoader.load(bytes: bytes, named: "case.play", catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    return try canonical(loaded.json)
  }

  /// A play with each of its lines changed.
  private static func lines(_ change: (String) -> String) -> String {
    play.split(separator: "\n", omittingEmptySubsequences: false).map { change(String($0)) }.joined(separator: "\n")
  }

  static let habits: [(name: String, text: String)] = [
    ("CR LF", play.replacing("\n", with: "\r\n")),
    ("CR", play.replacing("\n", with: "\r")),
    ("a byte order mark", "\u{FEFF}" + play),
    ("spaces at the ends", lines { $0 + " \u{00A0}\u{200B}" }),
    ("indentation", lines { "   \u{00A0} " + $0 }),
    ("dots for dashes", lines { $0.replacing(#/^(\s*)- /#, with: { "\($0.output.1)• " }) }),
    ("long dashes", lines { $0.replacing(#/^(\s*)- /#, with: { "\($0.output.1)– " }) }),
    ("arrows", lines { $0.replacing(#/^-> /#, with: "→ ") }),
    ("no dashes before notes", lines { $0.replacing(#/^- ([A-Z])/#, with: { "\($0.output.1)" }) }),
    ("bold labels", lines { $0.replacing(#/^- ([A-Z][a-z ]+):/#, with: { "- **\($0.output.1):**" }) }),
    ("bold labels before the colon", lines { $0.replacing(#/^- ([A-Z][a-z ]+):/#, with: { "- **\($0.output.1)**:" }) }),
    ("capitals in labels", lines { $0.replacing(#/^- ([A-Z][a-z ]+):/#, with: { "- \($0.output.1.uppercased()):" }) }),
    ("brackets after letters", lines { $0.replacing(#/^([A-H])\. /#, with: { "\($0.output.1)) " }) }),
    ("other letters", lines { $0.replacing(#/^([A-H])\. /#, with: { "P\($0.output.1 == "A" ? "1" : "2"). " }) }),
    ("no blank lines", play.replacing(#/\n\n+/#, with: "\n")),
    ("more blank lines", play.replacing("\n", with: "\n\n")),
    ("other heading signs", lines { $0.replacing(#/^#+ /#, with: "#### ") }),
    (
      "bold headings",
      lines {
        $0.replacing(#/^(#+) ([^#]+) (#[a-z-]+)$/#, with: { "\($0.output.1) **\($0.output.2)** \($0.output.3)" })
      }
    ),
    ("speakers in capitals", play.replacing("\nMrs L: ", with: "\nMRS L: ")),
    ("curly quotes in conditions", lines { $0.replacing(#/"([A-Z][a-z ]+)" is/#, with: { "“\($0.output.1)” is" }) }),
  ]

  @Test("it says the same, whatever the habit", arguments: habits.indices)
  func habit(_ number: Int) throws {
    let habit = Self.habits[number]
    #expect(habit.text != Self.play, "\(habit.name) changes something")
    #expect(try json(habit.text) == json(Self.play), "\(habit.name)")
  }

  @Test("lines that a program broke at 78 columns are put together again")
  func wrapped() throws {
    let broken = Self.lines { line in
      guard line.count > 78, !line.hasPrefix("#") else { return line }
      var result = ""
      var column = 0
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if column > 0, column + 1 + word.count > 78 {
          result += "\n"
          column = 0
        } else if column > 0 {
          result += " "
          column += 1
        }
        result += word
        column += word.count
      }
      return result
    }
    let again = VignetteLoader.load(bytes: Array(broken.utf8), named: "case.play", catalogue: Shipped.catalogue)
    let whole = VignetteLoader.load(bytes: Array(Self.play.utf8), named: "case.play", catalogue: Shipped.catalogue)
    #expect(again.vignette?.scenes.map(\.body.options.count) == whole.vignette?.scenes.map(\.body.options.count))
    let lines = { (loaded: LoadedVignette) in
      loaded.vignette?.scenes.flatMap(\.body.options).map(\.line.plainText) ?? []
    }
    let same = zip(lines(again), lines(whole)).count { $0 == $1 }
    #expect(same * 10 >= lines(whole).count * 9, "\(same) of \(lines(whole).count) lines are whole")
  }

  @Test("a file in the Windows alphabet is read, with one finding at its first letter that is not UTF-8")
  func windows() throws {
    let text = "# Case: The refill\n\n- Patient: Ms R\n\n# Sitting: Monday\n\n## Scene: The box\n\nMs R: I can~t.\n"
    let bytes = text.utf8.map { $0 == UInt8(ascii: "~") ? 0x92 : $0 }
    let loaded = VignetteLoader.load(bytes: bytes, named: "the-refill.play", catalogue: Shipped.catalogue)
    let found = loaded.diagnostics.filter { $0.code == PlayCode.encoding.rawValue }
    #expect(found.map(\.range?.start) == [bytes.firstIndex(of: 0x92)])
    #expect(loaded.vignette?.scenes.first?.text.plainText.contains("can’t") == true)
  }

  @Test("ids made of words are the same on every read, and change with neither letters nor places")
  func derivedIDs() throws {
    let bare = Self.play.replacing(#/ #[a-z0-9-]+$/#.anchorsMatchLineEndings(), with: "")
    func ids(_ text: String) -> [String] {
      let loaded = VignetteLoader.load(bytes: Array(text.utf8), named: "case.play", catalogue: Shipped.catalogue)
      return loaded.vignette?.scenes.flatMap { [$0.id.text] + $0.body.options.map(\.id.text) } ?? []
    }
    let first = ids(bare)
    #expect(first.count > 15 && Set(first).count == first.count)
    #expect(ids(bare.replacing(#/^([A-H])\. /#.anchorsMatchLineEndings(), with: "X. ")) == first)
    #expect(first.allSatisfy { Spelling.isKebabCase($0) && !PlayIDs.reserved.contains($0) })
  }

  @Test("notes to self and letters stay when a play is written anew, and are in no JSON")
  func asides() throws {
    let play = Self.play.replacing("\nA. ", with: "\nP. ", maxReplacements: 1).replacing(
      "\n-> ", with: "\n// is this so?\n\n-> ", maxReplacements: 1)
    let again = try #require(PlayWriter.text(ofPlay: Array(play.utf8), named: "x.play", catalogue: Shipped.catalogue))
    #expect(again.contains("\nP. ") && again.contains("\nNote to self: is this so?\n"))
    #expect(try json(again) == json(Self.play))
  }

  @Test("most letters of a shipped case as a play are words that somebody reads")
  func share() throws {
    let share = PlayShare.words(of: Self.play)
    #expect(share >= 0.65, "\(share)")
  }
}

/// How much of a play is words that somebody reads.
enum PlayShare {
  /// The share of letters, white space left out, that stand in what is shown, said or told: everything but headings'
  /// kinds, labels, ids, arrows, conditions, and notes whose values are names or numbers.
  static func words(of play: String) -> Double {
    let told = [
      "Summary", "Cue", "Why no deeper", "Why not", "For the leader", "For a reader who skips this", "Does", "Why",
      "Inquiry",
      "What came to light afterwards", "The story so far", "Objective", "Why this alliance", "You are",
      "Asked of the doctor",
      "What it was like for the patient", "What became possible", "What stayed hard", "What is not known",
      "What happens next",
    ]
    var (read, all) = (0, 0)
    for line in play.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      let letters = { (words: Substring) in words.count { !$0.isWhitespace } }
      all += letters(text)
      var words = text
      if let tag = words.range(of: " #", options: .backwards), !words[tag.upperBound...].contains(" ") {
        words = words[..<tag.lowerBound]
      }
      if words.hasPrefix("(if "), let end = words.firstIndex(of: ")") { words = words[words.index(after: end)...] }
      if words.hasPrefix("#") {
        read += letters(words.split(separator: ":", maxSplits: 1).dropFirst().first ?? "")
      } else if words.hasPrefix("->") {
        continue
      } else if words.hasPrefix("- "), line.first == "-" {
        let parts = words.dropFirst(2).split(separator: ":", maxSplits: 1)
        if told.contains(String(parts[0])), parts.count > 1 { read += letters(parts[1]) }
      } else {
        read += letters(words)
      }
    }
    return Double(read) / Double(max(all, 1))
  }
}
