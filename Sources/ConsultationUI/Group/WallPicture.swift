// What the room sees, set on a canvas of any size.

import Canvas
import GroupSession

/// Draws a `ProjectionView`: for a wall, or as a small copy.
struct WallPicture {
  let view: ProjectionView
  let glyphs: Glyphs

  /// The number of rows from which a blank row separates lines, on every page alike.
  static let airyRows = 2 * WallPage.lines + 4
  /// Where the right one of two columns begins.
  static let rightColumn = 32

  init(_ view: ProjectionView, glyphs: Glyphs) {
    self.view = view
    self.glyphs = glyphs
  }

  /// Draws the whole wall. Running text is a block in the middle, no wider than `WallPage.columns`.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard view.kind != .blank else { return }
    let end = bigHeading(in: rect).map { draw(big: $0, on: &canvas, in: rect) } ?? drawPlain(on: &canvas, in: rect)
    drawCarrier(on: &canvas, in: rect, below: end)
  }

  /// Draws the lines as they are from the top left, for the leader: nothing is enlarged, and an empty wall says so. What
  /// only waits behind an empty wall is set back.
  func drawCopy(on canvas: inout Canvas, in rect: Rect, isBehind: Bool) {
    canvas.clipped(to: rect) { canvas in
      guard view.kind != .blank else {
        canvas.draw("Nothing is on the wall.", at: rect.origin, style: .muted)
        return
      }
      canvas.draw(lines, at: rect.origin)
      drawColumnRule(on: &canvas, from: rect.origin, rows: lines.count)
      let below = Point(column: rect.minColumn, row: rect.endRow - 1)
      if view.goesOn { canvas.draw(moreSign, at: below, style: .muted) }
      if let carrier = view.carrier { canvas.draw(carrier, at: below.moved(columns: 4), style: .muted) }
      if isBehind { canvas.restyle(rect, style: .muted) }
    }
  }

  /// The lines from top to bottom; a row of two columns is one line, since the pieces of the right one know their columns.
  var lines: [[WallPiece]] {
    switch view.text {
    case .page(let lines):
      let pieces = lines.map { $0.spans.map { WallPiece($0) } }
      return view.kind == .votes ? VoteBars.beside(pieces, glyphs: glyphs) : pieces
    case .columns(let left, let right):
      return (0..<max(left.count, right.count)).map { row in
        let spans =
          (left.indices.contains(row) ? left[row].spans : [])
          + (right.indices.contains(row) ? right[row].spans : [])
        return spans.map { WallPiece($0) }
      }
    }
  }

  private var moreSign: String { glyphs.isUnicode ? "…" : "..." }

  /// Whether a page is so short that it goes in the middle, and not where reading begins.
  private var isCentred: Bool {
    switch view.kind {
    case .title, .question, .closing, .parked, .ownWords: true
    default: false
    }
  }

  /// The page in lines of the terminal's own letters; gives the first row below it.
  private func drawPlain(on canvas: inout Canvas, in rect: Rect) -> Int {
    let lines = lines
    let step = rect.rows >= Self.airyRows ? 2 : 1
    let slots = isCentred ? lines.count : max(WallPage.lines, lines.count)
    let top = rect.minRow + max((rect.rows - slots * step + step - 1) / 2, 0)
    let width = isCentred ? Self.width(of: lines) : WallPage.columns
    let start = Point(column: rect.minColumn + max((rect.columns - width) / 2, 0), row: top)
    canvas.draw(lines, at: start, step: step)
    drawColumnRule(on: &canvas, from: start, rows: (lines.count - 1) * step + 1)
    let end = top + lines.count * step
    guard view.goesOn else { return end }
    canvas.draw(moreSign, at: Point(column: start.column, row: end + (step == 1 ? 1 : 0)), style: .muted)
    return end + 2
  }

  private func drawColumnRule(on canvas: inout Canvas, from start: Point, rows: Int) {
    guard case .columns = view.text, rows > 0 else { return }
    canvas.verticalRule(
      at: start.moved(columns: Self.rightColumn - 2), length: rows, glyph: glyphs.verticalRule, style: .rule)
  }

  /// Who carries the case: near the foot, apart from the story.
  private func drawCarrier(on canvas: inout Canvas, in rect: Rect, below end: Int) {
    guard let carrier = view.carrier else { return }
    let column = rect.minColumn + max((rect.columns - WallPage.columns) / 2, 0)
    canvas.draw(carrier, at: Point(column: column, row: max(rect.endRow - 2, end)), style: .muted)
  }

  private static func width(of lines: [[WallPiece]]) -> Int {
    lines.flatMap { $0 }.map { $0.column + DisplayWidth.of($0.text) }.max() ?? 0
  }
}

