// Which events are possible in the session's present state, and what each does.

import ScenarioEngine
import Vignettes

extension GroupSession {
  mutating func take(_ event: GroupEvent, at now: Int) throws(GroupRefusal) {
    switch event {
    case .blanked, .restored, .parked, .unparked: try cover(event)
    case .phaseAdvanced: try enterPhase(phase + 1, at: now)
    case .phaseReturned: try enterPhase(phase - 1, at: now)
    case .votesEntered(let stage, let counts): try enter(counts, stage)
    case .debriefOffered, .debriefConfirmed, .roomAgreed: try goTowardsDebrief(event)
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

  private mutating func cover(_ event: GroupEvent) throws(GroupRefusal) {
    switch event {
    case .blanked:
      guard !isBlank else { throw GroupRefusal("The wall is empty already.") }
      isBlank = true
    case .restored:
      guard isBlank else { throw GroupRefusal("The wall is not empty.") }
      isBlank = false
      noteReading()
    case .parked:
      guard !isParked else { throw GroupRefusal("The holding screen is up already.") }
      isParked = true
    default:
      guard isParked else { throw GroupRefusal("The holding screen is not up.") }
      isParked = false
      noteReading()
    }
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

  private mutating func goTowardsDebrief(_ event: GroupEvent) throws(GroupRefusal) {
    guard !isClosed else { throw GroupRefusal(GroupWording.isOver) }
    guard isClosing else { throw GroupRefusal("The debrief can be opened only in the last phase.") }
    switch (event, debriefStep) {
    case (.debriefOffered, .closed): debriefStep = .offered
    case (.debriefConfirmed, .offered): debriefStep = .confirmed
    case (.roomAgreed, .confirmed):
      try expectOpenWall()
      debriefStep = .agreed
      show(.debrief)
    case (.debriefOffered, _): throw GroupRefusal("The debrief has been opened already.")
    case (.debriefConfirmed, _): throw GroupRefusal("Open the debrief first, then confirm it.")
    default: throw GroupRefusal("Confirm the debrief, and ask the room aloud; then it can be shown.")
    }
  }
}
