// A text as the rules read it: its words, folded and hashed once, with what is known about each.

import Vignettes

/// A word by its letters, whatever their case: a 64-bit FNV-1a hash of its folded UTF-8.
typealias WordID = UInt64

/// One word of a text.
struct Word: Sendable {
  /// What a word's position says about it.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt16

    /// The first of its paragraph.
    static let startsParagraph = Marks(rawValue: 1)
    /// The first of its sentence.
    static let startsSentence = Marks(rawValue: 2)
    /// Somebody speaks it.
    static let spoken = Marks(rawValue: 4)
    /// The patient speaks it.
    static let patient = Marks(rawValue: 8)
    /// In a stage direction.
    static let direction = Marks(rawValue: 16)
    /// Between quotation marks.
    static let quoted = Marks(rawValue: 32)
    /// Only digits.
    static let number = Marks(rawValue: 64)
    /// Begins with a capital letter.
    static let capital = Marks(rawValue: 128)
    /// Two or more capital letters and nothing else.
    static let allCaps = Marks(rawValue: 256)
    /// A punctuation mark or the end of a paragraph follows.
    static let closesClause = Marks(rawValue: 512)
    /// A question mark follows.
    static let asks = Marks(rawValue: 1024)
    /// A full stop, question mark or exclamation mark follows.
    static let closesSentence = Marks(rawValue: 2048)
    /// An opening round bracket comes before it.
    static let opensBracket = Marks(rawValue: 4096)
  }

  /// The word.
  let id: WordID
  /// Its first byte in the text.
  let start: Int32
  /// Just past its last byte.
  let end: Int32
  /// What is known about it.
  var marks: Marks

  /// How many bytes it takes.
  var length: Int { Int(end - start) }
}

/// A listed word or phrase found in a text.
struct WordHit: Sendable {
  /// What it counts as.
  let kind: WordClass
  /// Its words.
  let words: Range<Int>
}

/// A text as the rules read it.
struct WordText: Sendable {
  /// The plain UTF-8, paragraphs on lines of their own.
  var bytes: [UInt8] = []
  /// Its words in order.
  var words: [Word] = []
  /// Listed words and phrases, in order.
  var hits: [WordHit] = []

  /// Reads a passage.
  init(_ passage: Passage, patient: String, lexicon: Lexicon?) {
    guard !passage.isEmpty else { return }
    var scanner = WordScanner()
    for paragraph in passage.paragraphs {
      var marks: Word.Marks = []
      if let speaker = paragraph.speaker {
        if speaker != "You" { marks.insert(.spoken) }
        if speaker == patient { marks.insert(.patient) }
      }
      scanner.begin(&self)
      for span in paragraph.spans {
        let isDirection = span.kind == .direction || span.kind == .stressedDirection
        scanner.scan(span.text, marks: isDirection ? marks.union(.direction) : marks, into: &self)
      }
      scanner.end(&self)
    }
    if let lexicon { hits = lexicon.hits(in: words) }
  }

  /// Reads a plain text.
  init(_ text: String, lexicon: Lexicon?) {
    guard !text.isEmpty else { return }
    var scanner = WordScanner()
    scanner.begin(&self)
    scanner.scan(text, marks: [], into: &self)
    scanner.end(&self)
    if let lexicon { hits = lexicon.hits(in: words) }
  }

  /// Whether it contains a listed word or phrase.
  func has(_ kind: WordClass) -> Bool { hits.contains { $0.kind == kind } }

  /// The words and phrases of one list that it contains.
  func hits(of kind: WordClass) -> some Sequence<WordHit> { hits.lazy.filter { $0.kind == kind } }

  /// The words as they are written.
  func quote(_ range: Range<Int>) -> String {
    let range = range.clamped(to: words.indices)
    guard let first = range.first, let last = range.last else { return "" }
    let from = Int(words[first].start)
    let to = Int(words[last].end)
    return String(decoding: bytes[from..<to].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The index of the paragraph with a word.
  func paragraph(of word: Int) -> Int {
    let upTo = words.prefix(word + 1)
    return max(0, upTo.count { $0.marks.contains(.startsParagraph) } - 1)
  }

  /// How many characters it shows.
  var length: Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
