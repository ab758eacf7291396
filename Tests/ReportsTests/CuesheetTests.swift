// Cue sheets: everything of the leader's is on them, and nothing of it in what is read aloud.

import Foundation
import GroupSession
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Cue sheets")
struct CuesheetTests {
  /// The same sheet in its three forms, as running text in which nothing is wrapped or escaped.
  private func forms(_ sheet: Cuesheet) throws -> [(name: String, text: String)] {
    let page = try SheetPage(sheet.page)
    return [
      ("markdown", Self.running(String(sheet.markdown.filter { $0 != "\\" && $0 != "*" }))),
      ("text", Self.running(sheet.text)),
      ("page", Self.running(page.text)),
    ]
  }

  private static func running(_ text: String) -> String {
    // Marks of emphasis are left out, since each form has its own.
    text.filter { $0 != "*" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Scenes that walks from where the group begins come to, choices drawn by a fixed seed.
  private func scenesMet(_ sample: CuesheetSample) throws -> [Scene] {
    let (scenario, start, cut) = try sample.beginning()
    var met: [Scene] = []
    for seed in 1...12 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      var walk = start
      while case .scene(let id) = walk.situation, let scene = scenario.scene(id) {
        if !met.contains(where: { $0.id == id }) { met.append(scene) }
        let shown = walk.visits.isEmpty ? Set(cut?.options ?? []) : []
        let options = walk.availableOptions.filter { shown.isEmpty || shown.contains($0.id) }
        try walk.apply(Self.event(at: scene, options, &random))
        if case .penPause(let scene, _) = walk.situation {
          try walk.apply(.penPaused(scene: scene, .wentOn(purpose: nil)))
        }
        if case .interlock = walk.situation { try walk.apply(.safetyClosed) }
      }
    }
    return met
  }

  private static func event(
    at scene: Scene, _ options: [SceneOption], _ random: inout SplitMix64
  ) -> SessionEvent {
    switch scene.body {
    case .decision: .optionChosen(scene: scene.id, option: options[random.next(below: options.count)].id)
    case .compose(let parts, _):
      .replyComposed(scene: scene.id, parts: [parts[random.next(below: parts.count)].id])
    case .page, .letter: .pageTurned(scene: scene.id)
    case .checkIn: .checkedIn(scene: scene.id, CheckIn(.ratherNotSay))
    case .notice: .noticed(scene: scene.id, [])
    case .walk: .walked(scene: scene.id, [])
    }
  }

  @Test("the notes, prompts, live markers and titles of every scene that can come", arguments: CuesheetSample.all)
  func leaderMatter(_ sample: CuesheetSample) throws {
    let met = try scenesMet(sample)
    let cut = try sample.beginning().cut
    let notes = met.compactMap(\.leader) + [cut?.leader].compactMap { $0 }
    #expect(!notes.isEmpty)
    let texts = notes.flatMap { $0.notes.paragraphs.map(\.plainText) + $0.prompts } + met.map(\.title)
    let names = met.flatMap(\.live).map { Shipped.catalogue.name(of: $0.marker) }
    for form in try forms(try sample.sheet()) {
      for text in texts + names {
        let isThere = Self.holds(form.text, text)
        #expect(isThere, "\(form.name): \(text)")
      }
    }
    let text = Self.running(try sample.sheet().text)
    let decisions = met.filter { if case .decision = $0.body { $0.id != cut?.scene } else { false } }
    for option in decisions.flatMap(\.body.options) {
      for line in option.line.paragraphs + option.reply.paragraphs {
        let isThere = Self.holds(text, line.plainText)
        #expect(isThere, "\(option.id): \(line.plainText)")
      }
      let isReasonThere = option.why.paragraphs.contains { Self.holds(text, $0.plainText) }
      #expect(!isReasonThere, "\(option.id)")
    }
  }

  private static func holds(_ text: String, _ part: String) -> Bool {
    text.range(of: running(part), options: .literal) != nil
  }

  @Test("the letters are those of the group session itself, under every seed")
  func sameLetters() throws {
    for sample in CuesheetSample.all {
      let (scenario, _, cut) = try sample.beginning()
      let shape = try #require(Shipped.guide.shapes.first)
      for seed in [1, 7, 20_261_121] as [UInt64] {
        let start = GroupStart(scenario, cut: cut?.id, shape: shape, groundRules: [], support: [], seed: seed)
        let session = try GroupSession(
          scenario, start: start, guide: Shipped.guide, catalogue: Shipped.catalogue, at: 0)
        let rows = session.leaderView(at: 0).choices
        let choices = try SheetPage(try sample.sheet(seed: seed).page).choices.prefix(rows.count)
        #expect(cut == nil || rows.count > 2)
        #expect(rows.map(\.letter) == choices.map(\.letter), "\(sample)")
        for (row, choice) in zip(rows, choices) {
          let isThere = Self.holds(Self.running(choice.text), row.line)
          #expect(isThere, "\(sample): \(row.line)")
        }
      }
    }
  }

  @Test("the choices of a cut under their letters, each with its reply, and a row each in the tally")
  func letters() throws {
    for sample in CuesheetSample.all where sample.cut != nil {
      let (scenario, walk, found) = try sample.beginning()
      let cut = try #require(found)
      let scene = try #require(scenario.scene(cut.scene))
      for seed in 1...6 as ClosedRange<UInt64> {
        let order = OptionOrder.shuffled(count: scene.body.options.count, seed: seed, scene: scene.id)
          .map { scene.body.options[$0] }.filter { cut.options.isEmpty || cut.options.contains($0.id) }
          .filter { option in walk.availableOptions.contains { $0.id == option.id } }
        let page = try SheetPage(try sample.sheet(seed: seed).page)
        let choices = page.choices.prefix(order.count)
        #expect(choices.map(\.letter) == Array("ABCDEFGH".prefix(order.count)).map(String.init))
        for (choice, option) in zip(choices, order) {
          let said = option.line.paragraphs.map(\.plainText)
          for text in said { #expect(choice.text.contains(text), "\(sample): \(text)") }
          let reply = option.reply.paragraphs.filter { $0.when == nil }.map(\.plainText)
          for text in reply { #expect(choice.text.contains(text), "\(sample): \(text)") }
        }
        let rows = Array("ABCDEFGH".prefix(order.count)).map(String.init) + ["Undecided", "None of these"]
        #expect(page.tables.first { $0.columns.contains("Before the talk") }?.heads == rows, "\(sample)")
      }
    }
  }

  @Test("the same seed gives the same sheet, and another one other letters")
  func seeds() throws {
    let sample = CuesheetSample(vignette: "ms-h", cut: "properly")
    #expect(try sample.sheet(seed: 3).text == sample.sheet(seed: 3).text)
    let sheets = Set(try (1...8 as ClosedRange<UInt64>).map { try sample.sheet(seed: $0).text })
    #expect(sheets.count > 3)
  }

  @Test("nothing of the leader's in what is read aloud", arguments: CuesheetSample.all)
  func aloud(_ sample: CuesheetSample) throws {
    let page = try SheetPage(try sample.sheet().page)
    #expect(page.aloud.count > 5)
    let text = Self.running(page.aloud.joined(separator: " "))
    let scenario = try sample.beginning().scenario
    for marker in Shipped.catalogue.markers {
      expectNone(of: marker.id.text, in: text)
      // A name of one word may be a word of the story.
      if marker.name.contains(" ") { expectNone(of: marker.name, in: text) }
    }
    let notes = scenario.vignette.scenes.compactMap(\.leader) + scenario.vignette.cuts.compactMap(\.leader)
    for note in notes {
      for own in note.notes.paragraphs.map(\.plainText) + note.prompts { expectNone(of: own, in: text) }
    }
  }

  private func expectNone(of part: String, in text: String) {
    let isThere = text.range(of: part, options: .literal) != nil
    #expect(!isThere, "\(part)")
  }

  @Test("what safety asks for in the scenes that can come, and the scene that the room is asked")
  func safety() throws {
    let page = try SheetPage(try CuesheetSample(vignette: "sam", cut: "cut-your-leave").sheet().page)
    let table = try #require(page.tables.first { $0.columns.contains("By") })
    let scenario = try CuesheetSample(vignette: "sam", cut: "cut-your-leave").beginning().scenario
    let tasks = try #require(scenario.scene("the-yellow")).safety.map { Shipped.catalogue.name(of: $0.task) }
    #expect(tasks.count == 4)
    #expect(table.heads.prefix(4) == tasks[...])
    #expect(page.aloud.contains { $0.contains("What would you want to be sure of?") })
    #expect(page.text.contains("Does for safety: "))
  }

  @Test("the plan has a row for each phase with room for the clock; shared prompts stand once in full")
  func plan() throws {
    let sheet = try CuesheetSample(vignette: "the-extra-tablet", cut: "one-more").sheet()
    let page = try SheetPage(sheet.page)
    let plan = try #require(page.tables.first { $0.columns.contains("Began") })
    #expect(plan.heads == ["1. Frame", "2. Scene", "3. Talk", "4. Choice", "5. Return", "6. Close"])
    #expect(plan.cells.allSatisfy { $0[1].isEmpty && $0[2].isEmpty })
    #expect(page.text.components(separatedBy: "What picture comes?").count == 2)
    #expect(page.text.contains("Opening the talk: see 3. Talk."))
    #expect(page.text.contains("Something has left the room. When?"))
    #expect(page.text.contains("Who was silent?"))
  }

  @Test("without a cut the sheet lists the cuts; with one it tells the story so far")
  func cuts() throws {
    for id in ExportWalks.cases {
      let text = Self.running(try CuesheetSample(vignette: id, cut: nil).sheet().text)
      for cut in try Shipped.vignette(id).cuts {
        #expect(text.contains("--cut \(cut.id)"))
        let story = Self.running(try CuesheetSample(vignette: id, cut: cut.id.text).sheet().markdown)
        #expect(story.contains("The story so far") && !story.contains("--cut \(cut.id)"))
      }
    }
  }

  @Test("plain text keeps to 72 columns, and is clean", arguments: CuesheetSample.all)
  func width(_ sample: CuesheetSample) throws {
    let text = try sample.sheet().text
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.count <= 72 && line.last != " ", "\(line)")
    }
    #expect(text.hasSuffix("\n") && !text.contains("\n\n\n\n"))
  }
}
