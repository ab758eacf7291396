// What a passage holds, once it has been taken apart.

import Diagnostics

/// The words of a passage, its links, and what `dyad write` left in it.
struct PassageContent {
  /// A paragraph, and the condition that stands before it.
  struct Line {
    let text: String
    let when: String?
  }

  /// A link.
  struct Link {
    /// The words that are shown; nil where the target's name is.
    let words: String?
    let target: String
    let when: String?
    let place: SourceRange
  }

  /// What `dyad write` keeps of a scene, option, ending or case beside its words.
  struct Block {
    let kind: String
    let fields: StoryJSON
  }

  /// The paragraphs before any section, and those of each section by its name.
  var sections: [String: [Line]] = [:]
  /// The links in order.
  var links: [Link] = []
  /// What `dyad write` kept here; nil in passages that it did not write.
  var block: Block?

  /// The paragraphs before any section.
  var lines: [Line] { sections[""] ?? [] }
}
