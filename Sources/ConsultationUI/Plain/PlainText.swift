// The story as plain lines: what was said, what came back, and the scene that follows.

import ScenarioEngine
import Vignettes

/// Turns the story into lines, one paragraph each.
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
    let said = session.walk.said(at: visit).flatMap(\.paragraphs).map(\.plainText)
    let coach =
      session.start.mode == .coach ? ["", "Coach: " + option.why.plainText, option.inquiry.plainText] : []
    return [""] + said.map { "You: \($0)" } + [""] + lines(option.reply, in: session.walk, visit.after) + coach
  }

  /// What is new to read once a consultation has gone on from one step to another.
  static func news(from before: PlayState, to after: PlayState) -> [String] {
    let session = after.session
    var lines: [String] = []
    if session.walks.count == before.session.walks.count {
      lines += session.walk.visits.dropFirst(before.session.walk.visits.count).flatMap { reply(of: $0, in: session) }
      for taken in session.walk.takenUp.dropFirst(before.session.walk.takenUp.count) {
        let exchange = session.walk.safetyLine(
          for: taken.task, afterVisit: taken.visit, catalogue: after.markers)
        lines += ["", "You: \(exchange.line.plainText)", ""] + self.lines(exchange.reply, in: session.walk)
      }
    }
    guard after.step != .stop else { return lines + [""] }
    let isPastStop = before.step == .stop && after.step != .stop
    let previous = isPastStop ? session.walk.path.dropLast().last : before.session.walk.path.last
    return lines + place(after, from: previous)
  }

  /// The text of the present scene or ending; none if it was there before, as after a pen pause.
  static func place(_ play: PlayState, from previous: PlaceID?) -> [String] {
    let session = play.session
    switch session.situation {
    case .scene(let id):
      guard previous != id, let scene = session.scenario.scene(id) else { return [""] }
      return heading(of: scene, in: session, from: previous) + [""] + lines(scene.text, in: session.walk) + [""]
    case .ending(let id): return session.scenario.ending(id).map { ending($0, in: session.walk) } ?? []
    case .penPause, .interlock, .nowhere: return [""]
    }
  }

  /// The title of a sitting that opens, and with whom and where the scene takes place if that changes.
  static func heading(of scene: Scene, in session: Session, from previous: PlaceID?) -> [String] {
    let before = previous.flatMap { session.scenario.scene($0) }
    let isOpening = before?.sitting != scene.sitting
    let opened = isOpening ? session.scenario.sitting(of: scene) : nil
    let title = opened.map { ["— \($0.title)" + ($0.when.map { ", \($0)" } ?? "") + " —"] } ?? []
    let isMoved = isOpening || before?.setting != scene.setting
    let lines = title + (isMoved ? [scene.setting].compactMap { $0 } : [])
    return lines.isEmpty ? [] : [""] + lines
  }

  private static func ending(_ ending: Ending, in walk: Walk) -> [String] {
    [""] + lines(ending.text, in: walk) + ending.parts.flatMap { ["", $0.title] + lines($0.text, in: walk) }
      + ["", "How are you after that?"]
  }
}
