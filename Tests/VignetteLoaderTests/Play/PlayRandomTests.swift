// Cases drawn at random, with texts that look like signs, there and back.

import Foundation
import ScenarioEngine
import TestSupport
import Testing

@testable import VignetteLoader

@Suite("Drawn cases as plays")
struct PlayRandomTests {
  /// How many cases are drawn; `DYAD_PLAYS` asks for more.
  static let count = ProcessInfo.processInfo.environment["DYAD_PLAYS"].flatMap { Int($0) } ?? 150

  @Test("a case drawn at random comes back from a play as the same JSON, and its play is a fixed point")
  func thereAndBack() throws {
    let root = try #require(JSONReader.read(SmallVignette.bytes).document?.root)
    for seed in 0..<Self.count {
      var drawing = Drawing(seed: UInt64(seed))
      let bytes = Array(drawing.drawn(root, at: []).text.utf8)
      let text = try #require(PlayWriter.text(of: bytes, catalogue: Shipped.catalogue), "seed \(seed)")
      let loaded = VignetteLoader.load(bytes: Array(text.utf8), named: "case.play", catalogue: Shipped.catalogue)
      try #require(try canonical(loaded.json) == canonical(bytes), "seed \(seed)")
      try #require(PlayWriter.text(of: loaded.json, catalogue: Shipped.catalogue) == text, "seed \(seed)")
    }
  }

  @Test("whatever bytes a play has, each finding lies in its file, and a second reading says the same")
  func damaged() throws {
    let text = try #require(PlayWriter.text(of: SmallVignette.bytes, catalogue: Shipped.catalogue))
    var random = SplitMix64(seed: 7)
    for _ in 0..<Self.count {
      var bytes = Array(text.utf8)
      for _ in 0..<(1 + random.next(below: 30)) {
        let place = random.next(below: bytes.count)
        switch random.next(below: 3) {
        case 0: bytes[place] = UInt8(random.next(below: 256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.next(below: 40)))
        default: bytes.insert(contentsOf: Drawing.signs[random.next(below: Drawing.signs.count)].utf8, at: place)
        }
      }
      let loaded = VignetteLoader.load(bytes: bytes, named: "case.play", catalogue: Shipped.catalogue)
      let ranges = loaded.diagnostics.compactMap(\.range)
      #expect(ranges.allSatisfy { 0 <= $0.start && $0.end <= bytes.count })
      #expect(loaded.vignette != nil || !loaded.diagnostics.isEmpty)
      let again = VignetteLoader.load(bytes: bytes, named: "case.play", catalogue: Shipped.catalogue)
      #expect(again.diagnostics == loaded.diagnostics)
    }
  }
}

/// Draws cases from one that has every field.
struct Drawing {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Texts that look like something else, or that no line can hold.
  static let signs = [
    "- Why: because", "A. Yes.", "(if heard >= 1) Perhaps.", "\\back", "# Scene: The box", "It is #late",
    "[He nods.] Long.",
    "Mr B: hello", "mr b:  hello", "“Quoted”", "-> Nowhere", "// aside", "TODO: write it", "one; two, three", " edge ",
    "two\nlines", "none", "JSON tone: 1", "(softly)", "Mr B: (softly) Yes.", "*flat*", "**bold**", "– dash", "• dot",
    "Order: a, b", "Reply: no", "1) first", "You Never", "(if", "Ending: x", "a\u{2028}b", "\u{00A0}", "é — “ü”", "\"",
    "\\",
    "yes", "2026-11-21; x", "Note to self: no", "tab\there", "weight 3", "Text: a",
  ]
  /// Keys whose texts are names; a different name would be another case.
  private static let names: Set<String> = [
    "id", "kind", "sitting", "task", "marker", "next", "to", "scene", "start", "due", "when", "question", "medicine",
    "schema_version", "setting", "order", "options", "rule", "at", "name", "voices", "flags", "date", "hash",
    "initials",
  ]
  private static let optional: Set<String> = [
    "cues", "lures", "asks", "safety", "medicine", "regimen", "leader", "bridge", "later", "takes_up", "repairs",
    "skills",
    "moves", "tone", "meets", "answers", "rupture", "set", "inquiry", "does", "note", "known", "not_known", "keywords",
    "typology", "added_for_play", "floor", "ceiling", "why_ceiling", "doi", "year", "prompts", "notes", "fresh",
    "stretch",
  ]

  /// A value with some fields left out and some texts replaced.
  mutating func drawn(_ value: JSONValue, at path: [String]) -> Drawn {
    switch value.kind {
    case .object:
      return .object(
        value.members.compactMap { member in
          if Self.optional.contains(member.key), random.next(below: 5) == 0 { return nil }
          return (member.key, drawn(member.value, at: path + [member.key]))
        })
    case .array:
      return .array(value.elements.map { drawn($0, at: path) })
    case .string:
      let text = value.string ?? ""
      guard let key = path.last, !Self.names.contains(key), !path.contains("takes_up"), !path.contains("patient") else {
        return .text(text)
      }
      switch random.next(below: 12) {
      case 0: return .text(Self.signs[random.next(below: Self.signs.count)])
      case 1: return .text(text + " " + Self.signs[random.next(below: Self.signs.count)])
      case 2 where ["text", "reply", "line", "why", "story"].contains(key) && path.count > 1:
        let more = Drawn.object([("when", .text("heard >= 1")), ("text", .text("More."))])
        return .array(random.next(below: 2) == 0 ? [.text(text)] : [.text(text), more])
      default: return .text(text)
      }
    default: return .plain(value.sourceText)
    }
  }
}

/// A drawn value.
indirect enum Drawn {
  case object([(String, Drawn)])
  case array([Drawn])
  case text(String)
  case plain(String)

  /// It as JSON.
  var text: String {
    switch self {
    case .object(let members):
      "{" + members.map { Drawn.text($0.0).text + ":" + $0.1.text }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .text(let text):
      "\""
        + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        .replacing("\t", with: "\\t") + "\""
    case .plain(let text): text
    }
  }
}
