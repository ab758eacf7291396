// Vignettes drawn at random from a seed: faultless in shape, without sense, and with every rule of the engine in play.

import ScenarioEngine
import Vignettes

/// Draws vignettes.
public struct RandomVignette {
  private var random: SplitMix64
  private let markers: [MarkerID]
  private let acts: [MarkerID]
  private let tasks: [MarkerID] = ["sf-task-ask-suicide", "sf-task-safety-plan", "sf-task-follow-up"]
  private let skills: [MarkerID] = [
    "sk-rp-validate", "sk-rp-defer-pattern", "sk-h-pause", "sk-q-my-feeling", "sk-d-affect",
  ]
  private var optionCount = 0

  /// Begins with a seed.
  public init(seed: UInt64, catalogue: MarkerCatalogue) {
    random = SplitMix64(seed: seed)
    markers = catalogue.markers.map(\.id).filter {
      [.resistanceOrTransference, .feeling, .process, .other].contains($0.family)
    }
    acts = catalogue.markers.map(\.id).filter { $0.family == .act }
  }

  /// A vignette of this many scenes, in which every scene leads only to later ones.
  public mutating func make(scenes count: Int = 14) -> Vignette {
    optionCount = 0
    let sittingCount = 3
    let scenes = (0..<count).map { scene($0, of: count, sittings: sittingCount) }
    let lines = tasks.map {
      Vignette.SafetyLine(task: $0, line: Self.text("May I ask?"), reply: Self.text("Yes."))
    }
    return Vignette(
      metadata: Self.metadata(themes: Array(Set(scenes.flatMap { $0.live.map(\.marker) })).sorted()), voices: [],
      alliance: Alliance(bond: number(5), goals: number(5), tasks: number(5)),
      counters: [.init(id: "noticed", start: 0, max: 3)], flags: ["asked"],
      regimen: [Medicine(id: "first", name: "the first", status: .kept)], safetyLines: lines,
      sittings: (0..<sittingCount).map {
        Sitting(
          id: SittingID("part-\($0)"), title: "Part \($0)", setting: $0 == sittingCount - 1 ? .away : .withPatient)
      },
      start: "scene-0", scenes: scenes,
      endings: (0..<3).map { number in
        Ending(
          id: PlaceID("ending-\(number)"), title: "Ending", text: Self.text("It ends."), patient: Self.text("Tired."),
          possible: Self.text("A little."), hard: Self.text("Much."), unknown: Self.text("More."),
          next: Self.text("We shall see."))
      }, cuts: [], hashes: ContentHashes(content: "c", play: "p"))
  }

  private mutating func scene(_ place: Int, of count: Int, sittings: Int) -> Scene {
    let sitting = min(sittings - 1, place * sittings / max(count, 1))
    let live = (0..<number(4)).map { _ in liveMarker() }
    let unique = live.enumerated().filter { item in !live[..<item.offset].contains { $0.marker == item.element.marker }
    }
    .map(\.element)
    let lure = Lure(marker: "rt-med-stigma", whyNot: Self.text("Nothing was said of it."))
    let lures = number(3) == 0 && !unique.contains { $0.marker == lure.marker } ? [lure] : []
    let body: SceneBody
    switch number(10) {
    case 0: body = .page(quiet: false, next: branches(from: place, of: count))
    case 1: body = .checkIn(.short, next: branches(from: place, of: count))
    case 2: body = .notice(next: branches(from: place, of: count))
    case 3:
      let parts: [PartID] = ["acknowledge", "own", "wait"]
      let first = option(from: place, of: count, live: unique, lures: lures, alwaysThere: true)
      let rest = option(from: place, of: count, live: unique, lures: lures, alwaysThere: true)
      body = .compose(
        parts: parts.map { ReplyPart(id: $0, text: Self.text($0.text)) },
        patterns: [
          ReplyPattern(order: [.part("own"), .any], body: first), ReplyPattern(order: [.any], body: rest),
        ])
    default:
      body = .decision(
        (0..<(2 + number(3))).map {
          option(from: place, of: count, live: unique, lures: lures, alwaysThere: $0 == 0)
        })
    }
    return Scene(
      id: PlaceID("scene-\(place)"), sitting: SittingID("part-\(sitting)"), title: "Scene \(place)",
      text: Self.text("Something is said."), cues: number(5) == 0 ? ["sf-cue-passive-ideation"] : [], live: unique,
      lures: lures, safety: number(3) == 0 ? [due(place, of: count, sitting: sitting)] : [],
      medicine: number(5) == 0 ? [TaskDue(task: "md-task-adherence")] : [],
      safetyDone: place % 7 == 6 ? [tasks[place % tasks.count]] : [],
      medicineDone: place % 5 == 3 ? ["md-task-adherence"] : [],
      bridge: Bridge(text: Self.text("In short."), to: Branches(to: target(from: place, of: count))), body: body)
  }

