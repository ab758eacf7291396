// A model that knows sessions and short forms, with a hand on the keys.

import Canvas
import ConsultationUI
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

/// A model that knows sessions and short forms, with a hand on the keys.
struct Shelves {
  static let cases = ["the-extra-tablet", "mr-z", "ms-h", "sam"]

  private(set) var model: AppModel
  private(set) var effects: [Effect] = []
  private var begun: [(drill: Drill, events: [SessionEvent])] = []
  private let vignettes: [Vignette]
  private var records: [SessionRecord]
  private let today: Day

  /// Everything was played so often, by walks that follow from their number; `today` counts from the day of the first.
  init(_ size: Size, played: Int = 1, today: Int = 30, glyphs: Glyphs = .unicode) throws {
    let vignettes = try Self.cases.map { try Shipped.vignette($0) }
    self.vignettes = vignettes
    self.today = Day(number: 20_800 + today)
    records = []
    for number in 0..<played {
      for (place, vignette) in vignettes.enumerated() {
        var walk = RandomWalk(seed: UInt64(number + 1), catalogue: Shipped.catalogue)
        let session = try walk.play(Scenario(vignette))
        records.append(
          SessionRecord(
            session: session, endedAt: Day(number: 20_800 + number * 4 + place), label: vignette.metadata.title))
      }
    }
    model = AppModel(size: size, support: .unitedKingdom, glyphs: glyphs)
    tell(
      .vignettesFound(
        vignettes.map { CatalogueEntry($0.metadata, isReviewed: false, source: $0.metadata.id + ".json") }))
    tell(.progressFound(progress, leftOut: nil))
  }

  private var progress: Reports.Progress {
    Reports.Progress(over: records, catalogue: Shipped.catalogue, today: today, words: true)
  }

  /// Takes a message, and does what the model then asks for.
  mutating func tell(_ message: Message) {
    for effect in model.update(message) {
      effects.append(effect)
      switch effect {
      case .record: if let session = model.session, !begun.isEmpty { begun[begun.count - 1].events = session.events }
      case .loadProgress: tell(.progressFound(progress, leftOut: nil))
      case .findShortForms:
        tell(.shortFormsFound(ShortForms(in: vignettes, catalogue: Shipped.catalogue)))
      case .openDrill(let drill):
        begun.append((drill, []))
        guard let vignette = vignettes.first(where: { $0.metadata.id == drill.vignette }) else { continue }
        tell(.drillOpened(Scenario(vignette), Shipped.catalogue, seed: 1))
      default: break
      }
    }
  }

  mutating func press(_ keys: Key...) { for key in keys { tell(.keyPressed(key)) } }
  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  mutating func forgetEffects() { (effects, begun) = ([], []) }

  /// The events that were recorded, a list for each short form.
  var recorded: [(drill: Drill, events: [SessionEvent])] { begun.filter { !$0.events.isEmpty } }

  func vignette(_ id: String) throws -> Vignette { try #require(vignettes.first { $0.metadata.id == id }) }

  /// Goes down to a row that holds a text, and opens it.
  mutating func open(_ text: String) throws {
    press(.home)
    for _ in 0..<60 where !selectedRow.contains(text) { press(.down) }
    try #require(selectedRow.contains(text), "\(text), on screen:\n\(self.text)")
    press(.enter)
  }

  private var selectedRow: String { canvas.rows.first { $0.contains("▸ ") || $0.contains("> ") } ?? "" }

  /// Reads on to the options, and takes the one that stands first there.
  mutating func choose() throws {
    for _ in 0..<40 where !text.contains("⏎ afterwards") {
      press(.enter)
      if text.contains("Choose one first") { press(.down, .enter) }
    }
    try #require(text.contains("⏎ afterwards"), "\(text)")
  }

  /// Takes a decision, and goes on to its short debrief.
  mutating func takeDecision() throws {
    try choose()
    for _ in 0..<10 where !text.contains("one decision, afterwards") { press(.enter) }
    try #require(text.contains("one decision, afterwards"), "\(text)")
  }

  var canvas: Canvas { AppView(model).draw() }
  var text: String { canvas.rows.joined(separator: "\n") }
}
