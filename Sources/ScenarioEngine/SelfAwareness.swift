// Feeling and act, side by side and never marked (docs/scoring.md §5.6).

import Vignettes

/// One line of feeling and act. It states what was noted and what was done; it never infers a feeling.
public struct FeelingLine: Hashable, Sendable {
  /// What the two amount to.
  public enum Kind: String, Sendable, CaseIterable {
    /// A paired feeling was named, and the act followed.
    case namedThenActed = "named-then-acted-on"
    /// A feeling was named, and no paired act followed.
    case namedAndHeld = "named-and-held"
    /// An act with no paired feeling named: shown as a question.
    case question
  }

  /// What the two amount to.
  public let kind: Kind
  /// The scene of the check-in.
  public let checkIn: PlaceID
  /// The feelings named, or for a question those that are paired with the act.
  public let feelings: [MarkerID]
  /// The words in which the trainee noted them, as they were marked; none for a question.
  public let words: [String]
  /// The act, or nil for a feeling that was held.
  public let act: MarkerID?
  /// The scene of the act, or nil.
  public let scene: PlaceID?
  /// The scene at which the feeling was used, if a later choice held or owned it; nil otherwise.
  public let usedAt: PlaceID?
}

extension CheckIn {
  /// The words that were marked and stand for one of these feelings, in the order in which they were marked; for an
  /// answer without words, the answer as it is offered.
  public func words(for feelings: [MarkerID], in catalogue: MarkerCatalogue) -> [String] {
    switch answer {
    case .ratherNotSay: []
    case .unsure: ["not sure, just more anxious"]
    case .nothing: []
    case .words(let words):
      words.filter { word in catalogue.feeling(ofWord: word).map { feelings.contains($0.id) } ?? false }
    }
  }

  /// The feelings that the note names; nil if the trainee would rather not say. Noting nothing names none.
  public func feelings(in catalogue: MarkerCatalogue) -> [MarkerID]? {
    switch answer {
    case .ratherNotSay: return nil
    case .unsure: return ["ct-feel-nonspecific-anxiety"]
    case .nothing: return []
    case .words(let words):
      var found: [MarkerID] = []
      for word in words {
        if let feeling = catalogue.feeling(ofWord: word)?.id, !found.contains(feeling) { found.append(feeling) }
      }
      return found
    }
  }
}

/// The lines of one walk.
struct SelfAwareness {
  private let walk: Walk
  private let catalogue: MarkerCatalogue
  private let arcs: [EnactmentArc]

  init(_ walk: Walk, arcs: [EnactmentArc], catalogue: MarkerCatalogue) {
    self.walk = walk
    self.arcs = arcs
    self.catalogue = catalogue
  }

  var lines: [FeelingLine] {
    let checkIns = walk.visits.indices.filter {
      if case .checkedIn = walk.visits[$0].action { true } else { false }
    }
    var lines: [FeelingLine] = []
    // The arcs are in the order of the path, like the check-ins.
    var next = 0
    for (number, visit) in checkIns.enumerated() {
      let end = number + 1 < checkIns.count ? checkIns[number + 1] : walk.visits.count
      while next < arcs.count, arcs[next].line.visit <= visit { next += 1 }
      let first = next
      while next < arcs.count, arcs[next].line.visit < end { next += 1 }
      lines += self.lines(of: visit, upTo: end, arcs: arcs[first..<next])
    }
    return lines
  }

  private func lines(of visit: Int, upTo end: Int, arcs: ArraySlice<EnactmentArc>) -> [FeelingLine] {
    guard case .checkedIn(let note) = walk.visits[visit].action, let named = note.feelings(in: catalogue) else {
      return []
    }
    let place = walk.visits[visit].scene
    let used = use(between: visit, and: end)
    var acted: Set<MarkerID> = []
    var seen: Set<[String]> = []
    var lines: [FeelingLine] = []
    for arc in arcs {
      guard let act = arc.line.act, seen.insert([arc.line.scene.text, act.text]).inserted else { continue }
      let paired = catalogue.feelings(pairedWith: act)
      let both = named.filter { paired.contains($0) }
      acted.formUnion(both)
      lines.append(
        FeelingLine(
          kind: both.isEmpty ? .question : .namedThenActed, checkIn: place,
          feelings: both.isEmpty ? Self.asked(of: paired) : both, words: note.words(for: both, in: catalogue), act: act,
          scene: arc.line.scene, usedAt: both.isEmpty ? nil : used))
    }
    let held = named.filter { !acted.contains($0) }.map {
      FeelingLine(
        kind: .namedAndHeld, checkIn: place, feelings: [$0], words: note.words(for: [$0], in: catalogue), act: nil,
        scene: nil, usedAt: used)
    }
    return lines + held
  }

  /// The feelings that a question asks about: those that go with this act in particular, and only if there are none
  /// the unspecific one, which goes with every act.
  private static func asked(of paired: [MarkerID]) -> [MarkerID] {
    let particular = paired.filter { $0 != "ct-feel-nonspecific-anxiety" }
    return particular.isEmpty ? paired : particular
  }

  /// The first choice of the window that holds or owns the clinician's own feeling. One that acts something out uses none.
  private func use(between visit: Int, and end: Int) -> PlaceID? {
    ((visit + 1)..<end).first {
      guard let option = walk.chosenOption(at: $0)?.model, !option.actsOut else { return false }
      return option.skills.contains { $0.family == .holding }
    }.map { walk.visits[$0].scene }
  }
}
