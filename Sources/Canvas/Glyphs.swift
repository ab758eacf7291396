// The signs a view draws with, once in Unicode and once in ASCII for poor terminals and locales.

/// A set of one-cell signs and key names.
public struct Glyphs: Sendable, Hashable {
  /// Thin horizontal rule.
  public let horizontalRule: String
  /// Thin vertical rule.
  public let verticalRule: String
  /// A junction of a horizontal rule with a vertical one below.
  public let teeDown: String
  /// A junction of a horizontal rule with a vertical one above.
  public let teeUp: String
  /// The caret before the selected line.
  public let caret: String
  /// A sign that more follows which is not shown, one cell wide.
  public let more: String
  /// A closed fold, one cell wide.
  public let fold: String
  /// There is more text above.
  public let moreAbove: String
  /// There is more text below.
  public let moreBelow: String
  /// Eight blocks of rising height for step lines; never empty.
  public let blocks: [String]
  /// A rupture in the alliance.
  public let rupture: String
  /// A repair of the alliance.
  public let repair: String
  /// A small separator between words.
  public let dot: String
  /// A ticked box or done mark.
  public let check: String
  /// A bullet before an item of a list.
  public let bullet: String
  /// Opening bracket of a stage direction.
  public let directionOpen: String
  /// Closing bracket of a stage direction.
  public let directionClose: String
  /// The name of the up and down keys together.
  public let upDownKeys: String
  /// The name of the left and right keys together.
  public let leftRightKeys: String
  /// The name of the enter key.
  public let enterKey: String
  /// Whether these signs go beyond ASCII.
  public let isUnicode: Bool

  /// Box drawing, blocks and arrows.
  public static let unicode = Glyphs(
    horizontalRule: "─",
    verticalRule: "│",
    teeDown: "┬",
    teeUp: "┴",
    caret: "▸",
    more: "…",
    fold: "▸",
    moreAbove: "↑",
    moreBelow: "↓",
    blocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    rupture: "╳",
    repair: "○",
    dot: "·",
    check: "✓",
    bullet: "•",
    directionOpen: "[",
    directionClose: "]",
    upDownKeys: "↑↓",
    leftRightKeys: "←→",
    enterKey: "⏎",
    isUnicode: true
  )

  /// The same in ASCII; the eight heights are the digits `1` to `8`.
  public static let ascii = Glyphs(
    horizontalRule: "-",
    verticalRule: "|",
    teeDown: "+",
    teeUp: "+",
    caret: ">",
    more: "~",
    fold: ">",
    moreAbove: "^",
    moreBelow: "v",
    blocks: ["1", "2", "3", "4", "5", "6", "7", "8"],
    rupture: "x",
    repair: "o",
    dot: "-",
    check: "*",
    bullet: "*",
    directionOpen: "[",
    directionClose: "]",
    upDownKeys: "Up/Down",
    leftRightKeys: "Left/Right",
    enterKey: "Enter",
    isUnicode: false
  )

  /// The block for `step` of `count` steps (0 is the lowest); values outside are clamped.
  public func block(step: Int, of count: Int) -> String {
    guard let lowest = blocks.first, count > 1 else { return blocks.first ?? "" }
    let step = min(max(step, 0), count - 1)
    let (product, overflow) = step.multipliedReportingOverflow(by: blocks.count - 1)
    guard !overflow else { return blocks.last ?? lowest }
    return blocks[min(max(product / (count - 1), 0), blocks.count - 1)]
  }
}
