// What changed from one canvas to the next, so that only that is sent to a terminal.

extension Canvas {
  /// The places of cells that differ from `earlier`, row by row; every cell when there is none or its size differs.
  ///
  /// The second half of a wide letter is never among them: it goes with the first.
  public func changes(since earlier: Canvas?) -> [Point] {
    var points: [Point] = []
    let comparable = earlier?.size == size ? earlier : nil
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let index = row * size.columns + column
        let cell = cells[index]
        if cell.width == 0 { continue }
        if let comparable, comparable.cells[index] == cell { continue }
        points.append(Point(column: column, row: row))
      }
    }
    return points
  }
}
