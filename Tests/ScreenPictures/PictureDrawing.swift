// Draws a screen as SVG: the same screen gives the same bytes.

import TestSupport

/// A picture in the making.
struct PictureDrawing {
  /// A cell's size in pixels; the letters are as wide as this under any font, since each text has its length set.
  static let cell = (width: 9, height: 20)
  static let margin = (x: 18, y: 16)
  static let fonts =
    "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, 'DejaVu Sans Mono', 'Liberation Mono', Consolas, monospace"

  let picture: ScreenPicture
  /// The prefix of the ids, which keeps several pictures on one page apart.
  let name: String

  /// The whole file.
  var svg: String {
    let width = picture.screen.columns * Self.cell.width + 2 * Self.margin.x
    let height = picture.screen.rowCount * Self.cell.height + 2 * Self.margin.y
    let rows = (0..<picture.screen.rowCount).map { (row: $0, cells: picture.cells(ofRow: $0)) }
    let parts =
      [
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
        role="img" aria-labelledby="\(name)-title \(name)-desc">
        <title id="\(name)-title">\(Self.escaped(picture.title))</title>
        <desc id="\(name)-desc">
        \(Self.escaped(picture.screen.text))
        </desc>
        <rect x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="10" fill="\(picture.theme.background)" \
        stroke="\(picture.theme.border)"/>
        <g transform="translate(\(Self.margin.x) \(Self.margin.y))" font-family="\(Self.fonts)" font-size="15" \
        aria-hidden="true">
        """
      ]
      + rows.flatMap { backgrounds(of: $0.cells, row: $0.row) } + rows.flatMap { shapes(of: $0.cells, row: $0.row) }
      + rows.flatMap { texts(of: $0.cells, row: $0.row) } + cursor
    return parts.joined(separator: "\n") + "\n</g>\n</svg>\n"
  }

  /// Cells with a background of their own, side by side as one rectangle.
  private func backgrounds(of cells: [EmulatedCell], row: Int) -> [String] {
    let colours = cells.map { picture.theme.colours(of: $0.look).behind }
    return Self.stretches(of: colours).filter { $0.value != picture.theme.background }.map {
      rectangle(column: $0.start, row: row, columns: $0.count, fill: $0.value)
    }
  }

  private func texts(of cells: [EmulatedCell], row: Int) -> [String] {
    CellRun.runs(in: cells).map { run in
      let look = run.look
      var attributes = " fill=\"\(picture.theme.colours(of: look).letters)\""
      if look.bold { attributes += " font-weight=\"bold\"" }
      if look.italic { attributes += " font-style=\"italic\"" }
      if look.underline { attributes += " text-decoration=\"underline\"" }
      if look.dim { attributes += " opacity=\"0.6\"" }
      return """
        <text x="\(run.column * Self.cell.width)" y="\(row * Self.cell.height + 15)" \
        textLength="\(run.width * Self.cell.width)" lengthAdjust="spacingAndGlyphs"\(attributes)>\
        \(Self.escaped(run.text))</text>
        """
    }
  }

  /// Rules, blocks and carets.
  private func shapes(of cells: [EmulatedCell], row: Int) -> [String] {
    Self.stretches(of: cells).filter { BoxShape.draws($0.value.text) }.flatMap { stretch in
      let sign = stretch.value.text
      let colour = picture.theme.colours(of: stretch.value.look).letters
      let (width, height) = Self.cell
      let (x, y) = (stretch.start * width, row * height)
      if sign == "─" { return [line(colour, "M\(x) \(y + height / 2)h\(stretch.count * width)")] }
      return (0..<stretch.count).map { place in
        let left = x + place * width
        if let eighths = BoxShape.eighths(of: sign) {
          let filled = Double(height * eighths) / 8
          return """
            <rect x="\(left + 1)" y="\(Double(y + height) - filled)" width="\(width - 2)" height="\(filled)" \
            fill="\(colour)"/>
            """
        }
        if let arms = BoxShape.arms(of: sign) {
          let middle = Double(left) + Double(width) / 2
          var path = arms.left ? "M\(left) \(y + height / 2)h\(width)" : ""
          if arms.up { path += "M\(middle) \(y)v\(height / 2)" }
          if arms.down { path += "M\(middle) \(y + height / 2)v\(height / 2)" }
          return line(colour, path)
        }
        return "<path d=\"M\(left + 1) \(y + 5)l7 5l-7 5z\" fill=\"\(colour)\"/>"
      }
    }
  }

  /// Where the person reads or types, where the program shows it: a bar before the cell.
  private var cursor: [String] {
    let screen = picture.screen
    guard screen.modes.cursorVisible else { return [] }
    let (width, height) = Self.cell
    return [
      """
      <rect x="\(screen.cursorColumn * width - 2)" y="\(screen.cursorRow * height + 1)" width="1.5" \
      height="\(height - 2)" fill="\(picture.theme.foreground)" fill-opacity="0.7"/>
      """
    ]
  }

  private func line(_ colour: String, _ path: String) -> String {
    "<path d=\"\(path)\" stroke=\"\(colour)\" shape-rendering=\"crispEdges\"/>"
  }

  private func rectangle(column: Int, row: Int, columns: Int, fill: String) -> String {
    """
    <rect x="\(column * Self.cell.width)" y="\(row * Self.cell.height)" width="\(columns * Self.cell.width)" \
    height="\(Self.cell.height)" fill="\(fill)" shape-rendering="crispEdges"/>
    """
  }

  private static func stretches<Value: Equatable>(of values: [Value]) -> [(value: Value, start: Int, count: Int)] {
    var stretches: [(value: Value, start: Int, count: Int)] = []
    for (place, value) in values.enumerated() {
      if let last = stretches.last, last.value == value {
        stretches[stretches.count - 1].count += 1
      } else {
        stretches.append((value, place, 1))
      }
    }
    return stretches
  }

  /// Text as XML takes it.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
