// What is compared: a case taken apart into subjects, and each into fields that can be printed.

import Vignettes

/// A part of a case that can come and go as a whole.
struct ComparedSubject: Hashable, Sendable {
  /// What it is called.
  let name: String
  /// What its coming and going is about.
  let aspect: VignetteComparison.Aspect
}

/// One field of a subject.
struct ComparedFact: Sendable {
  /// Its name.
  let field: String
  /// What a change to it is about.
  let aspect: VignetteComparison.Aspect
  /// What stands there.
  let value: String
  /// Whether it is read as a text, so that only the words that differ are shown.
  let isText: Bool
}

/// A case taken apart.
struct ComparedFacts: Sendable {
  /// The subjects in the order of the file; of two with one name the first counts.
  private(set) var order: [ComparedSubject] = []
  /// The fields of each.
  private(set) var facts: [ComparedSubject: [ComparedFact]] = [:]

  /// Adds a subject with its fields; those with nothing in them are left out.
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
