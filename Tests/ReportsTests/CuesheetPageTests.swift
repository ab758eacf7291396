// The cue sheet as a page: well formed, nothing of it from outside, and every word of a file escaped.

import Foundation
import FoundationXML
import Reports
import TestSupport
import Testing
import Vignettes

@Suite("Cue sheets as a page")
struct CuesheetPageTests {
  @Test("well formed, with landmarks, headings in order, unique ids, and links that lead somewhere")
  func structure() throws {
    for sample in CuesheetSample.all {
      let page = try SheetPage(try sample.sheet().page)
      let names = page.elements.map(\.name)
      for landmark in ["header", "nav", "main", "footer", "h1", "title"] {
        #expect(names.count { $0 == landmark } == 1, "\(sample): \(landmark)")
      }
      var level = 0
      for heading in names.filter({ ["h1", "h2", "h3", "h4"].contains($0) }) {
        let next = Int(heading.dropFirst()) ?? 0
        #expect(next <= level + 1, "\(sample): \(heading) after h\(level)")
        level = next
      }
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(sample)")
      let links = page.elements.compactMap { $0.attributes["href"] }
      #expect(links.count > 8 && links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
      #expect(names.count { $0 == "table" } == names.count { $0 == "caption" })
      #expect(page.elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    }
  }

  @Test("no script, nothing fetched, and made for A4")
  func selfContained() throws {
    for sample in CuesheetSample.all {
      let text = try sample.sheet().page
      for element in try SheetPage(text).elements {
        #expect(!["script", "link", "img", "iframe", "object", "form"].contains(element.name))
        for name in element.attributes.keys { #expect(name != "src" && name != "style" && !name.hasPrefix("on")) }
      }
      for word in ["http:", "https:", "url(", "@import"] { #expect(!text.contains(word)) }
      #expect(text.contains("default-src 'none'") && text.contains("size:A4"))
    }
  }

  /// Says what HTML, Markdown and a terminal could each take for something else.
  private static let hostile = "</p><script>alert(1)</script>&amp;\"'\u{202E}\u{0}\u{1B}[2J]]> *a* |b| # `c`"

  private func hostileSheet() throws -> Cuesheet {
    let bad = Self.hostile
    let phase = SessionShape.Phase(name: bad, minutes: 1, screen: .title, room: bad, leader: bad, prompts: ["p"])
    let guide = GroupGuide(
      groundRules: [bad], closing: [bad], prompts: [GroupGuide.PromptSet(id: "p", when: bad, prompts: [bad])],
      dynamics: [bad], shapes: [SessionShape(id: "s", title: bad, summary: bad, phases: [phase])])
    return try CuesheetSample(vignette: "the-extra-tablet", cut: "one-more").sheet(guide: guide)
  }

  @Test("whatever a guide says is text on the page, and cannot steer a terminal")
  func escaping() throws {
    let sheet = try hostileSheet()
    #expect(!sheet.page.contains("<script"))
    for text in [sheet.page, sheet.markdown, sheet.text] {
      for scalar in ["\u{202E}", "\u{0}", "\u{1B}"] { #expect(!text.contains(scalar)) }
    }
    let page = try SheetPage(sheet.page)
    #expect(page.text.contains("</p><script>alert(1)</script>&amp;\"'\u{FFFD}\u{FFFD}\u{FFFD}[2J]]> *a* |b| # `c`"))
    let safe = "\\*a\\* \\|b\\| \\# \\`c\\`"
    let places = sheet.markdown.components(separatedBy: "alert(1)").count - 1
    #expect(places > 8 && sheet.markdown.components(separatedBy: safe).count - 1 == places)
  }
}

/// A cue sheet's page, read as XML.
final class SheetPage: NSObject, XMLParserDelegate {
  struct Table {
    var columns: [String] = []
    var heads: [String] = []
    /// The cells of each row after its head.
    var cells: [[String]] = []
  }

  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var text = ""
  private(set) var tables: [Table] = []
  private(set) var choices: [(letter: String, text: String)] = []
  /// What is read to the room: each frame, and each choice with its reply.
  private(set) var aloud: [String] = []

  private var open: [(name: String, kind: String)] = []
  private var cell = ""

  init(_ page: String) throws {
    struct NotWellFormed: Error {}
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    guard parser.parse() else { throw NotWellFormed() }
  }

  private var isInChoice: Bool { open.contains { $0.kind == "choice" } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append((name, attributes))
    open.append((name, attributes["class"] ?? ""))
    cell = name == "b" && isInChoice ? "" : cell
    switch name {
    case "table": tables.append(Table())
    case "tr": tables[tables.count - 1].cells.append([])
    case "th", "td": cell = ""
    case "div" where attributes["class"] == "aloud": aloud.append("")
    case "div" where attributes["class"] == "choice":
      choices.append(("", ""))
      aloud.append("")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters found: String) {
    text += found
    cell += found
    let isNote = open.contains { $0.kind == "quiet" || $0.kind == "label" }
    if open.contains(where: { $0.kind == "aloud" || $0.kind == "choice" }), !isNote {
      aloud[aloud.count - 1] += found
    }
    if isInChoice { choices[choices.count - 1].text += found }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let isFirst = choices.last?.letter.isEmpty == true
    if name == "b", isInChoice, isFirst { choices[choices.count - 1].letter = cell }
    let isHead = open.contains { $0.name == "thead" }
    if name == "th" {
      if isHead { tables[tables.count - 1].columns.append(cell) } else { tables[tables.count - 1].heads.append(cell) }
    }
    if name == "td", let rows = tables.last?.cells.count, rows > 0 {
      tables[tables.count - 1].cells[rows - 1].append(cell)
    }
    if name == "tr", isHead { tables[tables.count - 1].cells.removeLast() }
    if name == "p" || name == "li" || name == "td" || name == "th" { text += " " }
    open.removeLast()
  }
}
