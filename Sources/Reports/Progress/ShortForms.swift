// What can be practised in a few minutes with the cases that there are (docs/trainee.md §7).

import ScenarioEngine
import Vignettes

/// The drills of some cases: by patient, by family, and the same request from each patient who makes it.
public struct ShortForms: Hashable, Sendable {
  /// The decisions of one case.
  public struct Case: Hashable, Sendable {
    /// The case's id.
    public let vignette: String
    /// The patient's name.
    public let patient: String
    /// Its decisions at which something is live, in the order of the case.
    public let drills: [Drill]
  }

  /// The cases that have a decision, in the order in which they were given.
  public let cases: [Case]
  /// The same request from each patient who makes it; empty with fewer than two.
  public let sameRequest: [Drill]

  private let families: [String: [Drill]]
  private let taken: Set<Place>

  /// A scene of a case.
  public struct Place: Hashable, Sendable {
    /// The case's id.
    public let vignette: String
    /// The scene's id.
    public let scene: String

    /// Makes a place.
    public init(vignette: String, scene: String) {
      self.vignette = vignette
      self.scene = scene
    }
  }

  /// Finds the drills.
  ///
  /// - Parameters:
  ///   - vignettes: the cases, in the order in which they are offered.
  ///   - catalogue: the markers and their families.
  ///   - taken: the drills that were taken already; of equal drills one that was not comes first.
  public init(in vignettes: [Vignette], catalogue: MarkerCatalogue, taken: Set<Place> = []) {
    var families: [String: [Drill]] = [:]
    for family in catalogue.families {
      let drills = Drill.singleDecisions(in: vignettes, family: family)
      if !drills.isEmpty { families[family.id] = drills }
    }
    let all = Set(families.values.joined())
    cases = vignettes.compactMap { vignette in
      let id = vignette.metadata.id
      let drills = vignette.scenes.compactMap { scene in
        all.first { $0.vignette == id && $0.scene == scene.id.text }
      }
      return drills.isEmpty ? nil : Case(vignette: id, patient: vignette.partnerName, drills: drills)
    }
    let same = Drill.sameRequest(in: vignettes)
    sameRequest = same.count > 1 ? same : []
    self.taken = taken
    self.families = families
  }

  /// The drills of a family, by its id: another patient than those of `seen`, the cases in which it went by or was acted
  /// on, first; then what was not taken yet, and then where it weighs most.
  public func drills(of family: String, seen: [String] = []) -> [Drill] {
    families[family, default: []].enumerated().sorted { left, right in
      let (one, other) = (order(left.element, seen: seen), order(right.element, seen: seen))
      return (one.0, one.1, left.offset) < (other.0, other.1, right.offset)
    }.map(\.element)
  }

  /// The next decision of a case: the first that was not taken yet, and once all were, the first; nil for no such case.
  public func next(of vignette: String) -> Drill? {
    let drills = cases.first { $0.vignette == vignette }?.drills ?? []
    return drills.first { !taken.contains(Place(vignette: vignette, scene: $0.scene)) } ?? drills.first
  }

  private func order(_ drill: Drill, seen: [String]) -> (Int, Int) {
    (seen.contains(drill.vignette) ? 1 : 0, taken.contains(Place(vignette: drill.vignette, scene: drill.scene)) ? 1 : 0)
  }
}
