// Which parts of a scene and its options are graph, scoring and wording.

import Vignettes

extension VignetteComparison {
  /// Adds a scene, with its options as separate subjects.
  static func add(_ scene: Scene, to facts: inout ComparedFacts) {
    facts.add(
      "scene \(scene.id)", .graph,
      graph: [
        ("sitting", scene.sitting.text), ("kind", scene.body.kind.rawValue), ("next", scene.body.next?.words ?? ""),
        ("bridge leads to", scene.bridge?.to.words ?? ""), ("parts", scene.body.parts.map(\.id).names),
        // The first pattern that matches counts, so their order matters; options are shuffled.
        ("patterns", scene.body.parts.isEmpty ? "" : scene.body.options.map(\.id).names),
      ],
      scoring: [("cues", scene.cues.sorted().names), ("asks", scene.asks.map(words) ?? "")]
        + scene.live.map { ("live \($0.marker)", $0.window) }
        + scene.lures.map { ("lure \($0.marker)", "there") }
        + (scene.safety + scene.medicine).map { ("task \($0.task)", $0.words) }
        + [("tasks done", (scene.safetyDone + scene.medicineDone).sorted().names)],
      wording: [
        ("title", scene.title), ("partner", scene.partner ?? ""), ("place", scene.place ?? ""),
        ("text", scene.text.words), ("later", scene.later.words),
        ("bridge", scene.bridge?.text.words ?? ""), ("leader", scene.leader?.notes.words ?? ""),
        ("prompts", scene.leader?.prompts.lines ?? ""), ("asks, in words", scene.asks?.words ?? ""),
      ]
        + scene.live.flatMap {
          [("cue of \($0.marker)", $0.cue), ("why_ceiling of \($0.marker)", $0.ceilingReason.words)]
        }
        + scene.lures.map { ("why_not of \($0.marker)", $0.whyNot.words) }
        + scene.body.parts.map { ("part \($0.id)", $0.text.words) }
        + scene.body.questions.map { ("question \($0.question)", $0.text.words) },
      lists: [("regimen", scene.regimen.changes), ("shown", scene.body.display)])
    for option in scene.body.options { add(option, at: scene, to: &facts) }
  }

  private static func add(_ option: SceneOption, at scene: Scene, to facts: inout ComparedFacts) {
    facts.add(
      "option \(option.id) at \(scene.id)", .graph,
      graph: [
        ("when", option.when?.words ?? ""), ("next", option.next.words),
        ("order", order(of: option, at: scene)), ("set", option.settings.map(\.words).sorted().joined(separator: ", ")),
      ],
      scoring: option.takesUp.map { ("takes up \($0.marker)", $0.words) } + [
        ("repairs", option.repairs.sorted().names), ("skills", option.skills.sorted().names),
        ("moves", option.moves.map(\.rawValue).sorted().joined(separator: ", ")), ("tone", option.tone.rawValue),
        ("meets", option.meets ? "true" : "false"), ("answers", option.answers ? "" : "false"),
        ("alliance", option.alliance.words),
        ("rupture", option.rupture.rawValue),
        ("tasks done", (option.safetyDone + option.medicineDone).sorted().names),
      ],
      wording: [
        ("line", option.line.words), ("does", option.does ?? ""), ("reply", option.reply.words),
        ("why", option.why.words), ("inquiry", option.inquiry.words),
      ],
      lists: [("regimen", option.regimen.changes), ("twin_of", option.twins.map(\.text).names)])
  }

  private static func words(_ question: PatientQuestion) -> String {
    question.marker.map { "carrying \($0)" } ?? "carrying no marker"
  }

  private static func order(of option: SceneOption, at scene: Scene) -> String {
    guard case .compose(_, let patterns) = scene.body else { return "" }
    let steps = patterns.first { $0.body.id == option.id }?.order ?? []
    return steps.map(\.word).joined(separator: ", ")
  }
}

extension ReplyPattern.Step {
  /// The step as the file has it.
  fileprivate var word: String {
    switch self {
    case .part(let part): part.text
    case .any: "*"
    }
  }
}

extension LiveMarker {
  /// Weight and window in words.
  fileprivate var window: String {
    let ceiling = ceiling.map { "\($0.strained)/\($0.forming)/\($0.firm)" } ?? "as usual"
    return "weight \(weight), floor \(floor), ceiling \(ceiling)"
  }
}

extension TaskDue {
  /// When it falls due, in words.
  fileprivate var words: String {
    let due =
      switch due {
      case .here: "here"
      case .scene(let scene): scene.text
      case .sitting(let sitting): sitting.text
      }
    return "due \(due)" + (fresh ? ", afresh" : "")
  }
}

extension TakingUp {
  /// Depth and act in words.
  fileprivate var words: String { "depth \(depth)" + (act.map { ", acted out as \($0)" } ?? "") }
}

extension Setting {
  /// The change in words.
  fileprivate var words: String {
    switch self {
    case .add(let name, let change): "\(name) \(change < 0 ? "" : "+")\(change)"
    case .turn(let name, let isOn): "\(name) \(isOn ? "on" : "off")"
    }
  }
}

extension [RegimenChange] {
  /// The changes in words.
  fileprivate var changes: String {
    map { change in
      "\(change.name ?? change.medicine.text) \(change.to.rawValue)" + (change.note.map { " (\($0))" } ?? "")
        + (change.when.map { " if \($0.words)" } ?? "")
    }
    .joined(separator: ", ")
  }
}
