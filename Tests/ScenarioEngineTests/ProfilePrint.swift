// A profile as comparable values.

import ScenarioEngine
import TestSupport
import Vignettes

/// Everything that a profile says, ready to be compared.
struct ProfilePrint: Equatable {
  var ledger: [String]
  var readIns: [String]
  var noticing: Fraction
  var timing: Fraction?
  var enactments: [String]
  var course: [Alliance]
  var tasks: [TaskRecord]
  var feelings: [FeelingLine]
  var skills: [SkillUse]
  var reached: [MarkerID]

  init(_ session: Session, _ catalogue: MarkerCatalogue, withFeelings: Bool = true) {
    self.init(session.walk, catalogue, withFeelings: withFeelings)
  }

  init(_ walk: Walk, _ catalogue: MarkerCatalogue, withFeelings: Bool = true) {
    let profile = Profile(walk, catalogue: catalogue)
    // Visits are left out: a scene without weight may stand between them.
    ledger = profile.ledger.map { "\($0.scene) \($0.option) \($0.marker) \($0.judged)" }
    readIns = profile.readIns.map { "\($0.scene) \($0.marker)" }
    noticing = profile.noticing
    timing = profile.timing
    let arcs = profile.enactments
    enactments =
      arcs.arcs.map {
        "\($0.line.scene) \($0.line.marker) \($0.repairedAt?.text ?? "-") \($0.decisionPointsLater ?? -1)"
      } + ["\(arcs.decisionPoints) \(arcs.open) \(arcs.enacted) \(arcs.cameBackTo) \(arcs.collusion)"]
    var seen: [Alliance] = []
    for point in profile.course where seen.last != point.alliance { seen.append(point.alliance) }
    course = seen
    tasks = profile.safety + profile.medicines
    feelings = withFeelings ? profile.feelings : []
    skills = profile.skills
    reached = profile.reached
  }
}
