// The blocks of a play: headings with what stands below them, as typed and not yet understood.

import Diagnostics

/// A paragraph or an item, with its condition.
struct PlayParagraph {
  var words: PlayWords
  /// The words inside `(if …)`.
  var when: PlayWords?
  /// Whether a backslash before it says that it is words, whatever it looks like.
  var isEscaped = false
}

/// A note with its value.
struct PlayEntry {
  let note: PlayNote
  /// The name as typed.
  let label: SourceRange
  /// What stands after the colon.
  var value: PlayWords
  var items: [PlayParagraph] = []
}

/// Where the story goes on.
struct PlayArrow {
  var place: PlayWords
  var when: PlayWords?
}

/// What stands below a heading or an option.
struct PlayBody {
  var paragraphs: [PlayParagraph] = []
  var entries: [PlayEntry] = []
  /// Fields given as JSON.
  var fields: [(key: String, at: SourceRange, value: PlayWords)] = []
  var arrows: [PlayArrow] = []
  /// Notes to self.
  var asides: [PlayWords] = []
  /// Whether anything but paragraphs has been read.
  var hasNotes: Bool { !entries.isEmpty || !arrows.isEmpty || !fields.isEmpty }
}

/// Something that can be said.
final class PlayOption {
  /// The letter before it, which is the author's own.
  let letter: PlayWords
  let range: SourceRange
  /// What stands on its line after the letter, or after `Order:`.
  var line: PlayParagraph
  /// Whether it is a pattern of a composed reply.
  let isPattern: Bool
  var body = PlayBody()
  var tag: PlayWords?
  var id = ""

  init(letter: PlayWords, range: SourceRange, line: PlayParagraph, isPattern: Bool) {
    self.letter = letter
    self.range = range
    self.line = line
    self.isPattern = isPattern
  }
}

/// A heading with what stands below it.
final class PlayBlock {
  let kind: PlayKind
  let range: SourceRange
  /// The title, without its tag.
  let title: PlayWords
  let tag: PlayWords?
  var body = PlayBody()
  var options: [PlayOption] = []
  var id = ""

  init(kind: PlayKind, range: SourceRange, title: PlayWords) {
    self.kind = kind
    self.range = range
    let (words, tag) = title.withoutTag
    self.title = PlayClassifier.plain(words)
    self.tag = tag
  }
}

extension PlayWords {
  /// The text without the `#id` that is its last word, and the id without its sign.
  var withoutTag: (words: PlayWords, tag: PlayWords?) {
    guard let sign = bytes.lastIndex(of: UInt8(ascii: "#")), sign + 1 < bytes.count else { return (self, nil) }
    let isTag = bytes[(sign + 1)...].allSatisfy(Self.isIDByte)
    guard isTag, sign == 0 || PlaySpelling.spaceEnds(in: bytes, at: sign) else { return (self, nil) }
    return (self[0..<sign].trimmed, from(sign + 1))
  }

  static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39, 0x2D, 0x5F: true
    default: false
    }
  }
}

extension PlaySpelling {
  /// Whether the letter before an offset is white space.
  static func spaceEnds(in bytes: [UInt8], at offset: Int) -> Bool {
    (1...3).contains { offset >= $0 && space(in: bytes, at: offset - $0) == $0 }
  }
}
