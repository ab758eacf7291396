// Every judged marker of a walk, line by line: what each figure opens to.

import Vignettes

/// One live marker at one choice, with everything that explains its label.
public struct LedgerLine: Hashable, Sendable {
  /// Which visit of the walk, from 0.
  public let visit: Int
  /// The scene.
  public let scene: PlaceID
  /// The option that was chosen.
  public let option: OptionID
  /// The marker.
  public let marker: MarkerID
  /// Its weight, 1 to 3.
  public let weight: Int
  /// The words on screen that made it live: what could be known then.
  public let cue: String
  /// How deep the option takes it up, 0 to 5.
  public let depth: Int
  /// The form in which the choice acted it out, or nil.
  public let act: MarkerID?
  /// The label, the effective depth, the window and the points.
  public let judged: Classification
}

/// A lure that was read in: there was nothing yet to support it.
public struct ReadIn: Hashable, Sendable {
  /// Which visit of the walk, from 0.
  public let visit: Int
  /// The scene.
  public let scene: PlaceID
  /// The option that was chosen.
  public let option: OptionID
  /// The lure.
  public let marker: MarkerID
  /// How deep the option takes it up, 1 to 5.
  public let depth: Int
}

extension Walk {
  /// The option that was chosen at a visit, or nil where nothing was.
  public func option(of visit: Visit) -> SceneOption? {
    visit.optionPlace.map { scenario.vignette.scenes[visit.scenePlace].body.options[$0] }
  }

  /// The scene of a visit.
  public func scene(of visit: Visit) -> Scene { scenario.vignette.scenes[visit.scenePlace] }

  /// The ledger, in the order of the path and of each scene's markers.
  public var ledger: [LedgerLine] {
    visits.enumerated().flatMap { place, visit in
      guard let option = option(of: visit) else { return [LedgerLine]() }
      return scenario.vignette.scenes[visit.scenePlace].live.map { live in
        let taking = option.takesUp.first { $0.marker == live.marker }
        return LedgerLine(
          visit: place, scene: visit.scene, option: option.id, marker: live.marker, weight: live.weight,
          cue: live.cue, depth: taking?.depth ?? 0, act: taking?.act,
          judged: Classification(
            taking, by: option, of: live, withPatient: scenario.scenes[visit.scenePlace].withPatient,
            in: visit.context))
      }
    }
  }

  /// The lures that were read in, in the order of the path.
  public var readIns: [ReadIn] {
    visits.enumerated().flatMap { place, visit in
      guard let option = option(of: visit) else { return [ReadIn]() }
      return scenario.vignette.scenes[visit.scenePlace].lures.compactMap { lure in
        option.takesUp.first { $0.marker == lure.marker && $0.depth >= 1 }.map {
          ReadIn(visit: place, scene: visit.scene, option: option.id, marker: lure.marker, depth: $0.depth)
        }
      }
    }
  }
}

extension Walk {
  /// What an option of a visited scene would have earned in the state and context of that visit.
  public func points(of option: SceneOption, at visit: Visit) -> OptionPoints {
    OptionPoints(
      option, at: scene(of: visit), withPatient: scenario.scenes[visit.scenePlace].withPatient, in: visit.context)
  }

  /// The state that an option of a visited scene would have led to from there.
  public func state(after option: SceneOption, at visit: Visit) -> WalkState {
    var state = visit.before
    scenario.apply(OptionEffects(option, names: scenario.names), to: &state)
    return state
  }
}
