// Drawing is cut at every edge and never tears a wide letter.

import Canvas
import Testing

@Suite struct CanvasDrawingTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  @Test func textIsCutAtTheEdges() {
    var canvas = canvas(5, 2)
    #expect(canvas.draw("abcdefgh", at: Point(column: -2, row: 0)) == 8)
    #expect(canvas.draw("xyz", at: Point(column: 3, row: 1)) == 3)
    canvas.draw("above", at: Point(column: 0, row: -1))
    canvas.draw("below", at: Point(column: 0, row: 2))
    #expect(canvas.rows == ["cdefg", "   xy"])
  }

  @Test func widthLimitLeavesOutWhatDoesNotFit() {
    var canvas = canvas(10, 1)
    #expect(canvas.draw("漢字漢", at: .zero, width: 5) == 4)
    #expect(canvas.rows == ["漢字"])
    #expect(canvas.draw("abc", at: Point(column: 5, row: 0), width: -3) == 0)
  }

  @Test func wideLetterCutByAnEdgeBecomesABlank() {
    var canvas = canvas(3, 1)
    canvas.draw("ab漢", at: .zero)
    #expect(canvas.rows == ["ab"])
    canvas.draw("漢cd", at: Point(column: -1, row: 0))
    #expect(canvas.rows == [" cd"])
    #expect(canvas[Point(column: 0, row: 0)].width == 1)
  }

  @Test func overwritingHalfOfAWideLetterBlanksTheOtherHalf() {
    var first = canvas(4, 1)
    first.draw("漢字", at: .zero)
    first.draw("x", at: Point(column: 1, row: 0))
    #expect(first.rows == [" x字"])
    var second = canvas(4, 1)
    second.draw("漢字", at: .zero)
    second.draw("語", at: Point(column: 1, row: 0))
    #expect(second.rows == [" 語"])
    #expect((0..<4).map { second[Point(column: $0, row: 0)].width } == [1, 2, 0, 1])
  }

  @Test func clipRectanglesNest() {
    var canvas = canvas(6, 3)
    canvas.clipped(to: Rect(column: 1, row: 1, columns: 4, rows: 1)) { canvas in
      canvas.clipped(to: Rect(column: 0, row: 0, columns: 3, rows: 3)) { canvas in
        for row in 0..<3 { canvas.draw("abcdef", at: Point(column: 0, row: row)) }
      }
      canvas.draw("漢", at: Point(column: 4, row: 1))
    }
    #expect(canvas.rows == ["", " bc", ""])
    #expect(canvas.clip == canvas.bounds)
  }

  @Test func rulesAndFillsAreCut() {
    var canvas = canvas(4, 3)
    canvas.horizontalRule(at: Point(column: 1, row: 0), length: 100)
    canvas.verticalRule(at: Point(column: 0, row: -5), length: 100)
    canvas.fill(Rect(column: 2, row: 0, columns: 1, rows: 9))
    #expect(canvas.rows == ["│─ ─", "│", "│"])
  }

  @Test(arguments: [Int.min, -1, 0, 1, Int.max])
  func absurdNumbersChangeNothingOutside(number: Int) {
    var canvas = canvas(3, 2)
    let point = Point(column: number, row: number)
    canvas.draw("漢a", at: point, width: number)
    canvas.draw("right", endingAt: number, row: number)
    canvas.fill(Rect(column: number, row: number, columns: number, rows: number))
    canvas.restyle(Rect(column: number, row: number, columns: number, rows: number), style: .accent)
    canvas.horizontalRule(at: point, length: number)
    canvas.verticalRule(at: point, length: number)
    canvas.draw([.blank], in: Rect(column: number, row: number, columns: number, rows: number), skipping: number)
    #expect(canvas.rows.count == 2)
    #expect(canvas[point.moved(columns: number, rows: number)].width < 3)
  }

  @Test func sizesAreHeld() {
    #expect(canvas(-3, 5).rows == Array(repeating: "", count: 5))
    #expect(canvas(Int.max, Int.max).size == Size(columns: 1000, rows: 1000))
  }

  @Test func trailingAlignmentEndsAtItsColumn() {
    var canvas = canvas(8, 1)
    #expect(canvas.draw("a漢", endingAt: 8, row: 0) == 3)
    #expect(canvas.rows == ["     a漢"])
  }

  @Test func styledRowsNameRolesAndEmphasis() {
    var canvas = canvas(12, 1)
    canvas.draw("Ms H", at: .zero, style: .speaker)
    canvas.draw("no", at: Point(column: 6, row: 0), style: .body.adding(.strong))
    #expect(canvas.styledRows == ["⟨speaker:Ms H⟩  ⟨body+strong:no⟩"])
  }

  @Test func aChangeGoesFromTheFirstCellThatDiffersToTheLast() {
    var before = canvas(6, 3)
    before.draw("ab漢", at: .zero)
    var after = before
    #expect(after.changes(since: before) == [])
    after.draw("x", at: Point(column: 3, row: 0))
    after.draw("y", at: Point(column: 5, row: 2))
    #expect(after.changes(since: before) == [Stretch(row: 0, columns: 2..<4), Stretch(row: 2, columns: 5..<6)])
    after.draw("a", at: .zero, style: .accent)
    #expect(after.changes(since: before) == [Stretch(row: 0, columns: 0..<4), Stretch(row: 2, columns: 5..<6)])
  }

  @Test func withNothingToCompareEveryCellChanges() {
    let after = canvas(6, 2)
    let everything = [Stretch(row: 0, columns: 0..<6), Stretch(row: 1, columns: 0..<6)]
    #expect(after.changes(since: nil) == everything)
    #expect(after.changes(since: canvas(1, 1)) == everything)
    #expect(canvas(0, 2).changes(since: nil) == [])
  }

  @Test func aWideLetterChangesAsAWhole() {
    let before = canvas(6, 1)
    var after = before
    after.draw("漢", at: Point(column: 1, row: 0))
    #expect(after.changes(since: before) == [Stretch(row: 0, columns: 1..<3)])
    var nextTo = after
    nextTo.draw("字", at: Point(column: 3, row: 0))
    #expect(nextTo.changes(since: after) == [Stretch(row: 0, columns: 3..<5)])
  }

  @Test func aStretchGivesItsCells() {
    var canvas = canvas(4, 2)
    canvas.draw("abc", at: Point(column: 0, row: 1))
    #expect(canvas[Stretch(row: 1, columns: 1..<3)].map(\.text) == ["b", "c"])
    #expect(canvas[Stretch(row: 1, columns: 2..<9)].map(\.text) == ["c", " "])
    #expect(canvas[Stretch(row: 2, columns: 0..<4)].isEmpty)
  }
}
