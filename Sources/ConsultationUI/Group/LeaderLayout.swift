// Where the parts of the leader's screen stand.

import Canvas
import GroupSession

/// The regions of the leader's screen. If there is room, the wall is beside the pages, and otherwise above them.
struct LeaderLayout: Equatable {
  /// The width from which the whole wall is beside the pages.
  static let wideColumns = 116
  /// The widest screen; in a wider terminal it is in the middle.
  static let widest = 150

  /// Everything that is drawn on.
  let frame: Rect
  /// The page that was chosen.
  let page: Rect
  /// The wall and the keys beside the page, if there is room.
  let side: Rect?
  /// A few lines of the wall above the page, if there is no room beside it.
  let strip: Rect?
  /// The row of the names of the pages.
  let tabs: Int

  init(_ size: Size) {
    let width = min(size.columns, Self.widest)
    frame = Rect(column: (size.columns - width) / 2, row: 0, columns: width, rows: size.rows)
    let isWide = width >= Self.wideColumns
    tabs = frame.minRow + (isWide ? 3 : 6)
    let body = frame.inset(left: 0, top: tabs + 2, right: 0, bottom: 2)
    if isWide {
      let parts = body.inset(left: 2, right: 2).splitRight(WallPage.columns)
      page = parts.rest.inset(right: 4)
      side = parts.right
      strip = nil
    } else {
      page = body.inset(left: 3, right: 2)
      side = nil
      strip = Rect(column: frame.minColumn + 1, row: frame.minRow + 3, columns: max(width - 2, 0), rows: 3)
    }
  }

  /// The row of the phase.
  var phase: Int { frame.minRow + 2 }
  /// The row of the upper rule.
  var upperRule: Int { frame.minRow + 1 }
  /// The row of the rule above the page.
  var pageRule: Int { tabs + 1 }
  /// The row of the lower rule.
  var lowerRule: Int { frame.endRow - 2 }
  /// The row of the keys.
  var footer: Int { frame.endRow - 1 }
}