extension WallPicture {
  /// A heading in big letters with the lines below it.
  private struct BigHeading {
    let rows: [String]
    let rest: [[WallPiece]]
    let step: Int

    var height: Int { rows.count + (rest.isEmpty ? 0 : 2 + (rest.count - 1) * step + 1) }
  }

  /// How many lines from the top are a heading: those that are called one; a question as a whole; and the words that close,
  /// if the next page says whom to turn to.
  private var headingLines: Int {
    let lines = lines
    let named = lines.prefix { !$0.isEmpty && $0.allSatisfy { $0.kind == .heading } }.count
    if named > 0 { return named }
    let first = lines.prefix { !$0.isEmpty && $0.allSatisfy { $0.kind == .words } }.count
    switch view.kind {
    case .question: return first
    case .closing where view.goesOn && first == 1: return first
    default: return 0
    }
  }

  /// The heading in the largest letters that fit; nil if the page has none, or none fits.
  private func bigHeading(in rect: Rect) -> BigHeading? {
    guard [.title, .question, .closing].contains(view.kind) else { return nil }
    let lines = lines
    let heading = lines.prefix(headingLines)
    let text = heading.flatMap { $0 }.map(\.text).joined(separator: " ")
    let rest = Array(lines.dropFirst(heading.count).drop { $0.isEmpty })
    let step = rect.rows >= Self.airyRows ? 2 : 1
    let scales: [BigLetters.Scale] = glyphs.isUnicode ? [.double, .half] : [.double, .single]
    let margin = max(rect.columns / 12, 4)
    for scale in scales {
      guard
        let rows = BigLetters.rows(of: text, columns: rect.columns - 2 * margin, scale: scale, glyphs: glyphs)
      else { continue }
      let big = BigHeading(rows: rows, rest: rest, step: step)
      // A wall of the largest letters would be a shout: they are for a heading that is a line or two.
      if scale == .double, rows.count > 2 * 10 { continue }
      if big.height <= rect.rows - max(rect.rows / 6, 4) { return big }
    }
    return nil
  }

  /// Draws the heading in the middle with the rest below it; gives the first row below both.
  private func draw(big: BigHeading, on canvas: inout Canvas, in rect: Rect) -> Int {
    let width = big.rows.map { DisplayWidth.of($0) }.max() ?? 0
    let top = rect.minRow + (rect.rows - big.height) / 2
    let start = Point(column: rect.minColumn + (rect.columns - width) / 2, row: top)
    for (index, row) in big.rows.enumerated() {
      canvas.draw(row, at: start.moved(rows: index), style: Style(.figure))
    }
    let restWidth = Self.width(of: big.rest)
    let below = Point(
      column: rect.minColumn + max((rect.columns - restWidth) / 2, 0), row: top + big.rows.count + 2)
    canvas.draw(big.rest, at: below, step: big.step)
    return top + big.height
  }
}

/// A stretch of text with its column on the wall, whichever of two columns it came from.
struct WallPiece {
  let column: Int
  let text: String
  let kind: WallLine.Kind

  init(_ text: String, at column: Int, _ kind: WallLine.Kind) {
    self.column = column
    self.text = text
    self.kind = kind
  }

  init(_ span: WallLine.Span) {
    self.init(span.text, at: max(min(span.column, WallPage.columns), 0), span.kind)
  }
}

extension Canvas {
  /// Draws lines of pieces, `step` rows apart, in their own styles or all in one.
  mutating func draw(_ lines: some Sequence<[WallPiece]>, at start: Point, step: Int = 1, style: Style? = nil) {
    for (number, pieces) in lines.enumerated() {
      for piece in pieces {
        draw(
          piece.text, at: start.moved(columns: piece.column, rows: number * step), style: style ?? piece.kind.style)
      }
    }
  }
}

extension WallLine.Kind {
  /// What it is to a theme.
  var style: Style {
    switch self {
    case .words: .body
    case .emphasis: Style(.body, .stressed)
    case .direction: .direction
    case .stressedDirection: Style(.direction, .underlined)
    case .speaker: .speaker
    case .letter: .key
    case .heading: .heading
    case .quiet: .muted
    case .figure: .figure
    }
  }
}
