// A group session for tests: a shipped case, a shape of the shipped guide, and a clock that is set by hand.

import GroupSession
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

struct Room {
  var session: GroupSession
  var now = 0

  static let cases = ["sam", "ms-h", "mr-z", "the-extra-tablet"]

  init(_ vignette: String, cut: String? = nil, shape id: String = "one-cut", seed: UInt64 = 7) throws {
    let shape = try #require(Shipped.guide.shape(id))
    try self.init(Scenario(try Shipped.vignette(vignette)), cut: cut, shape: shape, seed: seed)
  }

  init(_ scenario: Scenario, cut: String? = nil, shape: SessionShape, seed: UInt64 = 7) throws {
    let start = GroupStart(
      scenario, cut: cut.map { CutID($0) }, shape: shape, groundRules: Shipped.guide.groundRules,
      support: ["Your own supervisor, GP, or occupational health."], seed: seed)
    session = try GroupSession(scenario, start: start, guide: Shipped.guide, catalogue: Shipped.catalogue, at: 0)
  }

  /// A case's beginning and each of its cuts.
  static func beginnings(of vignette: String) throws -> [String?] {
    [nil] + (try Shipped.vignette(vignette)).cuts.map(\.id.text)
  }

  var wall: ProjectionView { session.projection }
  var leader: LeaderView { session.leaderView(at: now) }

  mutating func apply(_ events: GroupEvent...) throws {
    for event in events { try session.apply(event, at: now) }
  }

  /// The sentence that refuses an event; nil if it was accepted and has happened.
  mutating func refusal(of event: GroupEvent) -> String? {
    do { try session.apply(event, at: now) } catch { return error.description }
    return nil
  }

  /// Turns pages until it is refused.
  mutating func turnToTheEnd(_ each: (ProjectionView) -> Void = { _ in }) {
    for _ in 0..<200 {
      each(wall)
      if refusal(of: .pageTurned) != nil { return }
    }
  }

  /// Goes on until the choices of the present scene can be put up, and puts them up.
  mutating func reveal() throws {
    turnToTheEnd()
    try apply(.optionsRevealed)
    if wall.kind == .ownWords { try apply(.optionsRevealed) }
  }

  /// Chooses by letter.
  mutating func choose(_ letter: String) throws {
    let row = try #require(leader.choices.first { $0.letter == letter })
    try apply(.branchChosen(option: row.id))
  }

  /// The lines on the wall as text.
  var text: [String] { wall.lines.map(\.text) }
}
