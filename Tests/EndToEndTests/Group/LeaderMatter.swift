// What may never be on the wall, taken from the files themselves.

import Foundation
import TestSupport

/// Marker ids and names, ending titles, leader notes and prompts, and the words of scores.
struct LeaderMatter {
  /// What is looked for, with its blanks made single.
  let phrases: [String]

  /// What belongs to the leader of a shipped case.
  init(_ id: String) throws {
    let vignette = try Self.object("\(id).json")
    let guide = try Self.object("group/guide.json")
    let catalogue = try Self.object("catalogue/markers.json")
    let read = Self.words(Self.strings(Self.roomText(vignette)) + Self.strings(guide["ground_rules"] ?? []))
    var phrases: [String] = []
    for marker in catalogue["markers"] as? [[String: Any]] ?? [] {
      phrases += [marker["id"], marker["name"]].compactMap { $0 as? String }
    }
    for key in ["safety_tasks", "sittings", "state", "typology"] { phrases += Self.ids(vignette[key] ?? []) }
    for ending in vignette["endings"] as? [[String: Any]] ?? [] { phrases += Self.strings(ending["title"] ?? []) }
    for part in ["scenes", "cuts"] {
      for owner in vignette[part] as? [[String: Any]] ?? [] { phrases += Self.strings(owner["leader"] ?? []) }
    }
    for key in ["prompts", "dynamics"] { phrases += Self.strings(guide[key] ?? []) }
    for shape in guide["shapes"] as? [[String: Any]] ?? [] {
      for phase in shape["phases"] as? [[String: Any]] ?? [] {
        phrases += Self.strings(phase["leader"] ?? []) + Self.strings(phase["room"] ?? [])
      }
    }
    phrases += Self.hints(in: vignette["scenes"] ?? [])
    phrases += ["score", "points", "alliance", "correct", "weight", "%", "best option", "usually choose"]
    // A long text is looked for by its sentences too, as a page may hold only some of them.
    phrases += phrases.flatMap(Self.sentences)
    // An ordinary word that the case itself says is no leak; a phrase of the leader's never is.
    self.phrases = Set(phrases.map(Self.word)).filter { !$0.isEmpty && !Self.holds(read, $0) }.sorted()
  }

  /// The first phrase that the text shows, as whole words; nil if there is none. Line breaks count as blanks.
  func found(in text: String) -> String? {
    let shown = Self.words([text])
    return phrases.first { Self.holds(shown, $0) }
  }

  private static func holds(_ words: String, _ phrase: String) -> Bool {
    words.withCString { strstr($0, " \(phrase) ") != nil }
  }

  /// What options say of themselves to authors and in the debrief.
  private static func hints(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap(hints) }
    guard let object = value as? [String: Any] else { return [] }
    return object.flatMap { key, value in
      ["why", "why_ceiling", "why_not", "inquiry"].contains(key) ? strings(value) : hints(in: value)
    }
  }

  private static func sentences(_ text: String) -> [String] {
    text.split(whereSeparator: { ".?!".contains($0) }).map(String.init)
      .filter { $0.split(separator: " ").count >= 5 }
  }

  private static func object(_ path: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(Shipped.bytes(of: path))) as? [String: Any] ?? [:]
  }

  /// Everything that a player reads in play.
  private static func roomText(_ vignette: [String: Any]) -> [Any] {
    func readable(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(readable) }
      guard let object = value as? [String: Any] else { return value }
      let shown = [
        "text", "line", "reply", "bridge", "story", "title", "options", "parts", "list", "order", "medicine", "note",
        "name", "patient", "possible", "hard", "unknown", "next", "known", "unknown",
      ]
      return object.filter { shown.contains($0.key) }.mapValues(readable)
    }
    let endings = (vignette["endings"] as? [[String: Any]] ?? []).map { $0.filter { $0.key != "title" } }
    return [
      vignette["title"] ?? "", readable(vignette["scenes"] ?? []), readable(endings), readable(vignette["cuts"] ?? []),
    ]
  }

  private static func ids(_ value: Any) -> [String] {
    (value as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.filter { $0.contains("-") }
  }

  private static func strings(_ value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let list = value as? [Any] { return list.flatMap(strings) }
    return (value as? [String: Any] ?? [:]).values.flatMap(strings)
  }

  private static func single(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Lower-case words only, since emphasis marks and line breaks would hide some.
  private static func word(_ text: String) -> String {
    single(String(text.lowercased().map { $0.isLetter || $0.isNumber || "-%’'".contains($0) ? $0 : " " }))
  }

  static func words(_ texts: [String]) -> String { " " + texts.map(word).joined(separator: " ¶ ") + " " }
}
