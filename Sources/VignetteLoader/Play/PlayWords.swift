// Words of a play together with the bytes of the file that they come from.

import Diagnostics

/// A piece of text that knows its place in the file.
///
/// Most pieces are as typed, so every byte has its own place. Where the reader says something else than the author typed,
/// such as an id for a title, the whole piece stands for a range.
struct PlayWords {
  /// Bytes in a row that come from one place.
  struct Run {
    let offset: Int
    let source: SourceRange
    /// Whether the bytes are those of the file, one by one.
    let isExact: Bool
  }

  /// The text in UTF-8.
  private(set) var bytes: [UInt8]
  private(set) var runs: [Run]
  /// Where the text is, even if it is empty.
  private(set) var range: SourceRange

  /// Bytes as they are in the file from an offset on.
  init(_ bytes: ArraySlice<UInt8>, at source: Int) {
    self.bytes = Array(bytes)
    range = SourceRange(start: source, end: source + bytes.count)
    runs = [Run(offset: 0, source: range, isExact: true)]
  }

  /// A text in place of what the file has in a range.
  init(_ text: String, for range: SourceRange) {
    bytes = Array(text.utf8)
    self.range = range
    runs = [Run(offset: 0, source: range, isExact: false)]
  }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is no text.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text with its case, its spaces and a word processor's signs made equal, to look names up.
  var folded: String { PlaySpelling.folded(bytes[...]) }

  /// A part of the text, by offsets in bytes; what lies outside is left out.
  subscript(part: Range<Int>) -> PlayWords {
    let part = part.clamped(to: 0..<bytes.count)
    var result = self
    result.bytes = Array(bytes[part])
    result.runs = []
    for (number, run) in runs.enumerated() {
      let end = number + 1 < runs.count ? runs[number + 1].offset : bytes.count
      let shared = part.clamped(to: run.offset..<max(run.offset, end))
      guard !shared.isEmpty else { continue }
      let start = run.source.start + shared.lowerBound - run.offset
      let source = run.isExact ? SourceRange(start: start, end: start + shared.count) : run.source
      result.runs.append(Run(offset: shared.lowerBound - part.lowerBound, source: source, isExact: run.isExact))
    }
    result.settle(at: place(of: part.lowerBound))
    return result
  }

  /// The text from an offset on.
  func from(_ offset: Int) -> PlayWords { self[min(offset, bytes.count)..<bytes.count] }

  /// The text without white space at its ends.
  var trimmed: PlayWords { self[PlaySpelling.trimmed(bytes)] }

  /// Adds more text after this one.
  mutating func append(_ more: PlayWords) {
    for run in more.runs where !more.bytes.isEmpty {
      runs.append(Run(offset: run.offset + bytes.count, source: run.source, isExact: run.isExact))
    }
    let (start, wasEmpty) = (range.start, bytes.isEmpty)
    bytes += more.bytes
    if wasEmpty { runs = more.runs }
    range = SourceRange(start: wasEmpty ? more.range.start : start, end: max(range.end, more.range.end))
  }

  /// The pieces between the bytes for which `parts` holds, each trimmed; empty ones are left out.
  func split(at parts: (Int) -> Bool) -> [PlayWords] {
    var result: [PlayWords] = []
    var start = 0
    for offset in 0...bytes.count where offset == bytes.count || parts(offset) {
      let piece = self[start..<offset].trimmed
      if !piece.isEmpty { result.append(piece) }
      start = offset + 1
    }
    return result
  }

  /// The pieces between white space.
  var parts: [PlayWords] {
    var result: [PlayWords] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let space = PlaySpelling.space(in: bytes, at: index)
      if space > 0, index > start { result.append(self[start..<index]) }
      index += max(space, 1)
      if space > 0 { start = index }
    }
    if start < bytes.count { result.append(from(start)) }
    return result
  }

  /// The text without its first words.
  func droppingWords(_ count: Int) -> PlayWords {
    var (index, left) = (0, count)
    while index < bytes.count, left > 0 {
      let space = PlaySpelling.space(in: bytes, at: index)
      index += max(space, 1)
      if space > 0, PlaySpelling.space(in: bytes, at: index) == 0 { left -= 1 }
    }
    return from(index).trimmed
  }

  /// The place in the file of an offset in the text.
  private func place(of offset: Int) -> Int {
    guard let run = runs.last(where: { $0.offset <= offset }) else { return range.start }
    return run.isExact ? min(run.source.start + offset - run.offset, run.source.end) : run.source.start
  }

  private mutating func settle(at place: Int) {
    range =
      runs.isEmpty
      ? SourceRange(start: place, end: place)
      : SourceRange(start: runs[0].source.start, end: runs[runs.count - 1].source.end)
  }
}
