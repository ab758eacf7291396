// From the names of passages to the ids of a case.

/// Gives each passage and option an id that nothing else has.
struct StoryNames {
  /// What a passage becomes.
  enum Kind {
    case scene, option, ending
  }

  private(set) var ids: [String: (id: String, kind: Kind)] = [:]
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Takes ids that are given already.
  mutating func reserve(_ ids: some Sequence<String>) { taken.formUnion(ids) }

  /// Gives a passage its id; false where another passage has the same name, so that no link finds this one.
  mutating func add(_ name: String, id: String, as kind: Kind) -> Bool {
    guard ids[name] == nil else { return false }
    ids[name] = (id, kind)
    return true
  }

  /// An id that nobody has, after a name or a line: its own words where it is an id, else its first words.
  mutating func id(for name: String, or standard: String) -> String {
    let base = Self.kebab(name) ?? standard
    if taken.insert(base).inserted { return base }
    while true {
      let number = counts[base, default: 1] + 1
      counts[base] = number
      if taken.insert("\(base)-\(number)").inserted { return "\(base)-\(number)" }
    }
  }

  /// The id of what a passage of this name became, or what it would be; "" where nothing can be made of it.
  func target(_ name: String) -> String { ids[name]?.id ?? Self.kebab(name) ?? "" }

  /// A text in kebab-case: itself where it is that already, else its first six words; nil where nothing is left.
  static func kebab(_ text: String) -> String? {
    var words: [String] = []
    for word in text.lowercased().split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) {
      words.append(String(word.prefix(24)))
    }
    guard !words.isEmpty else { return nil }
    let whole = words.joined(separator: "-")
    return whole == text ? whole : words.prefix(6).joined(separator: "-")
  }
}
