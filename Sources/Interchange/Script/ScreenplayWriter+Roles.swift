// The roles of a scene and its options: what each takes up, acts out, meets and changes.

import Vignettes

extension ScreenplayWriter {
  /// Writes what is live in a scene, what is not, and what falls due.
  mutating func writeRoles(of scene: Scene, withPatient: Bool) {
    let live = scene.live.map { live in
      "\(catalogue.name(of: live.marker)), weight \(live.weight), \(judgement.window(live, withPatient)), on “\(live.cue)”"
        + (live.ceilingReason.isEmpty ? "" : ". \(live.ceilingReason.plainText)")
    }
    let lures = scene.lures.map { "\(catalogue.name(of: $0.marker)): \($0.whyNot.plainText)" }
    let due = (scene.safety + scene.medicine).map { task in
      "\(catalogue.name(of: task.task)), \(words(task.due))" + (task.fresh ? ", asked afresh" : "")
    }
    let asked = scene.asks.map { asks in
      ["“\(asks.words)”" + (asks.marker.map { ", carrying \(catalogue.name(of: $0))" } ?? "")]
    }
    for (label, items) in [
      ("Live here", live), ("Plausible, but not supported", lures), ("Asked of the doctor", asked ?? []),
      ("Falls due", due), ("Done in the text", (scene.safetyDone + scene.medicineDone).map(catalogue.name)),
      ("Chart", scene.regimen.map(words)),
      ("Safety cues", scene.cues.map(catalogue.name)),
    ] where !items.isEmpty {
      add(.list(label, items))
    }
    add("What came to light afterwards", scene.later)
  }

  private func words(_ due: TaskDue.Due) -> String {
    switch due {
    case .here: "here"
    case .scene(let id): "by \(title(of: id))"
    case .sitting(let id): "by the close of “\(vignette.sittings.first { $0.id == id }?.title ?? id.text)”"
    }
  }

  /// The roles of an option.
  func roles(of option: SceneOption, at scene: Scene, withPatient: Bool) -> [Screenplay.Fact] {
    var facts = option.takesUp.map { taking in
      Screenplay.Fact(
        name: taking.act != nil && taking.depth == 0 ? "Acts out" : "Takes up",
        text: words(taking, by: option, at: scene, withPatient: withPatient))
    }
    for live in scene.live where !option.takesUp.contains(where: { $0.marker == live.marker }) {
      facts.append(.init(name: "Passes by", text: catalogue.name(of: live.marker)))
    }
    facts.append(.init(name: "Tone", text: option.tone.rawValue))
    facts.append(.init(name: "Meets what was just felt", text: option.meets ? "yes" : "no"))
    if !option.answers { facts.append(.init(name: "Leaves unanswered", text: "yes")) }
    func add(_ name: String, _ texts: [String]) {
      if !texts.isEmpty { facts.append(.init(name: name, text: texts.joined(separator: ", "))) }
    }
    add("Twin of", option.twins.map(\.text))
    add("Comes back to", option.repairs.map(catalogue.name))
    add("Done well", option.skills.map(catalogue.name))
    add("Moves", option.moves.map(\.rawValue))
    add("Alliance", option.alliance == Alliance() ? [] : [wording.change(option.alliance)])
    add("Rupture", option.rupture == .none ? [] : [option.rupture.rawValue])
    add("Tasks done", (option.safetyDone + option.medicineDone).map(catalogue.name))
    add("Chart", option.regimen.map(words))
    add("Sets", option.settings.map(words))
    add("Why", option.why.isEmpty ? [] : [option.why.plainText])
    add("Inquiry", option.inquiry.isEmpty ? [] : [option.inquiry.plainText])
    return facts
  }

  private func words(
    _ taking: TakingUp, by option: SceneOption, at scene: Scene, withPatient: Bool
  ) -> String {
    var parts = [catalogue.name(of: taking.marker)]
    if taking.act == nil || taking.depth > 0 { parts.append("depth \(taking.depth), \(Self.verb(taking.depth))") }
    if let act = taking.act { parts.append("by \(catalogue.name(of: act))") }
    if let live = scene.live.first(where: { $0.marker == taking.marker }) {
      parts.append(judgement.label(option, live, withPatient))
    } else if scene.lures.contains(where: { $0.marker == taking.marker }) {
      parts.append("read in: nothing here supports it")
    }
    return parts.joined(separator: "; ")
  }

  private func words(_ change: RegimenChange) -> String {
    "\(change.name ?? change.medicine.text): \(change.to.rawValue)"
      + (change.when.map { ", if \(wording.text($0))" } ?? "")
  }

  private func words(_ setting: Setting) -> String {
    switch setting {
    case .add(let name, let change): "\(name) \(change < 0 ? "−" : "+")\(change.magnitude)"
    case .turn(let name, let isOn): "\(name) \(isOn ? "on" : "off")"
    }
  }

  /// The ladder of depth (docs/scoring.md §3.1).
  private static func verb(_ depth: Int) -> String {
    switch depth {
    case ...0: "pass by"
    case 1: "hold"
    case 2: "acknowledge"
    case 3: "explore"
    case 4: "link"
    default: "interpret"
    }
  }
}
