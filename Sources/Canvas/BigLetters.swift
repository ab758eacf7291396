// Headings that the back of a room can read: letters made of blocks.

/// Sets text in letters of dots, a dot being half a cell, a cell or two cells.
public enum BigLetters {
  /// How large a dot is.
  public enum Scale: Hashable, Sendable, CaseIterable {
    /// Two cells side by side.
    case double
    /// One cell: for terminals that have no half blocks.
    case single
    /// The upper or lower half of a cell.
    case half

    /// Cells across for so many dots.
    func cells(_ dots: Int) -> Int { self == .double ? dots * 2 : dots }
    /// Dots that so many cells across hold.
    func dots(_ cells: Int) -> Int { self == .double ? cells / 2 : cells }
    /// Rows of the terminal for so many rows of dots.
    func rows(_ dots: Int) -> Int { self == .half ? (dots + 1) / 2 : dots }
  }

  /// Rows of dots from the top of one line to the top of the next; even, so every line begins in a cell of its own.
  private static let lineHeight = 10
  private static let letterHeight = 8
  private static let space = 3

  /// The text in rows of cells, all equally wide; nil if a letter is missing, a word is wider than `columns`, or
  /// there is no text.
  public static func rows(of text: String, columns: Int, scale: Scale, glyphs: Glyphs) -> [String]? {
    guard let lines = lines(of: text, dots: scale.dots(columns)), !lines.isEmpty else { return nil }
    let width = lines.map(\.columns).max() ?? 0
    var dots: [[Bool]] = []
    for (place, line) in lines.enumerated() {
      let last = place == lines.count - 1
      dots += line.rows(width: width)
      if !last { dots += Array(repeating: Array(repeating: false, count: width), count: lineHeight - letterHeight) }
    }
    return cells(of: dots, scale: scale, glyphs: glyphs)
  }

  /// One line: its shapes, nil for a space.
  private struct Line {
    var shapes: [Shape?] = []

    var columns: Int {
      shapes.reduce(0) { $0 + ($1?.columns ?? space) } + max(shapes.count - 1, 0)
    }

    func rows(width: Int) -> [[Bool]] {
      (0..<letterHeight).map { row in
        var dots: [Bool] = []
        for (place, shape) in shapes.enumerated() {
          if place > 0 { dots.append(false) }
          dots +=
            shape.map { $0.rows.indices.contains(row) ? $0.rows[row] : [] } ?? Array(repeating: false, count: space)
        }
        return dots + Array(repeating: false, count: max(width - dots.count, 0))
      }
    }
  }

  /// The text in lines of at most so many dots, broken between words.
  private static func lines(of text: String, dots: Int) -> [Line]? {
    var lines: [Line] = []
    for word in text.split(separator: " ") {
      let shapes = word.map(shape)
      guard shapes.allSatisfy({ $0 != nil }) else { return nil }
      let alone = Line(shapes: shapes)
      guard alone.columns <= dots else { return nil }
      var longer = lines.last ?? Line()
      if !longer.shapes.isEmpty { longer.shapes.append(nil) }
      longer.shapes += shapes
      if lines.isEmpty || longer.columns > dots {
        lines.append(alone)
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }

  private static func shape(of letter: Character) -> Shape? {
    let plain: Character =
      switch letter {
      case "’", "‘": "'"
      case "–", "‑": "-"
      default: letter
      }
    return shapes.first { $0.letter == plain }
  }

  private static func cells(of dots: [[Bool]], scale: Scale, glyphs: Glyphs) -> [String] {
    let block = glyphs.isUnicode ? "█" : "#"
    switch scale {
    case .double: return dots.map { row in row.map { $0 ? block + block : "  " }.joined() }
    case .single: return dots.map { row in row.map { $0 ? block : " " }.joined() }
    case .half:
      return stride(from: 0, to: dots.count, by: 2).map { row in
        let lower = row + 1 < dots.count ? dots[row + 1] : []
        return dots[row].enumerated().map { column, upper in
          let below = lower.indices.contains(column) && lower[column]
          return upper ? (below ? "█" : "▀") : (below ? "▄" : " ")
        }.joined()
      }
    }
  }
}
