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

  init(_ tally: FeelingTally) {
    let (links, held) = (tally.lines.count, tally.held)
    let enough = links >= Self.countedFrom
    lines = tally.lines
    counts =
      enough
      ? [
        CountLine(id: "named-then-acted-on", text: "named, then acted on", count: links - held),
        CountLine(id: "named-and-held", text: FeelingSentence.unseen, count: held),
        CountLine(id: "named-and-used", text: "named and used", count: tally.used),
      ] : []
    if links == 0 {
      sentence = nil
    } else if enough {
      sentence =
        "Of \(links) links, \(links - held) went on to an act that often goes with the feeling; "
        + "after \(held) none was seen."
    } else {
      sentence = "Too few for a count; from four on there is one."
    }
  }
}

/// The links of sessions, one session after another.
struct FeelingTally: Sendable {
  private(set) var lines: [FeelingLinks.Line] = []
  private(set) var held = 0
  private(set) var used = 0

  mutating func add(_ outcome: SessionOutcome, catalogue: MarkerCatalogue, words: Bool) {
    for feeling in outcome.feelings where feeling.kind != .question {
      lines.append(
        FeelingLinks.Line(
          kind: feeling.kind.rawValue, text: Self.text(feeling, catalogue: catalogue, words: words),
          session: outcome.label))
      held += feeling.kind == .namedAndHeld ? 1 : 0
      used += feeling.usedAt != nil ? 1 : 0
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
