// What is compared: a case divided into subjects, and each subject into printable fields.

import Vignettes

/// A part of a case that can be added or removed as a whole.
struct ComparedSubject: Hashable, Sendable {
  /// What it is called.
  let name: String
  /// The aspect that adding or removing it changes.
  let aspect: VignetteComparison.Aspect
}

/// One field of a subject.
struct ComparedFact: Sendable {
  /// Its name.
  let field: String
  /// The aspect that a change to it concerns.
  let aspect: VignetteComparison.Aspect
  /// Its value.
  let value: String
  /// Whether it is prose, so only the words that differ are shown.
  let isText: Bool
}

/// A case divided into subjects and fields.
struct ComparedFacts: Sendable {
  /// The subjects in the order of the file; if two share a name, the first counts.
  private(set) var order: [ComparedSubject] = []
  /// The fields of each.
  private(set) var facts: [ComparedSubject: [ComparedFact]] = [:]

  /// Adds a subject with its fields; empty fields are left out.
  mutating func add(
    _ name: String, _ aspect: VignetteComparison.Aspect, graph: [(String, String)] = [],
    scoring: [(String, String)] = [], wording: [(String, String)] = [], lists: [(String, String)] = []
  ) {
    let subject = ComparedSubject(name: name, aspect: aspect)
    guard facts[subject] == nil else { return }
    order.append(subject)
    facts[subject] =
      Self.facts(graph, .graph) + Self.facts(scoring, .scoring) + Self.facts(lists, .wording)
      + Self.facts(wording, .wording, areTexts: true)
  }

  private static func facts(
    _ fields: [(String, String)], _ aspect: VignetteComparison.Aspect, areTexts: Bool = false
  ) -> [ComparedFact] {
    fields.compactMap { field, value in
      value.isEmpty ? nil : ComparedFact(field: field, aspect: aspect, value: value, isText: areTexts)
    }
  }
}