  private mutating func due(_ place: Int, of count: Int, sitting: Int) -> TaskDue {
    let task = tasks[number(tasks.count)]
    let fresh = number(2) == 0
    switch number(3) {
    case 0: return TaskDue(task: task, fresh: fresh)
    case 1: return TaskDue(task: task, due: .sitting(SittingID("part-\(sitting)")), fresh: fresh)
    default: return TaskDue(task: task, due: .scene(PlaceID("scene-\(min(place + 2, count - 1))")), fresh: fresh)
    }
  }

  private mutating func liveMarker() -> LiveMarker {
    let floor = number(3)
    let low = floor + number(3)
    return LiveMarker(
      marker: markers[number(markers.count)], weight: 1 + number(3), cue: "Something", floor: floor,
      ceiling: number(2) == 0
        ? nil : Ceiling(strained: low, forming: min(low + number(2), 5), firm: min(low + number(3), 5)))
  }

  private mutating func option(
    from place: Int, of count: Int, live: [LiveMarker], lures: [Lure], alwaysThere: Bool
  ) -> SceneOption {
    optionCount += 1
    var taking: [TakingUp] = []
    for marker in live.map(\.marker) + lures.map(\.marker) where number(4) > 0 {
      let act: MarkerID? = number(4) == 0 ? acts[number(acts.count)] : nil
      taking.append(TakingUp(marker: marker, depth: number(6), act: act))
    }
    let bond = number(5) - 2
    let asks = number(6) == 0
    return SceneOption(
      id: OptionID("option-\(optionCount)"), when: alwaysThere ? nil : condition(), line: Self.text("I see."),
      reply: Self.text("Yes."), takesUp: taking, repairs: number(5) == 0 ? live.prefix(1).map(\.marker) : [],
      skills: number(2) == 0 ? [skills[number(skills.count)]] : [],
      moves: [Move.allCases[number(Move.allCases.count)]], tone: Tone.allCases[number(3)], meets: number(2) == 0,
      alliance: Alliance(bond: asks ? max(bond, -1) : bond, goals: number(3) - 1, tasks: number(3) - 1),
      rupture: bond == -2 && !asks ? Rupture.allCases[1 + number(2)] : .none,
      safetyDone: asks ? ["sf-task-ask-suicide"] : number(6) == 0 ? [tasks[number(tasks.count)]] : [],
      medicineDone: number(8) == 0 ? ["md-task-adherence"] : [],
      settings: number(3) == 0 ? [.add("noticed", number(5) - 2), .turn("asked", true)] : [],
      why: Self.text("It was said."), next: branches(from: place, of: count))
  }

  private mutating func condition() -> Condition? {
    switch number(8) {
    case 0: .compare(.counter("noticed"), .greaterOrEqual, 1)
    case 1: .not(.flag("asked"))
    case 2: .alliance(.strained)
    case 3: .or(.rupture(.none), .done("sf-task-ask-suicide"))
    case 4: .and(.compare(.bond, .less, 4), .not(.chose("option-1")))
    default: nil
    }
  }

  private mutating func branches(from place: Int, of count: Int) -> Branches {
    let always = Branches.Branch(when: nil, to: target(from: place, of: count))
    guard number(3) == 0, let when = condition() else { return Branches([always]) }
    return Branches([.init(when: when, to: target(from: place, of: count)), always])
  }

  private mutating func target(from place: Int, of count: Int) -> PlaceID {
    let next = place + 1 + number(2)
    return next < count ? PlaceID("scene-\(next)") : PlaceID("ending-\(number(3))")
  }

  private mutating func number(_ bound: Int) -> Int { random.next(below: bound) }

  private static func text(_ words: String) -> Passage { Passage([Paragraph(spans: [.init(words)])]) }

  /// Metadata that says nothing, for vignettes made in code.
  public static func metadata(themes: [MarkerID] = []) -> Metadata {
    Metadata(
      id: "random", version: "1.0.0", title: "Random", shortTitle: "Random", language: "en-GB",
      jurisdiction: "none", summary: "A test.", objectives: [], audience: ["tests"], level: "core",
      intendedUse: .solo, minutes: 5, contentNotes: [.none], origin: .fictional, addedForPlay: [], sources: [],
      licence: "CC-BY-4.0", attribution: "none", authors: [], reviewers: [], signoffs: [], guidanceDates: [],
      drugFactsDate: "2026-11", reviewBy: "2028-11-01",
      patient: .init(name: "A patient", ageBand: "thirties", pronouns: "they/them", role: "none"),
      clinicianRole: "a doctor", themes: themes, keywords: [], changelog: [])
  }
}
