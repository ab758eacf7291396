// A sheet of text with lines that can be chosen: what nearly every screen is made of.

import Canvas

/// Laid-out rows from top to bottom, some of which can be chosen.
struct Sheet {
  /// One row: a text, a blank, or something to choose.
  struct Row {
    /// Its lines; a row to choose has at least one.
    var lines: [TextLine]
    /// Whether it can be chosen.
    var isChoice = false
    /// Whether it is a line to type in.
    var isField = false
    /// How many cells of the first line are the row's label; nil where the whole row is its label.
    var labelColumns: Int?
    /// How far the caret stands to the left of the text column.
    var indent = 0
    /// Where the cursor rests within the row while it is selected.
    var cursor = Point.zero
    /// For a row of a grid: its cells, each with the place of its choice and the column at which it stands.
    var cells: [(place: Int, column: Int)] = []
  }

  /// Something to choose.
  struct Choice {
    /// Its lines within the sheet.
    let lines: Range<Int>
    /// Its row.
    let row: Row
    /// The column at which it stands within the text column.
    let column: Int
  }

  /// The width that it is laid out for.
  let width: Int
  /// The rows.
  private(set) var rows: [Row] = []
  /// All lines.
  private(set) var lines: [TextLine] = []
  /// What can be chosen, in the order in which it is counted: a grid is read downwards, column by column.
  private(set) var choices: [Choice] = []
  /// The line at which what is asked begins, above the choices; nil where nothing is asked.
  private(set) var question: Int?
  /// The choices of the grid that is being added, each with its place in it.
  private var cells: [(place: Int, choice: Choice)] = []

  init(width: Int) { self.width = max(width, 1) }

  /// How many lines there are.
  var height: Int { lines.count }

  private mutating func append(_ row: Row) {
    let below = lines.count..<(lines.count + row.lines.count)
    rows.append(row)
    lines += row.lines
    if row.isChoice, row.cells.isEmpty { choices.append(Choice(lines: below, row: row, column: row.indent)) }
    cells += row.cells.map { ($0.place, Choice(lines: below, row: row, column: $0.column)) }
  }

  /// Marks that what is added from here on is what is asked.
  mutating func beginQuestion() { question = height }

  /// Adds a blank line, unless the sheet begins here or ends in one.
  mutating func gap() {
    guard let last = rows.last, last.lines != [.blank] else { return }
    append(Row(lines: [.blank]))
  }

  /// Adds running text.
  mutating func add(_ block: TextBlock) {
    append(Row(lines: TextLayout.lines(of: block, width: width)))
  }

  /// Adds running text of one style.
  mutating func text(_ text: String, style: Style = .body, indent: Int = 0) {
    add(TextBlock(text, style: style, indent: indent))
  }

  /// Adds a heading with a blank line before it.
  mutating func heading(_ text: String) {
    gap()
    add(TextBlock(text, style: .heading))
  }

  /// Adds a name with a value beside it at a hanging indent.
  mutating func field(_ name: String, _ value: String, indent: Int, style: Style = .body) {
    add(TextBlock(label: TextRun(name, style: .label), indent: indent, runs: [TextRun(value, style: style)]))
  }

  /// Adds a row that can be chosen, all of it its own label.
  mutating func choice(_ text: String, style: Style = .option, indent: Int = 0) {
    choice(TextBlock(text, style: style, indent: indent), labelColumns: nil, indent: indent)
  }

  /// Adds a row that can be chosen; `labelColumns` cells of it are its label.
  mutating func choice(_ block: TextBlock, labelColumns: Int?, indent: Int = 0) {
    choice(lines: TextLayout.lines(of: block, width: width), labelColumns: labelColumns, indent: indent)
  }

  /// Adds a row that can be chosen from lines that are laid out already.
  mutating func choice(lines: [TextLine], labelColumns: Int?, indent: Int = 0) {
    append(
      Row(lines: lines.isEmpty ? [.blank] : lines, isChoice: true, labelColumns: labelColumns, indent: indent))
  }

  /// Adds a line to type in, with a thin rule below it.
  mutating func field(_ editor: LineEditor, glyphs: Glyphs) {
    let (typed, cursor) = editor.laidOut(width: width)
    let rule = String(repeating: glyphs.horizontalRule, count: width)
    let below = TextLayout.lines(of: TextBlock(rule, style: .rule), width: width)
    append(Row(lines: typed + below, isChoice: true, isField: true, cursor: cursor))
  }

  /// Adds lines that are laid out already.
  mutating func add(lines: [TextLine]) { append(Row(lines: lines)) }

  /// Adds choices in columns that are read downwards; each is a short run of text on one line. There are as many
  /// columns as fit, each as wide as its widest item needs, and no more than `columns`.
  mutating func grid(_ items: [[TextRun]], columns: Int) {
    let widths = items.map { $0.reduce(0) { $0 + DisplayWidth.of($1.text) } }
    let (height, starts) = Self.columns(of: widths, most: columns, width: width)
    for line in 0..<height {
      var runs: [TextRun] = []
      var used = 0
      var row = Row(lines: [], isChoice: true)
      for (column, start) in starts.enumerated() where column * height + line < items.count {
        let place = column * height + line
        // Spaces that never break, so that the columns stand where they are.
        runs.append(TextRun(String(repeating: "\u{A0}", count: max(start - used, 0))))
        runs += items[place]
        used = start + widths[place]
        row.cells.append((place, start))
      }
      row.lines = Array(TextLayout.lines(of: TextBlock(runs: runs), width: width).prefix(1))
      if row.lines.isEmpty { row.lines = [.blank] }
      append(row)
    }
    choices += cells.sorted { $0.place < $1.place }.map(\.choice)
    cells = []
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
