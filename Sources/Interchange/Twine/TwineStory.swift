// A Twine story as both of its file forms hold it: a name, and passages of text.

import Diagnostics

/// What a Twee file or a Twine 2 page holds.
struct TwineStory {
  /// A passage.
  struct Passage {
    let name: String
    let tags: [String]
    let text: SourceText
    /// Where its header stands.
    let place: SourceRange
  }

  /// Its title, where it has one.
  var title: String?
  /// The name of the passage that it starts with, where it says so.
  var start: String?
  /// The number that a page gives for the first passage, where no passage has it.
  var missingStartNode: String?
  /// The story format that it was made for, such as `SugarCube`.
  var format: String?
  /// The passages in the order of the file, special ones included.
  var passages: [Passage] = []
  /// What a story says of itself that a case has no place for, by name.
  var unusedData: [String] = []
  /// Whether it gives places on Twine's map.
  var hasMap = false
  /// Where its data stands.
  var dataPlace: SourceRange?

  /// The most passages that are read.
  static let passageLimit = 5000
}
