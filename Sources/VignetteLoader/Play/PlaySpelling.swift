// What people and word processors type for the same sign.

/// Makes different spellings of names and signs equal.
enum PlaySpelling {
  /// The length in bytes of the white space at an offset, 0 if there is none. Non-breaking and zero-width kinds count.
  static func space(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return offset + 1 < bytes.count && [0xA0, 0x85].contains(bytes[offset + 1]) ? 2 : 0
    case 0xE2, 0xE3, 0xEF:
      guard offset + 2 < bytes.count else { return 0 }
      return wideSpaces.contains([bytes[offset], bytes[offset + 1], bytes[offset + 2]]) ? 3 : 0
    default: return 0
    }
  }

  /// The part of a text between the white space at its ends.
  static func trimmed(_ bytes: [UInt8]) -> Range<Int> {
    var start = 0
    while case let length = space(in: bytes, at: start), length > 0 { start += length }
    var end = bytes.count
    while end > start {
      let length = (1...3).first { end - $0 >= start && space(in: bytes, at: end - $0) == $0 }
      guard let length else { break }
      end -= length
    }
    return start..<end
  }

  /// A text in small letters, with single spaces, straight quotes and plain hyphens, without marks of emphasis around it.
  static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return foldedASCII(bytes) }
    var result = ""
    var isSpace = true
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "’", "‘", "ʼ", "`", "´": result += "'"
      case "“", "”", "„", "«", "»": result += "\""
      case "–", "—", "‑", "‐", "−": result += "-"
      case "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
      case "_" where !isSpace: result += " "
      case _ where scalar == " " || scalar.properties.isWhitespace:
        if !isSpace { result += " " }
        isSpace = true
        continue
      default: result.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
      isSpace = false
    }
    let marks: Set<Character> = ["*", " "]
    return String(result.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }

  private static func foldedASCII(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x20, 0x09...0x0D: if let last = result.last, last != 0x20 { result.append(0x20) }
      case UInt8(ascii: "`"): result.append(UInt8(ascii: "'"))
      case UInt8(ascii: "_"): if !result.isEmpty { result.append(0x20) } else { result.append(byte) }
      case 0x41...0x5A: result.append(byte | 0x20)
      default: result.append(byte)
      }
    }
    let isMark: (UInt8) -> Bool = { $0 == UInt8(ascii: "*") || $0 == 0x20 }
    let start = result.firstIndex { !isMark($0) } ?? result.count
    let end = (result.lastIndex { !isMark($0) } ?? start - 1) + 1
    return String(decoding: result[start..<max(end, start)], as: UTF8.self)
  }

  /// An id made of words: small ASCII letters and digits with hyphens between them, cut after the last whole word within
  /// `longest` letters.
  static func id(of text: String, longest: Int = 40) -> String {
    var words: [String] = [""]
    for character in text.lowercased() {
      let plain = character.isASCII ? character : base(of: character)
      if let plain, plain.isASCII, plain.isLetter || plain.isNumber {
        words[words.count - 1].append(plain)
      } else if !["'", "’", "‘"].contains(character), words.last != "" {
        words.append("")
      }
    }
    var id = ""
    for word in words where !word.isEmpty {
      guard id.utf8.count + word.utf8.count + 1 <= longest || id.isEmpty else { break }
      id += (id.isEmpty ? "" : "-") + word
    }
    return String(id.prefix(longest))
  }

  /// A letter without its accents; nil if it is not one of ASCII then.
  private static func base(of character: Character) -> Character? {
    accents.first { $0.letters.contains(character) }?.plain
  }

  private static let accents: [(plain: Character, letters: String)] = [
    ("a", "àáâãäåā"), ("c", "çćč"), ("d", "ď"), ("e", "èéêëēęě"), ("i", "ìíîïī"), ("l", "ł"), ("n", "ñńň"),
    ("o", "òóôõöøō"), ("r", "ř"), ("s", "śšş"), ("t", "ť"), ("u", "ùúûüūů"), ("y", "ýÿ"), ("z", "źżž"),
  ]

  private static let wideSpaces: Set<[UInt8]> = [
    [0xE2, 0x80, 0x80], [0xE2, 0x80, 0x81], [0xE2, 0x80, 0x82], [0xE2, 0x80, 0x83], [0xE2, 0x80, 0x84],
    [0xE2, 0x80, 0x85], [0xE2, 0x80, 0x86], [0xE2, 0x80, 0x87], [0xE2, 0x80, 0x88], [0xE2, 0x80, 0x89],
    [0xE2, 0x80, 0x8A], [0xE2, 0x80, 0x8B], [0xE2, 0x80, 0x8C], [0xE2, 0x80, 0x8D], [0xE2, 0x80, 0xAF],
    [0xE2, 0x81, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
  ]

  /// The length of a quotation mark at an offset, straight or curly; 0 if there is none.
  static func quote(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if bytes[offset] == 0x22 { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
    return [0x9C, 0x9D, 0x9E].contains(bytes[offset + 2]) ? 3 : 0
  }
}
