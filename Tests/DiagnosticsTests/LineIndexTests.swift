// Lines and columns of any bytes.

import Diagnostics
import Testing

@Suite struct LineIndexTests {
  /// The position of `offset` in some bytes, as `line:column`.
  private func position(_ offset: Int, in bytes: [UInt8]) -> String {
    let position = LineIndex(bytes).position(ofByte: offset)
    return "\(position.line):\(position.column)"
  }

  @Test(arguments: ["a\nb", "a\rb", "a\r\nb"]) func everyLineBreakEndsALine(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(position(0, in: bytes) == "1:1")
    #expect(position(1, in: bytes) == "1:2")
    #expect(position(bytes.count - 1, in: bytes) == "2:1")
    #expect(position(bytes.count, in: bytes) == "2:2")
    #expect(LineIndex(text).lineCount == 2)
  }

  @Test func columnsCountScalars() {
    let bytes = Array("é€😀e\u{301}x".utf8)
    #expect([0, 2, 5, 9, 10, 12].map { position($0, in: bytes) } == ["1:1", "1:2", "1:3", "1:4", "1:5", "1:6"])
    // Inside a scalar is the scalar's column.
    #expect(position(7, in: bytes) == "1:3")
  }

  @Test func badBytesCountAsOneEach() {
    let bytes: [UInt8] = [0xFF, 0x80, 0xE2, 0x82, 0x41, 0xED, 0xA0, 0x42]
    #expect(position(2, in: bytes) == "1:3")
    #expect(position(4, in: bytes) == "1:4")
    #expect(position(7, in: bytes) == "1:7")
    #expect(position(8, in: bytes) == "1:8")
  }

  @Test func columnsOfAVeryLongLineAreCountedAsThoseOfAShortOne() {
    let unit = Array("aé€😀".utf8)
    let bytes = Array("first\n".utf8) + Array(repeating: unit, count: 2_000).flatMap { $0 } + Array("\nlast".utf8)
    let lines = LineIndex(bytes)
    for number in [0, 1, 204, 205, 206, 410, 1_024, 1_999] {
      let start = 6 + number * unit.count
      let columns = [0, 1, 3, 6, 8].map { lines.position(ofByte: start + $0).column - number * 4 }
      #expect(columns == [1, 2, 3, 4, 4], "the units before: \(number)")
    }
    #expect(lines.position(ofByte: bytes.count) == SourcePosition(line: 3, column: 5))
  }

  @Test func offsetsOutsideAreTakenAsTheNearestEnd() {
    #expect(position(-5, in: [0x41]) == "1:1")
    #expect(position(99, in: [0x41]) == "1:2")
    #expect(position(0, in: []) == "1:1")
  }

  @Test func linesLeaveTheirBreakOut() {
    let lines = LineIndex("ab\r\n\n\rc\n")
    let ranges = (1...5).map { lines.range(ofLine: $0).map { [$0.start, $0.end] } }
    #expect(ranges == [[0, 2], [4, 4], [5, 5], [6, 7], [8, 8]])
    #expect(lines.range(ofLine: 0) == nil)
    #expect(lines.range(ofLine: 6) == nil)
  }

  /// Swift's own repairing decoder is the judge of how many scalars damaged bytes make.
  @Test func agreesWithTheStandardLibrary() {
    let pieces: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xA0, 0xE2, 0x82, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xF5,
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          for fourth in pieces {
            let bytes = [first, second, third, fourth]
            let column = LineIndex(bytes).position(ofByte: 4).column
            #expect(column == String(decoding: bytes, as: UTF8.self).unicodeScalars.count + 1, "\(bytes)")
          }
        }
      }
    }
  }
}
