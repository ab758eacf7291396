// Rows with a word about each beside it.

import Canvas

extension Sheet {
  /// Adds something to choose with a word about it beside it; `isShort` keeps that to one line.
  mutating func row(
    _ title: String, _ about: String, column: Int = 29, style: Style = .option, isShort: Bool = false
  ) {
    let name = DisplayWidth.truncated(title, to: column - 2)
    // In a narrow window what is said about it goes on below its name.
    let indent = width < 58 ? 4 : column
    let room = max(width - max(indent, DisplayWidth.of(name) + 2), 10)
    choice(
      TextBlock(
        label: TextRun(name, style: style), indent: indent,
        runs: [TextRun(isShort ? DisplayWidth.truncated(about, to: room) : about, style: .muted)]),
      labelColumns: DisplayWidth.of(name))
  }
}
