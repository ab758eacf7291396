// The relational drug chart: medicines, purposes, feelings, absences and crises on one line of time (docs/scoring.md §7).

import Vignettes

/// One entry of the chart.
public struct ChartEntry: Hashable, Sendable {
  /// What it shows.
  public enum Kind: Hashable, Sendable {
    /// A medicine and what was done with it.
    case medicine(MedicineID, name: String, MedicineStatus, note: String?)
    /// The purpose typed at the pen pause, or none.
    case pen(purpose: String?)
    /// Words noted at a check-in.
    case feelings([String])
    /// A break in contact.
    case absence
    /// A crisis on screen.
    case crisis
  }

  /// The scene.
  public let scene: PlaceID
  /// Its sitting.
  public let sitting: SittingID
  /// What it shows.
  public let kind: Kind
}

extension Walk {
  /// The chart of this walk, in the order of the path. It begins with the medicines of the start.
  public var chart: [ChartEntry] {
    var names: [MedicineID: String] = [:]
    var entries: [ChartEntry] = []
    if let first = visits.first.map({ scene(of: $0) }) {
      for medicine in scenario.vignette.regimen {
        names[medicine.id] = medicine.name
        entries.append(
          ChartEntry(
            scene: first.id, sitting: first.sitting,
            kind: .medicine(medicine.id, name: medicine.name, medicine.status, note: medicine.note)))
      }
    }
    for visit in visits {
      let scene = scene(of: visit)
      func add(_ kind: ChartEntry.Kind) {
        entries.append(ChartEntry(scene: scene.id, sitting: scene.sitting, kind: kind))
      }
      func add(_ changes: [RegimenChange], in state: WalkState) {
        for change in changes where holds(change.when, in: state) {
          let name = change.name ?? names[change.medicine] ?? change.medicine.text
          names[change.medicine] = name
          add(.medicine(change.medicine, name: name, change.to, note: change.note))
        }
      }
      add(scene.regimen, in: visit.before)
      if scene.cues.contains(where: Self.absenceCues.contains) { add(.absence) }
      if scene.cues.contains(where: Self.crisisCues.contains) { add(.crisis) }
      if case .checkedIn(let note) = visit.action, case .words(let words) = note.answer { add(.feelings(words)) }
      if let option = option(of: visit) {
        if option.takesUpThePen { add(.pen(purpose: visit.purpose)) }
        add(option.regimen, in: visit.after)
      }
    }
    return entries
  }

  /// The medicines as they are now: the last that was done with each.
  public var medicines: [Medicine] {
    var order: [MedicineID] = []
    var latest: [MedicineID: Medicine] = [:]
    func put(_ medicine: Medicine) {
      if latest.updateValue(medicine, forKey: medicine.id) == nil { order.append(medicine.id) }
    }
    for medicine in scenario.vignette.regimen { put(medicine) }
    func made(_ changes: [RegimenChange], in state: WalkState) -> [RegimenChange] {
      changes.filter { holds($0.when, in: state) }
    }
    var changes = visits.flatMap {
      made(scene(of: $0).regimen, in: $0.before) + made(option(of: $0)?.regimen ?? [], in: $0.after)
    }
    // A scene that is still there has no visit yet, and neither has one at its pen pause.
    switch position {
    case .scene(let scene), .penPause(let scene, _, _):
      if arrivals.last?.scene == scene { changes += made(scenario.vignette.scenes[scene].regimen, in: state) }
    case .interlock, .ending, .nowhere: break
    }
    for change in changes {
      let name = change.name ?? latest[change.medicine]?.name ?? change.medicine.text
      put(Medicine(id: change.medicine, name: name, status: change.to, note: change.note))
    }
    return order.compactMap { latest[$0] }
  }

  private static var absenceCues: Set<MarkerID> { ["sf-cue-clinician-absence"] }
  private static var crisisCues: Set<MarkerID> {
    ["sf-cue-active-ideation", "sf-cue-recent-self-harm", "sf-cue-unexplained-act"]
  }
}
