// What was said and shown so far, laid out once for each step and width.

import Canvas
import ScenarioEngine
import Sheets
import Vignettes

/// The lines above the options: earlier scenes, what came back, and the present scene.
struct TranscriptLines: Sendable {
  /// All of it.
  private(set) var lines: [TextLine] = []
  /// The line at which the newest begins.
  private(set) var newFrom = 0
  /// Who was there in the scene before, and by what means, if the file says so.
  private var lastSetting: String?

  /// Lays out the story so far. A quiet page is by itself.
  mutating func lay(_ play: PlayState, width: Int) {
    lines = []
    newFrom = 0
    lastSetting = nil
    if case .quiet = play.step {
      addPresentScene(play, story: play.story(of: play.scene), width: width)
      return
    }
    var sitting: SittingID?
    var replyFrom: Int?
    for (index, visit) in play.session.walk.visits.enumerated() {
      let scene = play.session.walk.scene(of: visit)
      openSitting(of: scene, after: &sitting, play: play, width: width)
      let said = add(visit, of: scene, play: play, story: play.story(of: scene), width: width)
      replyFrom = addSafety(after: visit, at: index, play: play, width: width) ?? said
    }
    // What came back comes first, even if another sitting opens below it: nobody may miss an answer.
    if play.step == .stop || play.step == .taken {
      newFrom = replyFrom ?? 0
      return
    }
    let sceneFrom = lines.isEmpty ? 0 : lines.count + 1
    let goesOn = play.scene?.sitting == sitting
    if let scene = play.scene { openSitting(of: scene, after: &sitting, play: play, width: width) }
    let story = play.story(of: play.scene)
    addPresentScene(play, story: story, width: width)
    // At a stop the answer was seen already; a short form begins with its sitting, or with what was said just before.
    newFrom = play.hasPassedStop || (play.drilled != nil && !goesOn) ? sceneFrom : replyFrom ?? sceneFrom
    if case .pen = play.step { addPendingLine(play, story: story, width: width) }
  }

  /// Adds what was taken up at the safety scene after a visit and what came back; gives the line at which the last
  /// of it begins, or nil if nothing was taken up.
  private mutating func addSafety(after visit: Visit, at index: Int, play: PlayState, width: Int) -> Int? {
    let walk = play.session.walk
    let story = play.story(of: walk.scene(of: visit))
    var start: Int?
    for taken in walk.takenUp where taken.visit == index {
      let exchange = walk.safetyLine(for: taken.task, afterVisit: index, catalogue: play.markers)
      gap()
      start = lines.count
      add(story.said(exchange.line), width: width)
      add(story.blocks(exchange.reply, in: walk, walk.state), width: width)
    }
    return start
  }

  /// Adds the title of a sitting that opens, and with whom and where the scene takes place if that changes.
  private mutating func openSitting(of scene: Scene, after sitting: inout SittingID?, play: PlayState, width: Int) {
    defer { lastSetting = scene.setting }
    var head: [String] = []
    if scene.sitting != sitting {
      sitting = scene.sitting
      lastSetting = nil
      if let opened = play.session.scenario.sitting(of: scene) {
        head.append(opened.title + (opened.when.map { ", " + $0 } ?? ""))
      }
    }
    if let setting = scene.setting, setting != lastSetting { head.append(setting) }
    guard !head.isEmpty else { return }
    gap()
    for line in head { lines += TextLayout.lines(of: TextBlock(line, style: .muted), width: width) }
  }

  /// Adds a visited scene; gives the line at which what was said begins, or nil if nothing was.
  private mutating func add(_ visit: Visit, of scene: Scene, play: PlayState, story: StoryText, width: Int) -> Int? {
    let walk = play.session.walk
    if visit.action == .skipped {
      if let bridge = scene.bridge { add(story.blocks(bridge.text, in: walk, visit.before), width: width) }
      return nil
    }
    add(story.blocks(scene.text, in: walk, visit.before), width: width)
    guard let option = walk.option(of: visit) else { return nil }
    gap()
    let start = lines.count
    add(walk.said(at: visit).flatMap { story.said($0) }, width: width)
    add(story.blocks(option.reply, in: walk, visit.after), width: width)
    if play.session.start.mode == .coach {
      let comment = option.why.plainText + " " + option.inquiry.plainText
      add(
        [
          TextBlock(
            label: TextRun("Coach", style: .muted), indent: story.indent, runs: [TextRun(comment, style: .muted)])
        ], width: width)
    }
    return start
  }

  private mutating func addPresentScene(_ play: PlayState, story: StoryText, width: Int) {
    guard let scene = play.scene else {
      addEnding(play, story: story, width: width)
      return
    }
    add(story.blocks(scene.text, in: play.session.walk, play.session.walk.state), width: width)
  }

  /// Before the pen is taken up: what is about to be said.
  private mutating func addPendingLine(_ play: PlayState, story: StoryText, width: Int) {
    guard case .penPause(_, let id) = play.session.situation,
      let pending = play.scene?.body.options.first(where: { $0.id == id })
    else { return }
    gap()
    newFrom = lines.count
    lines += TextLayout.lines(of: TextBlock("You were about to say:", style: .muted), width: width)
    add(story.said(pending.line), width: width)
  }

  private mutating func addEnding(_ play: PlayState, story: StoryText, width: Int) {
    guard case .ending(let id) = play.session.situation, let ending = play.session.scenario.ending(id) else { return }
    let walk = play.session.walk
    add(story.blocks(ending.text, in: walk, walk.state), width: width)
    for (title, passage) in ending.parts {
      gap()
      lines += TextLayout.lines(of: TextBlock(title, style: .label), width: width)
      lines += TextLayout.lines(of: story.blocks(passage, in: walk, walk.state), width: width)
    }
    add([TextBlock("How are you after that?")], width: width)
  }

  private mutating func add(_ blocks: [TextBlock], width: Int) {
    guard !blocks.isEmpty else { return }
    gap()
    lines += TextLayout.lines(of: blocks, width: width)
  }

  private mutating func gap() {
    if let last = lines.last, last != .blank { lines.append(.blank) }
  }
}
