// What differs between two versions of a case, and which part of the version number has to rise for it.

import Vignettes

/// The differences between two versions of a case: graph, scoring and wording apart (docs/authoring-rules.md §4).
public struct VignetteComparison: Sendable {
  /// What a change is about.
  public enum Aspect: String, Sendable, CaseIterable {
    /// Which paths there are.
    case graph
    /// What a choice counts for.
    case scoring
    /// What is read.
    case wording
  }

  /// One difference.
  public struct Change: Hashable, Sendable {
    /// What it is about.
    public let aspect: Aspect
    /// What has changed, such as "scene the-table"; everything else about the case itself is "the case".
    public let subject: String
    /// The field that differs, or nil where the whole subject came or went.
    public let field: String?
    /// What stood there, or nil where nothing did; of a long text only the words that differ.
    public let old: String?
    /// What stands there now, or nil where nothing does.
    public let new: String?
    /// Whether only the typing seems to differ: marks, capitals, spaces, one letter of a long word. Only wording can.
    public let isTyping: Bool
  }

  /// The differences in the order of the new version; what is gone comes last.
  public let changes: [Change]
  /// The part of the version number that has to rise: major where paths or scores are not comparable, minor where something
  /// reads differently, patch where only the typing does; nil where nothing differs that a version counts.
  public let part: VersionNumber.Part?
  /// Whether what a walk depends on differs, so that a session begun on the old version asks before it goes on
  /// (docs/format.md §9).
  public let changesPlay: Bool

  /// Compares two versions. Who reviewed and signed, the version, the changelog and accepted warnings do not count.
  public init(from old: Vignette, to new: Vignette) {
    let (before, after) = (Self.facts(of: old), Self.facts(of: new))
    var changes: [Change] = []
    for subject in after.order {
      let facts = after.facts[subject] ?? []
      guard let former = before.facts[subject] else {
        changes.append(Self.arrival(of: subject, isNew: true))
        continue
      }
      changes += Self.changes(of: subject, from: former, to: facts)
    }
    for subject in before.order where after.facts[subject] == nil {
      changes.append(Self.arrival(of: subject, isNew: false))
    }
    self.changes = changes
    part = Self.part(for: changes)
    changesPlay = old.hashes.play != new.hashes.play
  }

  /// The differences of one aspect.
  public func changes(of aspect: Aspect) -> [Change] { changes.filter { $0.aspect == aspect } }

  private static func part(for changes: [Change]) -> VersionNumber.Part? {
    if changes.contains(where: { $0.aspect != .wording }) { return .major }
    if changes.contains(where: { !$0.isTyping }) { return .minor }
    return changes.isEmpty ? nil : .patch
  }

  private static func arrival(of subject: ComparedSubject, isNew: Bool) -> Change {
    Change(
      aspect: subject.aspect, subject: subject.name, field: nil, old: isNew ? nil : subject.name,
      new: isNew ? subject.name : nil, isTyping: false)
  }

  private static func changes(of subject: ComparedSubject, from old: [ComparedFact], to new: [ComparedFact]) -> [Change]
  {
    let former = Dictionary(old.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
    let fields = Set(new.map(\.field))
    let changed = new.compactMap { fact in
      change(of: subject, fact, from: former[fact.field]?.value, to: fact.value)
    }
    let gone = old.filter { !fields.contains($0.field) }.compactMap { change(of: subject, $0, from: $0.value, to: nil) }
    return changed + gone
  }

  private static func change(
    of subject: ComparedSubject, _ fact: ComparedFact, from old: String?, to new: String?
  ) -> Change? {
    guard old != new else { return nil }
    let (shownOld, shownNew) = fact.isText ? WordingChange.excerpts(of: old, new) : (old, new)
    return Change(
      aspect: fact.aspect, subject: subject.name, field: fact.field, old: shownOld, new: shownNew,
      isTyping: fact.isText && fact.aspect == .wording && WordingChange.isTyping(old ?? "", new ?? ""))
  }
}
