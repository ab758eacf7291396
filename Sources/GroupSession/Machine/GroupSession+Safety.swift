// Safety in a group: what is due, what the room has been asked about, and that nothing closes before it has been.

import ScenarioEngine
import Vignettes

/// A safety task on one path, once the room has been asked what it would want to be sure of.
struct SafetyMoment: Hashable, Sendable {
  let task: MarkerID
  let track: Int
  let standing: LeaderView.SafetyStanding
}

extension GroupSession {
  /// A safety task that is not done, and the scene that declared it.
  struct UndoneTask: Hashable, Sendable {
    let moment: SafetyMoment
    let scene: PlaceID
  }

  /// The safety tasks that are not done, without duplicates, first those that the story has gone past.
  ///
  /// A rewind keeps what an earlier path went past until a later one does it. Open tasks count too: closing a session
  /// ends the story, and at an end everything falls due.
  var undoneTasks: [UndoneTask] {
    let records = tracks.map { track in track.walk.taskRecords.filter(\.isSafety) }
    var found: [UndoneTask] = []
    for (number, track) in tracks.enumerated() {
      let later = records[number...].joined()
      for record in records[number] {
        guard let standing = standing(of: record, in: track),
          !later.contains(where: { $0.task == record.task && Self.isDone($0) })
        else { continue }
        found.append(
          UndoneTask(
            moment: SafetyMoment(task: record.task, track: number, standing: standing), scene: record.declaredAt))
      }
    }
    var tasks: [UndoneTask] = []
    let order: [LeaderView.SafetyStanding] = [.passed, .toBeTalkedAbout, .open]
    for standing in order {
      for task in found
      where task.moment.standing == standing && !tasks.contains(where: { $0.moment.task == task.moment.task }) {
        tasks.append(task)
      }
    }
    return tasks
  }

  private static func isDone(_ record: TaskRecord) -> Bool {
    record.standing == .doneInTime || record.standing == .doneLate || record.wasDoneAfterwards
  }

  private func standing(of record: TaskRecord, in track: Track) -> LeaderView.SafetyStanding? {
    let wasSkipped = track.stops.contains { $0.place == record.declaredAt && $0.isSkipped }
    switch record.standing {
    case .overdue, .notDone: return wasSkipped ? .toBeTalkedAbout : .passed
    case .open: return wasSkipped ? .toBeTalkedAbout : .open
    case .undeclared, .doneInTime, .doneLate: return nil
    }
  }

  /// Whether the safety scene must be shown before the session can close.
  var isSafetySceneNeeded: Bool { undoneTasks.contains { !talkedAbout.contains($0.moment) } }

  /// Records that the room has been asked about everything that is undone now.
  ///
  /// When a sitting closes, open tasks are about to be passed, so the question covers them too. Asked earlier, it does
  /// not: what the story passes later must be asked about then.
  mutating func noteSafetyTalk() {
    talkedAbout.formUnion(undoneTasks.map(\.moment))
    guard case .interlock(let outstanding) = track.walk.situation else { return }
    for task in outstanding {
      for standing in [LeaderView.SafetyStanding.passed, .toBeTalkedAbout] {
        talkedAbout.insert(SafetyMoment(task: task, track: tracks.count - 1, standing: standing))
      }
    }
  }

  /// The rows for the leader.
  var safetyRows: [LeaderView.SafetyRow] {
    undoneTasks.map { task in
      LeaderView.SafetyRow(
        task: catalogue.name(of: task.moment.task),
        standing: talkedAbout.contains(task.moment) ? .talkedAbout : task.moment.standing,
        place: scenario.scene(task.scene)?.title ?? "")
    }
  }
}
