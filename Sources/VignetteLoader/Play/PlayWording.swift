// How a value of the JSON is said in a play. What would be read otherwise is not said.

import Diagnostics
import Vignettes

/// Says values in words, and asks the reader whether it would understand them.
struct PlayWording {
  private let names: PlayNames
  private let values: PlayValues
  private let classifier: PlayClassifier
  private let catalogue: MarkerCatalogue
  private var titles: [String: String] = [:]
  private var sittings: [String: String] = [:]

  /// Collects the names of a case.
  init(_ root: JSONValue, catalogue: MarkerCatalogue) {
    self.catalogue = catalogue
    let findings = PlayFindings()
    names = PlayNames(catalogue, findings: findings)
    var speakers = ["you": "You"]
    let named =
      [root["patient"]?["name"]?.string].compactMap { $0 } + (root["voices"]?.elements.compactMap(\.string) ?? [])
    for name in named { speakers[PlaySpelling.folded(Array(name.utf8)[...])] = name }
    classifier = PlayClassifier(speakers: speakers)
    values = PlayValues(names: names, findings: findings, speakers: speakers)
    for list in ["scenes", "endings"] {
      for place in root[list].map({ Array($0.elements) }) ?? [] {
        guard let id = place["id"]?.string else { continue }
        names.placeIDs.insert(id)
        if let title = place["title"]?.string { titles[id] = title }
        for key in ["options", "patterns"] {
          for option in place[key].map({ Array($0.elements) }) ?? [] {
            names.optionIDs.insert(option["id"]?.string ?? "")
          }
        }
      }
    }
    for (id, title) in titles { names.places[fold(title), default: id] = id }
    for sitting in root["sittings"].map({ Array($0.elements) }) ?? [] {
      guard let id = sitting["id"]?.string, let title = sitting["title"]?.string else { continue }
      sittings[id] = title
      names.sittings[fold(title)] = id
    }
    let counts = Dictionary(grouping: titles.values, by: fold)
    titles = titles.filter { counts[fold($0.value)]?.count == 1 && Self.isNameable($0.value) }
    let groups = Dictionary(grouping: sittings.values, by: fold)
    sittings = sittings.filter { groups[fold($0.value)]?.count == 1 && Self.isNameable($0.value) }
  }

  private func fold(_ text: String) -> String { PlaySpelling.folded(Array(text.utf8)[...]) }

  /// Whether a title can be named in a note without its `#id`.
  private static func isNameable(_ title: String) -> Bool {
    let marks: [Character] = ["#", "\"", "“", "(", "\\"]
    return !title.isEmpty && !marks.contains(title.first ?? "#") && !title.contains(";") && title.last != ")"
      && !title.contains("\n")
  }

  // MARK: Names

  /// The name of something in the catalogue, or its id if the name would not be understood.
  func marker(_ id: String) -> String {
    guard let name = catalogue[MarkerID(id)]?.name, !name.contains(";"), !name.contains("\"") else { return id }
    return names.marker(Self.words(name)).text == id ? name : id
  }

  func place(_ id: String) -> String { titles[id] ?? "#" + id }

  func sitting(_ id: String) -> String { sittings[id] ?? "#" + id }

  /// What is a scene's or a sitting's in the due of a task.
  func due(_ id: String) -> String {
    if id == "here" { return "here" }
    if let title = sittings[id] { return "by the close of " + title }
    guard let title = titles[id], names.sittings[fold(title)] == nil else { return "by #" + id }
    return "by " + title
  }

  /// A title, with a backslash before a last word that looks like an id.
  static func title(_ title: String) -> String {
    guard words(title).withoutTag.tag != nil, let sign = title.lastIndex(of: "#") else { return title }
    return title[..<sign] + "\\" + title[sign...]
  }

