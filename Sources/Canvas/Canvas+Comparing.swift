// What changed from one canvas to the next, so only that is sent to the terminal.

/// Neighbouring cells of one row.
public struct Stretch: Sendable, Hashable {
  /// Their row.
  public let row: Int
  /// Their columns.
  public let columns: Range<Int>

  /// Makes a stretch, which may be outside a canvas.
  public init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

extension Canvas {
  /// For each row that differs from `earlier`, the cells from the first to the last that differ; every cell if there is
  /// no earlier canvas or its size differs.
  ///
  /// A stretch never begins with the second half of a wide letter: it then includes the first.
  public func changes(since earlier: Canvas?) -> [Stretch] {
    guard let earlier, earlier.size == size else {
      return size.columns == 0 ? [] : (0..<size.rows).map { Stretch(row: $0, columns: 0..<size.columns) }
    }
    return (0..<size.rows).compactMap { isSame($0, as: earlier) ? nil : change(in: $0, since: earlier) }
  }

  private func change(in row: Int, since earlier: Canvas) -> Stretch? {
    let start = row * size.columns
    let differs = { (column: Int) in cells[start + column] != earlier.cells[start + column] }
    guard var first = (0..<size.columns).first(where: differs), let last = (0..<size.columns).last(where: differs)
    else {
      return nil
    }
    if cells[start + first].width == 0, first > 0 { first -= 1 }
    return Stretch(row: row, columns: first..<last + 1)
  }

  /// Whether a row is equal byte for byte, as most are from one canvas to the next.
  private func isSame(_ row: Int, as earlier: Canvas) -> Bool {
    // A cell starts with a 64-bit word, so its stride is a multiple of that.
    let words = size.columns * MemoryLayout<Cell>.stride / MemoryLayout<UInt64>.size
    return cells.withUnsafeBytes { own in
      earlier.cells.withUnsafeBytes { other in
        let own = own.assumingMemoryBound(to: UInt64.self)
        let other = other.assumingMemoryBound(to: UInt64.self)
        guard own.count == other.count, own.count >= (row + 1) * words else { return false }
        var differences: UInt64 = 0
        for word in (row * words)..<((row + 1) * words) { differences |= own[word] ^ other[word] }
        return differences == 0
      }
    }
  }
}
