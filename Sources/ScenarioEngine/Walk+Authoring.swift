// What authors may see of a walk while it is played.

import Vignettes

extension Walk {
  /// The declared counters and flags that are not 0, with their values, in the order of the file; a flag that is set is 1.
  public var declaredValues: [(name: VariableID, value: Int)] {
    let names = scenario.vignette.counters.map(\.id) + scenario.vignette.flags
    return names.compactMap { name in
      scenario.names.place(ofVariable: name).map { (name, Int(state.values[$0])) }
    }.filter { $0.value > 0 }
  }

  /// The context in which a choice would be judged now.
  public var scoringContext: ScoringContext {
    ScoringContext(band: state.alliance.band, ruptured: state.rupture != .none, metBefore: metBefore)
  }

  /// What an option of the present scene would come to now, marker by marker in the order of the file.
  public func judged(_ option: SceneOption) -> [(live: LiveMarker, judged: Classification)] {
    guard case .scene(let place) = position else { return [] }
    let withPatient = scenario.scenes[place].withPatient
    let asks = scenario.vignette.scenes[place].asks
    return scenario.vignette.scenes[place].live.map { live in
      let taking = option.takesUp.first { $0.marker == live.marker }
      return (
        live,
        Classification(taking, by: option, of: live, asks: asks, withPatient: withPatient, in: scoringContext)
      )
    }
  }
}
