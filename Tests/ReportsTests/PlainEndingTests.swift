// The first page of a debrief: six short parts, complete in themselves, and true to the pages below it.

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Plain ending")
struct PlainEndingTests {
  static let walks: [(playtest: Playtest, walk: Int)] = Playtest.all.flatMap { playtest in
    let count = (try? playtest.run().session.walks.count) ?? 1
    return (0..<count).map { (playtest, $0) }
  }

  private func debrief(_ walk: (playtest: Playtest, walk: Int)) throws -> Debrief {
    Debrief(try walk.playtest.run().session, walk: walk.walk, catalogue: Shipped.catalogue)
  }

  @Test("it holds at most 220 words, and every walk has a choice and a question on it", arguments: walks)
  func short(_ walk: (playtest: Playtest, walk: Int)) throws {
    let page = try debrief(walk).plainEnding
    let words = page.sections.flatMap { [$0.title] + $0.paragraphs }.joined(separator: " ").split(separator: " ")
    #expect(words.count <= 220, "\(words.count)")
    #expect(page.choice != nil && page.question != nil)
    if ProcessInfo.processInfo.environment["DYAD_SHOW"] != nil {
      print("=====", walk.playtest.testDescription, walk.walk, words.count)
      for section in page.sections {
        print(section.title.uppercased()); section.paragraphs.forEach { print("   ", $0) }
      }
    }
  }

  @Test("it quotes a sentence of the patient's that went by, if one did", arguments: walks)
  func quotes(_ walk: (playtest: Playtest, walk: Int)) throws {
    let debrief = try debrief(walk)
    let patient = debrief.header.patientName
    let wentBy = debrief.moments.contains { moment in
      let spoken = moment.onScreen.filter { $0.speaker == patient }.map { Self.speech($0.text) }
      return moment.ledger.contains { entry in
        entry.label == "missed" && spoken.contains { $0.contains(entry.cue) }
      }
    }
    if wentBy {
      #expect(debrief.plainEnding.quoteKind == .letGo)
      #expect(!debrief.plainEnding.quotes.isEmpty)
    }
    #expect(debrief.plainEnding.quotes.count <= 3)
  }

  /// What somebody says, without the directions in it.
  private static func speech(_ text: String) -> String {
    text.replacing(#/\[[^\]]*\]/#, with: " ").split(separator: " ").joined(separator: " ")
  }

  @Test("no line of it contradicts the page of its moment", arguments: walks)
  func noContradiction(_ walk: (playtest: Playtest, walk: Int)) throws {
    let debrief = try debrief(walk)
    let page = debrief.plainEnding
    for quote in page.quotes {
      let moment = try #require(debrief.moments.first { $0.place == quote.place })
      #expect(moment.marks.contains(quote.mark), "\(quote.words)")
      let spoken = moment.onScreen.filter { $0.speaker == debrief.header.patientName }.map { Self.speech($0.text) }
      let words = quote.words.replacing("… ", with: "").replacing(" …", with: "")
      #expect(spoken.contains { $0.contains(words) }, "“\(words)” is not what the patient said")
      let entries = moment.ledger.filter { words.contains($0.cue) || $0.cue.contains(words) }
      #expect(quote.mark == .unanswered || !entries.isEmpty)
      if page.quoteKind == .letGo, quote.mark != .unanswered {
        #expect(entries.contains { $0.label == "missed" })
      }
    }
    if let choice = page.choice {
      let moment = try #require(debrief.moments.first { $0.place == choice.place })
      #expect(choice.inquiry == moment.inquiry.map(\.text).joined(separator: " "))
      #expect(choice.does == moment.does || moment.does == nil)
      // What is set beside a better reply was not the best that was open, and the other way round.
      if choice.reason == .furthest { #expect(moment.points.noticing < moment.points.best) }
      if choice.reason == .metMost { #expect(moment.points.noticing == moment.points.best) }
    }
    let question = try #require(page.question)
    #expect(debrief.moments.contains { question.contains($0.place.title) })
    if let choice = page.choice, !choice.inquiry.isEmpty { #expect(!question.contains(choice.inquiry)) }
  }

  @Test("the same walk gives the same page")
  func deterministic() throws {
    for walk in Self.walks { #expect(try debrief(walk).plainEnding == debrief(walk).plainEnding) }
  }

  @Test("a habit is never made of one instance, and its steps stand in the moments that it counts", arguments: walks)
  func habit(_ walk: (playtest: Playtest, walk: Int)) throws {
    guard let habit = try debrief(walk).plainEnding.habit else { return }
    #expect(!habit.hasPrefix("Once"))
    #expect(habit.contains(", when ") && habit.contains(", you ") && habit.hasSuffix("."))
  }
}

@Suite("The pages below the plain ending")
struct DebriefPagesTests {
  private func words(_ sections: [DebriefText]) -> Int {
    let lines: [String] = sections.flatMap { [$0.title] + $0.paragraphs }
    return lines.reduce(0) { $0 + $1.split(separator: " ").count }
  }

  @Test(
    "with everything open the debrief has at most half the words of the full one", arguments: PlainEndingTests.walks)
  func short(_ walk: (playtest: Playtest, walk: Int)) throws {
    let debrief = Debrief(try walk.playtest.run().session, walk: walk.walk, catalogue: Shipped.catalogue)
    let open = words(debrief.plainEnding.sections + debrief.pages)
    #expect(open * 2 <= words(debrief.fullPages), "\(open) of \(words(debrief.fullPages))")
    if ProcessInfo.processInfo.environment["DYAD_SHOW"] != nil {
      print("##", walk.playtest.testDescription, walk.walk, words(debrief.plainEnding.sections), open)
    }
  }

  @Test(
    "nothing on them counts what is not there, or speaks the language of the scoring", arguments: PlainEndingTests.walks
  )
  func plainWords(_ walk: (playtest: Playtest, walk: Int)) throws {
    let debrief = Debrief(try walk.playtest.run().session, walk: walk.walk, catalogue: Shipped.catalogue)
    let own =
      (debrief.plainEnding.sections + debrief.wholePages).filter { $0.title != "Your remarks" }.flatMap(\.paragraphs)
    for line in own {
      for word in ["rightly", "come back to", "came back to", "decision point", " 0"] {
        #expect(!line.contains(word), "\(line)")
      }
    }
  }

  @Test("the relationship has a part only if it moved")
  func still() throws {
    let still = try Evening().debrief("feel bored", "hold", "close", "own")
    #expect(still.relationship.isEmpty && !still.wholePages.contains { $0.title == "The relationship" })
    let moved = try Evening().debrief("feel bored", "write", "skip", "nod")
    #expect(moved.wholePages.contains { $0.title == "The relationship" })
  }
}
