// Numbers, and what people write instead of them.

import Diagnostics

extension JSONParser {
  /// Reads the number that starts here with a digit or a minus sign.
  mutating func readNumber() {
    let start = index
    guard let end = numberEnd(from: start), !Self.isNumberLike(byte(at: end)) else { return readOddNumber() }
    append(.number, start..<end)
  }

  /// The end of the longest number that RFC 8259 §6 allows at an offset, or nil if there is none.
  private func numberEnd(from start: Int) -> Int? {
    var offset = start
    if byte(at: offset) == UInt8(ascii: "-") { offset += 1 }
    if byte(at: offset) == UInt8(ascii: "0") {
      offset += 1
    } else {
      guard let end = digitsEnd(from: offset) else { return nil }
      offset = end
    }
    if byte(at: offset) == UInt8(ascii: ".") {
      guard let end = digitsEnd(from: offset + 1) else { return nil }
      offset = end
    }
    if byte(at: offset) | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if byte(at: offset) == UInt8(ascii: "+") || byte(at: offset) == UInt8(ascii: "-") { offset += 1 }
      guard let end = digitsEnd(from: offset) else { return nil }
      offset = end
    }
    return offset
  }

  private func digitsEnd(from start: Int) -> Int? {
    var offset = start
    while JSONNumber.isDigit(byte(at: offset)) { offset += 1 }
    return offset > start ? offset : nil
  }

  /// Reads what was meant as a number but is not one.
  mutating func readOddNumber() {
    let start = index
    var end = start
    while Self.isNumberLike(byte(at: end)) { end += 1 }
    let text = String(decoding: source[start..<end], as: UTF8.self)
    append(.number, start..<end, flags: .guessed)
    let name = text.drop { $0 == "-" || $0 == "+" }.lowercased()
    if ["nan", "inf", "infinity"].contains(name) {
      findings.add(
        .literal,
        at: start..<end,
        "“\(text)” is not a number that JSON can hold.",
        advice: "Write a number, or null if there is none.",
        suggestion: "null"
      )
      return
    }
    findings.add(
      .number,
      at: start..<end,
      "“\(clipped(start..<end))” is not a number as JSON writes it.",
      advice: "Write plain digits, with a minus sign or a decimal point if needed, such as 3, -2 or 0.5.",
      suggestion: Self.mended(text)
    )
  }

  /// The number without the usual slips, or nil if that does not make it a number.
  private static func mended(_ text: String) -> String? {
    var digits = text.filter { $0 != "_" }[...]
    let sign = digits.hasPrefix("-") ? "-" : ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts.first ?? ""
    let fraction = parts.count > 1 ? parts[1] : ""
    guard !(whole.isEmpty && fraction.isEmpty),
      whole.utf8.allSatisfy(JSONNumber.isDigit), fraction.utf8.allSatisfy(JSONNumber.isDigit)
    else { return nil }
    let trimmed = whole.drop { $0 == "0" }
    return sign + (trimmed.isEmpty ? "0" : trimmed) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Whether a byte right after a number would be read as part of it.
  private static func isNumberLike(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
