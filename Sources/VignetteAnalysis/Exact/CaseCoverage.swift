// What of the catalogue a case uses, and whether its objectives are carried by what is in it.

import Vignettes

/// The markers, tasks and objectives of one case.
public struct CaseCoverage: Sendable {
  /// A marker that is live, or a lure, somewhere.
  public struct MarkerUse: Sendable {
    /// The marker.
    public let marker: MarkerID
    /// The scenes at which it is live.
    public let live: [PlaceID]
    /// The scenes at which it is a lure.
    public let lure: [PlaceID]
    /// Whether it is one of the declared themes.
    public let isTheme: Bool
  }

  /// A task that is declared or done somewhere.
  public struct TaskUse: Sendable {
    /// The task.
    public let task: MarkerID
    /// The scenes that declare it.
    public let declared: [PlaceID]
    /// The options that do it.
    public let done: [OptionID]
  }

  /// An objective, and which of what it names is nowhere in the case.
  public struct ObjectiveUse: Sendable {
    /// The objective.
    public let objective: Metadata.Objective
    /// Markers and tasks that no scene carries.
    public let missing: [MarkerID]
  }

  /// The case's id.
  public let id: String
  /// Its markers, in the order of the file.
  public let markers: [MarkerUse]
  /// Its tasks, in the order of the file.
  public let tasks: [TaskUse]
  /// Its objectives.
  public let objectives: [ObjectiveUse]
  /// Every id of the catalogue that the case names anywhere.
  public let used: Set<MarkerID>

  /// Looks a case over.
  public init(_ vignette: Vignette) {
    var order: [MarkerID] = []
    var taskOrder: [MarkerID] = []
    var used: Set<MarkerID> = []
    func note(_ id: MarkerID, in list: inout [MarkerID]) { if !list.contains(id) { list.append(id) } }
    for scene in vignette.scenes {
      for id in scene.live.map(\.marker) + scene.lures.map(\.marker) { note(id, in: &order) }
      for due in scene.safety + scene.medicine { note(due.task, in: &taskOrder) }
      used.formUnion(scene.cues)
      used.formUnion(scene.body.questions.map(\.question))
      for option in scene.body.options {
        for task in option.safetyDone + option.medicineDone { note(task, in: &taskOrder) }
        used.formUnion(option.skills + option.repairs + option.takesUp.map(\.marker) + option.takesUp.compactMap(\.act))
      }
    }
    used.formUnion(order)
    used.formUnion(taskOrder)
    func scenes(_ holds: (Scene) -> Bool) -> [PlaceID] { vignette.scenes.filter(holds).map(\.id) }
    id = vignette.metadata.id
    markers = order.map { marker in
      MarkerUse(
        marker: marker, live: scenes { $0.live.contains { $0.marker == marker } },
        lure: scenes { $0.lures.contains { $0.marker == marker } }, isTheme: vignette.metadata.themes.contains(marker))
    }
    tasks = taskOrder.map { task in
      TaskUse(
        task: task, declared: scenes { ($0.safety + $0.medicine).contains { $0.task == task } },
        done: vignette.scenes.flatMap(\.body.options)
          .filter { ($0.safetyDone + $0.medicineDone).contains(task) }.map(\.id))
    }
    objectives = vignette.metadata.objectives.map { objective in
      ObjectiveUse(objective: objective, missing: (objective.markers + objective.tasks).filter { !used.contains($0) })
    }
    self.used = used
  }

  /// For each family of the catalogue, how many of its markers the case names and how many there are.
  public func families(in catalogue: MarkerCatalogue) -> [(family: MarkerFamily, used: Int, all: Int)] {
    catalogue.families.map { family in
      let members = catalogue.markers.filter { $0.id.text.hasPrefix(family.prefix) }
      return (family, members.count { used.contains($0.id) }, members.count)
    }
  }
}
