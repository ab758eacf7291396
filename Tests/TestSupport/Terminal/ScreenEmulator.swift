// A small terminal in memory: bytes in, a screen out.

/// Understands what ncurses sends to xterm, screen, linux, vt100 and ansi terminals, and shows the screen.
public struct ScreenEmulator: Sendable {
  /// What programs switch on and off.
  public struct Modes: Sendable, Hashable {
    /// The alternate screen (`?1049`, `?1047`, `?47`).
    public var alternateScreen = false
    /// Whether the cursor is shown (`?25`).
    public var cursorVisible = true
    /// Application cursor keys (`?1`).
    public var applicationCursorKeys = false
    /// Application keypad (`ESC =`).
    public var applicationKeypad = false
    /// Pasting with brackets (`?2004`).
    public var bracketedPaste = false
    /// Mouse modes that are on, of 9 and 1000 to 1006.
    public var mouse: Set<Int> = []
    /// Wrapping at the right edge (`?7`).
    public var autowrap = true
    /// Inserting instead of overwriting (mode 4).
    public var insert = false

    /// The modes of a terminal that no program has touched.
    public init() {}
  }

  /// Columns on the screen.
  public internal(set) var columns: Int
  /// Rows on the screen.
  public internal(set) var rowCount: Int
  /// The cursor's column, from 0.
  public internal(set) var cursorColumn = 0
  /// The cursor's row, from 0.
  public internal(set) var cursorRow = 0
  /// What is switched on.
  public internal(set) var modes = Modes()
  /// The bells rung so far.
  public internal(set) var bells = 0
  /// Sequences that were not understood, for a test to find empty.
  public internal(set) var unknownSequences: [String] = []

  /// Whether a letter in the last column moves the cursor on at once, as on terminals without a delayed wrap.
  public var wrapsAtOnce = false

  var cells: [[EmulatedCell]]
  var mainScreen: [[EmulatedCell]] = []
  var look = EmulatedCell.Look()
  var wrapIsPending = false
  var scrollTop = 0
  var scrollBottom: Int
  var saved = SavedCursor()
  var savedByMainScreen = SavedCursor()
  var graphics = [false, false]
  var shift = 0
  var lastPrinted = ""
  var parser = ParserState.ground
  var sequence = ""
  var partial: [UInt8] = []

  struct SavedCursor: Sendable {
    var column = 0
    var row = 0
    var look = EmulatedCell.Look()
    var graphics = [false, false]
    var shift = 0
  }

  enum ParserState: Sendable {
    case ground, escape, escapeIntermediate, control, text
  }

  /// Makes a blank screen of at least one cell.
  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = max(columns, 1)
    rowCount = max(rows, 1)
    scrollBottom = rowCount - 1
    cells = Self.blankScreen(columns: self.columns, rows: rowCount)
  }

  /// The rows as text, without blanks at their ends.
  public var rows: [String] {
    cells.map { row in
      var scalars = row.map(\.text).joined().unicodeScalars
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }
  }

  /// All rows as one text, one a line.
  public var text: String { rows.joined(separator: "\n") }

  /// The cell at a place, or nil outside the screen.
  public func cell(column: Int, row: Int) -> EmulatedCell? {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return nil }
    return cells[row][column]
  }

  /// Whether any row holds the text.
  public func shows(_ text: String) -> Bool {
    rows.contains { $0.contains(text) }
  }

  /// Takes another size, keeping the top left of the screen, as a window does.
  public mutating func resize(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    rowCount = max(rows, 1)
    cells = resized(cells)
    if !mainScreen.isEmpty { mainScreen = resized(mainScreen) }
    scrollTop = 0
    scrollBottom = rowCount - 1
    cursorColumn = min(cursorColumn, self.columns - 1)
    cursorRow = min(cursorRow, rowCount - 1)
    wrapIsPending = false
  }

  static func blankScreen(columns: Int, rows: Int, look: EmulatedCell.Look = .init()) -> [[EmulatedCell]] {
    Array(repeating: Array(repeating: .blank(look), count: columns), count: rows)
  }

  private func resized(_ screen: [[EmulatedCell]]) -> [[EmulatedCell]] {
    var result = Self.blankScreen(columns: columns, rows: rowCount)
    for row in 0..<min(rowCount, screen.count) {
      for column in 0..<min(columns, screen[row].count) {
        result[row][column] = screen[row][column]
      }
    }
    return result
  }
}
