// The leader's guide: what ships is whole, and what is wrong with an edited one is said with its place.

import Diagnostics
import Foundation
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite("The leader's guide")
struct GuideTests {
  @Test("the shipped guide has no findings, and its shapes take the minutes that they say")
  func shipped() throws {
    let loaded = GuideLoader.load(bytes: try Shipped.bytes(of: "group/guide.json"))
    #expect(loaded.diagnostics == [])
    let guide = try #require(loaded.guide)
    #expect(guide.shapes.map(\.id) == ["one-cut", "two-rounds", "two-branches", "supervision"])
    #expect(guide.shapes.map(\.minutes) == [45, 90, 60, 60])
    #expect(guide.shapes.allSatisfy { $0.phases.first?.screen == .title && $0.phases.last?.screen == .closing })
    #expect(guide.shape("supervision")?.asksOwnWordsFirst == true)
    #expect(guide.shape("no-such-shape") == nil)
    #expect(!guide.groundRules.isEmpty && !guide.closing.isEmpty && !guide.dynamics.isEmpty)
    for id in ["ms-h", "mr-z", "sam", "the-extra-tablet"] {
      #expect(guide.dynamics(of: id).count == guide.dynamics.count + 1)
    }
    #expect(guide.dynamics(of: "no-such-case") == guide.dynamics)
    let used = Set(guide.shapes.flatMap(\.phases).flatMap(\.prompts))
    #expect(used == Set(guide.prompts.map(\.id)))
  }

  private static let small = """
    { "schema_version": 1, "language": "en-GB", "licence": "CC-BY-4.0",
      "ground_rules": ["We wonder."], "closing": ["That is where we leave it."],
      "prompts": [ { "id": "opening", "when": "At the beginning", "prompts": ["What picture comes?"] } ],
      "dynamics": ["Silence can hold."],
      "shapes": [ { "id": "short", "title": "Short", "summary": "A short one.",
        "phases": [ { "name": "Frame", "minutes": 4, "screen": "title", "room": "The frame." },
                    { "name": "Scene", "minutes": 6, "screen": "scene", "room": "Read.", "prompts": ["opening"] },
                    { "name": "Close", "minutes": 3, "screen": "closing", "room": "One word." } ] } ] }
    """

  private func codes(_ old: String, _ new: String) throws -> [String] {
    #expect(Self.small.contains(old))
    let text = Self.small.replacingOccurrences(of: old, with: new)
    let found = GuideLoader.load(bytes: Array(text.utf8)).diagnostics
    #expect(found.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty && $0.range != nil })
    return found.map(\.code)
  }

  @Test("the smallest guide is whole")
  func smallest() throws {
    #expect(try codes("We wonder.", "We wonder.") == [])
  }

  @Test("what to watch with one case")
  func cases() throws {
    let sam = "{ \"id\": \"sam\", \"dynamics\": [\"Everybody may want to do something.\"] }"
    let added = "\"dynamics\": [\"Silence can hold.\"], \"cases\": "
    let old = "\"dynamics\": [\"Silence can hold.\"],"
    #expect(try codes(old, "\(added)[\(sam)],") == [])
    #expect(try codes(old, "\(added)[\(sam), \(sam)],") == ["shape-duplicate-id"])
    #expect(try codes(old, "\(added)[{ \"id\": \"sam\" }],") == ["shape-missing-field"])
  }

  @Test("what is wrong has the loader's codes")
  func findings() throws {
    #expect(try codes("\"screen\": \"scene\"", "\"screen\": \"sceen\"") == ["shape-bad-value"])
    #expect(try codes("\"minutes\": 6", "\"minutes\": 181") == ["shape-bad-value"])
    #expect(try codes("\"minutes\": 6", "\"minutes\": \"6\"") == ["shape-wrong-type"])
    #expect(try codes("\"minutes\": 6, ", "") == ["shape-missing-field"])
    #expect(try codes("\"prompts\": [\"opening\"]", "\"prompts\": [\"openin\"]") == ["shape-unknown-name"])
    #expect(try codes("\"room\": \"Read.\"", "\"room\": \"Read.\", \"sound\": true") == ["shape-unknown-field"])
    #expect(try codes("\"id\": \"short\"", "\"id\": \"Short\"") == ["id-format"])
    #expect(try codes("\"ground_rules\": [\"We wonder.\"]", "\"ground_rules\": []") == ["shape-bad-value"])
    #expect(try codes("\"schema_version\": 1", "\"schema_version\": 2") == ["shape-schema-version"])
    #expect(try codes("\"licence\": \"CC-BY-4.0\",", "") == ["meta-required"])
    #expect(try codes("We wonder.", "We \\u202Ewonder.") == ["lang-control-chars"])
    let twice = "{ \"id\": \"opening\", \"when\": \"x\", \"prompts\": [\"y\"] }, { \"id\": \"opening\", \"when\""
    #expect(try codes("{ \"id\": \"opening\", \"when\"", twice) == ["shape-duplicate-id"])
  }

  @Test("a session begins with the title and closes once, at its end")
  func order() throws {
    #expect(try codes("\"screen\": \"title\"", "\"screen\": \"scene\"") == ["shape-conflict"])
    #expect(try codes("\"screen\": \"closing\"", "\"screen\": \"blank\"") == ["shape-conflict"])
    #expect(try codes("\"screen\": \"scene\"", "\"screen\": \"closing\"") == ["shape-conflict"])
  }

  @Test("a near name is offered, at its place")
  func near() throws {
    let text = Self.small.replacingOccurrences(of: "[\"opening\"]", with: "[\"openin\"]")
    let finding = try #require(GuideLoader.load(bytes: Array(text.utf8)).diagnostics.first)
    #expect(finding.suggestion == "opening")
    let range = try #require(finding.range)
    #expect(String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self) == "\"openin\"")
  }

  @Test("what is no guide is said to be none", arguments: ["", "[]", "null", "{}", "{", "\"guide\"", "\u{FEFF}{}"])
  func none(_ text: String) {
    let loaded = GuideLoader.load(bytes: Array(text.utf8))
    #expect(loaded.guide == nil)
    #expect(!loaded.diagnostics.isEmpty)
  }
}
