// How a choice stands to what was live there, in a word or two (docs/debrief.md).

import ScenarioEngine

/// What can be said of a choice in the list of moments. One choice can bear several.
public enum MomentMark: String, Encodable, Hashable, Sendable, CaseIterable {
  /// It acted something out.
  case actedOn = "acted on"
  /// It left a question of the patient's without an answer or a reason.
  case unanswered
  /// It took something up before it could be borne.
  case tooSoon = "too soon"
  /// It passed something by.
  case wentBy = "went by"
  /// It had hold of something, and there was room for more.
  case partlyMet = "partly met"
  /// It met something.
  case met

  /// The mark of a line of the ledger, by its label; a lure that was read in came too soon as well.
  init?(ledgerLabel: String) {
    switch Label(rawValue: ledgerLabel) {
    case .enacted, .enactedKnowingly: self = .actedOn
    case .missed: self = .wentBy
    case .heldLightly: self = .partlyMet
    case .met: self = .met
    case .tooSoon: self = .tooSoon
    case nil:
      guard ledgerLabel == "read-in" else { return nil }
      self = .tooSoon
    }
  }
}

extension Moment {
  /// The marks of the choice, each once, in the order in which `MomentMark` lists them; none if nothing was live.
  public var marks: [MomentMark] {
    let found = ledger.compactMap { MomentMark(ledgerLabel: $0.label) } + (unanswered == nil ? [] : [.unanswered])
    return MomentMark.allCases.filter(found.contains)
  }

  /// The marks in one line.
  public var markWords: String { marks.map(\.rawValue).joined(separator: " · ") }
}
