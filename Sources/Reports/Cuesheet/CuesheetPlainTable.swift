// A table in plain characters: columns side by side, words wrapped within them, empty cells ruled to write in.

/// Writes a table.
struct CuesheetPlainTable {
  private let table: CuesheetTable
  private let widths: [Int]
  private let width: Int

  /// Columns that hold nothing but room to write are this wide at least.
  private static let roomToWrite = 8

  init(_ table: CuesheetTable, width: Int) {
    self.table = table
    self.width = width
    let columns = table.columns.indices.map { column in
      let cells = table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let isToWrite = !cells.contains { !$0.isEmpty }
      let longest = (cells + [table.columns[column]]).map(\.count).max() ?? 0
      return isToWrite ? max(longest, table.isRoomy ? 18 : Self.roomToWrite) : longest
    }
    widths = Self.fitted(columns, to: width - 3 * max(columns.count - 1, 0))
  }

  /// The table with its caption.
  var text: String {
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-")
    let lines =
      [row(table.columns), rule] + table.rows.flatMap { [row($0)] + (table.isRoomy ? [row([])] : []) + [rule] }
    return ([CuesheetPlainText.wrapped(table.caption, width: width), ""] + lines).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String {
    let wrapped = widths.enumerated().map { column, width in
      let text = cells.indices.contains(column) ? cells[column] : ""
      return CuesheetPlainText.wrapped(text, width: width).split(separator: "\n").map(String.init)
    }
    let height = max(wrapped.map(\.count).max() ?? 1, 1)
    return (0..<height).map { line in
      zip(wrapped, widths).map { cell, width in
        let text = cell.indices.contains(line) ? cell[line] : ""
        return text + String(repeating: " ", count: max(width - text.count, 0))
      }.joined(separator: " | ").trimmed
    }.joined(separator: "\n")
  }

  /// The widths less what is too much, taken from the widest column each time; none falls below 6.
  private static func fitted(_ widths: [Int], to whole: Int) -> [Int] {
    var fitted = widths
    while fitted.reduce(0, +) > whole, let widest = fitted.max(), widest > 6, let place = fitted.firstIndex(of: widest)
    {
      fitted[place] = widest - 1
    }
    return fitted
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
