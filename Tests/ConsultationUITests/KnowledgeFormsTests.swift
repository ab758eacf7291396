// The knowledge check line by line and on screen.

import Canvas
import Reports
import ScenarioEngine
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import ConsultationUI

@Suite("The knowledge check in both forms")
struct KnowledgeFormsTests {
  private static func check() throws -> KnowledgeCheck {
    try #require(
      KnowledgeLoader.load(bytes: try Shipped.bytes(of: "knowledge/prescribing.json"), catalogue: Shipped.catalogue)
        .check)
  }

  private static func run(_ occasion: KnowledgeOccasion, after earlier: KnowledgeTaking? = nil) throws -> KnowledgeRun {
    let check = try check()
    return KnowledgeRun(check, taking: KnowledgeTaking(check, occasion: occasion, seed: 5), earlier: earlier)
  }

  /// Types lines and gives all that was said, and the takings that were to be kept.
  private static func plain(_ run: KnowledgeRun, _ lines: [String]) -> (said: [String], kept: [KnowledgeTaking]) {
    var plain = PlainKnowledge(run)
    var (said, kept): ([String], [KnowledgeTaking]) = (plain.opening, [])
    for line in lines where !plain.isFinished {
      for effect in plain.update(.lineTyped(line)) {
        switch effect {
        case .say(let lines): said += lines
        case .keepKnowledge(let taking): kept.append(taking)
        default: Issue.record("nothing else is asked")
        }
      }
    }
    return (said, kept)
  }

  /// Presses enter and gives all that was seen, and the takings that were to be kept.
  private static func screens(_ run: KnowledgeRun, _ size: Size) throws -> (seen: [String], kept: [KnowledgeTaking]) {
    var screens = Screens(size)
    screens.tell(.knowledgeOpened(run))
    var seen: [String] = []
    for _ in 0..<100 where !screens.quit {
      seen.append(screens.text)
      screens.press(.enter)
    }
    #expect(screens.quit)
    return (seen, screens.effects.compactMap { if case .keepKnowledge(let taking) = $0 { taking } else { nil } })
  }

  @Test("the first time nothing is said but the questions, and every answer is kept at once")
  func first() throws {
    let (said, kept) = Self.plain(try Self.run(.first), Array(repeating: "1", count: 15))
    #expect(kept.map(\.events.count) == Array(2...15) + [17])
    #expect(kept.last?.isClosed == true)
    let reasons = try Self.check().items.flatMap(\.answers).map(\.reason)
    #expect(!said.contains { line in reasons.contains { line.contains($0) } || line.contains("Held here") })
    #expect(said.last?.contains("The reasons come then.") == true)
  }

  @Test("the second time the reasons follow each answer, and both lists come at the end without a sum")
  func second() throws {
    let first = try #require(Self.plain(try Self.run(.first), Array(repeating: "1", count: 15)).kept.last)
    let (said, kept) = Self.plain(try Self.run(.second, after: first), Array(repeating: "2", count: 40))
    #expect(kept.last?.isClosed == true)
    let check = try Self.check()
    for item in check.items { for reason in KnowledgeLists.reasons(of: item) { #expect(said.contains(reason)) } }
    #expect(said.count { $0.hasPrefix("   Before: ") } == 15 && said.count { $0.hasPrefix("   After:  ") } == 15)
    #expect(!said.contains { $0.contains(#/\d+ of 15 (right|correct|held)/#) })
    #expect(said.last == KnowledgeLists.footer)
  }

  @Test("what is no answer is asked again, and leaving says how to go on")
  func odd() throws {
    for words in ["", "0", "9", "yes", "１"] {
      let (said, kept) = Self.plain(try Self.run(.first), [words])
      #expect(kept.isEmpty && said.last == "Type the number of an answer, or leave.", "\(words)")
    }
    let (said, kept) = Self.plain(try Self.run(.first), ["1", "leave", "1"])
    #expect(kept.count == 1)
    #expect(said.last?.contains("goes on where you stopped") == true)
  }

  @Test(
    "the screen asks the same in the same order and keeps the same",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)])
  func screen(size: Size) throws {
    let lines = Self.plain(try Self.run(.first), Array(repeating: "1", count: 15))
    let seen = try Self.screens(try Self.run(.first), size)
    #expect(seen.kept == lines.kept)
    let second = try Self.run(.second, after: lines.kept.last)
    let again = try Self.screens(second, size)
    #expect(again.kept == Self.plain(second, (0..<40).map { _ in "1" }).kept)
    #expect(again.seen.contains { $0.contains("Held here") } && !seen.seen.contains { $0.contains("Held here") })
  }
}
