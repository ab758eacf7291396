// Short practice with the cases as they are: one decision, or one request from several patients (docs/trainee.md §7).

import ScenarioEngine
import Vignettes

/// One decision of a case, to be taken by itself.
public struct Drill: Encodable, Hashable, Sendable {
  /// The case's id.
  public let vignette: String
  /// The patient's name.
  public let patient: String
  /// The scene's id.
  public let scene: String
  /// The scene's title.
  public let title: String
  /// What is asked before the scene is shown, so that recall comes first.
  public let question: String

  /// The drills of a family: every decision at which one of its markers is live, those where it weighs most first.
  ///
  /// - Parameters:
  ///   - vignettes: the cases, in the order in which they are offered.
  ///   - family: the family.
  ///   - seen: cases in which the family went by or was acted on; other patients come first.
  /// - Returns: the drills, one for each decision.
  public static func singleDecisions(
    in vignettes: [Vignette], family: MarkerFamily, seen: [String] = []
  ) -> [Drill] {
    let found = vignettes.enumerated().flatMap { place, vignette in
      decisions(of: vignette).compactMap { scene -> (order: [Int], drill: Drill)? in
        let weights = scene.live.filter { $0.marker.text.hasPrefix(family.prefix) }.map(\.weight)
        guard let weight = weights.max() else { return nil }
        let ask = "Before you look: what were you pulled to do?"
        return (
          [seen.contains(vignette.metadata.id) ? 1 : 0, -weight, place],
          Drill(vignette, scene, question: "\(vignette.partnerName(at: scene)), “\(scene.title)”. \(ask)")
        )
      }
    }
    return found.enumerated().sorted {
      ($0.element.order + [$0.offset]).lexicographicallyPrecedes($1.element.order + [$1.offset])
    }.map(\.element.drill)
  }

  /// The same request from each patient who makes it: another medicine. It means something else each time.
  ///
  /// A request stands where one of `requests` is live, the patient is in the room, and an option starts a medicine. Of
  /// several in one case the first is taken: later ones no longer ask, they come back to it.
  public static func sameRequest(in vignettes: [Vignette]) -> [Drill] {
    vignettes.compactMap { vignette in
      let scenes = decisions(of: vignette).filter { scene in
        vignette.sittings.contains { $0.id == scene.sitting && $0.setting == .withPatient }
          && scene.body.options.contains { $0.regimen.contains { $0.to == .started } }
      }
      guard let scene = scenes.first(where: { $0.live.contains { requests.contains($0.marker) } }) else { return nil }
      let asks = "\(vignette.partnerName) asks for another medicine."
      return Drill(vignette, scene, question: asks + " Before you look: what would you be pulled to do?")
    }
  }

  /// The markers that make a wish for a medicine a request of somebody (docs/cases.md).
  public static let requests: Set<MarkerID> = ["tr-request-as-care", "tr-wish-for-perfect-carer"]

  private init(_ vignette: Vignette, _ scene: Scene, question: String) {
    self.vignette = vignette.metadata.id
    patient = vignette.partnerName
    self.scene = scene.id.text
    title = scene.title
    self.question = question
  }

  private static func decisions(of vignette: Vignette) -> [Scene] {
    vignette.scenes.filter { scene in
      if case .decision(let options) = scene.body { options.count > 1 } else { false }
    }
  }
}

extension Drill {
  /// A session that stands at the decision, by a way in which the patient was mostly met; nil where the case has no way
  /// there, or is another case.
  ///
  /// One more choice makes the drill; its moment is the last of the session's debrief. Check-ins on the way hold nothing.
  /// For the look back it is a `SessionRecord` with `drilled` set, for the way there was nobody's choice.
  public func session(in scenario: Scenario, seed: UInt64) -> Session? {
    guard scenario.vignette.metadata.id == vignette else { return nil }
    var search = WayThere(to: PlaceID(scene), in: scenario)
    return search.session(from: Session(scenario, mode: .standard, seed: seed))
  }
}
