// The one choice that the plain ending names, and the question that it sends along.

import ScenarioEngine
import Vignettes

extension PlainEndingWriter {
  /// The choice furthest from what was open; else one that acted something out and was repaired; else the last that the
  /// trainee remarked on; else the one that met most.
  var choice: (choice: PlainEnding.Choice, index: Int)? {
    let found: (Decision, PlainEnding.Reason)?
    if let furthest = ranked.first {
      found = (furthest, .furthest)
    } else if let repaired = decisions.first(where: { isRepaired($0.moment) }) {
      found = (repaired, .repaired)
    } else if let remarked = decisions.last(where: { decision in
      remarks.contains { $0.place == decision.moment.place }
    }) {
      found = (remarked, .remarked)
    } else {
      let most = decisions.max { ($0.moment.points.noticing, $1.index) < ($1.moment.points.noticing, $0.index) }
      found = most.map { ($0, .metMost) }
    }
    return found.map { decision, reason in
      (
        PlainEnding.Choice(
          place: decision.moment.place, does: decision.moment.doesOrLine,
          inquiry: decision.moment.inquiry.map(\.text).joined(separator: " "), reason: reason), decision.index
      )
    }
  }

  /// The choices that earned less than was open, the furthest first; of equal ones the first on the path. A choice that saw
  /// to safety is not held against what it left (docs/scoring.md §5.5).
  private var ranked: [Decision] {
    func distance(_ decision: Decision) -> Int {
      let points = decision.moment.points
      return points.countsForNoticing ? points.best - points.noticing : 0
    }
    return decisions.filter { distance($0) > 0 }.sorted {
      (-distance($0), $0.index) < (-distance($1), $1.index)
    }
  }

  private func isRepaired(_ moment: Moment) -> Bool {
    enactments.arcs.contains { $0.place == moment.place && $0.repairedAt != nil }
  }

  /// The question of the weightiest quote's moment; else of the next choice by distance; else of the last that has one. The
  /// choice that the page names has its question beside it already.
  func question(besides named: Int?, quoted: [Int]) -> String? {
    let indices = quoted + ranked.map(\.index) + decisions.map(\.index).reversed()
    let found = indices.first { $0 != named && !decisions[$0].moment.inquiry.isEmpty }
    if let found { return decisions[found].moment.questionToTake }
    return named.map { "What would a supervisor ask first about “\(decisions[$0].moment.place.title)”?" }
  }
}

extension Moment {
  /// What the choice does, in the case's words; if the case has none, its line.
  var doesOrLine: String {
    if let does { return does }
    let words = line.map(\.text).joined(separator: " ").split(separator: " ")
    return "“" + words.prefix(20).joined(separator: " ") + (words.count > 20 ? " …”" : "”")
  }

  /// The question about the choice, with its place.
  public var questionToTake: String {
    let text = inquiry.map(\.text).joined(separator: " ")
    return text.isEmpty ? "What stays with you of “\(place.title)”?" : "\(text) (\(place.title))"
  }
}

extension PlainEnding {
  /// The page with the question of a moment that the trainee looked at. The choice that it names has its question already.
  public func asking(about moment: Moment) -> PlainEnding {
    guard moment.place != choice?.place else { return self }
    var page = self
    page.question = moment.questionToTake
    return page.fitted
  }
}
