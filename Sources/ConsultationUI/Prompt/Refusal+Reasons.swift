// The reasons for which the consultation refuses something.

import ScenarioEngine

extension Refusal {
  static let threeWords = Refusal(
    reason: "\(CheckIn.wordLimit == 3 ? "Three" : "\(CheckIn.wordLimit)") at most.",
    keys: "Space on a marked word takes it back.")
  static let noWord = Refusal(
    reason: "No word is marked.", keys: "Space marks a word. The lines below the words can be taken as they are.")
  static let notMarked = Refusal(reason: "This line stands by itself: enter takes it.")
  static let noPart = Refusal(reason: "A reply needs at least one part.")
  static let partNotTaken = Refusal(reason: "Take this part into the reply first; then it can be moved.")
  static let onePart = Refusal(reason: "There is one part so far: nothing to change places with.")
  static let gap = Refusal(reason: "The story has a gap here. Leave, and run dyad check on its file.")
  static let oneScene = Refusal(reason: "This is one scene by itself: it can only be left.", keys: "q leaves it.")
  static let nothingToSkip = Refusal(reason: "This cannot be skipped; there is nothing to lose in it.")
  static let noBridge = Refusal(reason: "This scene cannot be passed over. You may pause, or leave.")

  /// What the engine says of an event that does not fit.
  init(_ refusal: EventRefusal) { self.init(reason: refusal.description) }
}
