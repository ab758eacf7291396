// Rectangles of any numbers can be cut up without a trap.

import Canvas
import Testing

@Suite struct RectTests {
  private static let numbers = [Int.min, -1_000_000, -7, -1, 0, 1, 3, 80, Int.max]

  @Test(arguments: numbers, numbers)
  func partsMakeTheWhole(side: Int, cut: Int) {
    let rect = Rect(column: -2, row: -3, columns: side, rows: side)
    let horizontal = [rect.splitTop(cut), { ($0.rest, $0.bottom) }(rect.splitBottom(cut))]
    #expect(horizontal.allSatisfy { $0.0.rows + $0.1.rows == rect.rows && $0.0.endRow == $0.1.minRow })
    let vertical = [rect.splitLeft(cut), { ($0.rest, $0.right) }(rect.splitRight(cut))]
    #expect(vertical.allSatisfy { $0.0.columns + $0.1.columns == rect.columns && $0.0.endColumn == $0.1.minColumn })
  }

  @Test(arguments: numbers, numbers)
  func insetAndIntersectionStayInside(side: Int, amount: Int) {
    let rect = Rect(column: 2, row: 2, columns: side, rows: side)
    let inset = rect.inset(left: max(amount, 0), top: max(amount, 0), right: max(amount, 0), bottom: max(amount, 0))
    #expect(inset.columns <= rect.columns && inset.rows <= rect.rows)
    #expect(inset.minColumn >= rect.minColumn && inset.endColumn <= max(rect.endColumn, inset.minColumn))
    let both = rect.intersection(Rect(column: amount, row: amount, columns: 5, rows: 5))
    #expect(both.isEmpty || (rect.contains(both.origin) && both.endColumn <= rect.endColumn))
  }

  @Test func ordinaryCutsAreWhatTheyLookLike() {
    let rect = Rect(column: 1, row: 1, columns: 10, rows: 6)
    #expect(rect.splitTop(2).rest == Rect(column: 1, row: 3, columns: 10, rows: 4))
    #expect(rect.splitBottom(1).bottom == Rect(column: 1, row: 6, columns: 10, rows: 1))
    #expect(rect.splitRight(4).right == Rect(column: 7, row: 1, columns: 4, rows: 6))
    #expect(rect.inset(columns: 2, rows: 1) == Rect(column: 3, row: 2, columns: 6, rows: 4))
    #expect(rect.intersection(Rect(column: 20, row: 0, columns: 3, rows: 3)).isEmpty)
  }
}
