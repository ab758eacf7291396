// Putting values onto the tape, and opening and closing what holds them.

import Diagnostics

extension JSONParser {
  /// Appends a value that holds nothing, and goes on after it.
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

  /// Appends `null` where a value is missing, without moving.
  mutating func appendPlaceholder() {
    let place = index
    append(.null, lastEnd..<lastEnd, flags: .guessed)
    index = place
  }

  /// Appends a key that nobody sees, so that a value without one has its place.
  mutating func appendHiddenKey() {
    let place = index
    append(.key, lastEnd..<lastEnd, flags: [.hidden, .guessed])
    // A hidden key is no duplicate of another.
    keys.removeLast()
    index = place
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

  /// Closes the innermost open value, its text ending at `end`.
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

  /// Passes over an object or array that stands too deep, without building it.
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
        start..<start + 1,
        "More than \(limits.depth) brackets stand open inside one another here.",
        "Look for brackets that were never closed; a vignette needs only a few levels."
      )
    }
    append(kind, start..<index, flags: .guessed)
  }

  /// Just past the string that starts at an offset, or past the end of its line where it does not end.
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
