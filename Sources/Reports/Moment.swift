// One choice as the debrief opens it: what was on screen, what was said, what came back, and the lines behind each count.

import ScenarioEngine
import Vignettes

/// A moment that the trainee can look at.
public struct Moment: Encodable, Hashable, Sendable {
  /// Where.
  public let place: DebriefPlace
  /// What was on screen: what could be known then.
  public let onScreen: [DebriefParagraph]
  /// What was said or done.
  public let line: [DebriefParagraph]
  /// The option's id.
  public let option: String
  /// What the choice does, in the case's plain words; nil if the case has none.
  public let does: String?
  /// What the patient asked here, if the choice neither answered it nor said why not; nil otherwise.
  public let asked: String?
  /// The same as a line beside the labels.
  public let unanswered: String?
  /// What was noted at the last check-in before it.
  public let noted: [String]
  /// The purpose typed at the pen pause, or nil.
  public let purpose: String?
  /// What came back.
  public let reply: [DebriefParagraph]
  /// What the choice did.
  public let why: [DebriefParagraph]
  /// An observation with a genuine question.
  public let inquiry: [DebriefParagraph]
  /// What came to light afterwards.
  public let later: [DebriefParagraph]
  /// The markers that were live, each with its label and reason.
  public let ledger: [LedgerEntry]
  /// Every other reply that was there, each with what would likely have come back.
  public let otherDoors: [OtherDoor]
  /// What was earned here, for authors.
  public let points: MomentPoints
}

/// One live marker, or lure read in, at a choice.
public struct LedgerEntry: Encodable, Hashable, Sendable {
  /// The marker's id.
  public let marker: String
  /// Its name.
  public let name: String
  /// Its definition.
  public let definition: String
  /// 1 to 3; 1 for a lure.
  public let weight: Int
  /// The words on screen that made it live; for a lure, what was missing.
  public let cue: String
  /// A label, or `read-in`.
  public let label: String
  /// The label as a sentence.
  public let sentence: String
  /// Why the depth counted as deeper than the words, or nil.
  public let manner: String?
  /// How deep the choice took it up.
  public let depth: Int
  /// How deep that counted.
  public let effectiveDepth: Int
  /// The least depth that was useful; nil for a lure.
  public let floor: Int?
  /// The greatest; nil for a lure.
  public let ceiling: Int?
  /// The form in which it was acted out, or nil.
  public let act: String?
  /// Points of Noticing.
  public let noticing: Int
  /// Points of Timing.
  public let timing: Int
  /// The Timing points that were to be had.
  public let timingPossible: Int
  /// The trainee's own words on this line.
  public let remarks: [String]
}

/// Another thing that could have been said here, and what would likely have come back.
public struct OtherDoor: Encodable, Hashable, Sendable {
  /// The option's id.
  public let option: String
  /// What it does, in the case's plain words; nil if the case has none.
  public let does: String?
  /// What would have been said.
  public let line: [DebriefParagraph]
  /// What would likely have come back.
  public let reply: [DebriefParagraph]
}

/// The figures of one choice beside the other options that were there.
public struct MomentPoints: Encodable, Hashable, Sendable {
  /// Noticing earned.
  public let noticing: Int
  /// The most that was to be had.
  public let best: Int
  /// The least.
  public let least: Int
  /// Timing earned.
  public let timing: Int
  /// The Timing points that were to be had.
  public let timingPossible: Int
  /// Whether the scene counts towards Noticing.
  public let countsForNoticing: Bool
  /// Whether the scene counts towards Timing.
  public let countsForTiming: Bool
}
