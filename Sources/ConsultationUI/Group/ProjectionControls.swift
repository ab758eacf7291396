// What the keys of the projecting terminal need to know, and nothing that belongs to the leader alone.

import GroupSession

/// Letters, numbers and what can be done now, taken from a leader's view.
///
/// It cannot hold a marker, a note, a prompt, a safety task or the reason of a refusal, so the terminal that the room
/// looks at cannot show one.
public struct ProjectionControls: Hashable, Sendable {
  /// The choices by letter and id.
  public let letters: [GroupLetter]
  /// What was counted.
  public let votes: [LeaderView.VoteRow]
  /// The scenes so far, walk by walk, under neutral numbers and titles.
  public let map: [[LeaderView.MapStop]]
  /// How far the way to the debrief has been gone.
  public let debrief: LeaderView.DebriefStep
  /// Whether the session was closed.
  public let isClosed: Bool
  /// What can be done now.
  public let deeds: Set<GroupDeed>
  /// Whether the last part cannot begin until the room was asked what it would want to be sure of.
  ///
  /// Where one screen is all there is, the key of that part then asks it: nobody is there to be told why it did not.
  public let asksSafetyFirst: Bool

  /// Nothing can be done.
  public static let none = ProjectionControls(
    letters: [], votes: [], map: [], debrief: .closed, isClosed: false, deeds: [], asksSafetyFirst: false)
}

extension ProjectionControls {
  /// Takes over what the projecting terminal may know.
  public init(_ view: LeaderView) {
    let deeds = Set(view.deeds.filter { $0.refusal == nil }.map(\.deed))
    self.init(
      letters: view.choices.map { GroupLetter(letter: $0.letter, option: $0.id) }, votes: view.votes, map: view.map,
      debrief: view.debrief, isClosed: view.isClosed, deeds: deeds,
      asksSafetyFirst: view.isSafetySceneNeeded && !deeds.contains(.nextPhase) && view.phase == view.phases.count - 2)
  }
}
