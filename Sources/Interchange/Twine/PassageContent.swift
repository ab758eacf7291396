// The contents of a passage, once it has been parsed.

import Diagnostics

/// The words of a passage, its links, and what `dyad write` kept in it.
struct PassageContent {
  /// A paragraph, and the condition before it.
  struct Line {
    let text: String
    let when: String?
  }

  /// A link.
  struct Link {
    /// The words that are shown; nil if the target's name is.
    let words: String?
    let target: String
    let when: String?
    let range: SourceRange
  }

  /// What `dyad write` keeps of a scene, option, ending or case besides its words.
  struct Block {
    let kind: String
    let fields: StoryJSON
  }

  /// The paragraphs before any section, and those of each section by name.
  var sections: [String: [Line]] = [:]
  /// The links in order.
  var links: [Link] = []
  /// What `dyad write` kept here; nil in passages that it did not write.
  var block: Block?

  /// The paragraphs before any section.
  var lines: [Line] { sections[""] ?? [] }
}
