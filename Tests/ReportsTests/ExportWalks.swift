// Walks whose every word of the trainee's can be told from the case's own, for tests of what an export holds.

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Vignettes

/// Sessions in which whatever was typed or noted is one of three words that no case has.
enum ExportWalks {
  /// Stands for what was typed.
  static let typed = "qvxtyped"
  /// Stands for what was noted at a check-in.
  static let noted = "qvxnoted"
  /// Stands for a note.
  static let note = "qvxnote"

  static let cases = ["sam", "mr-z", "ms-h", "the-extra-tablet"]

  /// A random walk of a shipped case, with a remark on its first choice.
  static func session(_ id: String, seed: UInt64) throws -> Session {
    let scenario = Scenario(try Shipped.vignette(id))
    var random = RandomWalk(seed: seed, catalogue: Shipped.catalogue)
    let played = try random.play(scenario)
    var session = try Session(replaying: played.events.map(marked), in: scenario)
    let visit = session.walk.visits.first { $0.score != nil }
    if let scene = visit?.scene {
      let live = scenario.scene(scene)?.live.first?.marker
      try session.apply(.remarked(Remark(walk: 0, scene: scene, marker: live, text: typed)))
    }
    return session
  }

  static func debrief(_ id: String, seed: UInt64) throws -> Debrief {
    Debrief(try session(id, seed: seed), walk: 0, catalogue: Shipped.catalogue)
  }

  private static func marked(_ event: SessionEvent) -> SessionEvent {
    switch event {
    case .checkedIn(let scene, let note):
      if case .words = note.answer {
        .checkedIn(scene: scene, CheckIn(.words([noted]), urge: note.urge))
      } else {
        event
      }
    case .penPaused(let scene, .wentOn): .penPaused(scene: scene, .wentOn(purpose: typed))
    case .walked(let scene, let answers): .walked(scene: scene, answers.map { _ in typed })
    default: event
    }
  }

  /// Every export of a session with the same options.
  static func exports(of session: Session, _ options: ExportOptions) throws -> [(name: String, text: String)] {
    let debrief = Debrief(session, walk: 0, catalogue: Shipped.catalogue)
    return [
      ("markdown", DebriefExport.markdown(debrief, options: options)),
      ("text", DebriefExport.text(debrief, options: options)),
      ("html", DebriefExport.html(debrief, options: options)), ("csv", DebriefExport.csv(debrief, options: options)),
      ("json", try DebriefExport.json(debrief, options: options)),
      ("xapi", try DebriefExport.xapi(session, id: "a session", options: options).joined(separator: "\n")),
    ]
  }
}
