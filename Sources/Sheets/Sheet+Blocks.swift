// Choices with text below them, side by side where there is room.

import Canvas

extension Sheet {
  /// A choice by its title, with a few words beside it and paragraphs below.
  public struct Block {
    let title: TextRun
    let about: TextRun
    let below: [TextBlock]

    /// Makes a block.
    public init(title: TextRun, about: TextRun, below: [TextBlock]) {
      (self.title, self.about, self.below) = (title, about, below)
    }
  }

  /// The cells between two columns.
  private static let gutter = 4

  /// Adds blocks in so many columns of the same width, with a blank line below each row. They count downwards.
  public mutating func blocks(_ blocks: [Block], columns: Int) {
    guard columns > 1 else { return blocks.forEach { add($0) } }
    let room = max((width - Self.gutter * (columns - 1)) / columns, 1)
    let height = (blocks.count + columns - 1) / columns
    for line in 0..<height {
      let numbers = stride(from: line, to: blocks.count, by: height)
      let parts = numbers.enumerated().map { place, number in
        (start: place * (room + Self.gutter), number: number, block: blocks[number])
      }
      var row = Row(lines: [], isChoice: true)
      row.cells = parts.map { ($0.number, $0.start) }
      row.lines = [TextLine(joining: parts.map { ($0.start, $0.block.head(width: room)) })]
      append(row)
      let below = parts.map { part in (part.start, part.block.below.flatMap { TextLayout.lines(of: $0, width: room) }) }
      for index in 0..<(below.map(\.1.count).max() ?? 0) {
        add(lines: [TextLine(joining: below.compactMap { $1.indices.contains(index) ? ($0, $1[index]) : nil })])
      }
      blank()
    }
    closeGrid()
  }

  private mutating func add(_ block: Block) {
    let columns = DisplayWidth.of(block.title.text)
    choice(
      TextBlock(label: block.title, indent: min(columns + 3, width), runs: [block.about]), labelColumns: columns)
    for text in block.below { add(text) }
    blank()
  }
}

extension Sheet.Block {
  /// The title and what stands beside it, on one line.
  fileprivate func head(width: Int) -> TextLine {
    let runs = [
      TextRun(title.text.unbroken, style: title.style), .spaces(3), TextRun(about.text.unbroken, style: about.style),
    ]
    return TextLayout.lines(of: TextBlock(runs: runs), width: width).first ?? .blank
  }
}
