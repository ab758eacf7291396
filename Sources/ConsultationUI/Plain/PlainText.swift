// The story's paragraphs as plain lines.

import ScenarioEngine
import Vignettes

/// Turns passages into lines, one paragraph each.
enum PlainText {
  /// The paragraphs that hold now.
  static func lines(_ passage: Passage, in walk: Walk) -> [String] { lines(passage, in: walk, walk.state) }

  /// The paragraphs that hold in a state.
  static func lines(_ passage: Passage, in walk: Walk, _ state: WalkState) -> [String] {
    passage.paragraphs.filter { walk.holds($0.when, in: state) }.map { paragraph in
      paragraph.speaker.map { "\($0): \(paragraph.plainText)" } ?? paragraph.plainText
    }
  }

  /// What was said and what came back; nothing for a scene at which nothing was chosen.
  static func reply(of visit: Visit, in session: Session) -> [String] {
    guard let option = session.walk.option(of: visit) else { return [] }
    let said =
      visit.parts.isEmpty
      ? option.line.paragraphs.map(\.plainText)
      : parts(visit.parts, at: session.walk.scene(of: visit))
    let coach =
      session.start.mode == .coach ? ["", "Coach: " + option.why.plainText, option.inquiry.plainText] : []
    return [""] + said.map { "You: \($0)" } + [""] + lines(option.reply, in: session.walk, visit.after) + coach
  }

  private static func parts(_ ids: [PartID], at scene: Scene) -> [String] {
    guard case .compose(let parts, _) = scene.body else { return [] }
    return ids.compactMap { id in parts.first { $0.id == id }?.text.plainText }
  }
}