  static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: min(max(place, 0), 25))))
  }

  static func words(_ text: String) -> PlayWords { PlayWords(Array(text.utf8)[...], at: 0) }

  // MARK: Conditions and ways

  /// A condition in words, or as it is; nil if neither would be understood.
  func condition(_ text: String) -> String? {
    let said = PlayCondition.written(text) { id in
      let name = marker(id)
      return name == id ? nil : name
    }
    return [said, text].first { candidate in
      guard let found = PlayMarks.condition(in: Self.words("(if \(candidate))")) else { return false }
      return found.end == candidate.utf8.count + 5 && values.condition.read(found.words).text == text
    }
  }

  /// Where a story goes on, a line each.
  func branches(_ value: JSONValue) -> [String]? {
    if let id = value.string { return [place(id)] }
    let entries = Array(value.elements)
    guard !entries.isEmpty, entries.count > 1 || entries[0]["when"] != nil else { return nil }
    var lines: [String] = []
    for entry in entries {
      guard let to = entry["to"]?.string else { return nil }
      guard let when = entry["when"] else {
        lines.append(place(to))
        continue
      }
      guard let words = when.string.flatMap(condition) else { return nil }
      lines.append("\(place(to)) (if \(words))")
    }
    return lines
  }

  // MARK: Texts

  /// A line that is said, with a backslash if it looks like a sign; nil if it would be read otherwise.
  func line(_ text: String) -> String? {
    guard Self.isOneLine(text) else { return nil }
    let title = Self.title(text)
    return [title, "\\" + title].first { candidate in
      let words = Self.words(candidate)
      guard words.withoutTag.tag == nil, PlayMarks.conditionStart(in: words) == nil else { return false }
      let isEscaped = candidate.hasPrefix("\\") && !candidate.hasPrefix("\\#")
      let read = isEscaped ? words.from(1) : values.shown(words)
      return PlayReader.unescapedTag(read).text == text
    }
  }

  /// A paragraph with its condition; nil if it would be read otherwise.
  func paragraph(_ value: JSONValue, in kind: PlayKind, belowOption: Bool) -> String? {
    guard let text = value.string ?? value["text"]?.string, Self.isOneLine(text) else { return nil }
    var lead = ""
    if let when = value["when"] {
      guard let words = when.string.flatMap(condition) else { return nil }
      lead = "(if \(words)) "
    }
    return [lead + text, lead + "\\" + text].first { candidate in
      let words = Self.words(candidate)
      guard case .words(let paragraph) = classifier.sign(of: words, in: kind, belowOption: belowOption),
        paragraph.isEscaped
          || (!PlayDoubt.lacksSpeaker(words.bytes, classifier.speakers) && PlayMarks.option(in: words) == nil)
      else { return false }
      return isSame(values.paragraph(paragraph), text: text, when: value["when"]?.string)
    }
  }

  /// An item of a list; nil if it would be read otherwise.
  func item(_ value: JSONValue, in place: PlayNotes.Place, isShown: Bool) -> String? {
    guard let text = value.string ?? value["text"]?.string, Self.isOneLine(text) else { return nil }
    var lead = ""
    if let when = value["when"] {
      guard isShown, let words = when.string.flatMap(condition) else { return nil }
      lead = "(if \(words)) "
    }
    let kind = PlayKind.allCases.first { $0.notes == place } ?? .scene
    return [lead + text, lead + "\\" + text].first { candidate in
      let words = Self.words("- " + candidate)
      guard case .item(let item) = classifier.sign(of: words, in: kind, belowOption: place == .option) else {
        return false
      }
      return isSame(values.paragraph(item, isShown: isShown), text: text, when: value["when"]?.string)
    }
  }

  private func isSame(_ tree: PlayTree, text: String, when: String?) -> Bool {
    switch tree {
    case .text(let words): return when == nil && words.text == text
    case .object(let object):
      guard case .text(let words)? = object["text"], case .text(let condition)? = object["when"] else { return false }
      return words.text == text && condition.text == when
    default: return false
    }
  }

  /// Whether a text has no line break and no white space at its ends, so that a line can hold it.
  static func isOneLine(_ text: String) -> Bool {
    let lines = PlayLine.all(in: Array(text.utf8))
    return lines.count == 1 && lines[0].words.bytes.count == text.utf8.count
  }
}
