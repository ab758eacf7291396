// Reads Twee 3 (https://github.com/iftechfoundation/twine-specs, twee-3-specification.md).

import Diagnostics

/// Reads the passages of a Twee file. Anything odd becomes a finding; nothing stops it.
struct TweeReader {
  let bytes: [UInt8]
  let readingJSON: JSONReading
  private(set) var story = TwineStory()
  var findings: ImportFindings

  init(_ bytes: [UInt8], readingJSON: @escaping JSONReading, findings: ImportFindings) {
    self.bytes = bytes
    self.readingJSON = readingJSON
    self.findings = findings
  }

  /// Whether a file begins with a passage of Twee.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return text.drop { $0.isBlank || $0.isLineBreak }.starts(with: "::".utf8)
  }

  /// Whether a file looks like Twee: some line begins with two colons.
  static func accepts(_ bytes: [UInt8]) -> Bool {
    var atStart = true
    for index in bytes.indices {
      if atStart, Self.startsPassage(bytes, index) { return true }
      atStart = bytes[index].isLineBreak
    }
    return false
  }

  /// Reads the whole file.
  mutating func read() {
    var header: TweeHeader?
    var textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = textStart
    while line < bytes.count {
      let end = bytes[line...].firstIndex(where: \.isLineBreak) ?? bytes.count
      let next = end + (end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
      if Self.startsPassage(bytes, line) {
        close(header, textStart..<line)
        header = TweeHeader(bytes[line..<end])
        textStart = min(next, bytes.count)
      }
      line = next
    }
    close(header, textStart..<bytes.count)
  }

  private static func startsPassage(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: ":")
  }

  private mutating func close(_ header: TweeHeader?, _ range: Range<Int>) {
    let text = bytes[range]
    guard let header else {
      if text.contains(where: { !$0.isBlank && !$0.isLineBreak }) {
        findings.add(
          .header, SourceRange(start: range.lowerBound, end: range.upperBound),
          "The text before the first passage is not carried over.", "If you need it, copy it into the case.")
      }
      return
    }
    guard story.passages.count < TwineStory.passageLimit else {
      findings.add(
        .size, header.range,
        "The passage \(excerpt(header.name)) is not carried over: it comes after the first "
          + "\(TwineStory.passageLimit).", "Split the story into smaller files.")
      return
    }
    check(header)
    switch header.name {
    case "StoryTitle" where story.title == nil: story.title = text.asText.trimmed
    case "StoryData" where story.dataPlace == nil: readData(text, at: header.range)
    default:
      story.passages.append(
        TwineStory.Passage(name: header.name, tags: header.tags, text: SourceText(text), place: header.range))
    }
  }

  private mutating func check(_ header: TweeHeader) {
    if let metadata = header.metadata {
      guard let value = readingJSON(Array(metadata.utf8)), case .object(let members) = value else {
        findings.add(
          .header, header.range,
          "The text in braces after \(excerpt(header.name)) is not JSON and is not carried over.",
          "You need not do anything: a case keeps no positions on a map.")
        return
      }
      story.hasMap = story.hasMap || !members.isEmpty
      let unknown = members.map(\.key).filter { $0 != "position" && $0 != "size" }
      if !unknown.isEmpty {
        findings.add(
          .header, header.range,
          "\(excerpt(header.name)) has \(unknown.map { excerpt($0) }.joined(separator: ", ")), which a case has no "
            + "field for.", "If it matters, write it into the case by hand.")
      }
    }
    if !header.rest.isEmpty {
      findings.add(
        .header, header.range, "\(excerpt(header.rest)) after the name of the passage is not carried over.",
        "Put a backslash before brackets and braces that belong to a name.")
    }
  }

  private mutating func readData(_ text: ArraySlice<UInt8>, at range: SourceRange) {
    story.dataPlace = range
    guard let data = readingJSON(Array(text)), case .object(let members) = data else {
      findings.add(
        .data, range, "StoryData is not a JSON object, so it does not say which passage is first.",
        "Correct it, or set “start” in the case.")
      return
    }
    story.start = data["start"]?.string
    story.format = data["format"]?.string
    story.unusedData = members.map(\.key).filter { $0 != "start" }
  }
}
