// Variants of a vignette that must make no difference.

import ScenarioEngine
import Vignettes

extension Vignette {
  func replacing(scenes: [Scene], start: PlaceID? = nil) -> Vignette {
    Vignette(
      metadata: metadata, voices: voices, partner: partner, alliance: alliance, allianceReason: allianceReason,
      counters: counters,
      flags: flags, regimen: regimen, safetyLines: safetyLines, sittings: sittings, start: start ?? self.start,
      scenes: scenes, endings: endings,
      cuts: cuts, hashes: hashes)
  }

  /// The same vignette with the options of every decision the other way round.
  var withOptionsReversed: Vignette {
    replacing(
      scenes: scenes.map { scene in
        guard case .decision(let options) = scene.body else { return scene }
        return scene.replacing(body: .decision(options.reversed()))
      })
  }

  /// The same vignette with a weightless choice in front, and the events with that choice made.
  func insertingEmptyScene(after events: [SessionEvent]) -> (Vignette, [SessionEvent]) {
    let option = SceneOption(id: "good-morning", next: Branches([.init(when: nil, to: start)]))
    let empty = Scene(
      id: "at-the-door", sitting: scenes[0].sitting, title: "At the door", text: Passage(), body: .decision([option]))
    var longer = events
    longer.insert(.optionChosen(scene: "at-the-door", option: "good-morning"), at: 1)
    return (replacing(scenes: [empty] + scenes, start: "at-the-door"), longer)
  }
}

extension Scene {
  func replacing(body: SceneBody) -> Scene {
    Scene(
      id: id, sitting: sitting, title: title, partner: partner, place: place, text: text, cues: cues, live: live,
      lures: lures, asks: asks, safety: safety, medicine: medicine, safetyDone: safetyDone, medicineDone: medicineDone,
      regimen: regimen, leader: leader, bridge: bridge, later: later, body: body)
  }
}
