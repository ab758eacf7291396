// The path as a picture: the choices of each sitting in a row, with what was acted on and repaired by shape.

/// Draws the path.
struct PathPicture {
  private static let step = 44
  private static let perRow = 14

  private let moments: [Moment]
  private let acted: Set<String>
  private let repaired: Set<String>

  init(_ debrief: Debrief) {
    moments = debrief.moments
    acted = Set(debrief.enactments.arcs.map(\.place.scene))
    repaired = Set(debrief.enactments.arcs.compactMap(\.repairedAt?.scene))
  }

  var picture: SVGPicture {
    let rows = rows
    let shapes = rows.enumerated().flatMap { row($1, at: 18 + $0 * 62) }
    return SVGPicture(
      id: "path", title: "The path, sitting by sitting",
      description:
        "\(moments.count) choices in order. A square stands where something was acted on, a double ring where it was "
        + "repaired, a circle elsewhere. The list below says the same in words.",
      width: 680, height: max(rows.count, 1) * 62 + 8, shapes: shapes)
  }

  /// The words that go with a stop's shape, or nil for a plain one.
  func words(_ moment: Moment) -> String? {
    let scene = moment.place.scene
    let words = [
      acted.contains(scene) ? "something was acted on" : nil,
      repaired.contains(scene) ? "something was repaired" : nil,
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private var rows: [(title: String, stops: [(number: Int, moment: Moment)])] {
    var rows: [(title: String, stops: [(number: Int, moment: Moment)])] = []
    for (place, moment) in moments.enumerated() {
      let title = moment.place.named
      if let last = rows.last, last.title == title, last.stops.count < Self.perRow {
        rows[rows.count - 1].stops.append((place + 1, moment))
      } else {
        rows.append((title, [(place + 1, moment)]))
      }
    }
    return rows
  }

  private func row(_ row: (title: String, stops: [(number: Int, moment: Moment)]), at top: Int) -> [String] {
    let middle = top + 24
    let last = 20 + (row.stops.count - 1) * Self.step
    let rail = row.stops.count > 1 ? [SVGPicture.line([(20, middle), (last, middle)], style: "faint")] : []
    return [SVGPicture.label(row.title, x: 4, y: top, style: "small")] + rail
      + row.stops.enumerated().map { stop($1, x: 20 + $0 * Self.step, y: middle) }
  }

  private func stop(_ stop: (number: Int, moment: Moment), x: Int, y: Int) -> String {
    let scene = stop.moment.place.scene
    let body =
      acted.contains(scene)
      ? HTMLText.shape(
        "rect",
        [("x", "\(x - 13)"), ("y", "\(y - 13)"), ("width", "26"), ("height", "26"), ("class", "stop")])
      : HTMLText.shape("circle", [("cx", "\(x)"), ("cy", "\(y)"), ("r", "13"), ("class", "stop")])
    let ring =
      repaired.contains(scene)
      ? HTMLText.shape("circle", [("cx", "\(x)"), ("cy", "\(y)"), ("r", "18"), ("class", "mark")]) : ""
    return ring + body + SVGPicture.label("\(stop.number)", x: x, y: y + 5, anchor: "middle", style: "small")
  }
}
