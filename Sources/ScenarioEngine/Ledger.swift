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

/// What the patient asked of the doctor, if a choice neither answered nor said why not. It is shown beside the labels.
public struct Unanswered: Hashable, Sendable {
  /// Which visit of the walk, from 0.
  public let visit: Int
  /// The scene.
  public let scene: PlaceID
  /// The option that was chosen.
  public let option: OptionID
  /// What was asked.
  public let question: PatientQuestion
}

extension Walk {
  /// The option that was chosen at a visit, or nil if nothing was.
  public func option(of visit: Visit) -> SceneOption? {
    visit.optionPlace.map { scenario.vignette.scenes[visit.scenePlace].body.options[$0] }
  }

  /// What was said at a visit: the line of the option, or the parts of the reply in their order; nothing if nothing was chosen.
  public func said(at visit: Visit) -> [Passage] {
    guard let option = option(of: visit) else { return [] }
    let known = scene(of: visit).body.parts
    return known.isEmpty
      ? [option.line] : visit.parts.compactMap { id in known.first { $0.id == id }?.text }
  }

  /// The option that was chosen at a visit of this number, made ready; nil if nothing was. Whatever looks at a whole walk uses this:
  /// taking a visit or an option out of its place copies all that it holds.
  func chosenOption(at place: Int) -> CompiledOption? {
    visits[place].optionPlace.map { scenario.scenes[visits[place].scenePlace].options[$0] }
  }

  /// The scene of a visit.
  public func scene(of visit: Visit) -> Scene { scenario.vignette.scenes[visit.scenePlace] }

  /// The ledger, in the order of the path and of each scene's markers.
  public var ledger: [LedgerLine] {
    var lines: [LedgerLine] = []
    for place in visits.indices {
      guard let option = chosenOption(at: place) else { continue }
      let scene = scenario.scenes[visits[place].scenePlace]
      let asks = scenario.vignette.scenes[visits[place].scenePlace].asks
      for live in scenario.vignette.scenes[visits[place].scenePlace].live {
        let taking = option.model.takesUp.first { $0.marker == live.marker }
        lines.append(
          LedgerLine(
            visit: place, scene: scene.id, option: option.id, marker: live.marker, weight: live.weight,
            cue: live.cue, depth: taking?.depth ?? 0, act: taking?.act,
            judged: Classification(
              taking, by: option.model, of: live, asks: asks, withPatient: scene.withPatient,
              in: visits[place].context)))
      }
    }
    return lines
  }

  /// The lures that were read in, in the order of the path.
  public var readIns: [ReadIn] {
    var found: [ReadIn] = []
    for place in visits.indices {
      guard let option = chosenOption(at: place) else { continue }
      for lure in scenario.vignette.scenes[visits[place].scenePlace].lures {
        guard let taking = option.model.takesUp.first(where: { $0.marker == lure.marker && $0.depth >= 1 }) else {
          continue
        }
        found.append(
          ReadIn(
            visit: place, scene: visits[place].scene, option: option.id, marker: lure.marker, depth: taking.depth))
      }
    }
    return found
  }
}

extension Walk {
  /// What was asked and went unanswered, in the order of the path.
  public var unanswered: [Unanswered] {
    visits.indices.compactMap { place in
      guard let option = chosenOption(at: place), !option.model.answers,
        let question = scenario.vignette.scenes[visits[place].scenePlace].asks
      else { return nil }
      return Unanswered(visit: place, scene: visits[place].scene, option: option.id, question: question)
    }
  }

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
