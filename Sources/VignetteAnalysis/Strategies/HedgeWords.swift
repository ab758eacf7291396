// The words by which somebody who does not listen would know a tentative line.

/// Hedging as a reader in a hurry sees it.
enum HedgeWords {
  /// The phrases that are counted, in lower case.
  static let phrases = [
    "i wonder", "i am wondering", "i'm wondering", "wondering", "perhaps", "maybe", "might", "it sounds", "sounds like",
    "it seems", "seems to me", "could it be", "possibly", "i may be wrong", "i might be wrong", "if i have", "i think",
    "not sure", "sort of", "a little like", "as if",
  ]

  private static let foldedPhrases = phrases.map { FoldedText($0) }

  /// How many of the phrases stand in a text, whatever the case and the form of its apostrophes.
  static func count(in text: String) -> Int {
    let folded = FoldedText(text)
    return foldedPhrases.count { folded.contains($0) }
  }
}
