// What is marked at a check-in, and which of its words are shown.

import ScenarioEngine
import Vignettes

/// A check-in that is being answered.
struct CheckInMarks: Hashable, Sendable {
  /// The words that every check-in begins with, each of another feeling, in alphabetical order. They are the same whatever the
  /// scene, so they suggest nothing.
  static let firstWords = ["bored", "determined", "frustrated", "pressed", "stuck", "tender", "uneasy", "warm"]
  /// With fewer first words than this on offer, all words are shown.
  private static let fewest = 6

  /// The marked words, in the order in which they were marked.
  var words: [String] = []
  /// Whether all words are shown.
  var isOpen = false

  /// The words to show of those on offer.
  func shown(of offered: [String]) -> [String] {
    let first = offered.filter { Self.firstWords.contains($0) }
    return isOpen || first.count < Self.fewest ? offered : first
  }

  /// Marks a word, or takes the mark back.
  func toggling(_ word: String) -> CheckInMarks {
    CheckInMarks(words: words.contains(word) ? words.filter { $0 != word } : words + [word], isOpen: isOpen)
  }
}

extension CheckIn {
  /// What was noted, as a sentence to look at before going on.
  var echo: String {
    let urge =
      switch self.urge {
      case nil: ""
      case .some(.none): " No urge."
      case .some(let urge): " An urge to \(urge.rawValue.replacingDashes)."
      }
    return answer.echo + urge
  }
}

extension CheckIn.Answer {
  /// What was answered, as a sentence.
  var echo: String {
    switch self {
    case .words(let words): "You noted: \(words.joined(separator: ", "))."
    case .unsure: "You noted: not sure, just more anxious."
    case .nothing: "You noted nothing."
    case .ratherNotSay: "You would rather not say."
    }
  }
}
