// The story on the sheet: where the group begins, in full, and what may follow.

import ScenarioEngine
import Vignettes

extension CuesheetWriter {
  /// The story so far, the sheet of facts, and the scene of the decision with everything that belongs to it.
  var opening: [CuesheetSection] {
    guard let scene = first else { return [] }
    var blocks: [CuesheetBlock] = []
    let metadata = scenario.vignette.metadata
    let role = metadata.clinicianRole.lowercasedFirst
    blocks.append(.paragraph("Whoever carries the case speaks as the doctor of the story: \(role)."))
    if let cut = setting.cut {
      blocks.append(.aloud("The story so far", lines(cut.story, on: walk)))
      blocks += leader(cut.leader, as: "the cut")
    } else {
      blocks.append(.paragraph(metadata.summary))
    }
    blocks += facts(of: scene)
    let text = lines(scene.text, on: walk)
    var here: [CuesheetBlock] = scene.setting.map { [.paragraph($0 + ".")] } ?? []
    if !text.isEmpty { here.append(.aloud("Read aloud, slowly", text)) }
    here += matter(of: scene)
    here += choices(ChoiceLetters(at: scene, of: walk, cut: setting.cut, seed: setting.seed), knowing: walk)
    return [
      CuesheetSection(id: "story", title: "The story", isOnNewPaper: true, blocks: blocks),
      CuesheetSection(id: "scene", title: "The scene: \(title(of: scene))", blocks: here),
    ]
  }

  /// The scenes that may follow, without their text, which is on the wall.
  var story: [CuesheetSection] {
    let others = reach.filter { $0.id != first?.id }
    guard !others.isEmpty else { return [] }
    let head = CuesheetSection(
      id: "further", title: "If you go on", isOnNewPaper: true,
      blocks: [
        .paragraph(
          "Every scene that can follow, in the order of the case. Their text is on the wall; leave these sheets at home where one decision is enough."
        )
      ])
    return [head]
      + others.map { scene in
        CuesheetSection(
          id: "scene-\(scene.id)", title: title(of: scene), level: 3,
          blocks: [.paragraph(kind(of: scene))] + matter(of: scene)
            + choices(ChoiceLetters(anywhereAt: scene, seed: setting.seed), knowing: nil))
      }
  }

  private func facts(of scene: Scene) -> [CuesheetBlock] {
    guard let sitting = scenario.sitting(of: scene) else { return [] }
    return [("Known", sitting.known), ("Not known", sitting.notKnown)].filter { !$0.1.isEmpty }
      .map { .aloud($0, $1.map { CuesheetLine($0) }) }
  }

  private func kind(of scene: Scene) -> String {
    let sitting = scenario.sitting(of: scene)
    let place = sitting.map { $0.title + ($0.when.map { ", \($0)" } ?? "") } ?? ""
    let kind =
      switch scene.body {
      case .decision: "a decision"
      case .compose: "a reply put together from parts"
      case .page: "a page to read"
      case .letter: "a letter to read"
      case .checkIn: "a check-in, which a group passes by"
      case .notice: "an exercise in noticing, which a group passes by"
      case .walk: "the reflective questions"
      }
    return (place.isEmpty ? kind.uppercasedFirst + "." : "\(place): \(kind).") + (scene.setting.map { " \($0)." } ?? "")
  }

  /// What the leader alone has of a scene: notes, prompts, what is live, what safety asks.
  private func matter(of scene: Scene) -> [CuesheetBlock] {
    var blocks = leader(scene.leader, as: "this scene")
    if !scene.live.isEmpty {
      let names = scene.live.map { "\(catalogue.name(of: $0.marker)) (“\($0.cue)”)" }
      blocks.append(.list("Live here; for you, not for the room", names))
    }
    let tasks = scene.safety.map { "\(catalogue.name(of: $0.task)), \(due($0))." }
    if !tasks.isEmpty { blocks.append(.list("Safety asks for", tasks)) }
    if let bridge = scene.bridge {
      blocks.append(.aloud("If you skip it", lines(bridge.text, on: nil)))
    }
    return blocks
  }

  private func leader(_ notes: LeaderNotes?, as name: String) -> [CuesheetBlock] {
    guard let notes else { return [] }
    let texts = notes.notes.paragraphs.map(\.plainText)
    return (texts.isEmpty ? [] : [.list("Notes on \(name)", texts)])
      + (notes.prompts.isEmpty ? [] : [.list("Prompts for \(name)", notes.prompts)])
  }

  private func choices(_ letters: ChoiceLetters, knowing walk: Walk?) -> [CuesheetBlock] {
    letters.rows.map { row in
      let after = walk.flatMap { Self.after(row.option, on: $0) }
      let known = after == nil ? nil : walk
      return .choice(
        CuesheetChoice(
          letter: row.letters.joined(separator: " or "), isPerhaps: row.isPerhaps, line: lines(row.line, on: walk),
          reply: lines(row.option.reply, on: known, in: after?.state),
          notes: notes(on: row.option, after: after?.place)))
    }
  }

  /// What follows an option: the state in which its reply is said, and where the story stands then.
  private static func after(_ option: SceneOption, on walk: Walk) -> (state: WalkState, place: PlaceID?)? {
    guard case .scene(let scene) = walk.situation else { return nil }
    var next = walk
    do {
      try next.apply(.optionChosen(scene: scene, option: option.id))
      if case .penPause = next.situation { try next.apply(.penPaused(scene: scene, .wentOn(purpose: nil))) }
    } catch { return nil }
    guard let state = next.visits.last?.after else { return nil }
    if case .scene(let place) = next.situation { return (state, place) }
    return (state, nil)
  }

  private func notes(on option: SceneOption, after place: PlaceID?) -> [String] {
    let places = place.map { [$0] } ?? option.next.entries.map(\.to)
    var names: [String] = []
    for name in places.map(named) where !names.contains(name) { names.append(name) }
    let done = option.safetyDone.map { catalogue.name(of: $0) }
    return (option.does.map { ["What it does: \($0)."] } ?? [])
      + (done.isEmpty ? [] : ["Does for safety: \(done.joined(separator: "; "))."])
      + (names.isEmpty ? [] : ["Leads to \(names.joined(separator: ", or "))."])
  }
}
