// The alliance as three small step-lines, with ruptures and repairs marked by shape (docs/scoring.md §5.4).

import Canvas
import Reports
import Sheets

/// Draws the course.
struct AllianceCourse {
  private let course: [CoursePoint]
  private let glyphs: Glyphs

  init(_ course: [CoursePoint], glyphs: Glyphs = .unicode) {
    self.course = course
    self.glyphs = glyphs
  }

  /// A heading of parts, the three lines, and the signs of ruptures and repairs.
  var blocks: [TextBlock] {
    [
      line(
        "part", course.map { $0.place.map { partSign($0.part) } ?? glyphs.dot }.joined(separator: " "), style: .muted)
    ]
      + [("bond", \CoursePoint.bond), ("goals", \.goals), ("tasks", \.tasks)].map { name, value in
        line(name, course.map { glyphs.block(step: $0[keyPath: value], of: 4) }.joined(separator: " "), style: .figure)
      } + signs
  }

  /// The marks below the lines, each at the point where it was made.
  private var signs: [TextBlock] {
    var before = "none"
    let row = course.map { point in
      defer { before = point.rupture }
      if point.repaired { return glyphs.repair }
      return point.rupture != "none" && point.rupture != before ? glyphs.rupture : " "
    }
    return row.allSatisfy { $0 == " " } ? [] : [line("", row.joined(separator: " "), style: .accent)]
  }

  private func partSign(_ part: Int) -> String { part < 10 ? "\(part)" : "+" }

  private func line(_ name: String, _ text: String, style: Style) -> TextBlock {
    // Spaces that never break keep each point under its part.
    let fixed = String(text.map { $0 == " " ? "\u{A0}" : $0 })
    return TextBlock(
      label: TextRun(name, style: .label), labelColumn: 4, indent: 12, runs: [TextRun(fixed, style: style)])
  }
}
