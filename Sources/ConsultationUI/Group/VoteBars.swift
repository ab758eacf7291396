// Bars beside counts of hands, for so many hands that numbers alone are hard to take in.

import Canvas
import GroupSession

/// Adds bars to the rows of a count.
enum VoteBars {
  /// The fewest hands in one count for which bars are drawn; below that, numbers are enough.
  static let fewestHands = 20
  /// The longest bar, in cells.
  private static let longest = 16

  /// The rows with a bar beside each number, all to one scale; the rows as they are if hands are few.
  static func beside(_ rows: [[WallPiece]], glyphs: Glyphs) -> [[WallPiece]] {
    let counts = rows.map { row in row.filter { $0.kind == .figure }.map { Int($0.text) ?? 0 } }
    let stages = counts.map(\.count).max() ?? 0
    let sums = (0..<stages).map { stage in
      counts.reduce(0) { min($0 + ($1.indices.contains(stage) ? $1[stage] : 0), 1_000_000) }
    }
    let most = counts.flatMap { $0 }.max() ?? 0
    guard stages <= 2, most > 0, sums.contains(where: { $0 >= fewestHands }) else { return rows }
    return rows.map { row in spread(row, most: most, glyphs: glyphs) }
  }

  private static func spread(_ row: [WallPiece], most: Int, glyphs: Glyphs) -> [WallPiece] {
    var result: [WallPiece] = []
    var stage = 0
    // A heading of the counts is quiet; so is nothing else in these rows.
    for piece in row {
      guard piece.kind == .figure || piece.kind == .quiet else {
        result.append(piece)
        continue
      }
      let end = 20 + stage * 22
      let width = DisplayWidth.of(piece.text)
      let start = end - width
      result.append(WallPiece(piece.text, at: start, piece.kind))
      if piece.kind == .figure, let count = Int(piece.text), count > 0 {
        let cells = max(min(count, most) * longest / most, 1)
        let block = glyphs.isUnicode ? "▄" : "="
        result.append(WallPiece(String(repeating: block, count: cells), at: end + 2, .figure))
      }
      stage += 1
    }
    return result
  }
}
