// Brackets that do not match, and those that are never closed.

import Diagnostics

extension JSONParser {
  /// What the text after a closing bracket looks like the inside of.
  private enum Surroundings { case object, array, end }

  /// Goes on at a bracket that does not close the innermost open one.
  ///
  /// Either the bracket is the wrong one, or the right one is missing before it. What follows tells: a key belongs in
  /// an object, an element in an array.
  mutating func recoverClose(_ byte: UInt8) {
    guard let innermost = open.last else { return }
    if expectation == .colon || (expectation == .value && inObject) { appendPlaceholder() }
    let kind: JSONNode.Kind = byte == UInt8(ascii: "}") ? .object : .array
    let match = open.lastIndex { nodes[$0].kind == kind }
    let after = surroundings(after: index + 1)
    let ifWrong = surroundings(ofLevel: open.count - 2)
    let ifMissing = match.map { surroundings(ofLevel: $0 - 1) }
    let isMissing = ifMissing != nil && (after == ifMissing || after != ifWrong)
    let needed = inObject ? "}" : "]"
    let line = line(of: Int(nodes[innermost].start))
    let met = kind == .object ? "}" : "]"
    let opening = inObject ? "{" : "["
    findings.add(
      .unexpected,
      index..<index + 1,
      "This \(met) meets the \(opening) that was opened on line \(line).",
      isMissing ? "Put the missing \(needed) before it." : "Put a \(needed) in its place."
    )
    let end = index + 1
    if isMissing, let match {
      let before = lastEnd
      while open.count > match + 1 { closeContainer(end: before) }
    }
    closeContainer(end: end)
  }

  private func surroundings(ofLevel level: Int) -> Surroundings {
    guard open.indices.contains(level) else { return .end }
    return nodes[open[level]].kind == .object ? .object : .array
  }

  private func surroundings(after start: Int) -> Surroundings? {
    var offset = spaceEnd(from: start)
    guard offset < source.count else { return .end }
    switch source[offset] {
    case UInt8(ascii: "}"): return .object
    case UInt8(ascii: "]"): return .array
    case UInt8(ascii: ","):
      offset = spaceEnd(from: offset + 1)
      guard byte(at: offset) == UInt8(ascii: "\"") else { return offset < source.count ? .array : nil }
      return isKey(at: offset) ? .object : .array
    default: return nil
    }
  }

  private func spaceEnd(from start: Int) -> Int {
    var offset = start
    while Self.isSpace(byte(at: offset)) { offset += 1 }
    return offset
  }

  mutating func reportUnexpectedEnd() {
    guard let innermost = open.last else { return }
    let line = line(of: Int(nodes[innermost].start))
    let bracket = inObject ? "{" : "["
    let missing = open.reversed().map { nodes[$0].kind == .object ? "}" : "]" }.joined()
    findings.add(
      .unexpectedEnd,
      lastEnd..<lastEnd,
      open.count == 1
        ? "The file ends before the \(bracket) of line \(line) is closed."
        : "The file ends with \(open.count) brackets open; the last of them is the \(bracket) of line \(line).",
      "Put \(missing) at the end, or bring back what was cut off."
    )
  }

  mutating func reportTextAfterEnd() {
    let end = trimmedEnd(from: index + 1, to: source.count)
    findings.add(
      .afterEnd,
      index..<end,
      "The vignette has ended before this, but the file goes on.",
      "Look for a closing bracket that stands too early, or delete what follows."
    )
  }

  mutating func reportEmpty() {
    let odd = findings.list.contains {
      $0.code != JSONCode.comment.rawValue && $0.code != JSONCode.byteOrderMark.rawValue
    }
    guard !odd else { return }
    findings.add(
      .empty,
      0..<0,
      "There is nothing in this file.",
      "Write a vignette into it, or start from a copy of one that works."
    )
  }

  /// Reports the comma just read as the last thing before a closing bracket.
  mutating func reportTrailingComma() {
    findings.add(
      .trailingComma,
      max(lastEnd - 1, 0)..<lastEnd,
      "No entry follows this comma.",
      "Delete the comma after the last entry."
    )
  }

  mutating func reportMissingValue() {
    findings.add(
      .unexpected,
      max(lastEnd - 1, 0)..<lastEnd,
      "There is no value after this colon.",
      "Write a value after it, or delete the key too."
    )
  }

  /// Reports a comma, colon or bracket where a value or key should be.
  mutating func reportStray(_ byte: UInt8) {
    let sign = String(decoding: CollectionOfOne(byte), as: UTF8.self)
    findings.add(
      .unexpected,
      index..<index + 1,
      "A “\(sign)” stands here where an entry should be.",
      "Delete it, or write the entry that is missing before it."
    )
  }
}
