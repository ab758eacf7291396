// The lines behind each part of the counts of feeling and act (docs/scoring.md §7).

/// One part of the counts with what it opens to. A line that was also used stands under both.
public struct FeelingGroup: Hashable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The sentence.
    public let text: String
    /// Where it leads.
    public let place: DebriefPlace
  }

  /// The part.
  public let count: CountLine
  /// As many lines as it counts, in the order of the path.
  public let lines: [Line]
}

extension Debrief {
  /// The parts of the counts of feeling and act that are not nothing, each over its lines.
  public var feelingGroups: [FeelingGroup] {
    feelingCounts.filter { $0.count > 0 }.map { count in
      let used = feelings.compactMap { line in
        line.usedAt.map { FeelingGroup.Line(text: line.used ?? line.text, place: $0) }
      }
      let ofKind = feelings.filter { $0.kind == count.id }
        .map { FeelingGroup.Line(text: $0.text, place: $0.place ?? $0.checkIn) }
      return FeelingGroup(count: count, lines: count.id == "named-and-used" ? used : ofKind)
    }
  }
}
