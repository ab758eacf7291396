// Cue sheets of shipped cases, for tests and for samples.

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

/// A shipped case with one of its cuts, or from its beginning.
struct CuesheetSample: CustomTestStringConvertible, Sendable {
  let vignette: String
  /// The id of the cut, or nil.
  let cut: String?

  var testDescription: String { cut.map { "\(vignette), \($0)" } ?? vignette }

  /// Every shipped case from its beginning, and every cut.
  static let all: [CuesheetSample] = ExportWalks.cases.flatMap { id in
    let cuts = (try? Shipped.vignette(id).cuts) ?? []
    return [CuesheetSample(vignette: id, cut: nil)] + cuts.map { CuesheetSample(vignette: id, cut: $0.id.text) }
  }

  static let keys = CuesheetKeys(
    nextPhase: "n", goOn: "space", goBack: "left", reveal: "o", choose: "the letter, then enter", blank: "b", park: "p",
    facts: "f", votes: "v", showVotes: "V", rewind: "r", compare: "c", skip: "x", safety: "s", debrief: "d",
    close: "q")

  static let guide = GroupGuide(
    groundRules: ["What is said here stays here.", "You may pass."], closing: ["Thank you.", "It stays unfinished."],
    prompts: [
      GroupGuide.PromptSet(id: "opening", when: "Opening the talk", prompts: ["What picture comes?"]),
      GroupGuide.PromptSet(id: "flat", when: "When it goes flat", prompts: ["Something has left the room. When?"]),
    ],
    dynamics: ["Advice as a way out.", "Laughter as relief."],
    shapes: [
      SessionShape(
        id: "short", title: "A short one", summary: "For a first look.",
        phases: [
          SessionShape.Phase(name: "Frame", minutes: 4, screen: .title, room: "Hears what this is."),
          SessionShape.Phase(name: "Scene", minutes: 6, screen: .scene, room: "One reads aloud.", leader: "Slowly."),
          SessionShape.Phase(
            name: "Talk", minutes: 14, screen: .blank, room: "Imagines the two.", prompts: ["opening", "gone"]),
          SessionShape.Phase(name: "Choice", minutes: 5, screen: .choices, room: "Commits, then looks."),
          SessionShape.Phase(name: "Return", minutes: 6, screen: .reply, room: "Listens.", prompts: ["opening"]),
          SessionShape.Phase(name: "Close", minutes: 3, screen: .closing, room: "One word each."),
        ])
    ])

  /// The setting of a sheet.
  static func setting(_ cut: Cut?, guide: GroupGuide = guide, seed: UInt64 = 7) throws -> CuesheetSetting {
    struct NoShape: Error {}
    guard let shape = guide.shapes.first else { throw NoShape() }
    return CuesheetSetting(
      cut: cut, shape: shape, guide: guide, seed: seed,
      support: ["Somebody you know: your own supervisor."],
      wall: CuesheetSetting.WallWords(
        contentNotes: ["This story touches on:", "some things."], fiction: "Made up.",
        safety: ["What would you want to be sure of?"]),
      keys: keys, command: "dyad present ms-h --seed \(seed)")
  }

  /// The scenario, and the walk that stands where the group begins.
  func beginning() throws -> (scenario: Scenario, walk: Walk, cut: Cut?) {
    struct NoWay: Error {}
    let scenario = Scenario(try Shipped.vignette(vignette))
    guard let id = cut else { return (scenario, Walk(scenario), nil) }
    guard let cut = scenario.vignette.cuts.first(where: { $0.id.text == id }), let walk = Walk(scenario, at: cut) else {
      throw NoWay()
    }
    return (scenario, walk, cut)
  }

  /// The sheet under a seed.
  func sheet(seed: UInt64 = 7, guide: GroupGuide = guide) throws -> Cuesheet {
    let (scenario, walk, cut) = try beginning()
    return Cuesheet(
      scenario, walk: walk, catalogue: Shipped.catalogue,
      setting: try Self.setting(cut, guide: guide, seed: seed))
  }
}
