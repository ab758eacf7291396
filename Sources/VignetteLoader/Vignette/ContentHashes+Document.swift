// What counts as a change of content, and what as a change of play.

import Vignettes

extension ContentHashes {
  /// The sums over a vignette's JSON (docs/format.md §9).
  init(of root: JSONValue) {
    let content = root.canonicalBytes(omitting: [], atTop: ["$schema", "reviewers", "signoffs"])
    self.init(content: SHA256.hexadecimal(of: content), play: SHA256.hexadecimal(of: Self.playBytes(of: root)))
  }

  /// The canonical JSON of what a walk and its scores depend on.
  ///
  /// The fields left out are told by their depth as well as by their name: deeper down, authors choose names of
  /// their own for counters and flags, and one called `later` still counts.
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

  /// The fields that matter to play, sorted, with those inside that do not, by depth: 1 for the fields of the entries of a
  /// list, 3 for those of a list inside such an entry.
  private static var playFields: [(key: String, omitted: [Int: Set<String>])] {
    [
      ("alliance", [:]),
      ("endings", [1: ["title"]]),
      ("id", [:]),
      ("regimen", [:]),
      ("safety_tasks", [:]),
      ("scenes", [1: ["title", "leader", "later"], 3: ["why", "inquiry", "cue", "why_ceiling", "why_not"]]),
      ("sittings", [1: ["title", "stretch", "known", "not_known"]]),
      ("start", [:]),
      ("state", [:]),
    ]
  }
}
