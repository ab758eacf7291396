// What the parser has to say about a line that is not where it belongs.

import Diagnostics

extension PlayParser {
  /// A name before a colon that looks like a note and is none here.
  struct UnknownKey {
    let label: PlayWords
    let value: PlayWords
  }

  /// Whether words look like a note that this block does not have: up to five words before a colon, one of them being or
  /// nearly being a name of the table, and not somebody who speaks.
  func unknownKey(_ words: PlayWords, in block: PlayBlock, _ option: PlayOption?) -> UnknownKey? {
    guard let (label, value) = PlayClassifier.label(of: words), classifier.speech(words) == nil,
      label.bytes.first.map({ $0 != UInt8(ascii: "[") }) ?? false, label.folded.split(separator: " ").count <= 5
    else { return nil }
    return UnknownKey(label: label, value: value)
  }

  /// Says that a note is not known here, and what was probably meant.
  func report(_ key: UnknownKey, isBulleted: Bool, in block: PlayBlock, _ option: PlayOption?) {
    let name = key.label.folded
    let places: [PlayNotes.Place] = (option == nil ? [] : [.option]) + [block.kind.notes]
    let other = PlayNotes.Place.allCases.first { PlayNotes.note(name, in: $0) != nil }
    if other != nil {
      return findings.add(
        .keyPlace, at: key.label.range, "\(quoted(key.label.text)) has no place in this block.",
        advice:
          "Move it to the block that it belongs to (docs/script.md lists the notes), or put a \\ before it if it is words."
      )
    }
    let known = places.flatMap { PlayNotes.labels(in: $0) }
    findings.add(
      .unknownKey, at: key.label.range, "There is no note called \(quoted(key.label.text)).",
      advice: "Correct its name (docs/script.md lists the notes), or put a \\ before it if it is words.",
      suggestion: findings.nearest(to: key.label.text, among: known))
  }

  func reportBeforeHeading(_ words: PlayWords, isNote: Bool) {
    guard !isNote else { return }
    findings.add(
      .beforeHeading, at: words.range, "This stands above the first heading, so it belongs to no block.",
      advice: "Put it below a heading such as `# Case: The refill`, or // before it if it is a note to yourself.")
  }

  func reportHeading(_ words: PlayWords, _ kind: PlayKind) {
    let signs = kind.isScene ? "##" : "#"
    let colon = words.bytes.firstIndex(of: UInt8(ascii: ":"))
    let mended = colon.map { "\(signs) \(kind.rawValue): \(words.from($0 + 1).trimmed.text)" }
    if words.bytes.first != UInt8(ascii: "#") {
      return findings.add(
        .headingSign, at: words.range, "This reads like a heading, but has no # before it.",
        advice: "Write “\(signs) ” before it, or a \\ if it is words.", suggestion: mended)
    }
    let kinds = PlayKind.allCases.map(\.rawValue)
    findings.add(
      .headingKind, at: words.range,
      "This heading does not say what its block is, so it is read as \(kind == .scene ? "a scene" : quoted(kind.rawValue)).",
      advice: "Begin it with one of these and a colon: \(kinds.joined(separator: ", ")).",
      suggestion: mended)
  }

  func reportOption(_ letter: PlayWords, in block: PlayBlock, _ words: PlayWords) {
    findings.add(
      .optionPlace, at: letter.range,
      "Nothing can be said in \(quoted(block.kind.rawValue)), so this is read as words.",
      advice: "Move it below a `## Scene:`, or put a \\ before it if it is words.")
  }

  func reportStray(_ words: PlayWords, _ block: PlayBlock) {
    findings.add(
      .strayText, at: words.range, "These words stand below a note and belong to nothing, so they are left out.",
      advice: "Move them above the notes; there they are part of what is shown.")
  }

  func reportLate(_ words: PlayWords, _ option: PlayOption?) {
    findings.add(
      .speechLate, at: words.range,
      "This stands below the notes; it is read as part of \(option == nil ? "what is on screen" : "the reply").",
      advice: "Move it above the notes.")
  }

  func reportItem(_ words: PlayWords) {
    findings.add(
      .itemPlace, at: words.range, "There is a dash before this, but no list above it, so it is read as words.",
      advice: "Take the dash away, or write above it which list it belongs to.")
  }

  /// Says that a paragraph may lack its speaker: words after a direction, or a name without its colon.
  func checkSpeaker(_ paragraph: PlayParagraph, in block: PlayBlock) {
    guard block.kind != .page, block.kind != .letter, !paragraph.isEscaped else { return }
    let bytes = paragraph.words.bytes
    guard classifier.speech(paragraph.words) == nil, PlayDoubt.lacksSpeaker(bytes, classifier.speakers) else { return }
    findings.add(
      .noSpeaker, at: paragraph.words.range, "Nobody is named as saying this, so it is read as narration.",
      advice: "Write who says it and a colon before it, put it in [square brackets], or put a \\ before it.")
  }
}

/// What makes a reader wonder who speaks.
enum PlayDoubt {
  /// Whether a paragraph is a direction with words after it, or begins with the name of a speaker and a capital letter.
  static func lacksSpeaker(_ bytes: [UInt8], _ speakers: [String: String]) -> Bool {
    if bytes.first == UInt8(ascii: "[") { return hasWordsOutside(bytes) }
    // Nobody declares so many voices, and each paragraph would be compared with all of them.
    guard speakers.count <= 50 else { return false }
    return speakers.keys.contains { speaker in
      let end = speaker.utf8.count
      return bytes.count > end + 1 && bytes[end] == 0x20 && (0x41...0x5A).contains(bytes[end + 1])
        && PlaySpelling.folded(bytes[..<end]) == speaker
    }
  }

  /// Whether there are letters outside square brackets.
  private static func hasWordsOutside(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for byte in bytes {
      if byte == UInt8(ascii: "[") { depth += 1 } else if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0, isLetter(byte) { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
