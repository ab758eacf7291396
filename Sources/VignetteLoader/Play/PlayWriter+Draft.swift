// A new case as a play, with notes to self that say what is what.

import Diagnostics
import Vignettes

extension PlayWriter {
  /// A case that `dyad new` has begun, as a play; nil as in `text(of:catalogue:)`.
  public static func draft(of json: [UInt8], catalogue: MarkerCatalogue) -> String? {
    // Lists that are there and empty say nothing in a new case.
    text(of: json, catalogue: catalogue, asides: hints(for: json), letters: [:]).map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !($0.hasPrefix("- ") && $0.hasSuffix(": none")) || $0.hasPrefix("- Content notes") }
        .joined(separator: "\n")
    }
  }

  private static func hints(for json: [UInt8]) -> [FieldPath: [String]] {
    var hints: [FieldPath: [String]] = [
      .root: [
        "Delete notes like this one as you go; only you see them. docs/script.md explains every note.",
        "Alliance at the start: 0 to 4 each. Bond is trust, goals is what you both want, tasks is how you go about it.",
        "Objectives and themes name markers by their names in docs/markers.md; Level says for whom it is.",
      ]
    ]
    let scenes = FieldPath.root.appending("scenes")
    guard let all = JSONReader.read(json).document?.root?["scenes"]?.elements,
      let first = Array(all).firstIndex(where: { $0["options"] != nil })
    else { return hints }
    hints[scenes.appending(first)] = [
      "What is on screen stands above the notes. Live here is what is going on; the cue is words that the trainee reads."
    ]
    hints[scenes.appending(first).appending("options").appending(0)] = [
      "The letters are yours: P from the pull, F in flight, T too soon, G good enough, D another to defend.",
      "Everything between the option's line and its first note is what comes back.",
    ]
    return hints
  }
}
