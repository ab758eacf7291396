// Live markers that nothing can meet.

import Diagnostics
import Vignettes

/// In every band in which a scene can be reached, each live marker's floor is no higher than its ceiling. If the state
/// search is incomplete, every band counts as possible. A group may also begin at a scene by a cut.
enum ScoreWindowEmpty: VignetteRule {
  static let code = "score-window-empty"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    let settings = MarkerWindow.settings(of: context.vignette)
    let searched = context.search.complete ? context.search.bandsByPlace() : nil
    var cuts: [PlaceID: Set<AllianceBand>] = [:]
    for cut in context.vignette.cuts {
      let alliance = Alliance(bond: 0).changed(by: clamped(cut.alliance ?? context.vignette.alliance))
      cuts[cut.scene, default: []].insert(alliance.band)
    }
    return context.scenes.flatMap { number, scene in
      let possible = searched.map { $0[number].union(cuts[scene.id] ?? []) }
      return scene.live.enumerated().compactMap { index, live in
        let window = MarkerWindow(live, setting: settings[scene.sitting] ?? .withPatient)
        let empty = window.emptyBands.filter { possible?.contains($0) ?? context.reachable[number] }
        let path = context.story.path(of: number).appending("live").appending(index)
        return finding(live, window, empty: empty, at: path)
      }
    }
  }

  private static func finding(
    _ live: LiveMarker,
    _ window: MarkerWindow,
    empty: [AllianceBand],
    at path: FieldPath
  ) -> Finding? {
    guard let band = empty.first else { return nil }
    let bands = empty.map(\.word).joined(separator: " or ")
    let whose = live.ceiling == nil ? "the default ceiling" : "its ceiling"
    let location = live.ceiling == nil ? path.appending("floor") : path.appending("ceiling").appending(band.word)
    return Finding(
      at: location,
      "While the alliance is \(bands), the floor of “\(live.marker)” is \(live.floor) and \(whose) "
        + "\(window.ceiling[band]), so no reply can meet it.",
      advice: "Lower the floor, or raise the ceiling and say why in `why_ceiling`."
    )
  }

  /// Values far out of range would overflow when added.
  private static func clamped(_ alliance: Alliance) -> Alliance {
    func part(_ value: Int) -> Int { min(max(value, Alliance.range.lowerBound), Alliance.range.upperBound) }
    return Alliance(bond: part(alliance.bond), goals: part(alliance.goals), tasks: part(alliance.tasks))
  }
}
