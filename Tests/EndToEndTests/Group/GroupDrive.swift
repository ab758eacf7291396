// Leads a session by a bare socket, step by step, and has the wall looked at after each.

import Foundation
import GroupSession
import TestSupport
import Testing

/// A session being led; every step waits until the wall is drawn.
final class GroupDrive {
  let leader: RawLeader
  let wall: PseudoTerminal
  private let look: (PseudoTerminal, LeaderView) throws -> Void

  init(_ leader: RawLeader, on wall: PseudoTerminal, look: @escaping (PseudoTerminal, LeaderView) throws -> Void) {
    (self.leader, self.wall, self.look) = (leader, wall, look)
  }

  var view: LeaderView { get throws { try #require(leader.view) } }

  /// Asks for an event and looks at the wall once it is drawn; false if it was refused.
  @discardableResult
  func step(_ event: GroupEvent) throws -> Bool {
    let refusal = try leader.ask(event)
    try wall.waitUntilSettled()
    try look(wall, view)
    return refusal == nil
  }

  /// Turns pages until there is nothing more to turn.
  func turnPages() throws {
    for _ in 0..<80 where try !step(.pageTurned) { return }
    Issue.record("The pages never end.")
  }

  /// The 45 minutes of docs/group.md from the frame to the close, with a vote, a way back, a scene that is skipped, and
  /// everything that can hang on the wall.
  func wholeSession() throws {
    try turnPages()
    try advance()
    try turnPages()
    try advance()
    try turnPages()
    try advance()
    for event in [GroupEvent.restored, .parked, .unparked, .blanked] { try step(event) }
    try advance()
    try voteAndChoose()
    try advance()
    try turnPages()
    try goBackAndCompare()
    try step(.sceneSkipped)
    try advance()
    try closeAtLast()
  }

  /// From the frame to the choices of the cut, every page read.
  func goToChoices() throws {
    try advance()
    try turnPages()
    for _ in 0..<3 { try advance() }
    try step(.optionsRevealed)
    #expect(try !view.choices.isEmpty && wall.screen.shows("A"))
  }

  func advance() throws { #expect(try step(.phaseAdvanced)) }

  private func voteAndChoose() throws {
    try step(.optionsRevealed)
    let choices = try view.choices
    try #require(choices.count >= 2)
    #expect(try step(.votesEntered(stage: .before, counts: VoteCounts(options: [:]))))
    #expect(try step(.votesShown))
    let counts = Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($1.id, $0) })
    #expect(try step(.votesEntered(stage: .after, counts: VoteCounts(options: counts, undecided: 1, noneOfThese: 2))))
    try step(.storyReturned)
    try step(.optionsRevealed)
    #expect(try step(.branchChosen(option: try #require(choices.first?.id))))
  }

  private func goBackAndCompare() throws {
    let first = try #require(try view.map.first?.first { $0.letter != nil })
    #expect(try step(.rewound(stop: first.number)))
    try turnPages()
    try step(.optionsRevealed)
    let other = try #require(try view.choices.first { !$0.isTried })
    #expect(try step(.branchChosen(option: other.id)))
    #expect(try step(.compared))
    try step(.pageTurned)
    try step(.storyReturned)
    try turnPages()
  }

  private func closeAtLast() throws {
    if try view.isSafetySceneNeeded {
      #expect(try !step(.phaseAdvanced), "the close waits for the safety scene")
      try step(.restored)
      #expect(try step(.safetySceneShown))
      try turnPages()
    }
    try advance()
    // The leader opens the debrief and thinks better of it: nothing of it is on the wall.
    try step(.debriefOffered)
    try step(.debriefConfirmed)
    try step(.storyReturned)
    try turnPages()
    #expect(try step(.closed))
    try turnPages()
  }
}
