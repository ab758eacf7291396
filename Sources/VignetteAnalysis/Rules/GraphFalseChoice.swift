// Two options between which there is nothing to choose.

import Diagnostics
import Vignettes

/// Two options of one scene differ in something that matters later: the target, what they change, do or take up, or
/// how. Options that are never there together, and those that a `chose` tells apart, are no false choice. Patterns of a
/// composed reply may amount to the same.
enum GraphFalseChoice: VignetteRule {
  static let code = "graph-false-choice"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let named = optionsNamedByConditions(in: context.vignette)
    var pairs: [(scene: Int, first: Int, second: Int)] = []
    for (number, scene) in context.scenes {
      guard case .decision(let options) = scene.body else { continue }
      var seen: [Consequence: Int] = [:]
      for (place, option) in options.enumerated() where !named.contains(option.id) {
        let consequence = Consequence(option)
        if let first = seen[consequence] {
          pairs.append((number, first, place))
        } else {
          seen[consequence] = place
        }
      }
    }
    let together = Together(context, scenes: Set(pairs.map(\.scene)))
    return pairs.filter { together.canMeet($0.first, $0.second, at: $0.scene) }.map { pair in
      let options = context.vignette.scenes[pair.scene].body.options
      let (first, second) = (options[pair.first].id, options[pair.second].id)
      return Finding(
        at: context.story.path(ofOption: pair.second, at: pair.scene).appending("id"),
        "Whether “\(first)” or “\(second)” is chosen makes no difference, so the choice is only for show.",
        advice: "Let one of them take up, change or lead to something else, or keep only one."
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
      }
      for entry in scene.body.next?.entries ?? [] { if let when = entry.when { _ = slots.project(when) } }
      for paragraph in scene.text.paragraphs { if let when = paragraph.when { _ = slots.project(when) } }
    }
    return Set(slots.slots.compactMap { if case .chose(let id) = $0 { id } else { nil } })
  }
}

/// Everything about an option that can matter after it was chosen, but its words.
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

/// Which options of a scene can be there at one time.
struct Together {
  private var offers: [Int: Set<Set<Int>>] = [:]

  /// Gathers the sets of options that walks are offered at some scenes.
  init(_ context: RuleContext, scenes: Set<Int>) {
    guard !scenes.isEmpty else { return }
    for (node, place) in context.walks.places.enumerated() where scenes.contains(place) {
      offers[place, default: []].insert(Set(context.walks.graph.edges(from: node).compactMap(\.option)))
    }
  }

  /// Whether some walk is offered both of two options of a scene.
  func canMeet(_ first: Int, _ second: Int, at scene: Int) -> Bool {
    offers[scene]?.contains { $0.contains(first) && $0.contains(second) } ?? false
  }
}
