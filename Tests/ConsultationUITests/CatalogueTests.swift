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
}
