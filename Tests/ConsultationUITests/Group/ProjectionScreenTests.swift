// What the room sees: every kind of wall at three sizes, and that nothing else is ever there.

import Canvas
import ConsultationUI
import TestSupport
import Testing

@testable import GroupSession

@Suite("The wall")
struct ProjectionScreenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 30), Size(columns: 200, rows: 60),
    Size(columns: 40, rows: 12),
  ]

  static func model(_ view: ProjectionView, _ size: Size, glyphs: Glyphs = .unicode) -> ProjectionModel {
    var model = ProjectionModel(size: size, glyphs: glyphs)
    _ = model.update(.changed(view, ProjectionControls(Leaders.view(votes: Leaders.votes))))
    return model
  }

  static func canvas(_ view: ProjectionView, _ size: Size, glyphs: Glyphs = .unicode) -> Canvas {
    ProjectionScreen(model(view, size, glyphs: glyphs)).draw()
  }

  @Test("each kind is drawn as expected", arguments: sizes)
  func goldens(_ size: Size) throws {
    #expect(Set(Walls.all.map(\.view.kind)) == Set(ProjectionView.Kind.allCases))
    for (name, view) in Walls.all {
      try Screens.compare(Self.canvas(view, size), name: "wall-\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test("the line of counts, the map, the questions and the keys are drawn as expected", arguments: sizes)
  func overlays(_ size: Size) throws {
    let keys: [(String, [Key])] = [
      ("counting", [.character("v"), .character("1"), .character("2"), .tab]), ("map", [.character("m")]),
      ("rewind", [.character("r")]), ("skip", [.character("x")]), ("leave", [.interrupt]),
      ("debrief", [.character("d")]), ("keys", [.character("?")]), ("name", [.character("w"), .character("Z")]),
    ]
    for (name, presses) in keys {
      var model = Self.model(Walls.view("options"), size)
      for key in presses { _ = model.update(.keyPressed(key)) }
      try Screens.compare(ProjectionScreen(model).draw(), name: "wall-over-\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test("every page stands whole at 80 by 24")
  func whole() {
    for (name, view) in Walls.all where view.kind != .title && view.kind != .closing {
      let rows = Self.canvas(view, Size(columns: 80, rows: 24)).rows.joined(separator: "\n")
      for line in view.lines {
        for span in line.spans where view.kind != .votes { #expect(rows.contains(span.text), "\(name): \(span.text)") }
      }
      if let carrier = view.carrier { #expect(rows.contains(carrier)) }
    }
  }

  @Test("running text is never wider than the measure, however wide the wall", arguments: sizes.dropLast())
  func measure(_ size: Size) {
    for (name, view) in Walls.all {
      for row in Self.canvas(view, size).rows where !row.contains(where: { "█▀▄".contains($0) }) {
        let width = DisplayWidth.of(row.trimmed)
        #expect(width <= WallPage.columns, "\(name): \(row)")
      }
    }
  }

  @Test("the block stands in the middle, and every story page begins in the same row")
  func middle() throws {
    for size in Self.sizes.dropLast() {
      let pages = ["story", "story-short", "options", "facts"].map { Self.canvas(Walls.view($0), size).rows }
      let tops = pages.map { rows in rows.firstIndex { !$0.isEmpty } }
      #expect(Set(tops).count == 1, "\(size)")
      let left = try #require(pages[0].first { !$0.isEmpty }).prefix { $0 == " " }.count
      #expect(left == (size.columns - WallPage.columns) / 2)
    }
  }

  @Test("a blank wall has nothing on it, and no cursor", arguments: sizes)
  func blank(_ size: Size) {
    let canvas = Self.canvas(Walls.view("blank"), size)
    #expect(canvas == Canvas(size: size))
    #expect(canvas.cursor == nil)
    #expect(ProjectionScreen(ProjectionModel(size: size)).draw() == Canvas(size: size))
  }

  @Test("with plain signs nothing beyond ASCII is drawn for a sign")
  func plain() {
    for (name, view) in Walls.all {
      for size in Self.sizes {
        for row in Self.canvas(view, size, glyphs: .ascii).rows {
          #expect(!row.unicodeScalars.contains { (0x2190...0x27BF).contains($0.value) }, "\(name)")
        }
      }
    }
  }

  @Test("bars come with twenty hands, not before")
  func bars() {
    func hasBars(_ view: ProjectionView) -> Bool {
      Self.canvas(view, Size(columns: 80, rows: 24)).rows.contains { $0.contains("▄") }
    }
    #expect(!hasBars(Walls.votes([10, 5, 2, 1], undecided: 1)))
    #expect(hasBars(Walls.votes([10, 5, 3, 1], undecided: 1)))
    #expect(!hasBars(Walls.votes([0, 0, 0, 0], undecided: 0)))
    #expect(hasBars(Walls.votes([999, 999, 999, 999], undecided: 999, after: [999, 0, 1, 2])))
  }

  @Test("any size, down to none, is drawn without a trap")
  func anySize() {
    for (_, view) in Walls.all {
      for size in [(0, 0), (1, 1), (3, 200), (200, 3), (12, 5), (59, 13)] {
        let size = Size(columns: size.0, rows: size.1)
        #expect(Self.canvas(view, size).size == size)
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
