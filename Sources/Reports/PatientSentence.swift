// The patient's own sentence around the words that made a marker live.

/// Finds a sentence that a patient spoke.
enum PatientSentence {
  /// The most words of a sentence that are quoted; of a longer one the part around the cue stands.
  static let mostWords = 24

  /// The sentence or sentences that hold `cue`, as `speaker` said them; nil if the cue is no part of that speech.
  static func holding(_ cue: String, in paragraphs: [DebriefParagraph], by speaker: String) -> String? {
    let spoken = paragraphs.filter { $0.speaker == speaker }.map { withoutDirections($0.text) }
    for speech in spoken {
      guard !cue.isEmpty, let found = speech.firstRange(of: cue) else { continue }
      let sentences = sentences(of: speech).filter { $0.overlaps(found) }
      guard let start = sentences.first?.lowerBound, let end = sentences.last?.upperBound else { continue }
      let before = speech[start..<found.lowerBound].split(separator: " ").count
      return shortened(speech[start..<end].split(separator: " "), around: before)
    }
    return nil
  }

  /// Speech without its stage directions, which are in square brackets.
  private static func withoutDirections(_ text: String) -> String {
    var words = ""
    var depth = 0
    for character in text {
      if character == "[" { depth += 1 }
      if depth == 0 { words.append(character) }
      if character == "]" { depth = max(depth - 1, 0) }
    }
    return words.split(separator: " ").joined(separator: " ")
  }

  /// The sentences of a speech, each with the marks that close it.
  private static func sentences(of speech: String) -> [Range<String.Index>] {
    var sentences: [Range<String.Index>] = []
    var start = speech.startIndex
    var place = speech.startIndex
    var isClosed = false
    while place < speech.endIndex {
      let character = speech[place]
      if ".?!…".contains(character) {
        isClosed = true
      } else if isClosed, character == " " {
        sentences.append(start..<place)
        start = speech.index(after: place)
        isClosed = false
      } else if !"”’\"')".contains(character) {
        isClosed = false
      }
      place = speech.index(after: place)
    }
    return start < speech.endIndex ? sentences + [start..<speech.endIndex] : sentences
  }

  /// The words, or so many of them from shortly before the cue, with dots where something is left out.
  private static func shortened(_ words: [Substring], around cue: Int) -> String {
    guard words.count > mostWords else { return words.joined(separator: " ") }
    let first = cue <= mostWords / 2 ? 0 : min(cue - 4, words.count - mostWords)
    let kept = words.dropFirst(first).prefix(mostWords)
    return (first > 0 ? "… " : "") + kept.joined(separator: " ") + (kept.endIndex < words.endIndex ? " …" : "")
  }
}
