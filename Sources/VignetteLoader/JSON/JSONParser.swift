// The reader's loop: appends one token after another to the tape, and keeps open brackets on a stack of its own.

import Diagnostics

/// Reads one text. It must not outlive the buffer it reads from.
struct JSONParser {
  /// What is allowed at the current offset.
  enum Expectation {
    /// The value of the text or of a key.
    case value
    /// An element or `]`.
    case firstElement
    /// An element, after a comma.
    case nextElement
    /// A key or `}`.
    case firstKey
    /// A key, after a comma.
    case nextKey
    case colon
    /// A comma or the closing bracket.
    case separator
    /// Only white space.
    case nothing
  }

  let source: UnsafeBufferPointer<UInt8>
  /// A copy of the bytes, to number lines when a message needs it.
  let bytes: [UInt8]
  let limits: JSONLimits
  private let stop: JSONStop?

  var index = 0
  /// Just past the last token.
  var lastEnd = 0
  var expectation = Expectation.value
  var nodes: ContiguousArray<JSONNode> = []
  /// The tape indexes of the open objects and arrays.
  var open: ContiguousArray<Int> = []
  /// Whether the innermost open one is an object.
  var inObject = false
  /// The tape indexes of the keys of all open objects, and where the keys of each open value start.
  var keys: ContiguousArray<Int> = []
  var keyMarks: ContiguousArray<Int> = []
  var findings: JSONFindings
  /// The end of a token so broken that what is missing after it need not be reported.
  var brokenEnd = -1
  /// Whether excessive depth has been reported; once is enough.
  var reportedDepth = false
  /// Whether reading stopped in a value that was too deep and never ended.
  var endedTooDeep = false
  private(set) lazy var lines = LineIndex(bytes)

  init(source: UnsafeBufferPointer<UInt8>, bytes: [UInt8], limits: JSONLimits, stop: JSONStop? = nil) {
    self.source = source
    self.stop = stop
    self.bytes = bytes
    self.limits = limits
    findings = JSONFindings(limit: limits.findings)
    nodes.reserveCapacity(stop == nil ? source.count / 24 + 1 : 256)
  }

  mutating func run() {
    skipByteOrderMark()
    while !findings.overflowed {
      skipSpace()
      guard index < source.count else { break }
      let byte = source[index]
      switch expectation {
      case .value, .firstElement, .nextElement: readValue(byte)
      case .firstKey, .nextKey:
        readKey(byte)
        if let stop, open.count == 1, expectation == .colon, stop.holds(after: keys.map { text(ofKey: $0) }) {
          return close()
        }
      case .colon: readColon(byte)
      case .separator: readSeparator(byte)
      case .nothing: return reportTextAfterEnd()
      }
    }
    finish()
  }

  /// The bytes that were read: all of them, unless reading stopped early.
  var read: UnsafeBufferPointer<UInt8> { stopped ? UnsafeBufferPointer(rebasing: source[..<lastEnd]) : source }
  private(set) var stopped = false

  /// Drops the key just read and closes the object as if it ended here.
  private mutating func close() {
    stopped = true
    nodes.removeLast()
    keys.removeLast()
    closeContainer(end: lastEnd)
  }

  private func text(ofKey index: Int) -> String {
    let node = nodes[index]
    return node.flags.contains(.escaped) ? "" : String(decoding: source[node.content], as: UTF8.self)
  }

  /// The byte at an offset, or 0 outside the text.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: source.count) ? source[offset] : 0
  }

  /// The line, from 1, of an offset.
  mutating func line(of offset: Int) -> Int { lines.line(ofByte: offset) }

  private mutating func readValue(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): readString(.string)
    case UInt8(ascii: "{"): openContainer(.object)
    case UInt8(ascii: "["): openContainer(.array)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    default: if !readLiteral(byte) { recoverValue(byte) }
    }
  }

  private mutating func readKey(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): readString(.key)
    case UInt8(ascii: "}"):
      if expectation == .nextKey { reportTrailingComma() }
      closeContainer(end: index + 1)
    default: recoverKey(byte)
    }
  }

  private mutating func readColon(_ byte: UInt8) {
    guard byte == UInt8(ascii: ":") else { return recoverColon(byte) }
    advance()
    expectation = .value
  }

  private mutating func readSeparator(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","):
      advance()
      expectation = inObject ? .nextKey : .nextElement
    case UInt8(ascii: "}") where inObject, UInt8(ascii: "]") where !inObject: closeContainer(end: index + 1)
    default: recoverSeparator(byte)
    }
  }

  /// Consumes one byte as a token.
  @inline(__always)
  mutating func advance() {
    index += 1
    lastEnd = index
  }
}
