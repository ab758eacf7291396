// Feeling and act over several sessions: sentences, and counts only where there are enough (docs/scoring.md §5.6).

import ScenarioEngine
import Vignettes

/// What was noted and what followed, session by session. It never infers a feeling.
public struct FeelingLinks: Encodable, Hashable, Sendable {
  /// One link.
  public struct Line: Encodable, Hashable, Sendable {
    /// `named-then-acted-on` or `named-and-held`.
    public let kind: String
    /// The sentence.
    public let text: String
    /// The session's label.
    public let session: String
  }

  /// The fewest links of which anything is counted.
  public static let countedFrom = 4

  /// The links, in the order of the sessions. An act with no feeling noted is a question of its debrief and no link.
  public let lines: [Line]
  /// How often each kind stands; empty with fewer than four links.
  public let counts: [CountLine]
  /// What is said of the counts, or why there are none; nil where nothing was noted.
  public let sentence: String?

  init(_ outcomes: [SessionOutcome], catalogue: MarkerCatalogue, words: Bool) {
    let links = outcomes.flatMap { outcome in
      outcome.feelings.filter { $0.kind != .question }.map { (outcome.label, $0) }
    }
    lines = links.map { label, line in
      Line(kind: line.kind.rawValue, text: Self.text(line, catalogue: catalogue, words: words), session: label)
    }
    let held = links.count { $0.1.kind == .namedAndHeld }
    let enough = links.count >= Self.countedFrom
    counts =
      enough
      ? [
        CountLine(id: "named-then-acted-on", text: "named, then acted on", count: links.count - held),
        CountLine(id: "named-and-held", text: FeelingSentence.unseen, count: held),
        CountLine(id: "named-and-used", text: "named and used", count: links.count { $0.1.usedAt != nil }),
      ] : []
    if links.isEmpty {
      sentence = nil
    } else if enough {
      sentence =
        "Of \(links.count) links, \(links.count - held) went on to an act that often goes with the feeling; "
        + "after \(held) none was seen."
    } else {
      sentence = "Too few for a count; from four on there is one."
    }
  }

  /// The trainee's words are hers, with the catalogue's noun beside them; without them the noun says that it is a heading.
  private static func text(_ line: FeelingLine, catalogue: MarkerCatalogue, words: Bool) -> String {
    let noted = line.feelings.map { feeling in
      let noun = catalogue[feeling]?.noun ?? catalogue.name(of: feeling).lowercasedFirst
      let own = line.words.filter { catalogue.feeling(ofWord: $0)?.id == feeling }.joined(separator: ", ")
      return words && !own.isEmpty ? "\(own) (\(noun))" : "“\(noun)”"
    }.joined(separator: ", ")
    let form = line.act.map { catalogue[$0]?.form ?? catalogue.name(of: $0).lowercasedFirst }
    return "Noted\(words ? ":" : " under") \(noted); " + (form.map { "then \($0)." } ?? "none of its usual acts seen.")
  }
}
