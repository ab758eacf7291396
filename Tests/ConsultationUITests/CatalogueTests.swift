// The catalogue beside folders in which something cannot be listed.

import Canvas
import TestSupport
import Testing

@testable import ConsultationUI

@Suite("Catalogue")
struct CatalogueTests {
  private static let sentence = "Not listed: broken.json in /home/me/cases. Why not: dyad check /home/me/cases"

  private func canvas(_ entries: [CatalogueEntry], unlisted: [String], _ size: Size) -> Canvas {
    var model = AppModel(size: size, support: .unitedKingdom)
    _ = model.update(.vignettesFound(entries, unlisted: unlisted))
    return AppView(model).draw()
  }

  private func rows(_ entries: [CatalogueEntry], unlisted: [String]) -> [String] {
    canvas(entries, unlisted: unlisted, Size(columns: 100, rows: 60)).rows
  }

  @Test("with something that cannot be listed it is drawn as expected", arguments: EveryKindTests.sizes)
  func goldens(_ size: Size) throws {
    for (name, entries) in [("one", [try entry()]), ("none", [])] {
      let canvas = canvas(entries, unlisted: [Self.sentence], size)
      try Screens.compare(canvas, name: "unlisted-\(name)-\(size.columns)x\(size.rows)")
    }
  }

  private func entry() throws -> CatalogueEntry {
    CatalogueEntry(try Shipped.vignette("ms-h").metadata, isReviewed: true, source: "ms-h.json")
  }

  @Test("what cannot be listed stands below the cases, and can be read without any")
  func unlisted() throws {
    for entries in [[try entry()], []] {
      let rows = rows(entries, unlisted: [Self.sentence])
      let text = rows.joined(separator: "\n")
      #expect(text.contains("Not listed: broken.json in /home/me/cases."))
      let sentence = try #require(rows.firstIndex { $0.contains("Not listed") })
      let before = try #require(rows.firstIndex { $0.contains(entries.isEmpty ? "No cases were found" : "Ms H") })
      #expect(before < sentence)
    }
    #expect(try !rows([entry()], unlisted: []).joined().contains("Not listed"))
  }

  /// Three long cases and a short one; one was played, and one waits half-way.
  private func shelved(_ size: Size) throws -> AppModel {
    var model = AppModel(size: size, support: .unitedKingdom)
    let entries = try ["mr-z", "ms-h", "sam", "the-extra-tablet"].map {
      CatalogueEntry(try Shipped.vignette($0).metadata, isReviewed: false, source: $0 + ".json")
    }
    _ = model.update(.vignettesFound(entries, unlisted: []))
    _ = model.update(.casesKnown(played: ["mr-z", "sam"], waiting: ["ms-h"]))
    return model
  }

  @Test("short, long and played cases stand apart, each with its mark")
  func groups() throws {
    let rows = AppView(try shelved(Size(columns: 80, rows: 80))).draw().rows
    func place(_ text: String) throws -> Int { try #require(rows.firstIndex { $0.contains(text) }, "\(text)") }
    let order = try [
      "   Short", "minutes · new", "   Long", "Ms H   about 45 minutes · waiting", "   Played",
      "Mr Z   about 45 minutes · played", "Sam   about 50 minutes · played", "Earlier sessions",
    ].map(place)
    #expect(order == order.sorted(), "\(rows)")
  }

  @Test("until the journal has said which were played, no case carries a mark")
  func unknown() throws {
    let text = rows([try entry()], unlisted: []).joined()
    #expect(!text.contains("· new") && !text.contains("Short   "))
  }

  @Test("from 110 columns there are two columns; each case is reached by the keys and opened")
  func twoColumns() throws {
    for (columns, isWide) in [(109, false), (110, true), (120, true), (200, true)] {
      var model = try shelved(Size(columns: columns, rows: 60))
      let rows = AppView(model).draw().rows
      #expect(rows.contains { $0.contains("Mr Z   about") && $0.contains("Sam   about") } == isWide, "\(columns)")
      for title in ["mr-z", "sam"] {
        let place = try #require(model.rooms.front.entries.firstIndex { $0.id == title })
        _ = model.update(.keyPressed(.home))
        for _ in 0..<place { _ = model.update(.keyPressed(.down)) }
        guard case .openVignette(let entry)? = model.update(.keyPressed(.enter)).first else {
          return #expect(Bool(false), "nothing opened")
        }
        #expect(entry.id == title)
      }
      guard isWide else { continue }
      _ = model.update(.keyPressed(.left))
      guard case .openVignette(let entry)? = model.update(.keyPressed(.enter)).first else {
        return #expect(Bool(false), "nothing opened")
      }
      #expect(entry.id == "mr-z")
    }
  }

  @Test("a case that moves to another group keeps the selection")
  func selection() throws {
    var model = try shelved(Size(columns: 80, rows: 60))
    let place = try #require(model.rooms.front.entries.firstIndex { $0.id == "ms-h" })
    for _ in 0..<place { _ = model.update(.keyPressed(.down)) }
    _ = model.update(.casesKnown(played: ["ms-h"], waiting: []))
    #expect(AppView(model).draw().rows.contains { $0.contains("▸ Ms H") })
  }

  @Test("with all that ships it is drawn as expected", arguments: EveryKindTests.sizes.prefix(2))
  func shelvedGoldens(_ size: Size) throws {
    try Screens.compare(AppView(try shelved(size)).draw(), name: "shelved-\(size.columns)x\(size.rows)")
  }
}
