// What changed from one canvas to the next, so that only that is sent to a terminal.

extension Canvas {
  /// The places of cells that differ from `earlier`, row by row; every cell when there is none or its size differs.
  ///
  /// The second half of a wide letter is never among them: it goes with the first.
  public func changes(since earlier: Canvas?) -> [Point] {
    guard let earlier, earlier.size == size else { return (0..<size.rows).flatMap { points(in: $0) { _ in true } } }
    return (0..<size.rows).flatMap { row in
      isSame(row, as: earlier) ? [] : points(in: row) { cells[$0] != earlier.cells[$0] }
    }
  }

  /// The places of a row whose cells, by their index, are wanted.
  private func points(in row: Int, where isWanted: (Int) -> Bool) -> [Point] {
    (0..<size.columns).compactMap { column in
      let index = row * size.columns + column
      return cells[index].width > 0 && isWanted(index) ? Point(column: column, row: row) : nil
    }
  }

  /// Whether a row is the same byte for byte; most are, from one canvas to the next. Where bytes differ that belong to
  /// no cell, the cells themselves are compared.
  private func isSame(_ row: Int, as earlier: Canvas) -> Bool {
    // A cell holds 32-bit values, so its stride is a whole number of them.
    let words = size.columns * MemoryLayout<Cell>.stride / MemoryLayout<UInt32>.size
    return cells.withUnsafeBytes { own in
      earlier.cells.withUnsafeBytes { other in
        let own = own.assumingMemoryBound(to: UInt32.self)
        let other = other.assumingMemoryBound(to: UInt32.self)
        guard own.count == other.count, own.count >= (row + 1) * words else { return false }
        var differences: UInt32 = 0
        for word in (row * words)..<((row + 1) * words) { differences |= own[word] ^ other[word] }
        return differences == 0
      }
    }
  }
}
