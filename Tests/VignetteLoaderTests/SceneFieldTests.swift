// Whom a scene is with, where it is, what its text has done, and conditions on the chart and on the safety lines.

import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite("Fields for colleagues, telephones and conditions")
struct SceneFieldTests {
  private func vignette(_ pairs: (String, String)...) throws -> Vignette {
    let text = try pairs.reduce(SmallVignette.text) { text, pair in
      let parts = text.split(separator: pair.0, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "“\(pair.0)” stands there once")
      return parts.joined(separator: pair.1)
    }
    let loaded = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue)
    #expect(loaded.diagnostics == [])
    return try #require(loaded.vignette)
  }

  @Test("a case and a scene name their partner, and a scene its place")
  func partner() throws {
    let small = try vignette(
      (#""voices": ["Pharmacist"]"#, #""voices": ["Pharmacist", "Jackie"], "partner": "Jackie""#),
      (
        #""title": "Something stronger""#, #""title": "Something stronger", "partner": "Mr B", "place": "at the hatch""#
      ),
      (#""title": "A word for it""#, #""title": "A word for it", "place": "on the telephone""#),
      (#""title": "Evening""#, #""title": "Evening", "partner": "Pharmacist""#))
    #expect(small.partnerName == "Jackie")
    #expect(small.scenes.map { small.partnerName(at: $0) } == ["Mr B", "Jackie", "Jackie", "Jackie", "Pharmacist"])
    #expect(
      small.scenes.map(\.setting) == ["With Mr B, at the hatch", "On the telephone", nil, nil, "With Pharmacist"])
  }

  @Test("without the fields the patient is the partner, and no scene says where it is")
  func none() throws {
    let small = try vignette()
    #expect(small.partnerName == "Mr B")
    #expect(small.scenes.allSatisfy { $0.setting == nil && $0.safetyDone.isEmpty && $0.medicineDone.isEmpty })
  }

  @Test("tasks done in the text, conditions on the chart, and several twins are read")
  func more() throws {
    let small = try vignette(
      (
        #""later": "He had"#,
        #""safety_done": ["sf-task-ask-suicide"], "medicine_done": ["md-task-adherence"], "later": "He had"#
      ),
      (#""to": "kept", "note": "month 3""#, #""to": "kept", "when": "alliance is firm", "note": "month 3""#),
      (#""does": "waits""#, #""does": "waits", "twin_of": ["the-request/go-up", "ms-h/the-table/a"]"#))
    let scene = try #require(small.scenes.first)
    #expect(scene.safetyDone == ["sf-task-ask-suicide"])
    #expect(scene.medicineDone == ["md-task-adherence"])
    #expect(scene.regimen.map(\.when) == [.alliance(.firm)])
    #expect(scene.body.options.last?.twins.map(\.text) == ["the-request/go-up", "ms-h/the-table/a"])
  }

  private let line = #""task": "sf-task-ask-suicide", "line": "Has it"#

  @Test("a safety task may have several lines if all but the last have a condition")
  func lines() throws {
    let first = #""task": "sf-task-ask-suicide", "when": "heard >= 1", "line": "And now?", "reply": "Mr B: No." }, { "#
    let small = try vignette((line, first + line))
    #expect(small.safetyLines.map(\.when) == [.compare(.counter("heard"), .greaterOrEqual, 1), nil])
    let after = #""task": "sf-task-ask-suicide", "line": "And now?", "reply": "Mr B: No." }, { "#
    for second in [line, line.replacing(#", "line""#, with: #", "when": "heard >= 1", "line""#)] {
      let text = try #require(SmallVignette.text(replacing: line, with: after + second))
      let loaded = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue)
      #expect(loaded.diagnostics.map(\.code) == ["shape-duplicate-id"])
    }
  }

  @Test("partner and place are for reading, and what the text has done belongs to play")
  func sums() throws {
    let small = try vignette().hashes
    let named = try vignette(
      (#""title": "Evening""#, #""title": "Evening", "partner": "Pharmacist", "place": "at the desk""#))
    #expect(named.hashes.play == small.play && named.hashes.content != small.content)
    let done = try vignette((#""later": "He had"#, #""safety_done": ["sf-task-ask-suicide"], "later": "He had"#))
    #expect(done.hashes.play != small.play)
  }
}
