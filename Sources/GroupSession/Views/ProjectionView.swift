// What is on the wall, as a value: text for the room and nothing else.

/// Everything that the room sees at one moment (docs/group.md §3).
///
/// It cannot hold a marker, a figure of the profile, an ending's title, a leader's note or a prompt. Only a
/// `GroupSession` makes one, from passages that a player would read too.
public struct ProjectionView: Codable, Hashable, Sendable {
  /// What is shown.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// What people may want to know before the title.
    case contentNotes
    /// The ground rules.
    case groundRules
    /// The title and the line that says it is fiction.
    case title
    /// The story: a scene, the story before a cut, or the summary of a skipped scene.
    case story
    /// The question “What would you say here?”, in one's own words.
    case ownWords
    /// What could be said, by letters.
    case options
    /// How the room voted.
    case votes
    /// What was said, and what came back.
    case reply
    /// How the story ends.
    case ending
    /// What is known and what is not known.
    case facts
    /// The patient's two replies.
    case sideBySide
    /// What the room would want to be sure of.
    case safety
    /// One reflective question.
    case question
    /// The closing line, and whom to turn to.
    case closing
    /// The debrief, after the room agreed.
    case debrief
    /// Nothing at all.
    case blank
    /// A quiet sentence while the room waits.
    case parked
  }

  /// The text.
  public enum Text: Codable, Hashable, Sendable {
    /// Lines of one column, at most `WallPage.lines` of at most `WallPage.columns` cells.
    case page([WallLine])
    /// Two columns side by side, each of at most `WallPage.lines` lines and 28 cells wide. `right` begins at cell 32.
    case columns(left: [WallLine], right: [WallLine])
  }

  /// What is shown.
  public let kind: Kind
  /// The text; an empty page if there is none.
  public let text: Text
  /// Whether another page of the same follows. The number of pages is never shown.
  public let goesOn: Bool
  /// "X is carrying the case.", if the leader gave a name or seat; at most `WallPage.columns` cells, below the text.
  public let carrier: String?

  /// The lines of the page, or of the left column and then the right.
  public var lines: [WallLine] {
    switch text {
    case .page(let lines): lines
    case .columns(let left, let right): left + right
    }
  }
}
