// Feeling and act, one line for each feeling (docs/debrief.md).

/// A feeling with everything that a walk has to say of it.
public struct FeelingBucket: Hashable, Sendable {
  /// The feeling's id.
  public let feeling: String
  /// All of it in one line.
  public let text: String
  /// The scene it opens: where the feeling was first acted on or used, or else where it was noted.
  public let place: DebriefPlace
}

extension Debrief {
  /// The feelings that were noted or are asked about, each once, in the order of the path.
  public var feelingBuckets: [FeelingBucket] {
    var order: [String] = []
    for line in feelings { if let id = line.feelings.first, !order.contains(id) { order.append(id) } }
    return order.compactMap { id in
      let lines = feelings.filter { $0.feelings.first == id }
      guard let first = lines.first else { return nil }
      let text = [
        Self.noted(lines.filter { $0.kind != "question" }), Self.asked(lines.filter { $0.kind == "question" }),
      ]
      .compactMap(\.self).joined(separator: " ")
      let place = lines.compactMap(\.place).first ?? lines.compactMap(\.usedAt).first ?? first.checkIn
      return FeelingBucket(feeling: id, text: text, place: place)
    }
  }

  /// What was noted, how often, and what followed.
  private static func noted(_ lines: [FeelingSentence]) -> String? {
    guard !lines.isEmpty else { return nil }
    let words = DebriefWording.listed(unique(lines.flatMap(\.words)))
    let often = lines.count > 1 ? " \(Counting.times(lines.count))" : ""
    let acted = lines.filter { $0.kind == "named-then-acted-on" }.compactMap { line in
      line.form.map { "\($0) (\((line.place ?? line.checkIn).named))" }
    }
    let used = lines.compactMap { line in line.useForm.map { "at “\((line.usedAt ?? line.checkIn).title)” you \($0)" } }
    let followed =
      [acted.isEmpty ? nil : "Then \(unique(acted).joined(separator: "; "))."]
      + unique(used).map { "\($0.uppercasedFirst)." }
    let what = followed.compactMap(\.self).joined(separator: " ")
    return "You noted \(words)\(often). " + (what.isEmpty ? "None of the acts that often go with it followed." : what)
  }

  /// What was acted on with no such feeling noted, as a question.
  private static func asked(_ lines: [FeelingSentence]) -> String? {
    guard let noun = lines.first?.nouns.first else { return nil }
    let acts = unique(
      lines.compactMap { line in
        line.form.map { "\($0) (\((line.place ?? line.checkIn).named))" }
      }
    ).joined(separator: "; ")
    return "\(acts.uppercasedFirst), with no \(FeelingSentence.withoutArticle(noun)) noted. Was any there?"
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: [String] = []
    for text in texts where !seen.contains(text) { seen.append(text) }
    return seen
  }
}
