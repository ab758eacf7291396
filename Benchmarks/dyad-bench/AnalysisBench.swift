// How fast the exact analysis looks at states, and how its cost grows with the scenes.

import ScenarioEngine
import VignetteAnalysis
import Vignettes

/// Searches cases of 1,000, 10,000 and 100,000 scenes, and works out what their dimensions can come to.
struct AnalysisBench {
  /// By how much a state may take longer in the longest case than in the shortest.
  private static let most = 1.2

  /// Prints a line for each length; whether a state costs the same at each of them.
  func run() -> Bool {
    var costs: [Double] = []
    for scenes in [1_000, 10_000, 100_000] {
      let scenario = Scenario(GrowingCase(scenes: scenes).vignette)
      var ready: PathSearch.Prepared?
      let preparing = Clock.bestOfProcessor(of: 3) { ready = PathSearch.Prepared(scenario, keepsAlliance: false) }
      guard let prepared = ready else { continue }
      var found: PathSearch?
      let searching = Clock.bestOfProcessor(of: 3) { found = PathSearch(prepared, limit: 8_000_000) }
      guard let search = found, search.isComplete else {
        print("analysis: \(grouped(scenes)) scenes: the search was cut short")
        continue
      }
      costs.append(searching / Double(max(search.states, 1)))
      var width = 0
      let ranging = Clock.bestOfProcessor(of: 3) { width = search.ranges()?.noticing.possible.upperBound ?? 0 }
      print(
        "analysis: \(grouped(scenes)) scenes, \(grouped(search.states)) states, \(grouped(search.steps)) steps: "
          + "made ready in \(milliseconds(preparing)) ms, reached in \(milliseconds(searching)) ms (\(grouped(Int(Double(search.states) / searching))) states a second), "
          + "ranges in \(milliseconds(ranging)) ms (up to \(grouped(width)) points, \(search.unreached.count) unreached)"
      )
    }
    guard let first = costs.first, let worst = costs.max() else { return false }
    let growth = worst / first
    print(
      "analysis: a state takes \((growth * 100).rounded() / 100) times as long in the worst of these cases as in the first "
        + "(wanted: at most \(Self.most))" + (growth > Self.most ? "  MISSED" : ""))
    return growth <= Self.most
  }

  private func milliseconds(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10 }
}

/// A case of any size: decisions in a row with live markers, a counter, a flag and a rupture that later scenes ask about,
/// and side scenes that rejoin.
private struct GrowingCase {
  let scenes: Int

  var vignette: Vignette {
    Vignette(
      metadata: Self.metadata, voices: [], alliance: Alliance(bond: 2, goals: 2, tasks: 2),
      counters: [.init(id: "heard", start: 0, max: 3)], flags: ["asked"], regimen: [], safetyLines: [],
      sittings: [
        Sitting(id: "visit", title: "Visit", setting: .withPatient), Sitting(id: "desk", title: "Desk", setting: .away),
      ],
      start: Self.place(0), scenes: (0..<scenes).map(scene),
      endings: ["one", "two", "three"].map { Self.ending($0) }, cuts: [],
      hashes: ContentHashes(content: "", play: ""))
  }

  private func scene(_ number: Int) -> Scene {
    let live = LiveMarker(
      marker: "tr-request-as-care", weight: 1 + number % 3, cue: "", floor: 2,
      ceiling: Ceiling(strained: 2, forming: 3, firm: 4))
    let pressure = LiveMarker(marker: "ct-feel-pressure", weight: 1, cue: "")
    return Scene(
      id: Self.place(number), sitting: number % 40 < 36 ? "visit" : "desk", title: "", text: Passage(),
      live: number % 3 == 2 ? [] : [live, pressure],
      safety: number % 997 == 1 ? [TaskDue(task: "sf-task-follow-up", due: .here)] : [],
      body: number % 7 == 6 ? .page(quiet: false, next: target(after: number)) : .decision(options(at: number)))
  }

  private func options(at number: Int) -> [SceneOption] {
    func option(
      _ name: String, when: Condition? = nil, takesUp: [TakingUp] = [], skills: [MarkerID] = [], meets: Bool = false,
      rupture: Rupture = .none, settings: [Setting] = [], by steps: Int = 1
    ) -> SceneOption {
      SceneOption(
        id: OptionID("\(name)-\(number)"), when: when, takesUp: takesUp, skills: skills, meets: meets, rupture: rupture,
        settings: settings, next: target(after: number, by: steps))
    }
    return [
      option(
        "act", takesUp: [TakingUp(marker: "ct-feel-pressure", depth: 0, act: "ct-act-escalate")],
        rupture: number % 5 == 0 ? .withdrawal : .none),
      option(
        "say", takesUp: [TakingUp(marker: "tr-request-as-care", depth: 3)], skills: ["sk-rp-validate"],
        settings: [.add("heard", number % 4 == 0 ? 1 : -1)]),
      option(
        "meet", takesUp: [TakingUp(marker: "tr-request-as-care", depth: 2)], meets: true,
        settings: [.turn("asked", number % 2 == 0)], by: 2),
      option("go", when: .or(.flag("asked"), .compare(.counter("heard"), .greaterOrEqual, 2))),
    ]
  }

  private func target(after number: Int, by steps: Int = 1) -> Branches {
    let next = number + steps
    guard next < scenes else {
      return Branches([
        .init(when: .flag("asked"), to: "one"), .init(when: .rupture(.none), to: "two"), .init(when: nil, to: "three"),
      ])
    }
    return Branches([.init(when: nil, to: Self.place(next))])
  }

  private static func place(_ number: Int) -> PlaceID { PlaceID("scene-\(number)") }

  private static func ending(_ id: PlaceID) -> Ending {
    Ending(
      id: id, title: "", text: Passage(), patient: Passage(), possible: Passage(), hard: Passage(), unknown: Passage(),
      next: Passage())
  }

  private static var metadata: Metadata {
    Metadata(
      id: "growing", version: "1.0.0", title: "", shortTitle: "", language: "en-GB", jurisdiction: "", summary: "",
      objectives: [], audience: [], level: "", intendedUse: .solo, minutes: 1, contentNotes: [], origin: .fictional,
      addedForPlay: [], sources: [], licence: "", attribution: "", authors: [], reviewers: [], signoffs: [],
      guidanceDates: [], drugFactsDate: "", reviewBy: "",
      patient: .init(name: "", ageBand: "", pronouns: "", role: ""), clinicianRole: "", themes: [], keywords: [],
      changelog: [])
  }
}
