// What is on the wall, as a value: room text and nothing else.

/// Everything that the room sees at one moment (docs/group.md §3).
///
/// It has no place for a marker, a figure of the profile, an ending's title, a leader's note or a prompt; only a
/// `GroupSession` makes one, from passages that a player would read as well.
public struct ProjectionView: Codable, Hashable, Sendable {
  /// What is shown.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// What somebody may want to know before the title.
    case contentNotes
    /// The ground rules.
    case groundRules
    /// The title and the line that says it is fiction.
    case title
    /// The story: a scene, the story before a cut, or the summary of a skipped scene.
    case story
    /// The question what one would say oneself.
    case ownWords
    /// What could be said, by letters.
    case options
    /// How the room voted.
    case votes
    /// What was said, and what came back.
    case reply
    /// How the story ends.
    case ending
    /// What is known and what is not.
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

  /// What stands there.
  public enum Text: Codable, Hashable, Sendable {
    /// Lines of one column, at most `WallPage.lines` of at most `WallPage.columns` cells.
    case page([WallLine])
    /// Two columns side by side, each of at most `WallPage.lines` lines. `left` is at most 28 cells wide, and `right`
    /// begins at cell 32 and is as wide.
    case columns(left: [WallLine], right: [WallLine])
  }

  /// What is shown.
  public let kind: Kind
  /// What stands there; an empty page where nothing does.
  public let text: Text
  /// Whether another page of the same follows. How many is never said.
  public let goesOn: Bool
  /// "X is carrying the case.", where the leader gave a name or seat; at most `WallPage.columns` cells, below the text.
  public let carrier: String?

  /// The lines of the page, of the left column before the right.
  public var lines: [WallLine] {
    switch text {
    case .page(let lines): lines
    case .columns(let left, let right): left + right
    }
  }
}
