// The page: well formed, nothing of it from outside, headings in order, and every word of a file escaped.

import Foundation
import FoundationXML
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Exports as a page")
struct ExportPageTests {
  /// Reads a page as XML, and keeps its elements.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { elements.append((name, attributes)) }

    func parser(_ parser: XMLParser, foundCharacters text: String) { self.text += text }
  }

  private func read(_ page: String) throws -> Reader {
    let parser = XMLParser(data: Data(page.utf8))
    let reader = Reader()
    parser.delegate = reader
    let whole = parser.parse()
    #expect(whole, "\(parser.parserError.map { "\($0)" } ?? "") line \(parser.lineNumber)")
    return reader
  }

  @Test("well formed, with landmarks, headings in order, and unique ids", arguments: ExportWalks.cases)
  func structure(_ id: String) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let options = ExportOptions(
        profile: true, feelings: true, words: true, moment: 0, notes: [ExportNote(text: "A note.")],
        templates: ReflectionTemplate.all(Shipped.catalogue), date: "2031-05-04")
      let debrief = try ExportWalks.debrief(id, seed: seed)
      for page in [
        DebriefExport.html(debrief, options: options), DebriefExport.html(debrief, options: ExportOptions()),
      ] {
        let reader = try read(page)
        let names = reader.elements.map(\.name)
        for landmark in ["header", "nav", "main", "footer", "h1", "title"] {
          #expect(names.count { $0 == landmark } - (landmark == "title" ? names.count { $0 == "svg" } : 0) == 1)
        }
        var level = 0
        for heading in names.filter({ ["h1", "h2", "h3", "h4"].contains($0) }) {
          let next = Int(heading.dropFirst()) ?? 0
          #expect(next <= level + 1, "\(heading) after h\(level)")
          level = next
        }
        let ids = reader.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let named = reader.elements.compactMap { $0.attributes["aria-labelledby"] }.flatMap { $0.split(separator: " ") }
        #expect(Set(named.map(String.init)).isSubset(of: ids))
        let links = reader.elements.compactMap { $0.attributes["href"] }
        #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
      }
    }
  }

  @Test("pictures have a title and a description, tables a caption and heads", arguments: ExportWalks.cases)
  func words(_ id: String) throws {
    let reader = try read(
      DebriefExport.html(try ExportWalks.debrief(id, seed: 5), options: ExportOptions(profile: true)))
    let names = reader.elements.map(\.name)
    let pictures = names.count { $0 == "svg" }
    // The path, the medicines if there are any, and the relationship if it moved.
    #expect((1...3).contains(pictures) && names.count { $0 == "desc" } == pictures)
    #expect(names.count { $0 == "table" } == pictures - 1 && names.count { $0 == "caption" } == pictures - 1)
    for svg in reader.elements where svg.name == "svg" { #expect(svg.attributes["role"] == "img") }
    for head in reader.elements where head.name == "th" {
      #expect(["col", "row"].contains(head.attributes["scope"]))
    }
    #expect(names.count { $0 == "polyline" } > pictures)
  }

  @Test("the page holds the moment that was chosen, and no more of the profile than prose with the same options")
  func oneSelection() throws {
    let debrief = try Evening().debrief("feel bored", "act", "close", "nod")
    let chosen = ExportOptions(moment: 0)
    for text in [DebriefExport.text(debrief, options: chosen), DebriefExport.html(debrief, options: chosen)] {
      #expect(text.contains("One moment") && text.contains("As you wish."))
    }
    for text in [DebriefExport.text(debrief), DebriefExport.html(debrief)] {
      #expect(!text.contains("As you wish.") && !text.contains("For A patient"))
      #expect(text.contains("The request"))
    }
  }

  @Test("no script, and nothing fetched", arguments: ExportWalks.cases)
  func selfContained(_ id: String) throws {
    let page = DebriefExport.html(try ExportWalks.debrief(id, seed: 6), options: ExportOptions(profile: true))
    let reader = try read(page)
    for element in reader.elements {
      #expect(!["script", "link", "img", "iframe", "object", "form"].contains(element.name))
      for name in element.attributes.keys { #expect(name != "src" && name != "style" && !name.hasPrefix("on")) }
    }
    for word in ["http:", "https:", "url(", "@import"] { #expect(!page.contains(word)) }
    #expect(page.contains("default-src 'none'"))
  }

  @Test("whatever is typed is text on the page")
  func escaping() throws {
    let hostile = "</p><script>alert(1)</script>&lt;\"'\u{202E}\u{0}\u{1B}]]>"
    let script = "feel bored\nact\nclose\nnod"
    let options = ExportOptions(
      profile: true, notes: [ExportNote(title: hostile, text: hostile, date: hostile)],
      templates: [ReflectionTemplate.gibbs.answered([hostile])], date: hostile)
    let page = DebriefExport.html(try Evening().debrief(script: script), options: options)
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}"))
    let reader = try read(page)
    #expect(reader.text.contains("</p><script>alert(1)</script>&lt;\"'\u{FFFD}\u{FFFD}\u{FFFD}]]>"))
  }

  @Test("three courses and no fourth; the table gives each point as it is", arguments: ExportWalks.cases)
  func courses(_ id: String) throws {
    let debrief = try ExportWalks.debrief(id, seed: 7)
    let page = DebriefExport.html(debrief, options: ExportOptions(profile: true))
    guard !debrief.relationship.isEmpty else {
      #expect(!page.contains("alliance-desc"))
      return
    }
    for point in debrief.course {
      #expect(page.contains("<td>\(point.bond)</td><td>\(point.goals)</td><td>\(point.tasks)</td>"))
    }
    #expect(page.contains("<th scope=\"col\">After</th><th scope=\"col\">Bond</th><th scope=\"col\">Goals</th>"))
    let panels = page.components(separatedBy: "id=\"alliance-desc\"").last?.components(separatedBy: "</svg>").first
    #expect(panels?.components(separatedBy: "class=\"course\"").count == 4)
  }

  @Test("colours stand at 7:1 or more in both themes")
  func contrast() throws {
    let page = DebriefExport.html(try Evening().debrief("feel bored", "act", "close", "nod"))
    let themes = page.matches(
      of: #/--paper:(#[0-9a-f]+);--ink:(#[0-9a-f]+);--quiet:(#[0-9a-f]+);--accent:(#[0-9a-f]+)/#)
    #expect(themes.count == 3)
    for theme in themes {
      for colour in [theme.output.2, theme.output.3, theme.output.4] {
        #expect(Self.contrast(String(colour), String(theme.output.1)) >= 7, "\(colour) on \(theme.output.1)")
      }
    }
  }

  /// Contrast as WCAG 2 defines it.
  private static func contrast(_ one: String, _ other: String) -> Double {
    func light(_ colour: String) -> Double {
      let digits = Array(colour.dropFirst())
      let pairs = digits.count == 3 ? digits.map { "\($0)\($0)" } : [0, 2, 4].map { String(digits[$0...($0 + 1)]) }
      let parts = pairs.map { Double(Int($0, radix: 16) ?? 0) / 255 }
        .map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (light(one), light(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
