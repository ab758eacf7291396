// Plays the plain form on standard input and output.

import ConsultationUI
import Glibc
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
  ///
  /// `sentence` says what hinders keeping it now.
  static func resume(
    _ session: Session, _ catalogue: MarkerCatalogue, saying sentence: String?, keeping keeper: SessionKeeper
  ) {
    run(PlainConsultation(resuming: session, catalogue: catalogue, support: SupportFile.text), keeper, sentence)
  }

  private static func run(_ beginning: PlainConsultation, _ keeper: SessionKeeper, _ sentence: String? = nil) {
    var player = PlainPlayer(keeper: keeper)
    var dispatcher = Dispatcher(beginning)
    if keeper.journal == nil { dispatcher.send(.nothingIsKept(because: keeper.hindrance), through: &player) }
    keeper.standing(of: beginning.session).forEach { dispatcher.send($0, through: &player) }
    beginning.opening.forEach(StandardStreams.say)
    (sentence ?? keeper.hindrance).map(StandardStreams.say)
    keeper.journal?.start()
    while !dispatcher.model.isFinished {
      let line = StandardStreams.readLine()
      // What hinders the journal is said before the first step, and what is said to be kept has to be there still.
      sayOpening(of: keeper)
      keeper.confirm().map(StandardStreams.say)
      keeper.standing(of: dispatcher.model.session).forEach { dispatcher.send($0, through: &player) }
      guard let line else {
        dispatcher.model.interrupted.forEach(StandardStreams.say)
        return
      }
      dispatcher.send(.lineTyped(line), through: &player)
    }
  }

  func perform(_ effect: Effect, for consultation: PlainConsultation) -> [Message] {
    let session = consultation.session
    switch effect {
    case .say(let lines):
      lines.forEach(StandardStreams.say)
      return []
    case .record: return Self.keepPatiently(keeper, session)
    case .export(let request): return keeper.export(request, of: session, catalogue: consultation.catalogue)
    default: return answers(to: effect, in: session) + keeper.standing(of: session)
    }
  }

  private func answers(to effect: Effect, in session: Session) -> [Message] {
    let messages = keeper.answer(effect, in: session)
    // There is no screen on which a note could stay open: it waits at once.
    guard case .noteNotKept(let draft, let reason)? = messages.first else { return messages }
    return [.troubleArose(reason)] + keeper.answer(.holdNote(draft), in: session)
  }

  /// How long the opening of the journal is waited for with the first line, in milliseconds.
  private static let openingPatience: Int32 = 2_000
  /// How often, and after how many microseconds, another program that holds the journal is asked to let go.
  private static let tries: (count: Int, pause: UInt32) = (10, 100_000)

  /// Says what became of opening the journal, once.
  static func sayOpening(of keeper: SessionKeeper) {
    if keeper.journal != nil { keeper.opening(within: openingPatience)?.sentence.map(StandardStreams.say) }
  }

  /// Keeps a session, and says what became of it; where another program holds the journal, says so and waits a little.
  static func keepPatiently(_ keeper: SessionKeeper, _ session: Session) -> [Message] {
    var trouble = keeper.keep(session)
    if trouble != nil, keeper.isHeld {
      StandardStreams.say("Waiting for another program to let go of the journal.")
      for _ in 0..<tries.count where keeper.isHeld {
        usleep(tries.pause)
        trouble = keeper.keep(session) ?? trouble
      }
      if keeper.whyUnkept == nil { trouble = nil }
    }
    return keeper.standing(of: session) + (trouble.map { [.troubleArose($0)] } ?? [])
  }

  /// Prints a debrief from its first page to its last; in full, with every figure and every reply.
  static func print(_ debrief: Debrief, inFull: Bool = false) {
    let pages = debrief.plainEnding.sections + (inFull ? debrief.fullPages : debrief.pages)
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
