// What an author has said about a case to be written.

import Vignettes

/// The answers to the questions of docs/authoring-rules.md §2; an empty one becomes a placeholder in the file.
public struct DraftAnswers: Sendable {
  /// The id, which is also the file's name.
  public var id: String
  /// The frame that the answers are put into.
  public var template: DraftTemplate
  /// The patient's name, such as "Ms R".
  public var patient = ""
  /// What the trainee should do differently, verb first; at most four.
  public var objectives: [String] = []
  /// The one lesson that must not be lost.
  public var lesson = ""
  /// The markers that carry it, each with the words or the sign that shows it.
  public var markers: [Cued] = []
  /// What the trainee will be pulled to feel.
  public var pull = ""
  /// The safety tasks.
  public var safetyTasks: [MarkerID] = []
  /// What is sound pharmacology here.
  public var pharmacology = ""
  /// The decision points, in the order of the story.
  public var scenes: [Decision] = []
  /// The endings; at most three.
  public var endings: [Close] = []
  /// What the leader of a group should know.
  public var leader = ""
  /// Where the story comes from: authors, year, title, locator, what was taken.
  public var source: [String] = []
  /// The licence.
  public var licence = ""
  /// The author's initials.
  public var initials = ""

  /// Starts a draft without answers.
  public init(id: String, template: DraftTemplate = .minimal) {
    self.id = id
    self.template = template
  }

  /// A marker and what shows it.
  public struct Cued: Sendable {
    /// The marker.
    public var marker: MarkerID
    /// The words that the patient says, or a sign in square brackets.
    public var cue = ""
  }

  /// A decision point.
  public struct Decision: Sendable {
    /// Its title.
    public var title: String
    /// What can be said there, by role.
    public var lines: [DraftRole: String] = [:]
    /// What the patient does with each.
    public var replies: [DraftRole: String] = [:]
  }

  /// An ending.
  public struct Close: Sendable {
    /// Its title.
    public var title: String
    /// What became possible, what stayed hard, what is not known, what happens next.
    public var parts: [String] = []
  }
}

/// Where an option of a decision point comes from (docs/authoring-rules.md §2).
public enum DraftRole: String, Sendable, CaseIterable {
  /// From the pull: an enactment.
  case pull
  /// From flight: rejection, hurry, theory.
  case flight
  /// The right idea at the wrong moment.
  case early
  /// Good enough.
  case enough
  /// Another that can be defended.
  case other

  /// The question about it.
  public var question: String {
    switch self {
    case .pull: "What would one say out of the pull?"
    case .flight: "What would one say to get away: to reject, to hurry, to theorise?"
    case .early: "What is the right idea at the wrong moment?"
    case .enough: "What is good enough?"
    case .other: "Is there another that can be defended?"
    }
  }

  /// Its placeholder.
  var placeholder: String {
    switch self {
    case .pull: "[To write: give way to the pull.]"
    case .flight: "[To write: get away from it.]"
    case .early: "[To write: right, but too soon.]"
    case .enough: "[To write: good enough here.]"
    case .other: "[To write: another to defend.]"
    }
  }
}
