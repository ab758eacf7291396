// What an author sees beside the text: the state, the windows, and what each option would score.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The author's notes on the present scene.
struct AuthorNotes {
  private let session: Session
  private let scene: Scene?

  init(_ session: Session) {
    self.session = session
    if case .scene(let id) = session.situation { scene = session.scenario.scene(id) } else { scene = nil }
  }

  /// The notes as sections, each with its title.
  var sections: [(title: String, blocks: [TextBlock])] {
    [("Scene", place), ("State", state), ("Live here", windows), ("Options", options)].filter { !$0.1.isEmpty }
  }

  private var place: [TextBlock] {
    let id: String =
      switch session.situation {
      case .scene(let id), .ending(let id), .nowhere(let id): id.text
      case .penPause(let scene, _): scene.text + ", at the pen pause"
      case .interlock: "the safety scene"
      }
    return [note(id)]
  }

  private var state: [TextBlock] {
    let walk = session.walk
    let alliance = walk.state.alliance
    var lines = [
      "bond \(alliance.bond), goals \(alliance.goals), tasks \(alliance.tasks): \(alliance.band.word)"
    ]
    if walk.state.rupture != .none { lines.append("rupture: \(walk.state.rupture.rawValue)") }
    if walk.scoringContext.metBefore { lines.append("met at the last choice") }
    lines += walk.declaredValues.map { "\($0.name) = \($0.value)" }
    return lines.map(note)
  }

  private var windows: [TextBlock] {
    guard let scene, let first = scene.body.options.first else { return [] }
    return session.walk.judged(first).map { live, judged in
      note("\(live.marker), weight \(live.weight): \(judged.window.floor) to \(judged.window.ceiling)")
    }
  }

  private var options: [TextBlock] {
    let shown = session.shownOptions
    return (shown.isEmpty ? scene?.body.options ?? [] : shown).enumerated().flatMap { index, option in
      let labels = session.walk.judged(option).map { live, judged in
        TextBlock("\(live.marker): \(DebriefWording.short(judged.label))", style: .muted, indent: 5)
      }
      return [TextBlock(label: TextRun(Sheet.letter(index), style: .key), indent: 3, runs: [TextRun(option.id.text)])]
        + labels
    }
  }

  private func note(_ text: String) -> TextBlock { TextBlock(text, indent: 2) }
}
