// Takes a knowledge check on standard input and output.

import ConsultationUI

/// Takes a check line by line on standard input and output.
struct KnowledgePlayer: EffectRunner {
  private let keeper: KnowledgeKeeper

  /// Asks until everything is answered, it is left, or the input ends.
  static func play(_ run: KnowledgeRun, keeping keeper: KnowledgeKeeper) {
    var player = KnowledgePlayer(keeper: keeper)
    var dispatcher = Dispatcher(PlainKnowledge(run))
    dispatcher.model.opening.forEach(StandardStreams.say)
    while !dispatcher.model.isFinished {
      guard let line = StandardStreams.readLine() else {
        dispatcher.model.interrupted.forEach(StandardStreams.say)
        return
      }
      dispatcher.send(.lineTyped(line), through: &player)
    }
  }

  mutating func perform(_ effect: Effect, for exchange: PlainKnowledge) -> [Message] {
    switch effect {
    case .say(let lines): lines.forEach(StandardStreams.say)
    case .keepKnowledge(let taking): return keeper.keep(taking)
    default: break
    }
    return []
  }
}
