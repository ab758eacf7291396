// Cuts text into words, one byte after another.

/// Reads a text span by span and adds its words to a `WordText`.
///
/// A word is a run of letters and digits. An apostrophe belongs to it if there are letters on both sides, and a hyphen
/// separates two words. Letters beyond ASCII count as letters, punctuation beyond ASCII does not.
struct WordScanner {
  private var isQuoted = false
  private var startsParagraph = true
  private var startsSentence = true
  private var opensBracket = false

  /// Begins a paragraph.
  mutating func begin(_ text: inout WordText) {
    if !text.bytes.isEmpty { text.bytes.append(0x0A) }
    (isQuoted, startsParagraph, startsSentence, opensBracket) = (false, true, true, false)
  }

  /// Ends a paragraph.
  mutating func end(_ text: inout WordText) {
    mark(&text, [.closesClause, .closesSentence])
  }

  /// Reads a span.
  mutating func scan(_ span: String, marks: Word.Marks, into text: inout WordText) {
    let offset = text.bytes.count
    text.bytes.append(contentsOf: span.utf8)
    var at = offset
    let end = text.bytes.count
    while at < end {
      let byte = text.bytes[at]
      if Self.isLetter(text.bytes, at: at, end: end) {
        at = word(from: at, to: end, marks, &text)
      } else {
        at += punctuation(byte, at: at, end: end, &text)
      }
    }
  }

  /// Reads the word that begins at `start`; returns the index after it.
  private mutating func word(from start: Int, to end: Int, _ marks: Word.Marks, _ text: inout WordText) -> Int {
    var at = start
    var sum = WordHash()
    var (digits, capitals, letters) = (0, 0, 0)
    while at < end {
      let byte = text.bytes[at]
      if Self.isLetter(text.bytes, at: at, end: end) {
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        letters += 1
        if (0x30...0x39).contains(byte) { digits += 1 }
        if (0x41...0x5A).contains(byte) { capitals += 1 }
        for index in at..<min(at + length, end) { sum.add(text.bytes[index]) }
        at += length
      } else {
        let apostrophe = Self.apostrophe(text.bytes, at: at, end: end)
        guard apostrophe > 0, Self.isLetter(text.bytes, at: at + apostrophe, end: end) else { break }
        sum.add(0x27)
        at += apostrophe
      }
    }
    var own = marks
    if startsParagraph { own.insert(.startsParagraph) }
    if startsSentence { own.insert(.startsSentence) }
    if isQuoted { own.insert(.quoted) }
    if opensBracket { own.insert(.opensBracket) }
    if digits == letters { own.insert(.number) }
    if (0x41...0x5A).contains(text.bytes[start]) { own.insert(.capital) }
    if letters > 1, capitals > 1, capitals + digits == letters { own.insert(.allCaps) }
    (startsParagraph, startsSentence, opensBracket) = (false, false, false)
    text.words.append(Word(id: sum.value, start: Int32(clamping: start), end: Int32(clamping: at), marks: own))
    return at
  }

  /// Reads what is not a letter; returns how many bytes it takes.
  private mutating func punctuation(_ byte: UInt8, at: Int, end: Int, _ text: inout WordText) -> Int {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"):
      mark(&text, [.closesClause, .closesSentence])
      startsSentence = true
    case UInt8(ascii: "?"):
      mark(&text, [.closesClause, .closesSentence, .asks])
      startsSentence = true
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "]"): mark(&text, [.closesClause])
    case UInt8(ascii: ":"):
      mark(&text, [.closesClause])
      startsSentence = true
    case UInt8(ascii: "["): startsSentence = true
    case UInt8(ascii: "("): opensBracket = true
    case UInt8(ascii: "\""):
      isQuoted.toggle()
      if isQuoted { startsSentence = true }
    case 0xE2 where at + 2 < end && text.bytes[at + 1] == 0x80:
      switch text.bytes[at + 2] {
      case 0x9C, 0x98: (isQuoted, startsSentence) = (true, true)
      case 0x9D: isQuoted = false
      case 0x99: isQuoted = false
      case 0x93, 0x94, 0xA6: mark(&text, [.closesClause])
      default: break
      }
      return 3
    default: return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return 1
  }

  private func mark(_ text: inout WordText, _ marks: Word.Marks) {
    guard let last = text.words.indices.last else { return }
    text.words[last].marks.formUnion(marks)
  }

  /// Whether a letter or digit begins here.
  private static func isLetter(_ bytes: [UInt8], at: Int, end: Int) -> Bool {
    guard at < end else { return false }
    let byte = bytes[at]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0xC3...0xDF: return true
    case 0xE2: return at + 1 < end && bytes[at + 1] > 0xAF
    case 0xE0...0xF4: return true
    default: return false
    }
  }

  /// How many bytes an apostrophe takes here; 0 if there is none.
  private static func apostrophe(_ bytes: [UInt8], at: Int, end: Int) -> Int {
    if bytes[at] == 0x27 { return 1 }
    let isCurly = at + 2 < end && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
    return isCurly ? 3 : 0
  }
}

/// A running FNV-1a sum over folded bytes.
struct WordHash {
  /// The sum so far.
  private(set) var value: WordID = 0xCBF2_9CE4_8422_2325

  /// Adds a byte, in lower case if it is an ASCII capital.
  mutating func add(_ byte: UInt8) {
    let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    value = (value ^ UInt64(folded)) &* 0x100_0000_01B3
  }

  /// The sum of a word.
  static func of(_ bytes: some Sequence<UInt8>) -> WordID {
    var sum = WordHash()
    for byte in bytes { sum.add(byte) }
    return sum.value
  }
}
