// The ids of a play: those that the author gave, and those made of words where none was given.

import Diagnostics

/// Gives every block and option of a play its id. The same play gives the same ids on every read.
struct PlayIDs {
  private var taken: Set<String> = []
  /// The next number to try after an id that is taken.
  private var next: [String: Int] = [:]
  /// How many places have no id of their own, and the first of them.
  private(set) var missing: (first: SourceRange, count: Int)?

  /// Gives ids, in the order of the file; those that the author gave come first.
  mutating func give(to blocks: [PlayBlock]) {
    for block in blocks {
      if let tag = block.tag { taken.insert(Self.tidy(tag.text)) }
      for option in block.options {
        let (line, tag) = option.line.words.withoutTag
        option.line.words = line
        option.tag = tag
        if let tag { taken.insert(Self.tidy(tag.text)) }
      }
    }
    for block in blocks {
      switch block.kind {
      case .about, .aboutThisCase, .safetyPause: continue
      default: block.id = id(tag: block.tag, at: block.range, PlaySpelling.id(of: block.title.text))
      }
      for option in block.options where block.kind.isScene {
        let derived = option.tag == nil ? derivedID(of: option) : ""
        option.id = id(tag: option.tag, at: option.range, derived)
      }
    }
  }

  private mutating func id(tag: PlayWords?, at range: SourceRange, _ made: String) -> String {
    if let tag { return Self.tidy(tag.text) }
    missing = (missing?.first ?? range, (missing?.count ?? 0) + 1)
    let base = made.isEmpty ? "untitled" : made
    var id = base
    while Self.reserved.contains(id) || taken.contains(id) {
      let number = next[base, default: 2]
      next[base] = number + 1
      id = "\(base)-\(number)"
    }
    taken.insert(id)
    return id
  }

  /// Autocorrect puts capitals and odd hyphens into ids.
  static func tidy(_ tag: String) -> String { tag.lowercased().replacing("_", with: "-") }

  /// The first four words of what is said, up to twelve if fewer are taken; the order of a pattern.
  private func derivedID(of option: PlayOption) -> String {
    let text = option.line.words.text
    if option.isPattern { return PlaySpelling.id(of: text, longest: 60) }
    for count in 4...12 {
      let id = PlaySpelling.id(of: Self.words(text, count), longest: 80)
      if !id.isEmpty, !taken.contains(id), !Self.reserved.contains(id) { return id }
    }
    return PlaySpelling.id(of: Self.words(text, 4), longest: 80)
  }

  /// The first words of a text outside its directions; inside, if there are no others.
  static func words(_ text: String, _ count: Int) -> String {
    var outside = ""
    var depth = 0
    for character in text.prefix(2000) {
      if character == "[" { depth += 1 }
      if depth == 0 { outside.append(character) }
      if character == "]" {
        depth = max(depth - 1, 0)
        outside.append(" ")
      }
    }
    let isPlain = outside.contains { $0.isLetter || $0.isNumber }
    return (isPlain ? outside : String(text.prefix(2000))).split(whereSeparator: \.isWhitespace).prefix(count)
      .joined(separator: " ")
  }

  /// The commands of playtest scripts, which no id may be (docs/scripts.md).
  static let reserved: Set<String> = [
    "mode", "seed", "at", "read", "compose", "purpose", "skip", "otherwise", "feel", "notice", "walk", "safety",
    "close",
    "rewind", "remark", "end",
  ]
}
