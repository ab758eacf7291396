// The choices of a scene, the votes on them, and what followed from each.

import ScenarioEngine
import Vignettes

/// Something that can be said in a scene, with its letter.
struct GroupChoice: Hashable, Sendable {
  let letter: String
  let id: String
  let line: Passage
}

extension GroupSession {
  /// The choices of the present scene, in the order of the session's seed; empty if there are none.
  ///
  /// At the scene of a cut these are the cut's; elsewhere all that are offered. If a reply is put together from parts,
  /// they are the parts, from which the room builds it.
  var choices: [GroupChoice] {
    guard let scene = presentScene else { return [] }
    var texts = ordered(scene.body.lines, at: scene)
    if scene.body.parts.isEmpty {
      let there = Set(track.walk.availableOptions.map(\.id.text))
      let chosen = cut?.scene == scene.id && track.stops.count == 1 ? cut?.options ?? [] : []
      let both = there.intersection(chosen.map(\.text))
      // If the state rules out all of a cut's options, the scene's own are used instead.
      let shown = both.isEmpty ? there : both
      texts = texts.filter { shown.contains($0.id) }
    }
    return zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", texts).map { letter, text in
      GroupChoice(letter: String(letter), id: text.id, line: text.line)
    }
  }

  private func ordered<Text>(_ texts: [Text], at scene: Scene) -> [Text] {
    OptionOrder.shuffled(count: texts.count, seed: start.seed, scene: scene.id).map { texts[$0] }
  }

  /// Puts up the choices, preceded by the own-words question if the shape has it.
  mutating func reveal() throws(GroupRefusal) {
    guard !choices.isEmpty else { throw GroupRefusal("There is nothing to choose here; turn the page.") }
    if wall == .story, spot == .options { throw GroupRefusal("The choices are on the wall.") }
    guard let scene = presentScene, isAtPresentScene, read.contains(scene.id) else {
      throw GroupRefusal("Read the scene to its end first.")
    }
    show(.story)
    putChoicesUp()
  }

  /// Puts up the choices if the scene has been read to its end; otherwise does nothing.
  mutating func revealWhenRead() {
    guard !choices.isEmpty, let scene = presentScene, isAtPresentScene, read.contains(scene.id) else { return }
    if case .text = spot { putChoicesUp() }
  }

  private mutating func putChoicesUp() {
    let stop = track.lastStop
    if start.shape.asksOwnWordsFirst, spot != .ownWords, lettered(at: track.stops[stop].place).isEmpty {
      go(to: .ownWords)
    } else {
      tracks[tracks.count - 1].stops[stop].shown = choices
      go(to: .options)
    }
  }

  private var isAtPresentScene: Bool {
    switch spot {
    case .text(let stop): stop == track.lastStop
    case .ownWords, .options: true
    case .prologue, .questions, .reply, .interlock, .end: false
    }
  }

  mutating func choose(_ id: String) throws(GroupRefusal) {
    let stop = track.lastStop
    guard let scene = presentScene, !choices.isEmpty else { throw GroupRefusal("There is nothing to choose here.") }
    guard track.stops[stop].isRevealed else { throw GroupRefusal("Put the choices up first.") }
    guard choices.contains(where: { $0.id == id }) else {
      throw GroupRefusal("There is no such choice here; type one of the letters on the wall.")
    }
    if case .compose = scene.body {
      try follow(.replyComposed(scene: scene.id, parts: [PartID(id)]))
    } else {
      try follow(.optionChosen(scene: scene.id, option: OptionID(id)))
    }
    tracks[tracks.count - 1].stops[stop].choice = id
    branches.append(Branch(scene: scene.id, choice: id, track: tracks.count - 1, stop: stop))
    show(.story)
    go(to: .reply(stop: stop))
  }

  /// The two branches whose replies can be shown side by side: the last, and the last different one in the same scene.
  var comparison: (left: Branch, right: Branch)? {
    for branch in branches.reversed() {
      let others = branches.filter { $0.scene == branch.scene && $0.choice != branch.choice }
      guard let other = others.last, let here = branches.firstIndex(of: branch),
        let there = branches.firstIndex(of: other)
      else { continue }
      return there < here ? (other, branch) : (branch, other)
    }
    return nil
  }
}
