// Too few options, or too many.

import Diagnostics
import Vignettes

/// A decision offers three to five options at any one time.
enum OptCount: VignetteRule {
  static let code = "opt-count"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let limits = context.thresholds
    var fewest: [Int: Int] = [:]
    var most: [Int: Int] = [:]
    for (node, place) in context.walks.places.enumerated() where context.story.scene(place) != nil {
      let offered = Set(context.walks.graph.edges(from: node).compactMap(\.option)).count
      guard offered > 0 else { continue }
      fewest[place] = min(fewest[place] ?? offered, offered)
      most[place] = max(most[place] ?? offered, offered)
    }
    return context.scenes.compactMap { number, scene in
      guard case .decision = scene.body, let few = fewest[number], let many = most[number] else { return nil }
      let key = Finding.Location.key(context.optionsKey(at: number))
      if few < limits.fewestOptions {
        return Finding(
          key,
          "“\(scene.id)” offers \(few) option\(few == 1 ? "" : "s")\(few < many ? " on some paths" : ""), "
            + "so there is hardly a choice.",
          advice: "Add what a decent doctor might say when giving way to the pull, getting away, or a moment too soon."
        )
      }
      guard many > limits.mostOptions else { return nil }
      return Finding(
        key,
        "“\(scene.id)” offers \(many) options at once, more than anyone can hold in mind.",
        advice: "Keep the five that differ most, or give some a `when`."
      )
    }
  }
}
