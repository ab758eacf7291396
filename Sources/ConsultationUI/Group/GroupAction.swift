// What a key can ask for in a group session, on the wall's own terminal and on the leader's.

import GroupSession

/// What a key of a group session asks for.
public enum GroupAction: Sendable, Hashable {
  /// A deed of the leader.
  case deed(GroupDeed)
  /// The map of the scenes so far, to look at.
  case map
  /// The keys and what they do.
  case keys
  /// A page of the leader's screen, by its number.
  case page
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case nextPage, previousPage
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case up, down
  /// To lead, or to look on.
  case lead
  /// Takes what was typed or selected.
  case take
  /// A digit of a count.
  case digit
  /// Takes a digit or a letter back.
  case erase
  /// The count before the talk, or the one after it.
  case stage
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case yes, no
  /// Back to what was there before.
  case back
  /// Leaves.
  case leave
  /// Draws everything again.
  case redraw
}

/// The kinds of screen of a group session that the keymap tells apart.
public enum GroupContext: Int, Sendable, Hashable, CaseIterable {
  /// The terminal that projects.
  case wall
  /// The leader's terminal.
  case leader
  /// Counts of hands are typed.
  case counting
  /// A scene of the map is selected.
  case map
  /// A name is typed.
  case naming
  /// A question with two answers.
  case question
  /// The keys, or the map to look at.
  case sheet

  /// The name that the help gives it.
  public var title: String {
    switch self {
    case .wall: "The wall"
    case .leader: "The leader's terminal"
    case .counting: "Counting hands"
    case .map: "Going back"
    case .naming: "Who carries the case"
    case .question: "A question"
    case .sheet: "The map and the keys"
    }
  }
}
