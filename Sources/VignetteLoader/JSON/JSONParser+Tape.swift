// Appending values to the tape, and opening and closing containers.

import Diagnostics

extension JSONParser {
  /// Appends a value without contents, and advances past it.
  @inline(__always)
  mutating func append(
    _ kind: JSONNode.Kind,
    _ range: Range<Int>,
    flags: JSONNode.Flags = [],
    lead: Int = 0,
    trail: Int = 0
  ) {
    let next = nodes.count + 1
    if kind == .key {
      keys.append(nodes.count)
      expectation = .colon
    } else {
      expectation = open.isEmpty ? .nothing : .separator
    }
    nodes.append(
      JSONNode(
        start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound),
        next: UInt32(truncatingIfNeeded: next),
        kind: kind,
        flags: flags,
        lead: UInt8(truncatingIfNeeded: lead),
        trail: UInt8(truncatingIfNeeded: trail)
      )
    )
    index = range.upperBound
    lastEnd = index
  }

  /// Appends `null` for a missing value, without advancing.
  mutating func appendPlaceholder() {
    let resumed = index
    append(.null, lastEnd..<lastEnd, flags: .guessed)
    index = resumed
  }

  /// Appends a hidden key, so a value without a key still has one before it.
  mutating func appendHiddenKey() {
    let resumed = index
    append(.key, lastEnd..<lastEnd, flags: [.hidden, .guessed])
    // A hidden key is not a duplicate of another.
    keys.removeLast()
    index = resumed
    expectation = .value
  }

  mutating func openContainer(_ kind: JSONNode.Kind) {
    guard open.count < limits.depth else { return skipTooDeep(kind) }
    open.append(nodes.count)
    keyMarks.append(keys.count)
    nodes.append(JSONNode(start: UInt32(truncatingIfNeeded: index), end: 0, next: 0, kind: kind))
    inObject = kind == .object
    expectation = inObject ? .firstKey : .firstElement
    advance()
  }

  /// Closes the innermost open container, whose text ends at `end`.
  mutating func closeContainer(end: Int) {
    guard let container = open.popLast(), let mark = keyMarks.popLast() else { return }
    nodes[container].end = UInt32(truncatingIfNeeded: end)
    nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
    if inObject {
      checkDuplicates(from: mark)
      keys.removeLast(keys.count - mark)
    }
    inObject = open.last.map { nodes[$0].kind == .object } ?? false
    expectation = open.isEmpty ? .nothing : .separator
    index = end
    lastEnd = end
  }

  /// Skips an object or array that is nested too deeply, without building it.
  private mutating func skipTooDeep(_ kind: JSONNode.Kind) {
    let start = index
    var depth = 0
    repeat {
      switch byte(at: index) {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""): index = plainStringEnd(from: index) - 1
      default: break
      }
      index += 1
    } while depth > 0 && index < source.count
    if depth > 0 { endedTooDeep = true }
    if !reportedDepth {
      reportedDepth = true
      findings.add(
        .depth,
        at: start..<start + 1,
        "More than \(limits.depth) brackets are open inside one another here.",
        advice: "Look for brackets that were never closed; a vignette needs only a few levels of brackets."
      )
    }
    append(kind, start..<index, flags: .guessed)
  }

  /// The offset just past the string that starts here, or past the end of its line if it is not closed.
  func plainStringEnd(from start: Int) -> Int {
    var offset = start + 1
    while offset < source.count {
      offset = plainEnd(from: offset)
      switch byte(at: offset) {
      case UInt8(ascii: "\""): return offset + 1
      case UInt8(ascii: "\\"): offset += 2
      case 0x0A, 0x0D: return offset
      default: offset += 1
      }
    }
    return source.count
  }

  /// Closes what is still open at the end of the text.
  mutating func finish() {
    if open.isEmpty {
      if nodes.isEmpty { reportEmpty() }
      return
    }
    if expectation == .colon || (expectation == .value && inObject) { appendPlaceholder() }
    if !endedTooDeep && !findings.overflowed { reportUnexpectedEnd() }
    let end = lastEnd
    while !open.isEmpty { closeContainer(end: end) }
  }
}
