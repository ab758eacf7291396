// Plays the plain form on standard input and output.

import ConsultationUI
import Glibc
import Reports
import ScenarioEngine
import Vignettes

/// Runs a plain consultation.
enum PlainPlayer {
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
    var consultation = beginning
    consultation.keptAs = keeper.code
    consultation.opening.forEach(StandardStreams.say)
    keeper.journal?.start()
    while !consultation.isFinished {
      guard let line = StandardStreams.readLine() else {
        consultation.interrupted.forEach(StandardStreams.say)
        return
      }
      if let sentence = keeper.opening()?.sentence { StandardStreams.say(sentence) }
      let lines = consultation.receive(line)
      // What was answered is on disk before anything that comes of it is said.
      let trouble = keeper.keep(consultation.session)
      consultation.keptAs = keeper.code
      lines.forEach(StandardStreams.say)
      if let trouble { StandardStreams.say(trouble) }
      for effect in consultation.takeEffects() {
        let messages = answers(to: effect, in: consultation, keeper)
        consultation.keptAs = keeper.code
        consultation.take(messages).forEach(StandardStreams.say)
      }
    }
  }

  private static func answers(
    to effect: Effect, in consultation: PlainConsultation, _ keeper: SessionKeeper
  ) -> [Message] {
    if case .export(let request) = effect {
      return keeper.export(request, of: consultation.session, catalogue: consultation.catalogue)
    }
    return keeper.answer(effect, in: consultation.session) ?? []
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
