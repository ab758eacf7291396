// Counts of hands: how many, never whose, and never binding on the leader.

import Vignettes

extension GroupSession {
  /// The last scene on this track whose choices the room has seen, now or before a rewind.
  var decision: PlaceID? { track.stops.last { !lettered(at: $0.place).isEmpty }?.place }

  /// The choices of a scene as last shown on the wall; empty if they never were.
  func lettered(at place: PlaceID) -> [GroupChoice] {
    for track in tracks.reversed() {
      if let stop = track.stops.last(where: { $0.place == place && $0.isRevealed }) { return stop.shown }
    }
    return []
  }

  mutating func enter(_ counts: VoteCounts, _ stage: VoteStage) throws(GroupRefusal) {
    guard !isClosed else { throw GroupRefusal(GroupWording.isOver) }
    guard let decision else { throw GroupRefusal("Hands are counted once the choices have been on the wall.") }
    let known = Set(lettered(at: decision).map(\.id))
    let numbers = Array(counts.options.values) + [counts.undecided, counts.noneOfThese]
    guard counts.options.keys.allSatisfy(known.contains) else {
      throw GroupRefusal("Count hands for the letters on the wall, for undecided, and for none of these.")
    }
    guard numbers.allSatisfy((0...VoteCounts.most).contains) else {
      throw GroupRefusal("A count is a whole number from 0 to \(VoteCounts.most).")
    }
    votes[decision, default: [:]][stage] = counts
  }

  /// The rows of the present decision, before and after discussion, as far as hands were counted.
  var voteRows: [LeaderView.VoteRow] {
    guard let decision, let rows = votes[decision] else { return [] }
    let choices = lettered(at: decision)
    return VoteStage.allCases.compactMap { stage in
      rows[stage].map { row in
        LeaderView.VoteRow(
          stage: stage,
          counts: choices.map { LeaderView.LetterCount(letter: $0.letter, count: row.options[$0.id] ?? 0) },
          undecided: row.undecided, noneOfThese: row.noneOfThese)
      }
    }
  }

  /// What to try next at the last decision: the untried choice with the fewest hands, but at least one.
  var minority: String? {
    guard let decision, let row = votes[decision]?[.after] ?? votes[decision]?[.before] else { return nil }
    let tried = Set(branches.filter { $0.scene == decision }.map(\.choice))
    guard !tried.isEmpty else { return nil }
    let open = lettered(at: decision).filter { !tried.contains($0.id) && (row.options[$0.id] ?? 0) > 0 }
    return open.min { (row.options[$0.id] ?? 0) < (row.options[$1.id] ?? 0) }?.letter
  }
}
