// A piece of text that knows the source offset of each byte.

import Diagnostics

/// The bytes of a passage with references resolved, and their offsets in the source.
struct SourceText {
  /// The text in UTF-8, references resolved.
  private(set) var bytes: [UInt8] = []
  /// From which byte on the text and the source differ, and by how much; sorted.
  private var shifts: [(index: Int, offset: Int)] = []

  /// An empty text without a source.
  init() {}

  /// A text copied unchanged from the source.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    shifts = [(0, bytes.startIndex)]
  }

  /// A text without a source, such as what a writer would have written.
  init(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Appends bytes from `offset` in the source.
  mutating func append(_ more: some Collection<UInt8>, at offset: Int) {
    if shifts.last.map({ $0.offset + bytes.count - $0.index }) != offset { shifts.append((bytes.count, offset)) }
    bytes.append(contentsOf: more)
  }

  /// The source offset of a byte of the text.
  func offset(of index: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if shifts[middle].index <= index { low = middle } else { high = middle }
    }
    guard low < shifts.count else { return 0 }
    return shifts[low].offset + index - shifts[low].index
  }

  /// The source range of a stretch of the text.
  func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(start: offset(of: range.lowerBound), end: offset(of: max(range.lowerBound, range.upperBound - 1)) + 1)
  }
}
