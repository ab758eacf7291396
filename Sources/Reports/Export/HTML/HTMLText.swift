// The few pieces of HTML and SVG that the page is made of; text gets in through escaping alone.

/// Makes elements.
enum HTMLText {
  /// Text as HTML, SVG and attribute values hold it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in SafeText.cleaned(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// An element around content that is HTML already.
  static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String) -> String {
    "<\(opening(name, attributes))>\(content)</\(name)>"
  }

  /// An element around text.
  static func text(_ name: String, _ attributes: [(String, String)] = [], _ content: String) -> String {
    element(name, attributes, escaped(content))
  }

  /// An SVG element without content.
  static func shape(_ name: String, _ attributes: [(String, String)]) -> String { "<\(opening(name, attributes))/>" }

  /// A paragraph for each text.
  static func paragraphs(_ texts: [String]) -> String { texts.map { text("p", $0) }.joined() }

  /// A list of texts; nothing where there are none.
  static func list(_ texts: [String], ordered: Bool = false) -> String {
    texts.isEmpty ? "" : element(ordered ? "ol" : "ul", texts.map { text("li", $0) }.joined())
  }

  /// A table with its caption, heads of columns, and the first cell of each row as the row's head.
  static func table(_ caption: String, columns: [String], rows: [[String]]) -> String {
    let head = element("tr", columns.map { text("th", [("scope", "col")], $0) }.joined())
    let body = rows.map { row in
      element(
        "tr",
        row.enumerated().map { $0 == 0 ? text("th", [("scope", "row")], $1) : text("td", $1) }.joined())
    }
    let table = element(
      "table", text("caption", caption) + element("thead", head) + element("tbody", body.joined(separator: "\n")))
    // A wide table scrolls by itself and by keyboard; the page never does sideways.
    return scrolling(table, name: caption)
  }

  /// What may be wider than the window scrolls by itself and by keyboard; the page never does sideways.
  static func scrolling(_ content: String, name: String) -> String {
    element("div", [("class", "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-label", name)], content)
  }

  static func element(_ name: String, _ content: String) -> String { element(name, [], content) }
  static func text(_ name: String, _ content: String) -> String { text(name, [], content) }

  private static func opening(_ name: String, _ attributes: [(String, String)]) -> String {
    name + attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }
}

/// A picture with the words that stand for it.
struct SVGPicture {
  /// A name for ids on the page.
  let id: String
  let title: String
  let description: String
  let width: Int
  let height: Int
  /// Shapes, as SVG.
  let shapes: [String]

  /// The figure, or nothing where there is nothing to draw.
  var figure: String {
    guard !shapes.isEmpty else { return "" }
    let names =
      HTMLText.text("title", [("id", "\(id)-title")], title)
      + HTMLText.text("desc", [("id", "\(id)-desc")], description)
    let svg = HTMLText.element(
      "svg",
      [
        ("viewBox", "0 0 \(width) \(height)"), ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"),
        ("width", "\(width)"), ("height", "\(height)"),
      ], names + shapes.joined(separator: "\n"))
    return HTMLText.element(
      "figure", HTMLText.scrolling(svg, name: "Picture: \(title)") + HTMLText.text("figcaption", title))
  }

  /// Words in a picture.
  static func label(_ text: String, x: Int, y: Int, anchor: String = "start", style: String = "") -> String {
    HTMLText.text("text", [("x", "\(x)"), ("y", "\(y)"), ("text-anchor", anchor), ("class", style)], text)
  }

  /// A line from point to point.
  static func line(_ points: [(x: Int, y: Int)], style: String) -> String {
    HTMLText.shape(
      "polyline", [("points", points.map { "\($0.x),\($0.y)" }.joined(separator: " ")), ("class", style)])
  }

  /// A rupture: two strokes that cross.
  static func rupture(x: Int, y: Int) -> String {
    line([(x - 5, y - 5), (x + 5, y + 5)], style: "mark") + line([(x - 5, y + 5), (x + 5, y - 5)], style: "mark")
  }

  /// A repair: a ring.
  static func ring(x: Int, y: Int) -> String {
    HTMLText.shape("circle", [("cx", "\(x)"), ("cy", "\(y)"), ("r", "5"), ("class", "mark")])
  }
}
