// Brackets that do not match, and brackets that are never closed.

import Diagnostics

extension JSONParser {
  /// What the text after a closing bracket seems to belong to.
  private enum Surroundings { case object, array, end }

  /// Recovers at a bracket that does not close the innermost open one.
  ///
  /// Either it is the wrong bracket, or the right one is missing before it. What follows decides: a key belongs in an
  /// object, an element in an array.
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
      at: index..<index + 1,
      "This \(met) does not match the \(opening) that was opened on line \(line).",
      advice: isMissing ? "Put the missing \(needed) before it." : "Replace it with a \(needed)."
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
      at: lastEnd..<lastEnd,
      open.count == 1
        ? "The file ends before the \(bracket) on line \(line) is closed."
        : "The file ends with \(open.count) brackets open, the last of them the \(bracket) on line \(line).",
      advice: "Put \(missing) at the end, or restore what was cut off."
    )
  }

  mutating func reportTextAfterEnd() {
    let end = trimmedEnd(from: index + 1, to: source.count)
    findings.add(
      .afterEnd,
      at: index..<end,
      "The vignette ends before this, but the file goes on.",
      advice: "Look for a closing bracket that comes too early, or delete what follows."
    )
  }

  mutating func reportEmpty() {
    let odd = findings.list.contains {
      $0.code != JSONCode.comment.rawValue && $0.code != JSONCode.byteOrderMark.rawValue
    }
    guard !odd else { return }
    findings.add(
      .empty,
      at: 0..<0,
      "This file is empty.",
      advice: "Write a vignette in it, or start from a copy of one that works."
    )
  }

  /// Reports that the comma just read is the last thing before a closing bracket.
  mutating func reportTrailingComma() {
    findings.add(
      .trailingComma,
      at: max(lastEnd - 1, 0)..<lastEnd,
      "No entry follows this comma.",
      advice: "Delete the comma after the last entry."
    )
  }

  mutating func reportMissingValue() {
    findings.add(
      .unexpected,
      at: max(lastEnd - 1, 0)..<lastEnd,
      "There is no value after this colon.",
      advice: "Write a value after it, or delete the key too."
    )
  }

  /// Reports a comma, colon or bracket instead of a value or key.
  mutating func reportStray(_ byte: UInt8) {
    let sign = String(decoding: CollectionOfOne(byte), as: UTF8.self)
    findings.add(
      .unexpected,
      at: index..<index + 1,
      "There is a “\(sign)” here instead of an entry.",
      advice: "Delete it, or write the missing entry before it."
    )
  }
}
