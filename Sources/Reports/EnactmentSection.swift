// Enactments as arcs, and the one sentence that sums them up without a ratio (docs/scoring.md §5.3).

import ScenarioEngine
import Vignettes

/// The enactments of a walk.
public struct EnactmentSection: Encodable, Hashable, Sendable {
  /// One enactment and what became of it.
  public struct Arc: Encodable, Hashable, Sendable {
    /// The marker's id.
    public let marker: String
    /// The marker's name.
    public let name: String
    /// What it looked like, as a phrase.
    public let form: String
    /// Where.
    public let place: DebriefPlace
    /// `enacted` or `enacted-knowingly`.
    public let label: String
    /// Where it was come back to, or nil.
    public let repairedAt: DebriefPlace?
    /// How many decision points later, or nil.
    public let decisionPointsLater: Int?
    /// The arc as a sentence.
    public let text: String
  }

  /// The sentence.
  public let summary: String
  /// Decision points on the path.
  public let decisionPoints: Int
  /// Those at which acting on it was open.
  public let open: Int
  /// Those at which it was acted on.
  public let enacted: Int
  /// Those that were come back to.
  public let cameBackTo: Int
  /// The arcs, in the order of the path.
  public let arcs: [Arc]
  /// Where the bond rose while something was acted on.
  public let collusion: [DebriefPlace]

  init(_ enactments: Enactments, catalogue: MarkerCatalogue, places: DebriefPlaces) {
    decisionPoints = enactments.decisionPoints
    open = enactments.open
    enacted = enactments.enacted
    cameBackTo = enactments.cameBackTo
    summary =
      "At \(open) of \(decisionPoints) decision points acting on it was open. "
      + "You did at \(enacted), and repaired \(cameBackTo)."
    collusion = enactments.collusion.map { places.place($0) }
    arcs = enactments.arcs.map { arc in
      let form = arc.line.act.flatMap { catalogue[$0]?.form } ?? "it was acted on"
      let repaired = arc.repairedAt.map { places.place($0) }
      return Arc(
        marker: arc.line.marker.text, name: catalogue.name(of: arc.line.marker), form: form,
        place: places.place(arc.line.scene), label: arc.line.judged.label.rawValue, repairedAt: repaired,
        decisionPointsLater: arc.decisionPointsLater,
        text: Self.sentence(form, repaired: repaired, later: arc.decisionPointsLater))
    }
  }

  private static func sentence(_ form: String, repaired: DebriefPlace?, later: Int?) -> String {
    guard let repaired, let later else { return form.uppercasedFirst + ". Not repaired on this path." }
    let distance = later == 1 ? "one decision point later" : "\(later) decision points later"
    return form.uppercasedFirst + ". Repaired at “\(repaired.title)”, \(distance)."
  }
}
