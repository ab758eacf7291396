// The differences between two versions of a case, and which part of the version number they raise.

import Vignettes

/// The differences between two versions of a case, by graph, scoring and wording (docs/authoring-rules.md §4).
public struct VignetteComparison: Sendable {
  /// What a change is about.
  public enum Aspect: String, Sendable, CaseIterable {
    /// Which paths exist.
    case graph
    /// How a choice is scored.
    case scoring
    /// What is read.
    case wording
  }

  /// One difference.
  public struct Change: Hashable, Sendable {
    /// The aspect that it concerns.
    public let aspect: Aspect
    /// What has changed, such as "scene the-table"; "the case" for anything about the case as a whole.
    public let subject: String
    /// The field that differs, or nil if the whole subject was added or removed.
    public let field: String?
    /// The old value, or nil if there was none; for a long text, only the words that differ.
    public let old: String?
    /// The new value, or nil if there is none.
    public let new: String?
    /// Whether only the typing seems to differ: marks, capitals, spaces, one letter of a long word. Only wording can be
    /// so.
    public let isTyping: Bool
  }

  /// The differences in the order of the new version, with removals last.
  public let changes: [Change]
  /// The part of the version number that must be raised: major if paths or scores are not comparable, minor if
  /// something reads differently, patch if only the typing does; nil if nothing differs that affects the version.
  public let part: VersionNumber.Part?
  /// Whether something that play depends on differs, so a session begun on the old version asks before continuing
  /// (docs/format.md §9).
  public let changesPlay: Bool

  /// Compares two versions. Reviewers, sign-offs, the version, the changelog and accepted warnings are ignored.
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
