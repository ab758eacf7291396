// The look back and the revisit list, by keys.

import Canvas
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Looking back by keys")
struct LookingBackFlowTests {
  private let size = Size(columns: 100, rows: 70)

  @Test("the quiet line is there where something is due, and nowhere else")
  func quietLine() throws {
    #expect(try Shelves(size).text.contains("things to practise next, when you like: r."))
    #expect(try !Shelves(size, today: 2).text.contains("when you like: r."))
    #expect(try !Shelves(size, played: 0).text.contains("when you like: r."))
  }

  @Test("below the cases the shelves open, however many sessions wait above them")
  func rows() throws {
    for waiting in [0, 1, 3] {
      var shelves = try Shelves(size)
      shelves.tell(
        .sessionsFound(
          (0..<waiting).map { ResumableSession(code: "code\($0)", title: "Mr Z", when: "today at 09:0\($0)") }))
      for title in ["Recurring", "Practise next", "Short forms"] {
        try shelves.open(title)
        #expect(shelves.canvas.rows.first?.contains(title) == true, "\(title), \(waiting)")
        shelves.press(.escape)
      }
      shelves.forgetEffects()
      try shelves.open("The extra tablet")
      #expect(
        shelves.effects.contains {
          if case .openVignette(let entry) = $0 { entry.id == "the-extra-tablet" } else { false }
        })
      shelves.forgetEffects()
      shelves.press(.home, .enter)
      let goesOn = shelves.effects.contains { if case .resume = $0 { true } else { false } }
      #expect(goesOn == (waiting > 0))
    }
  }

  @Test("with nothing played each shelf says so and leads back")
  func empty() throws {
    var shelves = try Shelves(size, played: 0)
    shelves.press(.character("b"))
    #expect(shelves.text.contains("No case has been played to its end yet."))
    shelves.press(.escape, .character("r"))
    #expect(shelves.text.contains("Nothing to practise next."))
    shelves.press(.enter)
    #expect(shelves.text.contains("consultations about a medicine"))
  }

  @Test("no figure over time, no praise and no blame on any shelf")
  func calm() throws {
    var shelves = try Shelves(size, played: 3)
    for key in ["b", "r", "f"] as [Character] {
      shelves.press(.character(key))
      let text = shelves.text.lowercased()
      for word in ["score", "streak", "total", "badge", "improve", "better", "worse", "%", "!", "well done", "overdue"]
      {
        #expect(!text.contains(word), "\(word)")
      }
      shelves.press(.escape)
    }
  }

  @Test("put aside for now, a family is gone from the list and nothing is remembered of it")
  func forNow() throws {
    var shelves = try Shelves(size)
    shelves.press(.character("r"))
    let first = try #require(shelves.canvas.rows.first { $0.contains("▸ ") })
    shelves.press(.enter, .down, .enter)
    #expect(!shelves.text.contains(first.dropFirst(3)))
    #expect(!shelves.effects.contains { if case .dismissRevisit = $0 { true } else { false } })
  }

  @Test("a family is taken away for ever only after a question")
  func forEver() throws {
    var shelves = try Shelves(size)
    shelves.press(.character("r"))
    let first = try #require(shelves.model.rooms.front.lookBack.revisits?.first)
    shelves.press(.enter, .down, .down, .enter, .enter)
    #expect(!shelves.effects.contains { if case .dismissRevisit = $0 { true } else { false } })
    shelves.press(.enter, .down, .enter)
    #expect(shelves.effects.last == .dismissRevisit(family: first.family))
    #expect(shelves.text.contains("can be taken up again"))
    #expect(!shelves.text.contains(first.name))
  }

  @Test("until the look back was read the catalogue says what was due when it last was")
  func expected() throws {
    var model = AppModel(size: size, support: .unitedKingdom)
    _ = model.update(
      .vignettesFound([CatalogueEntry(try Shipped.vignette("ms-h").metadata, isReviewed: false, source: "ms-h.json")]))
    func says(_ words: String) -> Bool { AppView(model).draw().rows.contains { $0.contains(words) } }
    #expect(!says("when you like: r."))
    _ = model.update(.revisitsDue(2))
    #expect(says("Two things to practise next, when you like: r."))
    let none = Reports.Progress(over: [SessionOutcome](), catalogue: Shipped.catalogue, today: Day(number: 22_000))
    _ = model.update(.progressFound(none, leftOut: nil))
    #expect(!says("when you like: r."))
  }

  @Test("the whole list is switched off for ever only after a question")
  func switchedOff() throws {
    var shelves = try Shelves(size)
    shelves.press(.character("r"), .end, .enter, .down, .enter)
    #expect(shelves.effects.last == .dismissRevisit(family: nil))
    #expect(shelves.text.contains("Nothing to practise next."))
    shelves.press(.escape)
    #expect(!shelves.text.contains("when you like: r."))
  }

  @Test("a line of the list opens a decision with another patient, where there is one")
  func taken() throws {
    var shelves = try Shelves(size)
    shelves.press(.character("r"))
    let lookBack = shelves.model.rooms.front.lookBack
    let offer = try #require(
      lookBack.revisits?.first { offer in
        lookBack.drill(for: offer.family).map { !offer.wentByIn.contains($0.vignette) } == true
      })
    let drill = try #require(lookBack.drill(for: offer.family))
    try shelves.open(offer.name)
    #expect(shelves.text.contains("It went by or was acted on \(lookBack.patients(offer))."))
    #expect(shelves.text.contains("with \(drill.patient), about two minutes"))
    shelves.press(.enter)
    #expect(shelves.text.contains("Before you look"))
    shelves.press(.enter)
    try shelves.takeDecision()
    let drills = shelves.recorded
    #expect(drills.map(\.drill.vignette) == [drill.vignette])
    shelves.press(.end, .up, .enter)
    #expect(shelves.text.contains("Practise next"))
    #expect(shelves.effects.suffix(2) == [.loadProgress, .findShortForms])
  }

  @Test("in plain signs no shelf shows a ring, a square or an arrow")
  func plainSigns() throws {
    var shelves = try Shelves(size, glyphs: .ascii)
    for key in ["b", "r", "f"] as [Character] {
      shelves.press(.character(key))
      #expect(!shelves.text.unicodeScalars.contains { (0x2190...0x27BF).contains($0.value) || $0.value == 0xB7 })
      shelves.press(.escape)
    }
  }
}
