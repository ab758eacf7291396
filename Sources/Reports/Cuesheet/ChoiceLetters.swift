// Which letter each choice has on the wall: exactly where the path is known, and every possible one where it is not.

import ScenarioEngine
import Vignettes

/// The letters of the choices at one scene under one seed (docs/group.md).
struct ChoiceLetters {
  /// A choice with its letters.
  struct Row {
    let line: Passage
    /// What it amounts to.
    let option: SceneOption
    /// Every letter that it can have, in order.
    let letters: [String]
    /// Whether it is there on some paths only.
    let isPerhaps: Bool
  }

  /// So many tests are told apart; those beyond count as holding.
  private static let mostTests = 6

  /// The choices in the order of the wall.
  let rows: [Row]

  /// Lettering for what is there now, the cut's alone where it names some.
  init(at scene: Scene, of walk: Walk, cut: Cut?, seed: UInt64) {
    let there = Set(walk.availableOptions.map(\.id))
    let wanted = there.intersection(cut?.options ?? [])
    let isParts = !scene.body.parts.isEmpty
    let shown = Self.choices(of: scene, seed: seed)
      .filter { isParts || (wanted.isEmpty ? there : wanted).contains($0.option.id) }
    rows = shown.enumerated().map { place, choice in
      Row(line: choice.line, option: choice.option, letters: [Self.letter(place)], isPerhaps: false)
    }
  }

  /// Lettering for a scene that may be reached on several paths.
  init(anywhereAt scene: Scene, seed: UInt64) {
    let order = Self.choices(of: scene, seed: seed)
    let conditions = order.map { $0.isPart ? nil : $0.option.when }
    var tests: [Condition] = []
    for leaf in conditions.flatMap({ $0?.leaves ?? [] }) where !tests.contains(leaf) { tests.append(leaf) }
    var found = order.map { _ in [Int]() }
    for number in 0..<(1 << min(tests.count, Self.mostTests)) {
      let holding = tests.enumerated().filter { $0.offset >= Self.mostTests || number >> $0.offset & 1 == 1 }
      let there = order.indices.filter { Self.holds(conditions[$0], where: holding.map(\.element)) }
      for (place, choice) in there.enumerated() where !found[choice].contains(place) { found[choice].append(place) }
    }
    rows = order.indices.map { place in
      Row(
        line: order[place].line, option: order[place].option, letters: found[place].sorted().map(Self.letter),
        isPerhaps: conditions[place] != nil)
    }
  }

  /// What can be said, in the order of the seed: options, or the parts of a reply, each as the whole of it.
  private static func choices(of scene: Scene, seed: UInt64) -> [(line: Passage, option: SceneOption, isPart: Bool)] {
    var choices: [(line: Passage, option: SceneOption, isPart: Bool)] = scene.body.options.map { ($0.line, $0, false) }
    if case .compose(let parts, let patterns) = scene.body {
      choices = parts.compactMap { part in
        patterns.first { $0.matches([part.id]) }.map { (part.text, $0.body, true) }
      }
    }
    return OptionOrder.shuffled(count: choices.count, seed: seed, scene: scene.id).map { choices[$0] }
  }

  /// The letter of a place, from 0.
  static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(place) ? String(letters[place]) : "\(place + 1)"
  }

  private static func holds(_ condition: Condition?, where tests: [Condition]) -> Bool {
    switch condition {
    case nil: true
    case .not(let inner): !holds(inner, where: tests)
    case .and(let left, let right): holds(left, where: tests) && holds(right, where: tests)
    case .or(let left, let right): holds(left, where: tests) || holds(right, where: tests)
    case .some(let leaf): tests.contains(leaf)
    }
  }
}
