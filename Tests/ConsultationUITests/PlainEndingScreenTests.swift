// The first page of the debrief on the smallest comfortable screen, and what stands below it.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("The first page of the debrief")
struct PlainEndingScreenTests {
  private func afterwards(_ playtest: Playtest, _ size: Size = Size(columns: 80, rows: 24)) throws -> Screens {
    var screens = Screens(size)
    screens.tell(.sessionRead(try playtest.run().session, Shipped.catalogue))
    return screens
  }

  @Test("it stands on one screen of 80 by 24, complete in itself", arguments: Playtest.all)
  func fits(_ playtest: Playtest) throws {
    let screens = try afterwards(playtest)
    #expect(!screens.text.contains("more ─"), "\(screens.text)")
    for part in ["For ", "One choice", "A question", "Look at a moment", "Be done", Debrief.footer] {
      #expect(screens.text.contains(part), "\(part) in \(screens.text)")
    }
    let quote = try #require(screens.model.rooms.afterwards?.plainEnding.quotes.first?.words)
    let onScreen = screens.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(onScreen.contains(quote))
  }

  @Test("leaving the debrief takes one key, and the footer names it")
  func leaving() throws {
    let playtest = try #require(Playtest.all.first)
    var screens = try afterwards(playtest)
    #expect(screens.text.contains("q done"))
    for key in ["c chart", "w walk", "e notes", "m map"] { #expect(screens.text.contains(key), "\(key)") }
    screens.press(.character("q"))
    #expect(screens.text.contains("You are the doctor"))
    screens = try afterwards(playtest)
    screens.press(.down, .enter)
    #expect(screens.text.contains("You are the doctor"))
  }

  @Test("the question to take along is kept by walk")
  func keptByWalk() throws {
    var (screens, _) = try EveryKindTests.walk(Size(columns: 100, rows: 60), mode: .standard)
    screens.press(.enter, .enter, .enter, .escape, .escape)
    let first = screens.model.rooms.afterwards?.lookedAt
    #expect(first == [0: [0]])
    screens.press(.character("m"), .enter, .down, .enter)
    for _ in 0..<40 where !screens.text.contains("· afterwards") { screens.goOn() }
    #expect(screens.text.contains("second walk"))
    screens.press(.character("w"))
    #expect(screens.text.contains("first walk"))
    #expect(screens.model.rooms.afterwards?.lookedAt == [0: [0]])
  }

  @Test("every decision stands among the moments in order, marked in words", arguments: Playtest.all.prefix(4))
  func moments(_ playtest: Playtest) throws {
    var screens = try afterwards(playtest, Size(columns: 100, rows: 70))
    screens.press(.enter)
    let debrief = try #require(screens.model.rooms.afterwards?.debrief)
    var from = screens.text.startIndex
    for moment in debrief.moments {
      let found = try #require(screens.text[from...].firstRange(of: moment.place.title))
      from = found.upperBound
    }
    for word in ["went by", "met"] where debrief.moments.contains(where: { $0.markWords.contains(word) }) {
      #expect(screens.text.contains(word))
    }
    screens.press(.character("o"))
    for word in ["rightly", "come back to", "decision point", "themes came into view"] {
      #expect(!screens.text.contains(word), "\(word)")
    }
  }

  @Test("a marker's name opens to its meaning on the spot, and every other reply opens")
  func opening() throws {
    let playtest = try #require(Playtest.all.first { $0.vignette == "ms-h" })
    var screens = try afterwards(playtest, Size(columns: 100, rows: 120))
    screens.press(.enter, .enter, .enter)
    let moment = try #require(screens.model.rooms.afterwards?.debrief.moments.first)
    let entry = try #require(moment.ledger.first)
    let meaning = entry.definition.split(separator: " ").prefix(4).joined(separator: " ")
    #expect(!screens.text.contains(meaning))
    screens.press(.down, .enter)
    #expect(screens.text.contains(meaning))
    #expect(!screens.text.contains("What would likely have come back:"))
    screens.press(.end, .enter)
    #expect(screens.text.contains("What would likely have come back:"))
    #expect(moment.otherDoors.count > 2)
  }
}
