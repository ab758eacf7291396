// Recovering from something that is not allowed where it is.

import Diagnostics

extension JSONParser {
  /// Recovers if a value should start here and none does.
  mutating func recoverValue(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      if expectation == .value && inObject {
        reportMissingValue()
        appendPlaceholder()
      } else if open.isEmpty || byte == UInt8(ascii: ",") {
        reportStray(byte)
        advance()
      } else if byte == UInt8(ascii: "]") && !inObject {
        if expectation == .nextElement { reportTrailingComma() }
        closeContainer(end: index + 1)
      } else {
        recoverClose(byte)
      }
    case UInt8(ascii: ":"):
      reportStray(byte)
      advance()
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      let next = self.byte(at: index + 1)
      if JSONNumber.isDigit(next) || (byte == UInt8(ascii: "+") && next != byte && Self.isWordByte(next)) {
        readOddNumber()
      } else {
        skipJunk()
      }
    default:
      if quoteLength(at: index) > 0 {
        readOddString(.string)
      } else if Self.isWordByte(byte) {
        readUnquotedText()
      } else {
        skipJunk()
      }
    }
  }

  /// Recovers if a key should start here and none does.
  mutating func recoverKey(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "]"): recoverClose(byte)
    case UInt8(ascii: ","):
      reportStray(byte)
      advance()
    case UInt8(ascii: ":"):
      findings.add(
        .unexpected,
        at: index..<index + 1,
        "There is no key before this colon.",
        advice: "Write the key in quotation marks before the colon."
      )
      advance()
      appendHiddenKey()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      findings.add(
        .unexpected,
        at: index..<index + 1,
        "There is no key before this bracket.",
        advice:
          "Inside { and } every value has a key: write the key in quotation marks, then a colon, before the bracket."
      )
      appendHiddenKey()
    default:
      if quoteLength(at: index) > 0 { readOddString(.key) } else { readUnquotedKey() }
    }
  }

  /// Recovers if the colon is missing here.
  mutating func recoverColon(_ byte: UInt8) {
    if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ";") {
      let length = byte == UInt8(ascii: "=") && self.byte(at: index + 1) == UInt8(ascii: ">") ? 2 : 1
      findings.add(
        .missingColon,
        at: index..<index + length,
        "There is another sign here instead of a colon.",
        advice: "Put a : between the key and its value."
      )
      index += length
      lastEnd = index
      expectation = .value
      return
    }
    let isClosing = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    let endsHere = isClosing || (byte == UInt8(ascii: "\"") && isKey(at: index))
    guard endsHere || startsValue(byte) else { return skipJunk() }
    if lastEnd != brokenEnd {
      findings.add(
        .missingColon,
        at: lastEnd..<lastEnd,
        endsHere ? "This key has no colon and no value." : "The colon after this key is missing.",
        advice: endsHere ? "Write a colon and a value after the key, or delete the key." : "Put a : after the key."
      )
    }
    if endsHere {
      brokenEnd = isClosing ? brokenEnd : lastEnd
      appendPlaceholder()
    } else {
      expectation = .value
    }
  }

  /// Recovers if the comma or the closing bracket is missing here.
  mutating func recoverSeparator(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return recoverClose(byte)
    case UInt8(ascii: ";"):
      findings.add(
        .missingComma,
        at: index..<index + 1,
        "There is a semicolon here instead of a comma.",
        advice: "Replace it with a comma."
      )
      advance()
      expectation = inObject ? .nextKey : .nextElement
      return
    case UInt8(ascii: ":"): return recoverSecondColon()
    default: break
    }
    let isQuote = byte == UInt8(ascii: "\"")
    if !isQuote && joinCutText() { return }
    guard startsValue(byte) else { return skipJunk() }
    if !isQuote, Self.isWordByte(byte), !JSONNumber.isDigit(byte), lineEnd(from: lastEnd) > index, !startsMember() {
      return skipJunk()
    }
    if lastEnd != brokenEnd {
      findings.add(
        .missingComma,
        at: lastEnd..<lastEnd,
        "The comma after this entry is missing.",
        advice: "Put a , between this entry and the next."
      )
    }
    expectation = inObject ? .nextKey : .nextElement
  }

  /// Goes on at a colon after a value.
  private mutating func recoverSecondColon() {
    let opening = open.last.map { Int(nodes[$0].start) } ?? 0
    let line = line(of: opening)
    findings.add(
      .unexpected,
      at: index..<index + 1,
      inObject
        ? "A second colon follows the value of this key."
        : "There are keys with values between [ and ] here; the bracket was opened on line \(line).",
      advice: inObject ? "Delete it, or put a comma before the next key." : "Use { and } for keys with values."
    )
    advance()
    if inObject { appendHiddenKey() } else { expectation = .value }
  }

  /// Skips characters that mean nothing in JSON, with one finding for all of them.
  mutating func skipJunk() {
    let start = index
    let end = max(runEnd(from: start), start + 1)
    findings.add(
      .unexpected,
      at: start..<end,
      "“\(clipped(start..<end))” is not allowed here.",
      advice: "Delete it, or put it in quotation marks if it belongs to a text."
    )
    index = end
    guard expectation == .value && inObject || expectation == .firstElement || expectation == .nextElement else {
      return
    }
    append(.null, start..<end, flags: .guessed)
  }

  private mutating func readUnquotedKey() {
    let start = index
    let end = runEnd(from: start)
    let closed = byte(at: end) == UInt8(ascii: "\"") && byte(at: blankEnd(from: end + 1)) == UInt8(ascii: ":")
    guard closed || byte(at: blankEnd(from: end)) == UInt8(ascii: ":") else {
      skipJunk()
      expectation = .separator
      return
    }
    let range = start..<end + (closed ? 1 : 0)
    append(.key, range, flags: .guessed, trail: closed ? 1 : 0)
    findings.add(
      .key,
      at: range,
      "The key “\(clipped(start..<end))” is not in quotation marks.",
      advice: "Put a \" before and after it."
    )
  }

  /// Whether a byte can start a value, even a wrong one.
  private func startsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"): true
    default: Self.isWordByte(byte) || quoteLength(at: index) > 0
    }
  }

  /// Whether a key without quotation marks, or an element that is a word, starts here.
  private func startsMember() -> Bool {
    if quoteLength(at: index) > 0 { return true }
    let end = runEnd(from: index)
    let isNamed = byte(at: blankEnd(from: end)) == UInt8(ascii: ":")
    return inObject ? isNamed : end == wordEnd(from: index)
  }

  /// Whether a string followed by a colon starts at an offset.
  func isKey(at offset: Int) -> Bool {
    byte(at: blankEnd(from: plainStringEnd(from: offset))) == UInt8(ascii: ":")
  }
}
