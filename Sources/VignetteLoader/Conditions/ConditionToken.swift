// The words, numbers and signs of a condition.

/// One piece of a condition's text.
struct ConditionToken {
  enum Kind {
    case word, number, comparison, open, close, stray, end
  }

  let kind: Kind
  /// Its range, in bytes of the text.
  let range: Range<Int>
  let text: String

  /// The longest condition, in tokens, which also limits how deeply conditions nest.
  static let limit = 256

  /// Splits a text into tokens; the last is always an `end`.
  static func all(in text: String) -> [ConditionToken] {
    let bytes = Array(text.utf8)
    var tokens: [ConditionToken] = []
    var index = 0
    while index < bytes.count, tokens.count <= limit {
      if isSpace(bytes[index]) {
        index += 1
        continue
      }
      let end = end(of: bytes, from: index)
      let piece = String(decoding: bytes[index..<end], as: UTF8.self)
      tokens.append(ConditionToken(kind: kind(of: bytes[index..<end]), range: index..<end, text: piece))
      index = end
    }
    tokens.append(ConditionToken(kind: .end, range: bytes.count..<bytes.count, text: ""))
    return tokens
  }

  private static func kind(of bytes: ArraySlice<UInt8>) -> Kind {
    guard let first = bytes.first else { return .stray }
    if first == UInt8(ascii: "(") { return .open }
    if first == UInt8(ascii: ")") { return .close }
    if isSign(first) { return .comparison }
    guard isWord(first) else { return .stray }
    return bytes.allSatisfy { (0x30...0x39).contains($0) } ? .number : .word
  }

  /// Words and operators may be longer; anything else, such as a bracket, is one whole character.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    let runs: (UInt8) -> Bool
    if isWord(bytes[start]) {
      runs = isWord
    } else if isSign(bytes[start]) {
      runs = isSign
    } else {
      runs = { $0 & 0xC0 == 0x80 }
    }
    var end = start + 1
    while end < bytes.count, runs(bytes[end]) { end += 1 }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isSign(_ byte: UInt8) -> Bool { "<>=!&|".utf8.contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
