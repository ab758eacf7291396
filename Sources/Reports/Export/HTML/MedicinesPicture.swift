// The relational drug chart as a picture: medicines as bars of time, and what went on beside them (docs/scoring.md §7).

/// Draws the chart of one walk.
struct MedicinesPicture {
  private static let left = 170
  private static let rowHeight = 34
  /// The middle of the first row.
  private static let top = 62

  private let lines: [ChartLine]
  private let columns: [String]
  private let rows: [(name: String, lines: [ChartLine], isMedicine: Bool)]

  init(_ debrief: Debrief) {
    lines = debrief.chart
    // Medicines run on through sittings in which nothing was done with them.
    var sittings: [(part: Int, title: String)] = []
    for place in debrief.chart.map(\.place) + debrief.moments.map(\.place)
    where !sittings.contains(where: { $0.title == place.sitting }) {
      sittings.append((place.part, place.sitting))
    }
    columns = sittings.enumerated().sorted { ($0.element.part, $0.offset) < ($1.element.part, $1.offset) }
      .map(\.element.title)
    rows = Self.medicines(debrief.chart) + Self.others(debrief.chart)
  }

  var picture: SVGPicture {
    let shapes = rows.enumerated().flatMap { row($1, at: Self.top + $0 * Self.rowHeight) }
    return SVGPicture(
      id: "chart", title: "The relational drug chart",
      description:
        "A column for each sitting and a bar for each medicine, with what was done with it, where the pen was taken up, "
        + "and breaks and crises on rows below. The table below says the same in words.",
      width: 680, height: Self.top + rows.count * Self.rowHeight - 8, shapes: rows.isEmpty ? [] : heads + shapes)
  }

  private var column: Int { max((680 - Self.left - 8) / max(columns.count, 1), 24) }

  private func start(of column: Int) -> Int { Self.left + column * self.column }

  /// The sittings' titles, in turn on two lines, so that each has the room of two columns.
  private var heads: [String] {
    columns.indices.flatMap { place in
      let (x, low) = (start(of: place), place % 2 == 1)
      let room = min(2 * column, 680 - x)
      return [
        SVGPicture.label(Self.short(columns[place], to: room / 9), x: x, y: low ? 32 : 14, style: "small"),
        SVGPicture.line([(x, 38), (x, Self.top + rows.count * Self.rowHeight - 18)], style: "faint"),
      ]
    }
  }

  private static func short(_ text: String, to limit: Int) -> String {
    text.count <= limit ? text : text.prefix(max(limit - 1, 1)) + "…"
  }

  private static func medicines(_ chart: [ChartLine]) -> [(name: String, lines: [ChartLine], isMedicine: Bool)] {
    var ids: [String] = []
    for case let id? in chart.map(\.medicine) where !ids.contains(id) { ids.append(id) }
    return ids.map { id in
      let lines = chart.filter { $0.medicine == id }
      return (lines.first?.text ?? id, lines, true)
    }
  }

  private static func others(_ chart: [ChartLine]) -> [(name: String, lines: [ChartLine], isMedicine: Bool)] {
    [("the pen", "pen"), ("you noted", "feelings"), ("a break", "absence"), ("a crisis", "crisis")]
      .map { name, kind in (name, chart.filter { $0.kind == kind }, false) }.filter { !$0.lines.isEmpty }
  }

  private func row(_ row: (name: String, lines: [ChartLine], isMedicine: Bool), at y: Int) -> [String] {
    [SVGPicture.label(Self.short(row.name, to: 20), x: 4, y: y + 5)]
      + (row.isMedicine ? bar(row.lines, y: y) : [])
      + row.lines.compactMap { line in x(of: line, in: row.lines).map { sign(line, x: $0, y: y) } }
  }

  /// Where a line stands: those of one sitting follow one another in its column, and what happened before it stands
  /// before the column.
  private func x(of line: ChartLine, in all: [ChartLine]) -> Int? {
    if line.beforeSitting { return columns.firstIndex(of: line.place.sitting).map { start(of: $0) - 8 } }
    let here = all.filter { $0.place.sitting == line.place.sitting && !$0.beforeSitting }
    guard let column = columns.firstIndex(of: line.place.sitting), let place = here.firstIndex(of: line) else {
      return nil
    }
    return start(of: column) + 8 + place * max((self.column - 12) / max(here.count, 1), 4)
  }

  /// The stretches during which a medicine was taken.
  private func bar(_ lines: [ChartLine], y: Int) -> [String] {
    var from: Int?
    var stretches: [(Int, Int)] = []
    for line in lines {
      guard let x = x(of: line, in: lines) else { continue }
      if line.status == "stopped" {
        if let begun = from { stretches.append((begun, x)) }
        from = nil
      } else if from == nil {
        from = x
      }
    }
    if let begun = from { stretches.append((begun, start(of: columns.count))) }
    return stretches.map { SVGPicture.line([($0, y), ($1, y)], style: "course") }
  }

  private func sign(_ line: ChartLine, x: Int, y: Int) -> String {
    func triangle(_ tip: Int) -> String {
      HTMLText.shape(
        "polygon", [("points", "\(x - 6),\(y - tip) \(x + 6),\(y - tip) \(x),\(y + tip)"), ("class", "full")])
    }
    switch (line.kind, line.status) {
    case ("crisis", _): return SVGPicture.rupture(x: x, y: y)
    case ("absence", _): return SVGPicture.ring(x: x, y: y)
    case ("medicine", "raised"): return triangle(-7)
    case ("medicine", "lowered"): return triangle(7)
    case ("medicine", "started"), ("medicine", "stopped"):
      return SVGPicture.line([(x, y - 8), (x, y + 8)], style: "course")
    case ("medicine", _): return ""
    default:
      return HTMLText.shape(
        "rect", [("x", "\(x - 4)"), ("y", "\(y - 4)"), ("width", "8"), ("height", "8"), ("class", "full")])
    }
  }
}
