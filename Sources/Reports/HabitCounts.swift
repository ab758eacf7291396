// What a walk did beside cues of each kind, counted: of one walk it makes a habit, of several what recurs.

import ScenarioEngine
import Vignettes

/// A kind of cue that a choice can meet or leave.
enum HabitCue: Hashable, Sendable {
  /// The patient asked something and got no answer.
  case question
  /// A marker of the family with this prefix was live.
  case family(String)

  /// Whether it is the patient who brings it.
  var isOfPatient: Bool {
    guard case .family(let prefix) = self else { return true }
    return !prefix.hasPrefix("c")
  }

  /// The cue of a marker; nil for one that shows in no room.
  init?(_ marker: MarkerID) {
    guard let family = HabitWording.families.first(where: { marker.text.hasPrefix($0.prefix) }) else { return nil }
    self = .family(family.prefix)
  }
}

/// A kind of step beside a kind of cue.
struct HabitKey: Hashable, Sendable {
  let cue: HabitCue
  let move: Move
}

/// How often each kind of step was taken beside each kind of cue, with the patient in the room.
struct HabitCounts: Sendable {
  /// The pairs in the order of the path.
  private(set) var order: [HabitKey] = []
  /// The scenes at which a cue was not met, and how often it was met, by pair.
  private(set) var counts: [HabitKey: (unmet: [PlaceID], met: Int)] = [:]
  /// The kinds of cue that were live at all.
  private(set) var live: Set<HabitCue> = []

  init(_ walk: Walk, in scenario: Scenario) {
    let (ledger, unanswered) = (walk.ledger, walk.unanswered)
    for (number, visit) in walk.visits.enumerated() {
      guard visit.score != nil, let option = walk.option(of: visit),
        scenario.sitting(of: walk.scene(of: visit))?.setting == .withPatient
      else { continue }
      var cues: [(cue: HabitCue, isMet: Bool)] = unanswered.contains { $0.visit == number } ? [(.question, false)] : []
      for line in ledger where line.visit == number {
        let isMet = line.judged.label == .met || line.judged.label == .heldLightly
        guard let cue = HabitCue(line.marker), !cues.contains(where: { $0 == (cue, isMet) }) else { continue }
        cues.append((cue, isMet))
      }
      live.formUnion(cues.map(\.cue))
      // Naming what is felt is what most replies do besides something else: it says little.
      for move in Move.allCases where move != .acknowledge && option.moves.contains(move) {
        for (cue, isMet) in cues { add(HabitKey(cue: cue, move: move), at: visit.scene, isMet: isMet) }
      }
    }
  }

  private mutating func add(_ key: HabitKey, at scene: PlaceID, isMet: Bool) {
    if counts[key] == nil { order.append(key) }
    if isMet {
      counts[key, default: ([], 0)].met += 1
    } else {
      counts[key, default: ([], 0)].unmet.append(scene)
    }
  }

  /// The step that was taken most often beside a cue that it did not meet: at least twice, and more often than where such a
  /// cue was met. What the patient brings comes before what is the doctor's own; of equal ones the first on the path.
  var habit: (key: HabitKey, count: Int)? {
    let found = order.compactMap { key -> (key: HabitKey, count: Int)? in
      guard let count = counts[key], count.unmet.count >= 2, count.unmet.count > count.met else { return nil }
      return (key, count.unmet.count)
    }
    return found.enumerated().max { left, right in
      let (one, other) = (left.element, right.element)
      return (one.key.cue.isOfPatient ? 1 : 0, one.count, right.offset)
        < (other.key.cue.isOfPatient ? 1 : 0, other.count, left.offset)
    }?.element
  }
}

/// The words of a habit.
enum HabitWording {
  /// How a family of markers shows in a room, behind “when”. Longer prefixes stand before shorter ones.
  static let families: [(prefix: String, clause: String)] = [
    ("rt-form-", "a medicine did not take"), ("rt-med-", "the medicine was in doubt"),
    ("rt-treater-", "it was about doctors, you among them"), ("rt-ill-", "losing the illness had its price"),
    ("rt-ctx-", "family or custom came in"), ("rf-", "a medicine stood in for something else"),
    ("cr-", "your own hopes were in the room"), ("sr-", "the service pressed"),
    ("tr-", "something was wanted of you"), ("al-", "it was about the two of you"),
    ("ct-feel-", "a feeling of yours was in the room"), ("ct-proc-", "a feeling passed between you"),
  ]

  /// The clause that follows “when”; `name` is the patient's name, or a word for several patients.
  static func clause(_ cue: HabitCue, name: String) -> String {
    switch cue {
    case .question: "\(name) asked you something"
    case .family(let prefix): families.first { $0.prefix == prefix }?.clause ?? "something was live"
    }
  }

  /// A step as it stands behind “you”.
  static func words(_ move: Move) -> String {
    switch move {
    case .ask: "asked something"
    case .acknowledge: "named what was felt"
    case .explain: "explained"
    case .reassure: "reassured"
    case .prescribe: "started a medicine"
    case .change: "changed a medicine"
    case .stop: "stopped a medicine"
    case .holdRegimen: "left the medicines as they were"
    case .refer: "brought in somebody else"
    case .wait: "waited"
    case .arrange: "arranged something"
    }
  }
}
