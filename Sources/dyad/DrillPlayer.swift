// Plays short forms line by line on standard input and output.

import ConsultationUI
import Reports
import ScenarioEngine
import Vignettes

/// Runs short forms in the plain form.
enum DrillPlayer {
  /// Plays until all are taken, one is left, or the input ends. What is chosen is on disk before its answer is said.
  static func play(_ drills: [Drill], from source: LookBackSource, keeping keeper: SessionKeeper, seed: UInt64) throws {
    let cases = try drills.map { (drill: $0, loaded: try source.loaded($0)) }
    guard let catalogue = cases.first?.loaded.catalogue else { return }
    var exchange = PlainDrill(
      cases.map { ($0.drill, $0.loaded.scenario) }, seed: seed, catalogue: catalogue, support: SupportFile.text)
    exchange.opening.forEach(StandardStreams.say)
    keeper.hindrance.map(StandardStreams.say)
    keeper.journal?.start()
    var begun: Drill?
    while !exchange.isFinished {
      guard let line = StandardStreams.readLine() else {
        exchange.interrupted.forEach(StandardStreams.say)
        return
      }
      PlainPlayer.sayOpening(of: keeper)
      let lines = exchange.receive(line)
      var trouble: String?
      if let (drill, session) = exchange.toKeep {
        if begun != drill, let bytes = cases.first(where: { $0.drill == drill })?.loaded.bytes {
          keeper.begin(vignette: bytes, drilled: PlaceID(drill.scene))
          begun = drill
        }
        trouble = PlainPlayer.keepPatiently(keeper, session)
      }
      lines.forEach(StandardStreams.say)
      if let trouble { StandardStreams.say(trouble) }
    }
  }
}
