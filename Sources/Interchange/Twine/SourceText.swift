// A piece of text with the way back to where each byte stood in the file.

import Diagnostics

/// The bytes of a passage, as they are meant, and where they stand in the source.
struct SourceText {
  /// The text in UTF-8, references resolved.
  private(set) var bytes: [UInt8] = []
  /// From which byte on the text and the source differ by how much; sorted.
  private var shifts: [(index: Int, offset: Int)] = []

  /// An empty text that stands nowhere.
  init() {}

  /// A text that stands in the source as it is.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    shifts = [(0, bytes.startIndex)]
  }

  /// A text of its own, such as what a writer would have written.
  init(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Appends bytes that stand at `offset` of the source.
  mutating func append(_ more: some Collection<UInt8>, at offset: Int) {
    if shifts.last.map({ $0.offset + bytes.count - $0.index }) != offset { shifts.append((bytes.count, offset)) }
    bytes.append(contentsOf: more)
  }

  /// Where a byte of the text stands in the source.
  func offset(of index: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if shifts[middle].index <= index { low = middle } else { high = middle }
    }
    guard low < shifts.count else { return 0 }
    return shifts[low].offset + index - shifts[low].index
  }

  /// Where a stretch of the text stands in the source.
  func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(start: offset(of: range.lowerBound), end: offset(of: max(range.lowerBound, range.upperBound - 1)) + 1)
  }
}
