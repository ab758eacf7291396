// Breaks paragraphs into pages for the wall; the same text always gives the same pages.

import Canvas

/// The canvas's paragraph under another name, since the vignette has a different `Paragraph`.
typealias TextBlock = Paragraph

/// A paragraph for the wall.
struct PageBlock {
  let paragraph: TextBlock
  /// Whether it must be on the same page as what follows.
  var keepsWithNext = false

  init(_ paragraph: TextBlock, keepsWithNext: Bool = false) {
    self.paragraph = paragraph
    self.keepsWithNext = keepsWithNext
  }

  init(_ text: String, style: Style = .body) { paragraph = TextBlock(text, style: style) }

  /// A heading, which is never alone at the bottom of a page.
  static func heading(_ text: String) -> PageBlock { PageBlock(TextBlock(text, style: .heading), keepsWithNext: true) }
}

/// Sets pages.
enum PageSetter {
  /// The pages of some paragraphs, separated by blank lines; at least one page, which may be empty.
  ///
  /// A paragraph is split only if it is longer than a page.
  static func pages(_ blocks: [PageBlock], columns: Int = WallPage.columns) -> [[WallLine]] {
    let laid = blocks.map { TextLayout.lines(of: $0.paragraph, width: columns).map(WallLine.init) }
    var pages: [[WallLine]] = []
    var page: [WallLine] = []
    for (index, lines) in laid.enumerated() where !lines.isEmpty {
      let following = blocks[index].keepsWithNext && index + 1 < laid.count ? 1 + laid[index + 1].count : 0
      let room = WallPage.lines - page.count - (page.isEmpty ? 0 : 1)
      if !page.isEmpty, lines.count > room || lines.count + min(following, WallPage.lines / 2) > room {
        pages.append(page)
        page = []
      }
      if !page.isEmpty { page.append(.blank) }
      page += lines
      while page.count > WallPage.lines {
        pages.append(Array(page.prefix(WallPage.lines)))
        page.removeFirst(WallPage.lines)
      }
    }
    return page.isEmpty && !pages.isEmpty ? pages : pages + [page]
  }
}

extension WallLine {
  /// A laid-out line, with its styles named by purpose.
  init(_ line: TextLine) {
    self.init(line.pieces.map { Span(column: $0.column, text: $0.run.text, kind: Kind($0.run.style)) })
  }
}

extension WallLine.Kind {
  init(_ style: Style) {
    switch style.role {
    case .speaker: self = .speaker
    case .direction: self = style.emphasis.isEmpty ? .direction : .stressedDirection
    case .heading: self = .heading
    case .label: self = .letter
    case .figure: self = .figure
    case .muted: self = .quiet
    default: self = style.emphasis.contains(.stressed) ? .emphasis : .words
    }
  }
}
