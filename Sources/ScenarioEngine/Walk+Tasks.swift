// Tasks along a walk: when they fall due, when they are done, and what the interlock still asks for (docs/scoring.md §5.5).

import Vignettes

extension Walk {
  /// Every task declared on this path, in the order of the file.
  public var taskRecords: [TaskRecord] {
    scenario.obligations.indices.filter { standings[$0] != .undeclared }.map { place in
      let obligation = scenario.obligations[place]
      return TaskRecord(
        task: scenario.tasks[obligation.task], isSafety: obligation.isSafety,
        declaredAt: scenario.scenes[obligation.scene].id, standing: standings[place],
        doneAt: doneAt[place].map { scenario.scenes[$0].id })
    }
  }

  mutating func declareTasks(of scene: Int) {
    for place in scenario.scenes[scene].declares {
      let obligation = scenario.obligations[place]
      if !obligation.fresh, let earlier = taskFirstDoneAt[obligation.task] {
        standings[place] = .doneInTime
        doneAt[place] = earlier
      } else {
        standings[place] = .open
      }
    }
  }

  /// Marks these tasks as done at a scene: in time where they were not overdue, late otherwise.
  mutating func completeTasks(_ tasks: [Int], at scene: Int) {
    for task in tasks {
      taskFirstDoneAt[task] = taskFirstDoneAt[task] ?? scene
      for place in scenario.obligations.indices
      where scenario.obligations[place].task == task && standings[place].canStillBeDone {
        standings[place] = standings[place] == .open ? .doneInTime : .doneLate
        doneAt[place] = scene
      }
    }
  }

  /// Whether one of the tasks is declared and not yet done. Loops, since a closure would copy the walk on every choice.
  func anyNotYetDone(_ tasks: [Int]) -> Bool {
    for task in tasks {
      for place in scenario.obligations.indices
      where scenario.obligations[place].task == task && standings[place].canStillBeDone {
        return true
      }
    }
    return false
  }

  mutating func markOverdue(leaving scene: Int) {
    for place in scenario.obligations.indices
    where scenario.obligations[place].dueScene == scene && standings[place] == .open {
      standings[place] = .overdue
    }
  }

  /// What falls due, or is due already, as the sitting of a scene closes. At an ending everything does.
  private func dueObligations(closing scene: Int, towards target: Scenario.Target) -> [Int] {
    let sitting = scenario.scenes[scene].sitting
    var everything = false
    if case .ending = target { everything = true }
    return scenario.obligations.indices.filter { place in
      switch standings[place] {
      case .overdue: true
      case .open: everything || scenario.obligations[place].dueSitting == sitting
      default: false
      }
    }
  }

  /// The safety tasks that the interlock names, each once.
  func outstandingTasks(closing scene: Int, towards target: Scenario.Target) -> [MarkerID] {
    var found: [MarkerID] = []
    for place in dueObligations(closing: scene, towards: target) where scenario.obligations[place].isSafety {
      let task = scenario.tasks[scenario.obligations[place].task]
      if !found.contains(task) { found.append(task) }
    }
    return found
  }

  /// Closes the book on what is still undone as a sitting closes.
  mutating func settleTasks(closing scene: Int, towards target: Scenario.Target) {
    for place in dueObligations(closing: scene, towards: target) { standings[place] = .notDone }
  }

  /// Takes a task up at the interlock: done, and late.
  mutating func takeUpAtInterlock(_ task: MarkerID, after scene: Int, towards target: Scenario.Target) {
    guard let number = scenario.names.tasks[task] else { return }
    for place in dueObligations(closing: scene, towards: target) { standings[place] = .overdue }
    state.values[scenario.names.place(ofTask: number)] = 1
    completeTasks([number], at: scene)
    takenUp.append(TakenUpTask(task: task, visit: visits.count - 1))
  }
}

/// A safety task that was taken up at a safety pause.
public struct TakenUpTask: Hashable, Sendable {
  /// The task.
  public let task: MarkerID
  /// The visit before the pause, counting from 0 among those of its walk.
  public let visit: Int
}
