// A place made ready for the search over paths.

import ScenarioEngine
import Vignettes

/// A scene as a path sees it. A class, because it is passed on for every state and never changes.
final class PathScene: Sendable {
  /// A change to one field.
  enum Effect: Sendable {
    /// Adds a number and keeps the field within 0 and a greatest value.
    case add(PackedField, Int, greatest: Int)
    /// Gives the field a value.
    case set(PackedField, Int)
  }

  /// A target list; a condition of nil always holds.
  typealias Targets = [(when: PathCondition?, place: Int)]

  /// An option, or the body of a pattern.
  final class Option: Sendable {
    /// When it is there.
    let when: PathCondition?
    /// What it changes, in the order of docs/scoring.md §3.5.
    let effects: [Effect]
    /// The declared safety tasks that it does, as obligations.
    let does: [Int]
    /// Whether it asks about suicide, which is a safety pass whether or not that was due (docs/scoring.md §5.5).
    let asksAboutSuicide: Bool
    /// Whether it acts a live marker out.
    let enacts: Bool
    /// Where it leads.
    let targets: Targets

    /// Makes an option.
    init(when: PathCondition?, effects: [Effect], does: [Int], asksAboutSuicide: Bool, enacts: Bool, targets: Targets) {
      self.when = when
      self.effects = effects
      self.does = does
      self.asksAboutSuicide = asksAboutSuicide
      self.enacts = enacts
      self.targets = targets
    }
  }

  /// The options; empty where nothing is chosen.
  let options: [Option]
  /// Whether something is to be chosen.
  let isChoice: Bool
  /// For a composed reply: which patterns can be come to.
  let replies: ComposedReplies?
  /// Where it goes on without options.
  let next: Targets
  /// The number of its sitting.
  let sitting: Int
  /// What its options earn.
  let points: ScenePoints
  /// Whether a choice here counts for having met the patient before the next.
  let setsMet: Bool
  /// Whether each option meets the patient.
  let meets: [Bool]
  /// The obligations declared here.
  let declares: [Int]
  /// The declared safety tasks that are done in the text here, as obligations.
  let does: [Int]
  /// What is marked as done on arrival.
  let marks: [PackedField]
  /// The obligations that fall due here.
  let dueHere: [Int]

  /// The most options that are told apart.
  static let optionLimit = 64

  /// Whether there are too many options, or too many ways to put a reply together, to look at all of them.
  var isTooLarge: Bool { options.count > Self.optionLimit || replies?.complete == false }

  /// Whether an option is there in a state.
  func isThere(_ number: Int, in words: [UInt64]) -> Bool { conditions[number]?.holds(in: words) ?? true }
  private let conditions: [PathCondition?]

  /// Makes a scene.
  init(
    options: [Option], isChoice: Bool, replies: ComposedReplies?, next: Targets, sitting: Int, points: ScenePoints,
    setsMet: Bool, meets: [Bool], declares: [Int], does: [Int], marks: [PackedField], dueHere: [Int]
  ) {
    self.options = options
    conditions = options.map(\.when)
    self.isChoice = isChoice
    self.replies = replies
    self.next = next
    self.sitting = sitting
    self.points = points
    self.setsMet = setsMet
    self.meets = meets
    self.declares = declares
    self.does = does
    self.marks = marks
    self.dueHere = dueHere
  }
}

/// A safety task that a scene declares (docs/scoring.md §5.5).
struct PathObligation: Sendable {
  /// How it stands: 0 done or not declared, 1 open, 2 missed and not done since; no field where no option does the task.
  let field: PackedField
  /// Whether the task was done before; nil where an earlier doing does not count.
  let done: PackedField?
  /// The declaring scene.
  let scene: Int
  /// The task.
  let task: MarkerID
  /// The number of the sitting by whose close it falls due at the latest; -1 where there is no such sitting.
  let dueSitting: Int
}
