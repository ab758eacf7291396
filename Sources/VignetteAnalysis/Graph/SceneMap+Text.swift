// The map as text, in the order of the story, sitting by sitting.

extension SceneMap {
  /// The map as lines of text.
  public var text: String {
    var text = "= every way goes through it   # an ending   ! safety falls due on leaving   ? conditions decide\n"
    var sitting: String?
    for (number, place) in places.enumerated() {
      if place.sitting != sitting {
        sitting = place.sitting
        text += "\n\(sitting ?? "Endings")\n"
      }
      text += lines(of: place, numbered: number)
    }
    if !unreached.isEmpty { text += "\nNo way leads to: \(unreached.map(\.text).joined(separator: ", "))\n" }
    return text
  }

  private func lines(of place: Place, numbered number: Int) -> String {
    let mark = (place.isBottleneck ? "=" : place.isEnding ? "#" : " ") + (place.dueHere.isEmpty ? " " : "!")
    var text = " \(mark) \(place.id)"
    if !place.isEnding {
      text += place.options > 0 ? "  (\(place.kind), \(place.options) options)" : "  (\(place.kind))"
    }
    text += "  \(place.title)\n"
    if !place.live.isEmpty {
      text += "      live: " + place.live.map { "\($0.marker) ×\($0.weight)" }.joined(separator: ", ") + "\n"
    }
    if !place.declares.isEmpty { text += "      declares: \(place.declares.map(\.text).joined(separator: ", "))\n" }
    if !place.dueHere.isEmpty { text += "      due: \(place.dueHere.map(\.text).joined(separator: ", "))\n" }
    for way in ways where way.from == number {
      let by =
        way.options.isEmpty || way.options.count == place.options
        ? "" : "  by " + way.options.map(\.text).joined(separator: ", ")
      text += "      → \(places[way.to].id)\(way.isConditional ? " ?" : "")\(by)\n"
    }
    return text
  }
}
