// A page of text with lines that can be chosen: what nearly every screen is made of.

import Canvas

/// A paragraph as a sheet lays it out. The canvas's name for it belongs to vignettes as well, for something else.
public typealias TextBlock = Paragraph

/// Laid-out rows from top to bottom, some of which can be chosen.
public struct Sheet: Sendable {
  /// One row: a text, a blank, or something to choose.
  public struct Row: Sendable {
    /// Its lines; a row to choose has at least one.
    public internal(set) var lines: [TextLine]
    /// Whether it can be chosen.
    var isChoice = false
    /// Whether it is a line to type in.
    public internal(set) var isField = false
    /// How many cells of the first line are the row's label; nil if the whole row is.
    public internal(set) var labelColumns: Int?
    /// How many cells right of the text column the caret stays.
    var indent = 0
    /// Where the cursor rests within the row while it is selected.
    public internal(set) var cursor = Point.zero
    /// The cells of a grid's row, each with the number of its choice and its column.
    public internal(set) var cells: [(number: Int, column: Int)] = []
  }

  /// Something to choose.
  public struct Choice: Sendable {
    /// Its lines within the sheet.
    public let lines: Range<Int>
    /// Its row.
    public let row: Row
    /// Its column within the text column.
    public let column: Int
  }

  /// The width that it is laid out for, at least 1.
  public let width: Int
  /// All lines.
  public private(set) var lines: [TextLine] = []
  /// What can be chosen, in order: a grid counts downwards, column by column.
  public private(set) var choices: [Choice] = []
  /// The line at which the question above the choices begins; nil if nothing is asked.
  public private(set) var question: Int?
  /// The choices of the grid that is being added, each with its number in it.
  var cells: [(number: Int, choice: Choice)] = []

  /// Makes an empty sheet.
  public init(width: Int) { self.width = max(width, 1) }

  /// The letter of a choice, counting from 0: A to Z, then a question mark.
  public static func letter(_ number: Int) -> String {
    (0..<26).contains(number) ? String(Character(Unicode.Scalar(UInt8(65 + number)))) : "?"
  }

  /// How many lines there are.
  public var height: Int { lines.count }

  mutating func append(_ row: Row) {
    let below = lines.count..<(lines.count + row.lines.count)
    lines += row.lines
    if row.isChoice, row.cells.isEmpty { choices.append(Choice(lines: below, row: row, column: row.indent)) }
    cells += row.cells.map { ($0.number, Choice(lines: below, row: row, column: $0.column)) }
  }

  /// Counts the choices of a grid that is complete.
  mutating func closeGrid() {
    choices += cells.sorted { $0.number < $1.number }.map(\.choice)
    cells = []
  }

  /// Marks that the question begins here.
  public mutating func beginQuestion() { question = height }

  /// Adds a blank line, unless the sheet begins here or already ends in one.
  public mutating func gap() {
    guard let last = lines.last, last != .blank else { return }
    append(Row(lines: [.blank]))
  }

  /// Adds a blank line.
  public mutating func blank() { append(Row(lines: [.blank])) }

  /// Adds lines that are laid out already.
  public mutating func add(lines: [TextLine]) { append(Row(lines: lines)) }

  /// Adds a paragraph.
  public mutating func add(_ block: TextBlock) {
    append(Row(lines: TextLayout.lines(of: block, width: width)))
  }

  /// Adds running text of one style.
  public mutating func text(_ text: String, style: Style = .body, indent: Int = 0) {
    add(TextBlock(text, style: style, indent: indent))
  }

  /// Adds a heading after a blank line.
  public mutating func heading(_ text: String) {
    gap()
    add(TextBlock(text, style: .heading))
  }

  /// Adds a rule across the sheet.
  public mutating func rule(_ glyphs: Glyphs) {
    text(String(repeating: glyphs.horizontalRule, count: width), style: .rule)
  }

  /// Adds a name with text beside it at a hanging indent.
  public mutating func entry(
    _ name: String, _ text: String, indent: Int, style: Style = .body, nameStyle: Style = .label
  ) {
    add(TextBlock(label: TextRun(name, style: nameStyle), indent: indent, runs: [TextRun(text, style: style)]))
  }

  /// Adds a row that can be chosen, all of it its own label.
  public mutating func choice(_ text: String, style: Style = .option, indent: Int = 0) {
    choice(TextBlock(text, style: style, indent: indent), labelColumns: nil, indent: indent)
  }

  /// Adds a row that can be chosen; `labelColumns` cells of it are its label.
  public mutating func choice(_ block: TextBlock, labelColumns: Int?, indent: Int = 0) {
    let lines = TextLayout.lines(of: block, width: width)
    append(
      Row(lines: lines.isEmpty ? [.blank] : lines, isChoice: true, labelColumns: labelColumns, indent: indent))
  }

  /// Adds a row that can be chosen, with text about it beside it; in a narrow window the text goes on below the name, unless
  /// it `staysBeside`. `isShort` keeps it to one line.
  public mutating func choice(
    _ title: String, about: String, column: Int = 29, style: Style = .option, isShort: Bool = false,
    staysBeside: Bool = false
  ) {
    let name = DisplayWidth.truncated(title, to: column - 2)
    let indent = width < 58 && !staysBeside ? 4 : column
    let room = max(width - max(indent, DisplayWidth.of(name) + 2), 10)
    choice(
      TextBlock(
        label: TextRun(name, style: style), indent: indent,
        runs: [TextRun(isShort ? DisplayWidth.truncated(about, to: room) : about, style: .muted)]),
      labelColumns: DisplayWidth.of(name))
  }

  /// Adds a line to type in, with a thin rule below it.
  public mutating func field(_ editor: LineEditor, glyphs: Glyphs) {
    let (typed, cursor) = editor.laidOut(width: width)
    let rule = String(repeating: glyphs.horizontalRule, count: width)
    let below = TextLayout.lines(of: TextBlock(rule, style: .rule), width: width)
    append(Row(lines: typed + below, isChoice: true, isField: true, cursor: cursor))
  }
}
