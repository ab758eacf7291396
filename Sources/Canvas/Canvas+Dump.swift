// The contents of a canvas as text, for golden files and tests.

extension Canvas {
  /// The rows as text, without blanks at their ends.
  public var rows: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] { cell.letter.append(to: &line) }
      return Self.withoutTrailingBlanks(line)
    }
  }

  /// The rows with every stretch that is not body text as `⟨role:text⟩`, emphasis after a plus sign:
  /// `⟨heading+strong:Afterwards⟩`. Blanks at the ends of rows are left out only in the body style.
  public var styledRows: [String] {
    (0..<size.rows).map { row in
      var line = ""
      var column = 0
      while column < size.columns {
        let style = cells[row * size.columns + column].style
        var text = ""
        while column < size.columns, cells[row * size.columns + column].style == style {
          text += cells[row * size.columns + column].text
          column += 1
        }
        line += style == .body ? text : "⟨\(Self.name(of: style)):\(text)⟩"
      }
      return Self.withoutTrailingBlanks(line.unicodeScalars)
    }
  }

  private static func name(of style: Style) -> String {
    let flags: [(Style.Emphasis, String)] = [
      (.strong, "strong"), (.stressed, "stressed"), (.underlined, "underlined"), (.faint, "faint"),
      (.reversed, "reversed"),
    ]
    let names = flags.filter { style.emphasis.contains($0.0) }.map { "+" + $0.1 }
    return style.role.rawValue + names.joined()
  }

  private static func withoutTrailingBlanks(_ line: String.UnicodeScalarView) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
