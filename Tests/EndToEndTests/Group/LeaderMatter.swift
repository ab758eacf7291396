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
    phrases += ["score", "points", "alliance", "correct", "weight", "%", "best option", "usually choose"]
    // An ordinary word that the case itself says is no leak; a phrase of the leader's never is.
    self.phrases = phrases.map(Self.single).filter { !$0.isEmpty && !read.contains(" " + Self.word($0) + " ") }
  }

  /// The first phrase that the text shows, as whole words; nil where there is none. Line breaks count as blanks.
  func found(in text: String) -> String? {
    let shown = Self.words([text])
    return phrases.first { shown.contains(" " + Self.word($0) + " ") }
  }

  private static func object(_ path: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(Shipped.bytes(of: path))) as? [String: Any] ?? [:]
  }

  /// Everything that a player reads in play.
  private static func roomText(_ vignette: [String: Any]) -> [Any] {
    func readable(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(readable) }
      guard let object = value as? [String: Any] else { return value }
      let hidden = ["leader", "id", "live", "effects", "targets", "why", "inquiry", "alliance", "label", "tasks"]
      return object.filter { !hidden.contains($0.key) }.mapValues(readable)
    }
    let endings = (vignette["endings"] as? [[String: Any]] ?? []).map { $0.filter { $0.key != "title" } }
    return [vignette["title"] ?? "", readable(vignette["scenes"] ?? []), readable(endings), readable(vignette["cuts"] ?? [])]
  }

  private static func ids(_ value: Any) -> [String] {
    (value as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.filter { $0.contains("-") }
  }

  private static func strings(_ value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let list = value as? [Any] { return list.flatMap(strings) }
    return (value as? [String: Any] ?? [:]).values.flatMap(strings)
  }

  private static func single(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Lower case, without what surrounds words, so that emphasis marks and line breaks hide nothing.
  private static func word(_ text: String) -> String {
    single(String(text.lowercased().map { $0.isLetter || $0.isNumber || "-%’'".contains($0) ? $0 : " " }))
  }

  private static func words(_ texts: [String]) -> String { " " + texts.map(word).joined(separator: " ¶ ") + " " }
}
