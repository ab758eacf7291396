// Text in columns: lines of pieces that stay where they are, and choices in a grid.

import Canvas

extension Sheet {
  /// A piece of a line at a column of its own.
  public struct Column {
    let text: String
    let start: Int
    let style: Style

    /// Makes a piece that begins at a column.
    public init(_ text: String, at start: Int, _ style: Style = .body) {
      (self.text, self.start, self.style) = (text, start, style)
    }

    /// Makes a piece whose last cell is just before a column.
    public init(_ text: String, endingAt end: Int, _ style: Style = .body) {
      self.init(text, at: end - DisplayWidth.of(text), style)
    }
  }

  /// Adds one line of pieces from left to right; what does not fit is cut.
  public mutating func columns(_ columns: [Column]) {
    var runs: [TextRun] = []
    var used = 0
    for column in columns where !column.text.isEmpty {
      let start = max(column.start, used)
      runs += [.spaces(start - used), TextRun(column.text.unbroken, style: column.style)]
      used = start + DisplayWidth.of(column.text)
    }
    add(lines: [oneLine(runs)])
  }

  /// Adds choices in columns, which count downwards; each is a short run of text on one line. There are as many columns
  /// as fit, each as wide as its widest item needs, and no more than `columns`.
  public mutating func grid(_ items: [[TextRun]], columns: Int) {
    let widths = items.map { $0.reduce(0) { $0 + DisplayWidth.of($1.text) } }
    let (height, starts) = Self.columns(of: widths, most: columns, width: width)
    for line in 0..<height {
      var runs: [TextRun] = []
      var used = 0
      var row = Row(lines: [], isChoice: true)
      for (column, start) in starts.enumerated() where column * height + line < items.count {
        let number = column * height + line
        runs += [.spaces(start - used)] + items[number]
        used = start + widths[number]
        row.cells.append((number, start))
      }
      row.lines = [oneLine(runs)]
      append(row)
    }
    closeGrid()
  }

  private func oneLine(_ runs: [TextRun]) -> TextLine {
    TextLayout.lines(of: TextBlock(runs: runs), width: width).first ?? .blank
  }

  /// How high a grid is, and where its columns begin.
  private static func columns(of widths: [Int], most: Int, width: Int) -> (height: Int, starts: [Int]) {
    for columns in stride(from: max(most, 1), through: 1, by: -1) {
      let height = max((widths.count + columns - 1) / columns, 1)
      var starts: [Int] = []
      var end = 0
      for column in 0..<columns {
        starts.append(end)
        let here = widths.dropFirst(column * height).prefix(height)
        end += (here.max() ?? 0) + 4
      }
      if end - 4 <= width || columns == 1 { return (height, starts) }
    }
    return (widths.count, [0])
  }
}

extension TextRun {
  /// So many spaces that never break; none for fewer than one.
  public static func spaces(_ count: Int) -> TextRun { TextRun(String(repeating: "\u{A0}", count: max(count, 0))) }
}

extension String {
  /// The text with spaces that never break.
  public var unbroken: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}
