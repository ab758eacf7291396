// Which replies can be put together at a composed reply, and which pattern each amounts to.

import Vignettes

/// Every order of parts at a scene, sorted by what it amounts to.
///
/// The first pattern that fits and is there wins, so a pattern can be come to only by a reply that no earlier pattern takes
/// away. Replies that fit the same patterns are one kind, of which the shortest is kept.
struct ComposedReplies: Sendable {
  /// Replies that fit the same patterns.
  struct Kind: Sendable {
    /// The shortest such reply; of two as short, the one whose parts come earlier in the file.
    let parts: [PartID]
    /// The patterns that it fits, in order.
    let patterns: [Int]
  }

  /// The kinds, those with the shortest replies first.
  let kinds: [Kind]
  /// Whether every reply was looked at; replies of so many parts that their orders go past `limit` were not.
  let complete: Bool

  /// How many replies are looked at: all orders of up to seven parts are 13,699.
  static let limit = 20_000

  /// Looks at the replies of a scene, shortest first.
  init(parts: [ReplyPart], patterns: [ReplyPattern]) {
    var kinds: [Kind] = []
    var seen: Set<[Int]> = []
    var looked = 0
    var round: [[PartID]] = [[]]
    let ids = parts.map(\.id)
    search: while !round.isEmpty {
      var longer: [[PartID]] = []
      for reply in round {
        for id in ids where !reply.contains(id) {
          looked += 1
          guard looked <= Self.limit else { break search }
          let next = reply + [id]
          longer.append(next)
          let fitting = patterns.indices.filter { patterns[$0].matches(next) }
          if !fitting.isEmpty, seen.insert(fitting).inserted { kinds.append(Kind(parts: next, patterns: fitting)) }
        }
      }
      round = longer
    }
    self.kinds = kinds
    complete = looked <= Self.limit
  }

  /// The patterns that some reply amounts to while those of `isThere` are there, in order, each with the shortest such reply.
  func reachable(where isThere: (Int) -> Bool) -> [(pattern: Int, parts: [PartID])] {
    var found: [Int: [PartID]] = [:]
    for kind in kinds {
      if let pattern = kind.patterns.first(where: isThere), found[pattern] == nil { found[pattern] = kind.parts }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
