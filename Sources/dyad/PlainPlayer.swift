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
  ///
  /// `sentence` says what hinders keeping it now.
  static func resume(
    _ session: Session, _ catalogue: MarkerCatalogue, saying sentence: String?, keeping keeper: SessionKeeper
  ) {
    run(PlainConsultation(resuming: session, catalogue: catalogue, support: SupportFile.text), keeper, sentence)
  }

  private static func run(_ beginning: PlainConsultation, _ keeper: SessionKeeper, _ sentence: String? = nil) {
    var consultation = beginning
    take(keeper, into: &consultation)
    consultation.opening.forEach(StandardStreams.say)
    (sentence ?? keeper.hindrance).map(StandardStreams.say)
    keeper.journal?.start()
    while !consultation.isFinished {
      let line = StandardStreams.readLine()
      // What hinders the journal is said before the first step, and what is said to be kept has to be there still.
      sayOpening(of: keeper)
      keeper.confirm().map(StandardStreams.say)
      take(keeper, into: &consultation)
      guard let line else {
        consultation.interrupted.forEach(StandardStreams.say)
        return
      }
      let lines = consultation.receive(line)
      // What was answered is on disk before anything that comes of it is said.
      let trouble = keepPatiently(keeper, consultation.session)
      take(keeper, into: &consultation)
      lines.forEach(StandardStreams.say)
      if let trouble { StandardStreams.say(trouble) }
      for effect in consultation.takeEffects() {
        let messages = answers(to: effect, in: consultation, keeper) + keeper.takeWrittenNotes()
        take(keeper, into: &consultation)
        consultation.take(messages).forEach(StandardStreams.say)
      }
    }
  }

  /// How long the opening of the journal is waited for with the first line, in milliseconds.
  private static let openingPatience: Int32 = 2_000
  /// How often, and after how many microseconds, another program that holds the journal is asked to let go.
  private static let tries: (count: Int, pause: UInt32) = (10, 100_000)

  /// Says what became of opening the journal, once.
  static func sayOpening(of keeper: SessionKeeper) {
    if keeper.journal != nil { keeper.opening(within: openingPatience)?.sentence.map(StandardStreams.say) }
  }

  /// Keeps a session; where another program holds the journal, says so and waits a little.
  static func keepPatiently(_ keeper: SessionKeeper, _ session: Session) -> String? {
    var trouble = keeper.keep(session)
    guard trouble != nil, keeper.isHeld else { return trouble }
    StandardStreams.say("Waiting for another program to let go of the journal.")
    for _ in 0..<tries.count where keeper.isHeld {
      usleep(tries.pause)
      trouble = keeper.keep(session) ?? trouble
    }
    return keeper.whyUnkept == nil ? nil : trouble
  }

  private static func take(_ keeper: SessionKeeper, into consultation: inout PlainConsultation) {
    consultation.keptAs = keeper.code
    consultation.unkept = keeper.unkept(of: consultation.session)
    consultation.keepsNothing = keeper.journal == nil
  }

  private static func answers(
    to effect: Effect, in consultation: PlainConsultation, _ keeper: SessionKeeper
  ) -> [Message] {
    if case .export(let request) = effect {
      return keeper.export(request, of: consultation.session, catalogue: consultation.catalogue)
    }
    let messages = keeper.answer(effect, in: consultation.session) ?? []
    // There is no screen on which a note could stay open: it waits at once.
    guard case .noteNotKept(let draft, let reason)? = messages.first else { return messages }
    return [.troubleArose(reason)] + (keeper.answer(.holdNote(draft), in: consultation.session) ?? [])
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
