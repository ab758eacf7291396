// What stays on the screen while only the selection or a remark at the foot changes: a step costs a line and not a page.

import Canvas

/// A drawn screen without its selection and without a remark at its foot, and what it was drawn from.
public struct DrawnPage: Sendable {
  /// Everything that the drawing depends on. Two models of one program with the same facts have the same page.
  struct Facts: Equatable, Sendable {
    let layouts: Int
    let top: Int
    let context: Context
    let size: Size

    init(_ model: AppModel, top: Int) {
      layouts = model.layouts
      self.top = top
      context = model.context
      size = model.size
    }
  }

  let facts: Facts
  let canvas: Canvas
}
