// Two options between which there is nothing to choose.

import Diagnostics
import Vignettes

/// Two options of one scene differ in something that matters later: the target, or what they change, do or take up, and
/// how. Options that are never offered together, and those that a `chose` tells apart, are allowed to be alike. So are
/// patterns of a composed reply.
enum GraphFalseChoice: VignetteRule {
  static let code = "graph-false-choice"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let named = optionsNamedByConditions(in: context.vignette)
    var pairs: [(scene: Int, first: Int, second: Int)] = []
    for (number, scene) in context.scenes {
      guard case .decision(let options) = scene.body else { continue }
      var seen: [Consequence: Int] = [:]
      for (index, option) in options.enumerated() where !named.contains(option.id) {
        let consequence = Consequence(option)
        if let first = seen[consequence] {
          pairs.append((number, first, index))
        } else {
          seen[consequence] = index
        }
      }
    }
    let together = Together(context, scenes: Set(pairs.map(\.scene)))
    return pairs.filter { together.canMeet($0.first, $0.second, at: $0.scene) }.map { pair in
      let options = context.vignette.scenes[pair.scene].body.options
      let (first, second) = (options[pair.first].id, options[pair.second].id)
      return Finding(
        at: context.story.path(ofOption: pair.second, at: pair.scene).appending("id"),
        "Choosing “\(first)” or “\(second)” makes no difference, so the choice is only for show.",
        advice: "Let one of them take up, change or lead to something else, or remove one."
      )
    }
  }

  private static func optionsNamedByConditions(in vignette: Vignette) -> Set<OptionID> {
    var slots = StateSlots()
    for scene in vignette.scenes {
      for option in scene.body.options {
        if let when = option.when { _ = slots.project(when) }
        for entry in option.next.entries { if let when = entry.when { _ = slots.project(when) } }
        for paragraph in option.reply.paragraphs { if let when = paragraph.when { _ = slots.project(when) } }
        for change in option.regimen { if let when = change.when { _ = slots.project(when) } }
      }
      for entry in scene.body.next?.entries ?? [] { if let when = entry.when { _ = slots.project(when) } }
      for paragraph in scene.text.paragraphs { if let when = paragraph.when { _ = slots.project(when) } }
      for change in scene.regimen { if let when = change.when { _ = slots.project(when) } }
    }
    return Set(slots.slots.compactMap { if case .chose(let id) = $0 { id } else { nil } })
  }
}

/// Everything except its words that can matter after an option was chosen.
private struct Consequence: Hashable {
  let next: Branches
  let alliance: Alliance
  let rupture: Rupture
  let clearsRupture: Bool
  let settings: Set<Setting>
  let regimen: [RegimenChange]
  let done: Set<MarkerID>
  let takesUp: Set<TakingUp>
  let repairs: Set<MarkerID>
  let tone: Tone
  let meets: Bool

  init(_ option: SceneOption) {
    next = option.next
    alliance = option.alliance
    rupture = option.rupture
    clearsRupture = option.skills.contains(where: \.clearsRupture)
    settings = Set(option.settings)
    regimen = option.regimen
    done = Set(option.safetyDone + option.medicineDone)
    takesUp = Set(option.takesUp)
    repairs = Set(option.repairs)
    tone = option.tone
    meets = option.meets
  }
}

/// Which options of a scene can be offered at the same time.
struct Together {
  private var offers: [Int: Set<Set<Int>>] = [:]

  /// Collects the sets of options that are offered together in some scenes.
  init(_ context: RuleContext, scenes: Set<Int>) {
    guard !scenes.isEmpty else { return }
    for (node, place) in context.walks.places.enumerated() where scenes.contains(place) {
      offers[place, default: []].insert(Set(context.walks.graph.edges(from: node).compactMap(\.option)))
    }
  }

  /// Whether two options of a scene can be offered together.
  func canMeet(_ first: Int, _ second: Int, at scene: Int) -> Bool {
    offers[scene]?.contains { $0.contains(first) && $0.contains(second) } ?? false
  }
}
