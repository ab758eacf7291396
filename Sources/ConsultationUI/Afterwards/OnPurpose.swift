// What is said of a walk that was marked as tried on purpose.

import ScenarioEngine

/// The words for the mark, in both forms.
enum OnPurpose {
  /// What the plain form takes to set the mark, or to take it back.
  static let word = "on purpose"

  /// What marking did.
  static func sentence(of mark: Remark) -> String {
    mark.saysOnPurpose
      ? "Marked as tried on purpose: this walk is left out of what recurs. The same again takes the mark back."
      : "The mark is taken back."
  }
}
