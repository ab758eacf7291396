// With whom and where a scene takes place, on the screen, in plain lines, for the leader and on paper.

import Canvas
import GroupSession
import ScenarioEngine
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import ConsultationUI

@Suite("With whom and where")
struct SettingTests {
  /// The small case, its first scene on the telephone with a colleague and its check-in there too.
  private func vignette() throws -> Vignette {
    let pairs = [
      (
        #""title": "Something stronger""#,
        #""title": "Something stronger", "partner": "Pharmacist", "place": "on the telephone""#
      ),
      (#""voices": ["Pharmacist"]"#, #""voices": ["Pharmacist"], "partner": "Pharmacist""#),
      (
        #""sitting": "desk", "title": "A word for it""#,
        #""sitting": "visit", "title": "A word for it", "partner": "Pharmacist", "place": "on the telephone""#
      ),
      (#""title": "A few lines to him""#, #""title": "A few lines to him", "place": "at the desk""#),
    ]
    let text = pairs.reduce(SmallVignette.text) { $0.replacing($1.0, with: $1.1) }
    return try #require(VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette)
  }

  private static let line = "With Pharmacist, on the telephone"

  @Test("the screen says it above the text, once while it stays the same")
  func screen() throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 40), mode: .standard, vignette: vignette())
    screens.press(.enter)
    #expect(screens.text.contains(Self.line))
    var play = PlayState(
      Session(Scenario(try vignette()), mode: .unprompted, seed: 1), markers: Shipped.catalogue)
    try play.apply(.optionChosen(scene: "the-request", option: "wait-a-while"))
    func lines() -> [String] {
      play.layTranscript(width: 70)
      return play.transcript.lines.map(\.text)
    }
    #expect(lines().count { $0.contains(Self.line) } == 1)
    try play.apply(.checkedIn(scene: "a-word-for-it", CheckIn(.ratherNotSay)))
    #expect(lines().count { $0.contains("At the desk") } == 2, "the sitting's title, and the place")
  }

  @Test("the plain form says it too, once while it stays the same")
  func plain() throws {
    var plain = PlainConsultation(
      Scenario(try vignette()), mode: .unprompted, seed: 1, catalogue: Shipped.catalogue, support: .unitedKingdom)
    let first = plain.receive("")
    #expect(first.contains(Self.line))
    let scene = try #require(plain.play.scene)
    #expect(PlainText.heading(of: scene, in: plain.session, from: "a-word-for-it").isEmpty)
    #expect(PlainText.heading(of: scene, in: plain.session, from: "the-answer").contains(Self.line))
  }

  @Test("the wall and the leader's page say it, and the ending is for the partner")
  func group() throws {
    let scenario = Scenario(try vignette())
    let shape = try #require(Shipped.guide.shapes.first)
    let start = GroupStart(scenario, cut: nil, shape: shape, groundRules: [], support: [], seed: 7)
    var session = try GroupSession(scenario, start: start, guide: Shipped.guide, catalogue: Shipped.catalogue, at: 0)
    try session.apply(.phaseAdvanced, at: 0)
    for _ in 0..<40 where !session.projection.lines.contains(where: { $0.text.contains(Self.line) }) {
      try session.apply(.pageTurned, at: 0)
    }
    #expect(session.projection.lines.contains { $0.text.contains(Self.line) })
    #expect(session.leaderView(at: 0).notes.first == Self.line + ".")
  }
}
