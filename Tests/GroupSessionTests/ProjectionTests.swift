// The wall over whole cases: it fits, it can be read from afar, and it holds nothing of the leader's.

import Canvas
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import GroupSession

@Suite("The wall over whole cases")
struct ProjectionTests {
  @Test("every page of every case fits, and nothing on any is the leader's", arguments: Room.cases)
  func everyPage(_ id: String) throws {
    let secrets = try Secrets(id)
    var seen: Set<ProjectionView> = []
    var places: Set<String> = []
    for cut in try Room.beginnings(of: id) {
      var tour = Tour(try Room(id, cut: cut, shape: cut == nil ? "supervision" : "two-rounds"))
      try tour.run { room in
        let wall = room.wall
        guard seen.insert(wall).inserted else { return }
        #expect(Self.faults(of: wall) == [])
        #expect(secrets.found(on: wall) == [])
      }
      if cut == nil { places = tour.titles }
    }
    #expect(Set(ProjectionView.Kind.allCases).subtracting(seen.map(\.kind)).isSubset(of: [.debrief]))
    // The tour takes every branch that it has not taken, so it misses no scene.
    #expect(places == Set(try Shipped.vignette(id).scenes.map(\.title)))
  }

  @Test("what is the leader's would be found on the wall, broken over lines or not")
  func secrets() throws {
    let secrets = try Secrets("ms-h")
    let leaks = [
      ["tr-identification"], ["[A pause. tr-identification]"], ["The one from Spain"], ["Pressure to get it right"],
      ["What would each of these be", "for?"],
      ["The group may repeat the consultation: hurrying to do", "something, offering"]
        + ["and finding each offer wanting, or a clever sentence", "after which the room turns cool."],
    ]
    func wall(_ lines: [String]) -> ProjectionView {
      let page = lines.map { WallLine([WallLine.Span(column: 0, text: $0, kind: .words)]) }
      return ProjectionView(kind: .story, text: .page(page), goesOn: false, carrier: nil)
    }
    for lines in leaks { #expect(!secrets.found(on: wall(lines)).isEmpty, "\(lines)") }
    #expect(secrets.found(on: wall(["She is counting on her fingers."])) == [])
    let long = wall(Array(repeating: String(repeating: "x", count: 61), count: 15))
    #expect(Self.faults(of: long).count == 16)
  }

  /// What does not fit on a page.
  static func faults(of wall: ProjectionView) -> [String] {
    func look(_ lines: [WallLine], from first: Int, to last: Int) -> [String] {
      var faults: [String] = []
      if lines.count > WallPage.lines { faults.append("\(lines.count) lines") }
      if lines.first == .blank || lines.last == .blank { faults.append("a blank line at an edge") }
      for span in lines.flatMap(\.spans) {
        if span.column < first { faults.append("begins at \(span.column): \(span.text)") }
        if span.column + DisplayWidth.of(span.text) > last { faults.append("too wide: \(span.text)") }
      }
      return faults
    }
    switch wall.text {
    case .page(let lines): return look(lines, from: 0, to: 60)
    case .columns(let left, let right): return look(left, from: 0, to: 28) + look(right, from: 32, to: 60)
    }
  }

  @Test("hostile text is made visible, and stays within the page")
  func hostile() throws {
    var room = try Room("ms-h", cut: "properly")
    let name = "\u{1B}]0;x\u{7}\u{202E}" + String(repeating: "漢", count: 30)
    try room.session.nameCarrier(name)
    try room.apply(.phaseAdvanced)
    let line = try #require(room.wall.carrier)
    #expect(DisplayWidth.of(line) <= WallPage.columns)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test("the same session gives the same pages")
  func determinism() throws {
    var first = try Room("sam", cut: "cut-lamotrigine")
    var second = try Room("sam", cut: "cut-lamotrigine")
    try first.apply(.phaseAdvanced)
    try second.apply(.phaseAdvanced)
    try first.reveal()
    try second.reveal()
    #expect(first.wall == second.wall)
    #expect(first.leader == second.leader)
  }
}

/// Everything that may be on the leader's screen and never on the wall.
struct Secrets {
  private var ids: [String]
  private var long: [String] = []
  private var short: Set<String> = []

  init(_ id: String) throws {
    let vignette = try Shipped.vignette(id)
    let catalogue = Shipped.catalogue
    ids = catalogue.markers.map(\.id.text)
    var texts = catalogue.markers.map(\.name) + vignette.endings.map(\.title) + vignette.scenes.map(\.title)
    let notes = vignette.scenes.compactMap(\.leader) + vignette.cuts.compactMap(\.leader)
    texts += notes.flatMap { $0.notes.paragraphs.map(\.plainText) + $0.prompts }
    texts += Shipped.guide.prompts.flatMap { [$0.when] + $0.prompts } + Shipped.guide.dynamics
    texts += Shipped.guide.cases.flatMap(\.dynamics)
    texts += Shipped.guide.shapes.flatMap(\.phases).flatMap { [$0.room] + [$0.leader].compactMap { $0 } }
    texts += vignette.scenes.flatMap(\.body.options).flatMap { [$0.why.plainText, $0.inquiry.plainText] }
    texts += vignette.scenes.map(\.later.plainText)
    for text in texts where !text.isEmpty {
      // A few words of a name may occur in a sentence by chance, but never by themselves.
      if text.split(separator: " ").count > 4 { long.append(Self.plain(text)) } else { short.insert(text) }
    }
    // A case is called by its patient's name, and a scene may be.
    short.remove(vignette.metadata.title)
  }

  func found(on wall: ProjectionView) -> [String] {
    let lines = wall.lines.map(\.text)
    let text = Self.plain(lines.joined(separator: " "))
    let whole = lines.map { $0.trimmingSpaces }.filter { short.contains($0) || short.contains($0 + ".") }
    return ids.filter { text.contains($0) } + long.filter { text.contains($0) } + whole
  }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
