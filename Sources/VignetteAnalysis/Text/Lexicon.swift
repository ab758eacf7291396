// The word lists, prepared so that one lookup per word covers every list.

/// Words and phrases by their first word.
struct Lexicon: Sendable {
  private struct Entry: Sendable {
    let kind: WordClass
    let rest: [WordID]
  }

  private var entries: [[Entry]] = []
  private var indexes: [WordID: Int] = [:]
  /// Which last 12 bits occur in a first word, so most words need no lookup.
  private var isFirst = [Bool](repeating: false, count: 4096)

  /// The lists of `WordLists`.
  static let english = Lexicon(WordLists.all)

  /// Makes lists ready.
  init(_ lists: [(WordClass, [String])]) {
    for (kind, phrases) in lists {
      for phrase in phrases { add(phrase, as: kind) }
    }
    for index in entries.indices { entries[index].sort { $0.rest.count > $1.rest.count } }
  }

  private mutating func add(_ phrase: String, as kind: WordClass) {
    let words = WordText(phrase, lexicon: nil).words.map(\.id)
    guard let first = words.first else { return }
    let entry = Entry(kind: kind, rest: Array(words.dropFirst()))
    if let index = indexes[first] {
      entries[index].append(entry)
    } else {
      indexes[first] = entries.count
      entries.append([entry])
    }
    isFirst[Int(first & 4095)] = true
  }

  /// The listed words and phrases in a text; if two phrases of one list begin at the same word, the longer counts. No
  /// phrase continues into the next sentence.
  func hits(in words: [Word]) -> [WordHit] {
    var hits: [WordHit] = []
    for (start, word) in words.enumerated() {
      guard isFirst[Int(word.id & 4095)], let index = indexes[word.id] else { continue }
      let own = hits.count
      for entry in entries[index] where Self.matches(entry.rest, words, after: start) {
        guard !hits[own...].contains(where: { $0.kind == entry.kind }) else { continue }
        hits.append(WordHit(kind: entry.kind, words: start..<(start + 1 + entry.rest.count)))
      }
    }
    return hits
  }

  private static func matches(_ rest: [WordID], _ words: [Word], after start: Int) -> Bool {
    guard start + rest.count < words.count else { return false }
    var index = start
    for id in rest {
      guard !words[index].marks.contains(.closesSentence), words[index + 1].id == id else { return false }
      index += 1
    }
    return true
  }
}
