// Plays short forms line by line on standard input and output.

import ConsultationUI
import Reports
import ScenarioEngine
import Vignettes

/// Plays short forms line by line.
struct DrillPlayer: EffectRunner {
  private let cases: [(drill: Drill, loaded: LoadedCase)]
  private let keeper: SessionKeeper
  /// The decision being played; nil before the first.
  private var begun: Drill?

  /// Plays until all are done, one is left, or the input ends. A choice is on disk before its reply is printed.
  static func play(_ drills: [Drill], from source: LookBackSource, keeping keeper: SessionKeeper, seed: UInt64) throws {
    let cases = try drills.map { (drill: $0, loaded: try source.loaded($0)) }
    guard let catalogue = cases.first?.loaded.catalogue else { return }
    var player = DrillPlayer(cases: cases, keeper: keeper)
    var dispatcher = Dispatcher(
      PlainDrill(
        cases.map { ($0.drill, $0.loaded.scenario) }, seed: seed, catalogue: catalogue, support: SupportFile.text))
    dispatcher.model.opening.forEach(StandardStreams.say)
    keeper.hindrance.map(StandardStreams.say)
    keeper.journal?.start()
    while !dispatcher.model.isFinished {
      guard let line = StandardStreams.readLine() else {
        dispatcher.model.interrupted.forEach(StandardStreams.say)
        return
      }
      PlainPlayer.sayOpening(of: keeper)
      dispatcher.send(.lineTyped(line), through: &player)
    }
  }

  private init(cases: [(drill: Drill, loaded: LoadedCase)], keeper: SessionKeeper) {
    (self.cases, self.keeper) = (cases, keeper)
  }

  mutating func perform(_ effect: Effect, for exchange: PlainDrill) -> [Message] {
    switch effect {
    case .say(let lines): lines.forEach(StandardStreams.say)
    case .record: return keep(exchange)
    default: break
    }
    return []
  }

  private mutating func keep(_ exchange: PlainDrill) -> [Message] {
    guard let (drill, session) = exchange.toKeep else { return [] }
    if begun != drill, let bytes = cases.first(where: { $0.drill == drill })?.loaded.bytes {
      keeper.begin(vignette: bytes, drilled: PlaceID(drill.scene))
      begun = drill
    }
    return PlainPlayer.keepPatiently(keeper, session)
  }
}
