// From byte offsets to the lines and columns an editor shows.

/// The lines of one source text.
///
/// A line ends at LF, CR LF or a lone CR. The bytes need not be UTF-8: each bad sequence counts as one column.
public struct LineIndex: Sendable {
  let bytes: [UInt8]
  private let starts: [Int]
  /// Offsets within very long lines and the columns before them, so columns needn't be counted from the start of the
  /// line each time.
  private let waymarks: [(offset: Int, columns: Int)]

  /// Finds the lines of a text.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let starts = bytes.withUnsafeBufferPointer(Self.lineStarts)
    self.starts = starts
    waymarks = bytes.withUnsafeBufferPointer { Self.waymarks(in: $0, lines: starts) }
  }

  /// Finds the lines of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// The number of lines, at least 1: an empty text is one empty line.
  public var lineCount: Int { starts.count }

  /// The line of a byte, counting from 1. An offset outside the text counts as its nearest end.
  public func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of a byte. An offset outside the text counts as its nearest end.
  public func position(ofByte offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(ofByte: offset)
    let start = waymark(before: offset, onLineFrom: starts[line - 1])
    let rest = bytes.withUnsafeBufferPointer { Self.scalarCount(in: $0, from: start.offset, to: offset) }
    return SourcePosition(line: line, column: start.columns + rest + 1)
  }

  /// The bytes of a line, counting from 1, without its line break; nil if there is no such line.
  public func range(ofLine line: Int) -> SourceRange? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    if line < starts.count {
      end -= 1
      if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return SourceRange(start: start, end: end)
  }

  private static func lineStarts(of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      if byte == 0x0A || byte == 0x0D { starts.append(offset) }
    }
    return starts
  }

  /// The last waymark of a line before an offset, or the line's start if it has none.
  private func waymark(before offset: Int, onLineFrom start: Int) -> (offset: Int, columns: Int) {
    var low = 0
    var high = waymarks.count
    while low < high {
      let middle = low + (high - low) / 2
      if waymarks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, waymarks[low - 1].offset > start else { return (start, 0) }
    return waymarks[low - 1]
  }

  private static func waymarks(
    in bytes: UnsafeBufferPointer<UInt8>, lines: [Int]
  ) -> [(offset: Int, columns: Int)] {
    let step = 2048
    var marks: [(offset: Int, columns: Int)] = []
    for (number, start) in lines.enumerated() {
      let end = number + 1 < lines.count ? lines[number + 1] : bytes.count
      guard end - start > 2 * step else { continue }
      var (offset, columns, next) = (start, 0, start + step)
      while offset < end {
        if offset >= next {
          marks.append((offset, columns))
          next = offset + step
        }
        offset += bytes[offset] < 0x80 ? 1 : UTF8Sequence(at: offset, in: bytes).length
        columns += 1
      }
    }
    return marks
  }

  private static func scalarCount(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    var offset = start
    while offset < end {
      let length = bytes[offset] < 0x80 ? 1 : UTF8Sequence(at: offset, in: bytes).length
      // An offset inside a scalar belongs to that scalar's column.
      guard offset + length <= end else { break }
      offset += length
      count += 1
    }
    return count
  }
}
