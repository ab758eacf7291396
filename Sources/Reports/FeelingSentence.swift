// Feeling and act as a sentence: two facts, and where no feeling was noted, a question (docs/scoring.md §5.6).

import ScenarioEngine
import Vignettes

/// One line of feeling and act.
public struct FeelingSentence: Encodable, Hashable, Sendable {
  /// `named-then-acted-on`, `named-and-held` or `question`.
  public let kind: String
  /// The sentence.
  public let text: String
  /// Where it was noted.
  public let checkIn: DebriefPlace
  /// Where it was acted on, or nil.
  public let place: DebriefPlace?
  /// Where a choice of the same window worked with it, or nil.
  public let usedAt: DebriefPlace?
  /// What that choice did with it, as a sentence, or nil.
  public let used: String?
  /// The feelings' ids.
  public let feelings: [String]
  /// The trainee's own words for them.
  public let words: [String]
  /// The act's id, or nil.
  public let act: String?
  /// The feelings as nouns.
  let nouns: [String]
  /// What the act looked like, as a phrase, or nil.
  let form: String?
  /// What the choice that worked with it did, as a phrase, or nil.
  let useForm: String?

  init(_ line: FeelingLine, skills: [SkillUse], catalogue: MarkerCatalogue, places: DebriefPlaces) {
    kind = line.kind.rawValue
    checkIn = places.place(line.checkIn)
    place = line.scene.map { places.place($0) }
    usedAt = line.usedAt.map { places.place($0) }
    let use = skills.first { $0.scene == line.usedAt && $0.skill.family == .holding }
    useForm = use.map { DoneLine($0, catalogue: catalogue, places: places).text }
    used = use.map { use in
      let place = places.place(use.scene)
      let done = DoneLine(use, catalogue: catalogue, places: places).text
      return "You noted \(Self.listed(line.words)); at “\(place.title)” you \(done)."
    }
    feelings = line.feelings.map(\.text)
    act = line.act?.text
    words = line.words
    nouns = line.feelings.map { catalogue[$0]?.noun ?? catalogue.name(of: $0).lowercasedFirst }
    self.form = line.act.map { catalogue[$0]?.form ?? catalogue.name(of: $0).lowercasedFirst }
    let form = self.form ?? ""
    switch line.kind {
    case .namedThenActed: text = "You noted \(Self.listed(words)); then \(form). Named, then acted on."
    case .namedAndHeld:
      // Whether it was held nobody can know who only sees that no such act was recorded.
      text = "You noted \(Self.listed(words)); none of the acts that often go with it was seen to follow."
    // One feeling is asked about, the first that is paired with the act: a list would read like a charge sheet.
    case .question:
      let noun = Self.withoutArticle(nouns.first ?? "feeling")
      text = "\(form.uppercasedFirst), and you had noted no \(noun). Was any there?"
    }
  }

  // The phrases that the sentences are made of are no part of the report.
  private enum CodingKeys: String, CodingKey {
    case kind, text, checkIn, place, usedAt, used, feelings, words, act
  }

  /// The sentence and what was done with the feeling, each with its place.
  public var paragraphs: [String] {
    ["\(text) (\((place ?? checkIn).named))"]
      + [used].compactMap { $0 }.map { "\($0) (\((usedAt ?? checkIn).named))" }
  }

  /// A feeling that was named, where no paired act was recorded. An act that is in no pair says nothing of it.
  static let unseen = "named, none of its usual acts seen"

  /// How often each kind stands, with those that were used.
  static func counts(_ lines: [FeelingLine]) -> [CountLine] {
    func count(_ kind: FeelingLine.Kind) -> Int { lines.count { $0.kind == kind } }
    return [
      CountLine(id: "named-then-acted-on", text: "named, then acted on", count: count(.namedThenActed)),
      CountLine(id: "named-and-held", text: unseen, count: count(.namedAndHeld)),
      CountLine(id: "named-and-used", text: "named and used", count: lines.count { $0.usedAt != nil }),
      CountLine(id: "question", text: "open as a question", count: count(.question)),
    ]
  }

  /// “A wish to rescue” as it stands behind “no”.
  static func withoutArticle(_ noun: String) -> String {
    let article = ["a ", "an "].first { noun.hasPrefix($0) }
    return String(noun.dropFirst(article?.count ?? 0))
  }

  private static func listed(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "nothing" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
