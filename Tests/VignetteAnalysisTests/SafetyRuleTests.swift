// The rules about safety cues and tasks.

import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Safety rules")
struct SafetyRuleTests {
  let ask: MarkerID = "sf-task-ask-suicide"
  let cue: MarkerID = "sf-cue-passive-ideation"

  @Test("a cue is answered by a chance here, or later on every path")
  func cueAnswered() {
    let here = Draft([scene("a", cues: [cue], [option("asks", does: [ask], to: "one"), option("not", to: "two")])])
    let later = Draft([
      scene("a", cues: [cue], [option("l", to: "b"), option("r", to: "c")]),
      scene("b", [option("asks-b", does: [ask], to: "one")]),
      scene("c", [option("asks-c", does: [ask], to: "two")]),
    ])
    for draft in [here, later] { #expect(draft.places(of: SafetyCueWithoutTask.self) == []) }
  }

  @Test("a path without a chance after the cue is shown; a chance before it is no answer")
  func cueUnanswered() {
    let draft = Draft([
      scene("a", [option("asks-early", does: [ask], to: "b"), option("not", to: "b")]),
      scene("b", cues: ["sf-cue-unheard-of", cue], [option("l", to: "c"), option("r", to: "d")]),
      scene("c", [option("asks", does: [ask], to: "one")]),
      page("d", next: "two"),
    ])
    #expect(draft.places(of: SafetyCueWithoutTask.self) == ["/scenes/1/cues/1"])
    #expect(draft.findings(of: SafetyCueWithoutTask.self).first?.message.contains(": b → d → two;") == true)
  }

  @Test("an ask that stands in the text answers the cue and the task, and has to fall due somewhere")
  func askedInTheText() {
    let told = Draft([
      page("a", cues: [cue], safety: [TaskDue(task: ask)], does: [ask], next: "b"),
      scene("b", [option("l", to: "one"), option("r", to: "two")]),
    ])
    for rule: any VignetteRule.Type in [SafetyCueWithoutTask.self, SafetyUnreachableTask.self, SafetyNeverDue.self] {
      #expect(told.places(of: rule) == [])
    }
    let afresh = Draft([
      page("a", does: [ask], next: "b"),
      scene("b", safety: [TaskDue(task: ask, fresh: true)], [option("l", to: "one"), option("r", to: "two")]),
    ])
    #expect(afresh.places(of: SafetyUnreachableTask.self) == ["/scenes/1/safety/0/task"])
    let loose = Draft([
      page("a", does: [ask], next: "b"), scene("b", [option("l", to: "one"), option("r", to: "two")]),
    ])
    #expect(loose.places(of: SafetyNeverDue.self) == ["/scenes/0/safety_done/0"])
  }

  @Test("any one of the matching tasks will do, and no task that only may follow")
  func oneOfTheTasks() {
    let means = Draft([scene("a", cues: ["sf-cue-toxic-means"], [option("x", does: ["sf-task-safeguard"], to: "one")])])
    #expect(means.places(of: SafetyCueWithoutTask.self) == [])
    let other = Draft([scene("a", cues: [cue], [option("x", does: ["sf-task-follow-up"], to: "one")])])
    #expect(other.places(of: SafetyCueWithoutTask.self) == ["/scenes/0/cues/0"])
  }

  @Test("after a cue a task that answers it falls due on every path")
  func neverDue() {
    func draft(_ a: [TaskDue], _ c: [TaskDue], _ d: [TaskDue]) -> Draft {
      Draft([
        scene("a", sitting: "first", safety: a, [option("on", to: "b")]),
        scene("b", sitting: "second", cues: [cue], [option("l", to: "c"), option("r", to: "d")]),
        page("c", sitting: "second", safety: c, next: "one"), page("d", sitting: "second", safety: d, next: "two"),
      ])
    }
    let due = [TaskDue(task: ask)]
    #expect(draft([], due, due).places(of: SafetyNeverDue.self) == [])
    #expect(draft([], due, []).places(of: SafetyNeverDue.self) == ["/scenes/1/cues/0"])
    #expect(draft([], due, []).findings(of: SafetyNeverDue.self).first?.message.contains(": b → d → two;") == true)
    // What was declared before the cue counts only if it falls due at the cue or after it.
    #expect(draft(due, [], []).places(of: SafetyNeverDue.self) == ["/scenes/1/cues/0"])
    #expect(draft([TaskDue(task: ask, due: .sitting("first"))], [], []).places(of: SafetyNeverDue.self).count == 1)
    #expect(draft([TaskDue(task: ask, due: .sitting("second"))], [], []).places(of: SafetyNeverDue.self) == [])
    #expect(draft([TaskDue(task: ask, due: .scene("b"))], [], []).places(of: SafetyNeverDue.self) == [])
    #expect(draft([], [TaskDue(task: "sf-task-follow-up")], due).places(of: SafetyNeverDue.self).count == 1)
  }

  @Test("a task that an option does and that falls due nowhere is found once")
  func doneButNeverDue() {
    let options = [option("asks", does: [ask], to: "one"), option("asks-again", does: [ask], to: "two")]
    #expect(Draft([scene("a", options)]).places(of: SafetyNeverDue.self) == ["/scenes/0/options/0/safety_done/0"])
    let due = Draft([scene("a", safety: [TaskDue(task: ask, due: .sitting("first"))], options)])
    #expect(due.places(of: SafetyNeverDue.self) == [])
  }

  @Test("an option that a condition hides is no chance, and without the state search counts as one")
  func hiddenChance() {
    let draft = Draft([
      scene("a", cues: [cue], [option("asks", when: .flag("never"), does: [ask], to: "one"), option("not", to: "two")])
    ])
    #expect(draft.places(of: SafetyCueWithoutTask.self) == ["/scenes/0/cues/0"])
    #expect(draft.places(of: SafetyCueWithoutTask.self, thresholds: Thresholds(states: 1)) == [])
  }

  @Test("a bridge past the chance is the reader's own way")
  func bridgePastTheChance() {
    let draft = Draft([
      page("a", cues: [cue], safety: [TaskDue(task: ask, due: .sitting("first"))], next: "b"),
      scene("b", bridge: "c", [option("asks", does: [ask], to: "c")]),
      scene("c", [option("on", to: "one")]),
    ])
    #expect(draft.places(of: SafetyCueWithoutTask.self) == [])
    #expect(draft.places(of: SafetyUnreachableTask.self) == [])
  }

  @Test("a task due here needs a chance here, or an earlier one unless it is to be done afresh")
  func dueHere() {
    func draft(early: [MarkerID], here: [MarkerID], fresh: Bool) -> Draft {
      Draft([
        scene("a", [option("before", does: early, to: "b")]),
        scene("b", safety: [TaskDue(task: ask, fresh: fresh)], [option("now", does: here, to: "one")]),
      ])
    }
    let place = ["/scenes/1/safety/0/task"]
    #expect(draft(early: [], here: [], fresh: false).places(of: SafetyUnreachableTask.self) == place)
    #expect(draft(early: [ask], here: [], fresh: false).places(of: SafetyUnreachableTask.self) == [])
    #expect(draft(early: [ask], here: [], fresh: true).places(of: SafetyUnreachableTask.self) == place)
    #expect(draft(early: [ask], here: [ask], fresh: true).places(of: SafetyUnreachableTask.self) == [])
  }

  @Test("a task due at a scene needs a chance on every path to it, or to the ending where the path never meets it")
  func dueAtScene() {
    func draft(side: [MarkerID], due: [MarkerID] = []) -> Draft {
      Draft([
        scene(
          "a",
          safety: [TaskDue(task: ask, due: .scene("d"))],
          [option("l", to: "b"), option("r", to: "c")]
        ),
        scene("b", [option("asks", does: [ask], to: "d")]),
        scene("c", [option("side", does: side, to: "d"), option("off", to: "two")]),
        scene("d", [option("close", does: due, to: "one")]),
      ])
    }
    #expect(draft(side: [ask]).places(of: SafetyUnreachableTask.self) == [])
    let missed = draft(side: [])
    #expect(missed.places(of: SafetyUnreachableTask.self) == ["/scenes/0/safety/0/task"])
    let early = draft(side: [], due: [ask])
    // The way through “d” has its chance in time there; the way out at “c” has none.
    #expect(early.findings(of: SafetyUnreachableTask.self).first?.message.contains(": a → c → two;") == true)
  }

  @Test("a task due at the close of a sitting needs a chance before the sitting closes")
  func dueAtClose() {
    func draft(_ inTime: Bool) -> Draft {
      Draft([
        page("a", safety: [TaskDue(task: ask, due: .sitting("first"))], next: "b"),
        scene("b", [option("x", does: inTime ? [ask] : [], to: "c")]),
        scene("c", sitting: "second", [option("asks", does: [ask], to: "one")]),
      ])
    }
    #expect(draft(true).places(of: SafetyUnreachableTask.self) == [])
    let late = draft(false)
    #expect(late.places(of: SafetyUnreachableTask.self) == ["/scenes/0/safety/0/task"])
    #expect(late.findings(of: SafetyUnreachableTask.self).first?.message.contains(": a → b;") == true)
  }

  @Test("an early chance on one way in only is not enough")
  func chanceOnOneWayIn() {
    let draft = Draft([
      scene("a", [option("l", to: "b"), option("r", to: "c")]),
      scene("b", [option("asks", does: [ask], to: "c")]),
      scene("c", safety: [TaskDue(task: ask)], [option("on", to: "one")]),
    ])
    #expect(draft.places(of: SafetyUnreachableTask.self) == ["/scenes/2/safety/0/task"])
  }

  @Test("past its budget of work a rule is silent")
  func budget() {
    let draft = Draft([scene("a", cues: [cue], safety: [TaskDue(task: ask)], [option("on", to: "one")])])
    #expect(draft.places(of: SafetyCueWithoutTask.self).count == 1)
    #expect(draft.places(of: SafetyUnreachableTask.self).count == 1)
    let short = Thresholds(steps: 2)
    #expect(draft.places(of: SafetyCueWithoutTask.self, thresholds: short) == [])
    #expect(draft.places(of: SafetyUnreachableTask.self, thresholds: short) == [])
  }
}
