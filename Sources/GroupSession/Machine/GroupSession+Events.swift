// Which events are possible in the session's present state, and what each does.

import ScenarioEngine
import Vignettes

extension GroupSession {
  mutating func take(_ event: GroupEvent, at now: Int) throws(GroupRefusal) {
    switch event {
    case .blanked: try setBlank(true)
    case .restored: try setBlank(false)
    case .parked: try setParked(true)
    case .unparked: try setParked(false)
    case .phaseAdvanced: try enterPhase(phase + 1, at: now)
    case .phaseReturned: try enterPhase(phase - 1, at: now)
    case .votesEntered(let stage, let counts): try enter(counts, stage)
    case .debriefOffered: try goTowardsDebrief(to: .offered, from: .closed)
    case .debriefConfirmed: try goTowardsDebrief(to: .confirmed, from: .offered)
    case .roomAgreed: try goTowardsDebrief(to: .agreed, from: .confirmed)
    case .closed: try close()
    case .pageTurned:
      try expectOpenWall()
      try turnOn()
    case .pageTurnedBack:
      try expectOpenWall()
      try turnBack()
    case .storyReturned:
      try expectOpenWall()
      try bringStoryBack()
    case .optionsRevealed, .factsShown, .votesShown, .branchChosen, .sceneSkipped, .rewound, .compared,
      .safetySceneShown:
      try takeAtStory(event)
    }
  }

  private mutating func takeAtStory(_ event: GroupEvent) throws(GroupRefusal) {
    guard !isClosed else { throw GroupRefusal(GroupWording.isOver) }
    // Going back also works with a blank wall; the scene then waits behind it.
    if case .rewound(let number) = event {
      try expectStory()
      try rewind(to: number)
      return
    }
    try expectOpenWall()
    switch event {
    case .factsShown: show(.facts)
    case .votesShown:
      guard !voteRows.isEmpty else { throw GroupRefusal("No hands have been counted for this choice.") }
      show(.votes)
    case .compared:
      guard comparison != nil else { throw GroupRefusal("Two replies are needed: go back, and choose otherwise.") }
      show(.comparison)
    case .safetySceneShown:
      show(.safety)
      noteSafetyTalk()
    case .optionsRevealed:
      try expectStory()
      try reveal()
    case .branchChosen(let id):
      try expectStory()
      try choose(id)
    case .sceneSkipped:
      try expectStory()
      try skip()
    case .pageTurned, .pageTurnedBack, .phaseAdvanced, .phaseReturned, .blanked, .restored, .parked, .unparked,
      .votesEntered, .rewound, .storyReturned, .debriefOffered, .debriefConfirmed, .roomAgreed, .closed:
      break
    }
  }

  mutating func show(_ wall: Wall) {
    self.wall = wall
    wallPage = 0
    if !wall.isAside { under = wall }
  }

  private mutating func setBlank(_ isOn: Bool) throws(GroupRefusal) {
    guard isBlank != isOn else { throw GroupRefusal(isOn ? "The wall is empty already." : "The wall is not empty.") }
    isBlank = isOn
    if !isOn { noteReading() }
  }

  private mutating func setParked(_ isOn: Bool) throws(GroupRefusal) {
    guard isParked != isOn else {
      throw GroupRefusal(isOn ? "The holding screen is up already." : "The holding screen is not up.")
    }
    isParked = isOn
    if !isOn { noteReading() }
  }

  private func expectOpenWall() throws(GroupRefusal) {
    if isBlank { throw GroupRefusal("The wall is empty; bring it back first.") }
    if isParked { throw GroupRefusal("The room is waiting; take the holding screen down first.") }
  }

  private func expectStory() throws(GroupRefusal) {
    if isParked { throw GroupRefusal("The room is waiting; take the holding screen down first.") }
    if isClosing { throw GroupRefusal("The session is closing; go back a phase to continue the story.") }
    if wall == .opening { throw GroupRefusal("The story begins with the next phase.") }
  }

  /// Whether the present phase closes the session.
  var isClosing: Bool { screen == .closing }

  /// What the present phase shows on the wall.
  var screen: SessionShape.Screen { start.shape.phases[phase].screen }

  private mutating func close() throws(GroupRefusal) {
    guard !isClosed else { throw GroupRefusal(GroupWording.isOver) }
    guard isClosing else { throw GroupRefusal("A session can be closed only from its last phase.") }
    guard !isSafetySceneNeeded else { throw GroupRefusal(GroupWording.safetyFirst) }
    isClosed = true
    debriefStep = .closed
    isParked = false
    show(.closing)
  }

  private mutating func goTowardsDebrief(
    to step: LeaderView.DebriefStep, from former: LeaderView.DebriefStep
  ) throws(GroupRefusal) {
    guard !isClosed else { throw GroupRefusal(GroupWording.isOver) }
    guard isClosing else { throw GroupRefusal("The debrief can be opened only in the last phase.") }
    guard debriefStep == former else { throw GroupRefusal(Self.refusal(of: step)) }
    if step == .agreed { try expectOpenWall() }
    debriefStep = step
    if step == .agreed { show(.debrief) }
  }

  /// Why the debrief cannot be brought to a step from any but the one before.
  private static func refusal(of step: LeaderView.DebriefStep) -> String {
    switch step {
    case .closed, .offered: "The debrief has been opened already."
    case .confirmed: "Open the debrief first, then confirm it."
    case .agreed: "Confirm the debrief, and ask the room aloud; then it can be shown."
    }
  }
}
