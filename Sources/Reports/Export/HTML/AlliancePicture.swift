// Bond, goals and tasks as three step-lines of their own, with ruptures and repairs by shape (docs/scoring.md §5.4).

/// Draws the courses; there is no fourth that would join them.
struct AlliancePicture {
  private static let left = 70
  private static let panel = 84
  /// Pixels for a step from 0 to 4.
  private static let rise = 14

  private let course: [CoursePoint]

  init(_ course: [CoursePoint]) { self.course = course }

  var picture: SVGPicture {
    let lines = [("bond", \CoursePoint.bond), ("goals", \.goals), ("tasks", \.tasks)]
    let shapes = lines.enumerated().flatMap { place, line in
      self.panel(line.0, line.1, top: 12 + place * Self.panel)
    }
    let foot = 12 + lines.count * Self.panel
    return SVGPicture(
      id: "alliance", title: "The alliance: three courses, from 0 to 4",
      description:
        "Bond, goals and tasks from the start to the last choice, each on a line of its own. Crossed strokes stand where "
        + "a rupture began, rings where one was mended. The table below gives every point.",
      width: 680, height: foot + 34, shapes: course.isEmpty ? [] : shapes + marks(at: foot) + parts(at: foot + 26))
  }

  private var step: Int { max((680 - Self.left - 16) / max(course.count, 1), 6) }

  private func x(_ place: Int) -> Int { Self.left + place * step }

  private func panel(_ name: String, _ value: KeyPath<CoursePoint, Int>, top: Int) -> [String] {
    let bottom = top + 4 * Self.rise
    var points: [(x: Int, y: Int)] = []
    for (place, point) in course.enumerated() {
      let y = bottom - min(max(point[keyPath: value], 0), 4) * Self.rise
      points += [(x(place), y), (x(place + 1), y)]
    }
    return [
      SVGPicture.label(name, x: 4, y: top + 34),
      SVGPicture.label("4", x: Self.left - 8, y: top + 5, anchor: "end", style: "small"),
      SVGPicture.label("0", x: Self.left - 8, y: bottom + 5, anchor: "end", style: "small"),
      SVGPicture.line([(Self.left, top), (x(course.count), top)], style: "faint"),
      SVGPicture.line([(Self.left, bottom), (x(course.count), bottom)], style: "faint"),
      SVGPicture.line(points, style: "course"),
    ]
  }

  private func marks(at y: Int) -> [String] {
    var before = "none"
    return course.enumerated().compactMap { place, point in
      defer { before = point.rupture }
      let middle = x(place) + step / 2
      if point.repaired { return SVGPicture.ring(x: middle, y: y) }
      return point.rupture != "none" && point.rupture != before ? SVGPicture.rupture(x: middle, y: y) : nil
    }
  }

  /// The number of each part where it begins; the word stands once, before the first.
  private func parts(at y: Int) -> [String] {
    var before: Int?
    return [SVGPicture.label("part", x: 4, y: y, style: "small")]
      + course.enumerated().compactMap { place, point in
        guard let part = point.place?.part, part != before else { return nil }
        defer { before = part }
        return part > 0 ? SVGPicture.label("\(part)", x: x(place), y: y, style: "small") : nil
      }
  }
}
