// The map for programs that lay out graphs: DOT and Mermaid.

extension SceneMap {
  /// The map in the DOT language of Graphviz, one cluster a sitting.
  public var dot: String {
    var text = "digraph scenes {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n"
    for (cluster, sitting) in sittings.enumerated() {
      let members = places.indices.filter { places[$0].sitting == sitting }
      let nodes = members.map { "    n\($0) [\(dotAttributes(places[$0]))];\n" }.joined()
      text += "  subgraph cluster_\(cluster) {\n    label=\(Self.quoted(sitting ?? "Endings"));\n\(nodes)  }\n"
    }
    for way in ways {
      let label = way.options.count > 1 ? " label=\"\(way.options.count)\"" : ""
      text += "  n\(way.from) -> n\(way.to) [style=\(way.isConditional ? "dashed" : "solid")\(label)];\n"
    }
    return text + "}\n"
  }

  private func dotAttributes(_ place: Place) -> String {
    let label = ([place.id.text] + place.notes).map { Self.escaped($0) }.joined(separator: "\\n")
    var attributes = "label=\"\(label)\", tooltip=\(Self.quoted(place.title))"
    if place.isEnding { attributes += ", shape=ellipse" }
    if place.isBottleneck { attributes += ", penwidth=3" }
    if !place.dueHere.isEmpty { attributes += ", peripheries=2" }
    return attributes
  }

  /// The map as a Mermaid flow chart, one subgraph a sitting.
  public var mermaid: String {
    var text = "flowchart TB\n"
    for (cluster, sitting) in sittings.enumerated() {
      text += "  subgraph s\(cluster)[\"\(Self.entities(sitting ?? "Endings"))\"]\n"
      for (number, place) in places.enumerated() where place.sitting == sitting {
        let label = ([place.id.text] + place.notes).map { Self.entities($0) }.joined(separator: "<br/>")
        text += place.isEnding ? "    n\(number)([\"\(label)\"])\n" : "    n\(number)[\"\(label)\"]\n"
      }
      text += "  end\n"
    }
    for way in ways {
      let arrow = way.isConditional ? "-.->" : "-->"
      let label = way.options.count > 1 ? "|\(way.options.count)|" : ""
      text += "  n\(way.from) \(arrow)\(label) n\(way.to)\n"
    }
    let thick = places.indices.filter { places[$0].isBottleneck }.map { "n\($0)" }
    if !thick.isEmpty { text += "  classDef every stroke-width:3px\n  class \(thick.joined(separator: ",")) every\n" }
    let due = places.indices.filter { !places[$0].dueHere.isEmpty }.map { "n\($0)" }
    if !due.isEmpty { text += "  classDef due stroke-dasharray:6 2\n  class \(due.joined(separator: ",")) due\n" }
    return text
  }

  /// The sittings in the order in which they are reached; nil for the endings.
  private var sittings: [String?] {
    var found: [String?] = []
    for place in places where !found.contains(place.sitting) { found.append(place.sitting) }
    return found
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if character == "\"" || character == "\\" { result += "\\" }
      result.append(character.isNewline ? " " : character)
    }
  }

  /// Text with everything escaped that HTML, or Mermaid within it, would interpret.
  static func entities(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
  }
}

extension SceneMap.Place {
  /// Short notes on what matters: live markers, and safety tasks that fall due.
  var notes: [String] {
    var notes: [String] = []
    if !live.isEmpty { notes.append("\(live.count) live, weight \(live.reduce(0) { $0 + $1.weight })") }
    if !dueHere.isEmpty {
      // More than two names would not fit into a box.
      notes.append(
        dueHere.count > 2
          ? "! \(dueHere.count) safety tasks due"
          : "! " + dueHere.map { $0.text.replacingPrefix("sf-task-") }.joined(separator: ", "))
    }
    return notes
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
