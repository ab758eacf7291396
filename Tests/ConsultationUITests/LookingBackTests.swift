// The look back, the revisit list and the short forms, as they are drawn.

import Canvas
import Reports
import Testing

@Suite("Looking back, and short forms")
struct LookingBackTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)]
  private let large = Size(columns: 100, rows: 70)

  /// Each screen on the way, as it is drawn in a window of `shown` while keys are pressed in one of `size`.
  private func gallery(_ size: Size, shown: Size) throws -> [(name: String, canvas: Canvas)] {
    var shelves = try Shelves(size)
    var pictures: [(String, Canvas)] = []
    func take(_ name: String) {
      var copy = shelves
      if shown != size { copy.tell(.resized(shown)) }
      pictures.append((name, copy.canvas))
    }
    take("catalogue")
    shelves.press(.end)
    take("catalogue-end")
    shelves.press(.character("b"))
    take("progress")
    shelves.press(.pageDown)
    take("progress-on")
    shelves.press(.end)
    take("progress-end")
    shelves.press(.escape, .character("r"))
    take("revisits")
    shelves.press(.enter)
    take("revisit")
    shelves.press(.down, .down, .enter)
    take("never-again")
    shelves.press(.escape, .escape, .end, .enter)
    take("switch-off")
    shelves.press(.escape, .escape, .character("f"), .down, .down, .enter)
    take("short-forms")
    try shelves.open("each ask")
    shelves.type("Say yes, and be done.")
    take("before-you-look")
    shelves.press(.enter)
    take("decision")
    try shelves.choose()
    take("answer")
    try shelves.takeDecision()
    take("taken")
    shelves.press(.end)
    take("taken-end")
    for _ in 0..<2 {
      shelves.press(.home, .enter)
      try shelves.takeDecision()
    }
    shelves.press(.home, .enter)
    take("side-by-side")
    return pictures
  }

  @Test("each screen is drawn as expected", arguments: sizes)
  func goldens(_ size: Size) throws {
    // At 40 by 12 a text that names a screen may be cut; those are reached at a size at which it is not.
    for (name, canvas) in try gallery(size.columns < 80 ? Size(columns: 80, rows: 24) : size, shown: size) {
      try Screens.compare(canvas, name: "shelf-\(name)-\(size.columns)x\(size.rows)")
    }
  }
}
