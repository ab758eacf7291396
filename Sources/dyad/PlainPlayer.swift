// Plays the plain form on standard input and output.

import ConsultationUI
import Reports
import ScenarioEngine
import Vignettes

/// Runs a plain consultation.
struct PlainPlayer: EffectRunner {
  private let keeper: SessionKeeper

  /// Plays until the consultation is left or the input ends.
  static func play(_ loaded: LoadedCase, mode: PlayMode, seed: UInt64, keeping keeper: SessionKeeper) {
    keeper.begin(vignette: loaded.bytes)
    run(
      PlainConsultation(
        loaded.scenario, mode: mode, seed: seed, catalogue: loaded.catalogue, support: SupportFile.text), keeper)
  }

  /// Goes on with a session that was kept.
  static func resume(_ session: Session, _ catalogue: MarkerCatalogue, keeping keeper: SessionKeeper) {
    run(PlainConsultation(resuming: session, catalogue: catalogue, support: SupportFile.text), keeper)
  }

  private static func run(_ beginning: PlainConsultation, _ keeper: SessionKeeper) {
    var player = PlainPlayer(keeper: keeper)
    var dispatcher = Dispatcher(beginning)
    dispatcher.send(.sessionKept(as: keeper.code), through: &player)
    beginning.opening.forEach(StandardStreams.say)
    keeper.journal?.start()
    while !dispatcher.model.isFinished {
      guard let line = StandardStreams.readLine() else {
        dispatcher.model.interrupted.forEach(StandardStreams.say)
        return
      }
      if let sentence = keeper.opening()?.sentence { StandardStreams.say(sentence) }
      dispatcher.send(.lineTyped(line), through: &player)
    }
  }

  func perform(_ effect: Effect, for consultation: PlainConsultation) -> [Message] {
    switch effect {
    case .say(let lines):
      lines.forEach(StandardStreams.say)
      return []
    case .record: return keeper.recorded(consultation.session)
    case .export(let request):
      return keeper.export(request, of: consultation.session, catalogue: consultation.catalogue)
    default: return keeper.answer(effect, in: consultation.session) + [.sessionKept(as: keeper.code)]
    }
  }

  /// Prints a debrief from its first page to its last.
  static func print(_ debrief: Debrief) {
    let pages = debrief.firstPage + debrief.moments.flatMap(\.text) + debrief.foldedPages + debrief.endingPage
    for page in pages {
      StandardStreams.say(page.title)
      page.paragraphs.forEach(StandardStreams.say)
      StandardStreams.say("")
    }
    StandardStreams.say(debrief.header.footer)
  }

  /// A seed for the order of options, from the system.
  static var freshSeed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
