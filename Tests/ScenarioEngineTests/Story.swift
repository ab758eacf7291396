// Hand-made vignettes of a few scenes, for tests that pin down one rule each.

import ScenarioEngine
import TestSupport
import Vignettes

/// A vignette of hand-made scenes. Its sittings are `visit` and `return` with the patient and `desk` away; it ends at `end`.
struct Story {
  var scenes: [Scene]
  var alliance = Alliance(bond: 2, goals: 2, tasks: 2)
  var counters: [Vignette.Counter] = []
  var flags: [VariableID] = []
  var regimen: [Medicine] = []
  var themes: [MarkerID] = []
  var safetyLines: [Vignette.SafetyLine] = []

  init(_ scenes: Scene...) { self.scenes = scenes }

  var vignette: Vignette {
    Vignette(
      metadata: RandomVignette.metadata(themes: themes), voices: [], alliance: alliance, counters: counters,
      flags: flags, regimen: regimen, safetyLines: safetyLines,
      sittings: [
        Sitting(id: "visit", title: "The visit", setting: .withPatient),
        Sitting(id: "desk", title: "At the desk", setting: .away),
        Sitting(id: "return", title: "The return", setting: .withPatient),
      ], start: scenes.first?.id ?? "nowhere", scenes: scenes,
      endings: [
        Ending(
          id: "end", title: "The end", text: Passage(), patient: Passage(), possible: Passage(), hard: Passage(),
          unknown: Passage(), next: Passage())
      ], cuts: [], hashes: ContentHashes(content: "c", play: "p"))
  }

  /// A session at its beginning.
  func session(_ mode: PlayMode = .standard) -> Session { Session(Scenario(vignette), mode: mode, seed: 0) }

  /// A session in which these options were chosen one after another.
  func choosing(_ options: OptionID..., mode: PlayMode = .standard) throws -> Session {
    var session = session(mode)
    for option in options { try session.choose(option) }
    return session
  }
}

extension Session {
  /// Chooses an option of the present scene.
  mutating func choose(_ option: OptionID) throws { try apply(.optionChosen(scene: here, option: option)) }

  /// The present scene, or the last one.
  var here: PlaceID { walk.path.last ?? "nowhere" }

  var profile: Profile { Profile(walk, catalogue: Shipped.catalogue) }

  /// The labels of the ledger, in its order.
  var labels: [Label] { walk.ledger.map(\.judged.label) }
}

extension Scene {
  init(
    _ id: PlaceID, in sitting: SittingID = "visit", cues: [MarkerID] = [], live: [LiveMarker] = [],
    lures: [MarkerID] = [], asks: PatientQuestion? = nil, safety: [TaskDue] = [], medicine: [TaskDue] = [],
    regimen: [RegimenChange] = [], bridge: Branches? = nil, _ options: SceneOption...
  ) {
    self.init(
      id, in: sitting, cues: cues, live: live, lures: lures, asks: asks, safety: safety, medicine: medicine,
      regimen: regimen, bridge: bridge, body: .decision(options))
  }

  init(
    _ id: PlaceID, in sitting: SittingID = "visit", cues: [MarkerID] = [], live: [LiveMarker] = [],
    lures: [MarkerID] = [], asks: PatientQuestion? = nil, safety: [TaskDue] = [], medicine: [TaskDue] = [],
    regimen: [RegimenChange] = [], bridge: Branches? = nil, body: SceneBody
  ) {
    self.init(
      id: id, sitting: sitting, title: id.text, text: Passage(), cues: cues, live: live,
      lures: lures.map { Lure(marker: $0, whyNot: Passage()) }, asks: asks, safety: safety, medicine: medicine,
      regimen: regimen, bridge: bridge.map { Bridge(text: Passage(), to: $0) }, body: body)
  }
}

extension SceneOption {
  /// An option that takes one marker up.
  init(
    _ id: OptionID, _ marker: MarkerID, _ depth: Int, act: MarkerID? = nil, tone: Tone = .plain, meets: Bool = false,
    to next: PlaceID
  ) {
    self.init(
      id: id, takesUp: [TakingUp(marker: marker, depth: depth, act: act)], tone: tone, meets: meets, next: .to(next))
  }
}

extension LiveMarker {
  init(_ marker: MarkerID, _ weight: Int = 1, floor: Int = 1, ceiling: Ceiling? = nil) {
    self.init(marker: marker, weight: weight, cue: "Something is said.", floor: floor, ceiling: ceiling)
  }
}

extension Branches {
  /// Goes on at this place, whatever the state.
  static func to(_ place: PlaceID) -> Branches { Branches([Branch(when: nil, to: place)]) }
}
