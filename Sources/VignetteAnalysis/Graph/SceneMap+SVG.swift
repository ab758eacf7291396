// The map as a picture: one row per layer, ways as curves, no other program needed.

extension SceneMap {
  private static let width = 190
  private static let height = 56
  private static let across = 24
  private static let down = 46
  private static let edge = 20

  /// The map as an SVG picture. Form, not only colour, shows what matters: a thick frame for what every way goes
  /// through, a double frame for a safety task that falls due, round ends for endings, dashes for conditions.
  public var svg: String {
    let rows = arranged()
    let widest = rows.map(\.count).max() ?? 1
    let wide = 2 * Self.edge + widest * Self.width + max(0, widest - 1) * Self.across
    let high = 2 * Self.edge + rows.count * Self.height + max(0, rows.count - 1) * Self.down
    var corners = [(x: Int, y: Int)](repeating: (0, 0), count: places.count)
    for (row, members) in rows.enumerated() {
      let taken = members.count * Self.width + max(0, members.count - 1) * Self.across
      for (column, place) in members.enumerated() {
        corners[place] = (
          (wide - taken) / 2 + column * (Self.width + Self.across), Self.edge + row * (Self.height + Self.down)
        )
      }
    }
    let curves = ways.map { curve($0, corners) }.joined()
    let boxes = places.indices.map { box(places[$0], at: corners[$0]) }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(wide) \(high)" width="\(wide)" height="\(high)" \
      font-family="sans-serif" font-size="12">
      <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
      <path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>
      <rect width="100%" height="100%" fill="#fff"/>
      \(curves)\(boxes)</svg>

      """
  }

  private func curve(_ way: Way, _ corners: [(x: Int, y: Int)]) -> String {
    let from = (x: corners[way.from].x + Self.width / 2, y: corners[way.from].y + Self.height)
    let to = (x: corners[way.to].x + Self.width / 2, y: corners[way.to].y)
    let bend = max(Self.down / 2, (to.y - from.y) / 2)
    let dashes = way.isConditional ? " stroke-dasharray=\"6 4\"" : ""
    return "<path d=\"M\(from.x) \(from.y)C\(from.x) \(from.y + bend) \(to.x) \(to.y - bend) \(to.x) \(to.y)\" "
      + "fill=\"none\" stroke=\"#555\" marker-end=\"url(#tip)\"\(dashes)/>\n"
  }

  private func box(_ place: Place, at corner: (x: Int, y: Int)) -> String {
    let round = place.isEnding ? Self.height / 2 : 4
    let frame = place.isBottleneck ? 3 : 1
    var text =
      "<g><title>\(Self.entities(place.title))</title><rect x=\"\(corner.x)\" y=\"\(corner.y)\" "
      + "width=\"\(Self.width)\" height=\"\(Self.height)\" rx=\"\(round)\" fill=\"#fdfcf7\" stroke=\"#222\" "
      + "stroke-width=\"\(frame)\"/>"
    if !place.dueHere.isEmpty {
      text +=
        "<rect x=\"\(corner.x + 4)\" y=\"\(corner.y + 4)\" width=\"\(Self.width - 8)\" "
        + "height=\"\(Self.height - 8)\" rx=\"\(round)\" fill=\"none\" stroke=\"#222\"/>"
    }
    let lines = [place.id.text] + place.notes
    for (number, line) in lines.enumerated() {
      let y = corner.y + Self.height / 2 + 4 + (2 * number - lines.count + 1) * 8
      let size = number == 0 ? " font-weight=\"bold\"" : " font-size=\"10\""
      text +=
        "<text x=\"\(corner.x + Self.width / 2)\" y=\"\(y)\" text-anchor=\"middle\"\(size)>"
        + "\(Self.entities(Self.shortened(line, to: number == 0 ? 26 : 34)))</text>"
    }
    return text + "</g>\n"
  }

  private static func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }

  /// The nodes of each layer from left to right, each near the middle of those that lead to it.
  private func arranged() -> [[Int]] {
    var rows = [[Int]](repeating: [], count: (places.map(\.layer).max() ?? 0) + 1)
    for (number, place) in places.enumerated() { rows[place.layer].append(number) }
    var before = [[Int]](repeating: [], count: places.count)
    for way in ways { before[way.to].append(way.from) }
    var position = [Int](repeating: 0, count: places.count)
    for row in rows.indices {
      // In thousandths of the row, to avoid fractions.
      func middle(_ place: Int) -> Int {
        before[place].isEmpty ? 500 : before[place].reduce(0) { $0 + position[$1] } / before[place].count
      }
      let order = rows[row].enumerated().sorted {
        let middles = (middle($0.element), middle($1.element))
        return middles.0 == middles.1 ? $0.offset < $1.offset : middles.0 < middles.1
      }.map(\.element)
      rows[row] = order
      for (column, place) in order.enumerated() { position[place] = (2 * column + 1) * 500 / order.count }
    }
    return rows
  }
}
