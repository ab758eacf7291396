// Plays a case line by line on standard input and output.

import ConsultationUI
import Glibc
import Reports
import ScenarioEngine
import Vignettes

/// Plays a consultation in the plain form.
struct PlainPlayer: EffectRunner {
  private let keeper: SessionKeeper

  /// Plays until the consultation is left or the input ends.
  static func play(_ loaded: LoadedCase, mode: PlayMode, seed: UInt64, keeping keeper: SessionKeeper) {
    keeper.begin(vignette: loaded.bytes)
    run(
      PlainConsultation(
        loaded.scenario, mode: mode, seed: seed, catalogue: loaded.catalogue, support: SupportFile.text),
      keeping: keeper)
  }

  /// Goes on with a kept session. `sentence` says why it cannot be kept now.
  static func resume(
    _ session: Session, _ catalogue: MarkerCatalogue, saying sentence: String?, keeping keeper: SessionKeeper
  ) {
    run(
      PlainConsultation(resuming: session, catalogue: catalogue, support: SupportFile.text), keeping: keeper,
      saying: sentence)
  }

  private static func run(
    _ beginning: PlainConsultation, keeping keeper: SessionKeeper, saying sentence: String? = nil
  ) {
    var player = PlainPlayer(keeper: keeper)
    var dispatcher = Dispatcher(beginning)
    if keeper.journal == nil { dispatcher.send(.nothingIsKept(because: keeper.hindrance), through: &player) }
    keeper.standing(of: beginning.session).forEach { dispatcher.send($0, through: &player) }
    beginning.opening.forEach(StandardStreams.say)
    (sentence ?? keeper.hindrance).map(StandardStreams.say)
    keeper.journal?.start()
    while !dispatcher.model.isFinished {
      let line = StandardStreams.readLine()
      // Say what is wrong with the journal before the first step, and check that what was called kept still is.
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
    // No screen can hold the note open here, so it waits at once.
    guard case .noteNotKept(let draft, let reason)? = messages.first else { return messages }
    return [.troubleArose(reason)] + keeper.answer(.holdNote(draft), in: session)
  }

  /// How long the first line waits for the journal to open, in milliseconds.
  private static let openingPatience: Int32 = 2_000
  /// How often to try again if another program has locked the journal, and how long to wait between, in microseconds.
  private static let tries: (count: Int, pause: UInt32) = (10, 100_000)

  /// Says once whether the journal could be opened, if there is anything to say.
  static func sayOpening(of keeper: SessionKeeper) {
    if keeper.journal != nil { keeper.opening(within: openingPatience)?.sentence.map(StandardStreams.say) }
  }

  /// Keeps a session and says what came of it. If another program has locked the journal, says so and waits a little.
  static func keepPatiently(_ keeper: SessionKeeper, _ session: Session) -> [Message] {
    var trouble = keeper.keep(session)
    if trouble != nil, keeper.isHeld {
      StandardStreams.say("Waiting for another program to release the journal.")
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

  /// A random seed for the order of options.
  static var freshSeed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
