// What counts as a change of content, and what as a change of play.

import Vignettes

extension ContentHashes {
  /// The hashes of a vignette's JSON (docs/format.md §9).
  init(of root: JSONValue) {
    let content = root.canonicalBytes(omitting: [], atTop: ["$schema", "reviewers", "signoffs"])
    self.init(content: SHA256.hexadecimal(of: content), play: SHA256.hexadecimal(of: Self.playBytes(of: root)))
  }

  /// The canonical JSON of everything that play and its scores depend on.
  ///
  /// The fields to leave out are recognised by depth as well as by name: deeper down, authors name their own counters
  /// and flags, and one called `later` still counts.
  private static func playBytes(of root: JSONValue) -> [UInt8] {
    var result = Array("{".utf8)
    for (key, omitted) in playFields {
      guard let value = root[key] else { continue }
      if result.count > 1 { result.append(UInt8(ascii: ",")) }
      result += Array("\"\(key)\":".utf8)
      result += value.canonicalBytes { name, depth in omitted[depth]?.contains(name) ?? false }
    }
    result.append(UInt8(ascii: "}"))
    return result
  }

  /// The fields that matter to play, sorted, with the fields inside them that do not, by depth: 1 for fields of a
  /// list's entries, 2 for fields of an object inside such an entry, 3 for fields of a list inside it.
  private static var playFields: [(key: String, omitted: [Int: Set<String>])] {
    [
      ("alliance", [0: ["why"]]),
      ("endings", [1: ["title"]]),
      ("id", [:]),
      ("regimen", [:]),
      ("safety_tasks", [:]),
      (
        "scenes",
        [
          1: ["title", "partner", "place", "leader", "later"],
          // Of `asks`, whose marker a score depends on.
          2: ["words"],
          3: ["does", "twin_of", "why", "inquiry", "cue", "why_ceiling", "why_not"],
        ]
      ),
      ("sittings", [1: ["title", "stretch", "known", "not_known"]]),
      ("start", [:]),
      ("state", [:]),
    ]
  }
}
