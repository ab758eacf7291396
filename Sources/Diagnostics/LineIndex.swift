// From byte offsets to the lines and columns an editor shows.

/// The lines of one source text.
///
/// A line ends at LF, CR LF or a lone CR. The bytes need not be UTF-8: each bad sequence counts as one column.
public struct LineIndex: Sendable {
  let bytes: [UInt8]
  private let starts: [Int]

  /// Finds the lines of a text.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = bytes.withUnsafeBufferPointer(Self.lineStarts)
  }

  /// Finds the lines of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// The number of lines, at least 1: an empty text is one empty line.
  public var lineCount: Int { starts.count }

  /// The line, from 1, on which a byte stands; offsets outside the text are taken as its nearest end.
  public func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of a byte; offsets outside the text are taken as its nearest end.
  public func position(ofByte offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(ofByte: offset)
    let start = starts[line - 1]
    let before = bytes.withUnsafeBufferPointer { Self.scalarCount(in: $0, from: start, to: offset) }
    return SourcePosition(line: line, column: before + 1)
  }

  /// The bytes of a line, counted from 1, without its line break; nil where there is no such line.
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
