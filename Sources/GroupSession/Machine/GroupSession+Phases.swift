// The plan of a session: the present phase, when it began, and what a new phase puts on the wall.

import Vignettes

extension GroupSession {
  mutating func enterPhase(_ number: Int, at now: Int) throws(GroupRefusal) {
    guard !isClosed else { throw GroupRefusal(GroupWording.isOver) }
    guard !isParked else { throw GroupRefusal("The room is waiting; take the holding screen down first.") }
    guard number >= 0 else { throw GroupRefusal("This is the first phase.") }
    guard number < start.shape.phases.count else { throw GroupRefusal("This is the last phase; close the session.") }
    let next = start.shape.phases[number].screen
    guard next != .closing || !isSafetySceneNeeded else { throw GroupRefusal(GroupWording.safetyFirst) }
    let spent = phaseSeconds[phase].addingReportingOverflow(seconds(since: phaseSince, until: now))
    phaseSeconds[phase] = spent.overflow ? .max : spent.partialValue
    phase = number
    phaseSince = now
    debriefStep = .closed
    isBlank = next == .blank
    putUp(next)
  }

  private mutating func putUp(_ screen: SessionShape.Screen) {
    // A phase's facts cover the story too.
    if screen == .facts { show(.story) }
    show(wallOfPhase)
    switch screen {
    case .scene, .blank: noteReading()
    case .choices:
      noteReading()
      revealWhenRead()
    case .sideBySide:
      if comparison != nil { show(.comparison) } else { isBlank = true }
    case .title, .facts, .reply, .questions, .closing: break
    }
  }

  /// What is on the wall in this phase if nothing else was put up.
  var wallOfPhase: Wall {
    switch screen {
    case .title: .opening
    case .facts: .facts
    case .questions: .questions(step: 0)
    case .closing: .closing
    case .scene, .blank, .choices, .reply, .sideBySide: .story
    }
  }

  mutating func bringStoryBack() throws(GroupRefusal) {
    if wall.isAside {
      show(under)
    } else if case .questions = wall {
      show(.story)
    } else if debriefStep == .closed {
      throw GroupRefusal("There is nothing before it on the wall.")
    }
    debriefStep = .closed
    noteReading()
  }

  /// Seconds from one time to another; 0 if the clock went back.
  func seconds(since earlier: Int, until now: Int) -> Int {
    let (difference, overflow) = now.subtractingReportingOverflow(earlier)
    return overflow ? 0 : max(difference, 0)
  }

  /// Seconds spent in a phase so far, over every time it was entered.
  func seconds(inPhase number: Int, until now: Int) -> Int {
    guard number == phase else { return phaseSeconds[number] }
    let sum = phaseSeconds[number].addingReportingOverflow(seconds(since: phaseSince, until: now))
    return sum.overflow ? .max : sum.partialValue
  }
}
