// The word lists made ready, so that one look for each word finds every list at once.

/// Words and phrases by their first word.
struct Lexicon: Sendable {
  private struct Entry: Sendable {
    let kind: WordClass
    let rest: [WordID]
  }

  private var entries: [[Entry]] = []
  private var places: [WordID: Int] = [:]
  /// Which last 12 bits any first word has, so that most words need no look at all.
  private var isFirst = [Bool](repeating: false, count: 4096)

  /// The lists of `WordLists`.
  static let english = Lexicon(WordLists.all)

  /// Makes lists ready.
  init(_ lists: [(WordClass, [String])]) {
    for (kind, phrases) in lists {
      for phrase in phrases { add(phrase, as: kind) }
    }
    for place in entries.indices { entries[place].sort { $0.rest.count > $1.rest.count } }
  }

  private mutating func add(_ phrase: String, as kind: WordClass) {
    let words = WordText(phrase, lexicon: nil).words.map(\.id)
    guard let first = words.first else { return }
    let entry = Entry(kind: kind, rest: Array(words.dropFirst()))
    if let place = places[first] {
      entries[place].append(entry)
    } else {
      places[first] = entries.count
      entries.append([entry])
    }
    isFirst[Int(first & 4095)] = true
  }

  /// What of the lists stands in a text; of two phrases of one list that begin at one word the longer counts. No phrase
  /// goes on from one sentence to the next.
  func hits(in words: [Word]) -> [WordHit] {
    var hits: [WordHit] = []
    for (start, word) in words.enumerated() {
      guard isFirst[Int(word.id & 4095)], let place = places[word.id] else { continue }
      let own = hits.count
      for entry in entries[place] where Self.matches(entry.rest, words, after: start) {
        guard !hits[own...].contains(where: { $0.kind == entry.kind }) else { continue }
        hits.append(WordHit(kind: entry.kind, words: start..<(start + 1 + entry.rest.count)))
      }
    }
    return hits
  }

  private static func matches(_ rest: [WordID], _ words: [Word], after start: Int) -> Bool {
    guard start + rest.count < words.count else { return false }
    var place = start
    for id in rest {
      guard !words[place].marks.contains(.closesSentence), words[place + 1].id == id else { return false }
      place += 1
    }
    return true
  }
}
