// What kind of note something is, under the names that a journal keeps.

import Reports
import Vignettes

/// What is written, and in what form (docs/trainee.md §2). A kind that this version does not know stays as it is.
public struct NoteKind: RawRepresentable, Sendable, Hashable {
  /// The name under which it is kept.
  public let rawValue: String

  /// Takes a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A note at any point of a walk: one part.
  public static let jotting = NoteKind(rawValue: "jotting")
  /// A reply that was typed before the options were shown: one part, never marked.
  public static let saidFirst = NoteKind(rawValue: "said-first")

  /// The kinds of the templates whose own name is another one.
  private static let renamed = ["reflective-questions": "reflective-walk", "cpd-note": "cpd"]

  /// The kind of a template that was filled in.
  init(_ template: ReflectionTemplate) {
    self.init(rawValue: Self.renamed[template.id] ?? template.id)
  }

  /// The template with this kind; nil for a plain note.
  func template(in catalogue: MarkerCatalogue) -> ReflectionTemplate? {
    ReflectionTemplate.all(catalogue).first { NoteKind($0) == self }
  }

  /// What a note without a template is called.
  var title: String { self == .saidFirst ? "What you typed first" : "A note" }
}
