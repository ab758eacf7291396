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
        pending.open(place, obligation)
      }
    }
  }

  /// Marks what the text of a scene shows as done.
  mutating func doTasks(of scene: Int) {
    let done = scenario.scenes[scene].tasksDone
    for task in done { state.values[scenario.names.place(ofTask: task)] = 1 }
    completeTasks(done, at: scene)
  }

  /// Marks these tasks as done at a scene: in time if they were not overdue. What was missed stays missed, except that
  /// what is overdue can still be done late at the interlock.
  mutating func completeTasks(_ tasks: [Int], at scene: Int, isInterlock: Bool = false) {
    for task in tasks {
      taskFirstDoneAt[task] = taskFirstDoneAt[task] ?? scene
      for place in pending.notYetDone[task] where standings[place].canStillBeDone {
        standings[place] = standings[place].done(atInterlock: isInterlock)
        doneAt[place] = scene
      }
      if !pending.notYetDone[task].isEmpty { pending.notYetDone[task] = [] }
    }
  }

  /// Whether one of the tasks is declared and not yet done. Loops, since a closure would copy the walk on every choice.
  func anyNotYetDone(_ tasks: [Int]) -> Bool {
    for task in tasks {
      for place in pending.notYetDone[task] where standings[place].canStillBeDone { return true }
    }
    return false
  }

  mutating func markOverdue(leaving scene: Int) {
    for place in scenario.scenes[scene].dueHere where standings[place] == .open {
      standings[place] = .overdue
      pending.overdue.append(place)
    }
  }

  /// What falls due, or is due already, as the sitting of a scene closes. At an ending everything does.
  private func dueObligations(closing scene: Int, towards target: Scenario.Target) -> [Int] {
    let open: [Int]
    if case .ending = target {
      open = pending.bySitting.flatMap { $0 }
    } else {
      open = pending.bySitting[scenario.scenes[scene].sittingNumber]
    }
    let due = pending.overdue.filter { standings[$0] == .overdue } + open.filter { standings[$0] == .open }
    // In the order of the file. If scenes form a cycle, a task may have been declared twice.
    return due.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
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
    forgetDue(closing: scene, towards: target)
  }

  /// Takes a task up at the interlock: done late, if it fell due with this sitting.
  mutating func takeUpAtInterlock(_ task: MarkerID, after scene: Int, towards target: Scenario.Target) {
    guard let number = scenario.names.tasks[task] else { return }
    let due = dueObligations(closing: scene, towards: target)
    for place in due { standings[place] = .overdue }
    forgetDue(closing: scene, towards: target)
    pending.overdue = due
    state.values[scenario.names.place(ofTask: number)] = 1
    completeTasks([number], at: scene, isInterlock: true)
    takenUp.append(TakenUpTask(task: task, visit: visits.count - 1))
  }

  private mutating func forgetDue(closing scene: Int, towards target: Scenario.Target) {
    if case .ending = target {
      pending.closeAll()
    } else {
      pending.close(scenario.scenes[scene].sittingNumber)
    }
  }
}

extension TaskStanding {
  /// How a declared task stands once it has been done.
  fileprivate func done(atInterlock isInterlock: Bool) -> TaskStanding {
    switch self {
    case .open: .doneInTime
    case .overdue: isInterlock ? .doneLate : .notDone
    case .undeclared, .doneInTime, .doneLate, .notDone: self
    }
  }
}

/// The declared tasks that something can still happen to, as places of `Scenario.obligations`, so a step looks at no others.
///
/// A place may remain here after it was settled: its standing says what holds.
struct PendingTasks: Sendable {
  /// For each task what can still be done.
  var notYetDone: [[Int]]
  /// For each sitting what is open and falls due by its close.
  private(set) var bySitting: [[Int]]
  /// What is overdue.
  var overdue: [Int] = []

  /// Nothing is declared.
  init(tasks: Int, sittings: Int) {
    notYetDone = Array(repeating: [], count: tasks)
    bySitting = Array(repeating: [], count: sittings)
  }

  /// Keeps a task that was declared just now.
  mutating func open(_ place: Int, _ obligation: Scenario.Obligation) {
    notYetDone[obligation.task].append(place)
    bySitting[obligation.dueSittingNumber].append(place)
  }

  /// Forgets what fell due with a sitting, and what was overdue.
  mutating func close(_ sitting: Int) {
    if !bySitting[sitting].isEmpty { bySitting[sitting] = [] }
    overdue = []
  }

  /// Forgets what fell due with any sitting, and what was overdue.
  mutating func closeAll() { for sitting in bySitting.indices { close(sitting) } }
}

/// A safety task that was taken up at a safety pause.
public struct TakenUpTask: Hashable, Sendable {
  /// The task.
  public let task: MarkerID
  /// The visit before the pause, counting from 0 among those of its walk.
  public let visit: Int
}
