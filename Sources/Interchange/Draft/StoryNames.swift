// From the names of passages to the ids of a case.

/// Gives each passage and option a unique id.
struct StoryNames {
  /// What a passage becomes.
  enum Kind {
    case scene, option, ending
  }

  private(set) var ids: [String: (id: String, kind: Kind)] = [:]
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Reserves ids that are already in use.
  mutating func reserve(_ ids: some Sequence<String>) { used.formUnion(ids) }

  /// Gives a passage its id; false if another passage has the same name, so no link can find this one.
  mutating func add(_ name: String, id: String, as kind: Kind) -> Bool {
    guard ids[name] == nil else { return false }
    ids[name] = (id, kind)
    return true
  }

  /// A unique id from a name or a line: the name itself if it is an id, otherwise its first words.
  mutating func id(for name: String, or standard: String) -> String {
    let base = Self.kebab(name) ?? standard
    if used.insert(base).inserted { return base }
    while true {
      let number = counts[base, default: 1] + 1
      counts[base] = number
      if used.insert("\(base)-\(number)").inserted { return "\(base)-\(number)" }
    }
  }

  /// The id of the passage with this name, or the id it would get; "" if no id can be made from it.
  func target(_ name: String) -> String { ids[name]?.id ?? Self.kebab(name) ?? "" }

  /// A text in kebab-case: unchanged if it is already, otherwise its first six words; nil if nothing is left.
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
