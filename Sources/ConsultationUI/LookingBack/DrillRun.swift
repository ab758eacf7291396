// One short form as it is taken: a single decision, or several one after another.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// A short form in progress.
struct DrillRun: Sendable {
  /// One decision that was taken.
  struct Take: Sendable {
    /// The patient's name.
    let patient: String
    /// What was typed before the scene was shown; empty for nothing. It is kept nowhere else.
    let recall: String
    /// The decision, as the debrief tells it.
    let moment: Moment
  }

  /// The decisions, in order.
  let drills: [Drill]
  /// The one that is asked about or taken.
  private(set) var index = 0
  /// What is typed before the scene is shown. It is kept nowhere.
  private(set) var editor = LineEditor()
  /// The session at the decision; nil until its case was loaded.
  private(set) var ready: (session: Session, markers: MarkerCatalogue)?
  /// Whether events of the present decision were recorded.
  var isRecorded = false
  /// The decisions that were taken.
  private(set) var takes: [Take] = []

  init(_ drills: [Drill]) { self.drills = drills }

  /// The present decision; nil for a run of none.
  var drill: Drill? { drills.indices.contains(index) ? drills[index] : nil }

  /// The next one; nil at the last.
  var next: Drill? { drills.indices.contains(index + 1) ? drills[index + 1] : nil }

  /// Whether several are taken one after another.
  var isSet: Bool { drills.count > 1 }

  /// What was typed before the scene.
  var recall: String { editor.text }

  mutating func type(_ key: Key) { _ = editor.take(key) }

  /// Goes to the decision's scene; false if the case has no way there.
  mutating func prepare(_ scenario: Scenario, _ markers: MarkerCatalogue, seed: UInt64) -> Bool {
    guard let session = drill?.session(in: scenario, seed: seed) else { return false }
    ready = (session, markers)
    return true
  }

  /// Keeps what was taken, for the look at all of them; a second look at one decision is no second one.
  mutating func take(_ moment: Moment) {
    guard let drill, takes.count <= index else { return }
    takes.append(Take(patient: drill.patient, recall: recall, moment: moment))
  }

  /// Goes on to the next decision.
  mutating func advance() {
    guard next != nil else { return }
    index += 1
    editor = LineEditor()
    ready = nil
    isRecorded = false
  }
}
