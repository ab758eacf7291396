// What of a session is not kept, and how the question about leaving says so.

/// What would be lost of a session if it were left now.
public struct Unkept: Sendable, Hashable {
  /// How many steps.
  public let steps: Int
  /// How many notes.
  public let notes: Int
  /// The code under which what came before is kept; nil if nothing is.
  public let earlier: String?
  /// Whether it is still tried to keep them.
  public let waits: Bool

  /// Makes what would be lost.
  public init(steps: Int, notes: Int, earlier: String?, waits: Bool) {
    (self.steps, self.notes, self.earlier, self.waits) = (steps, notes, earlier, waits)
  }

  /// What would be lost, for whoever is about to leave.
  var warning: String {
    let isOne = steps + notes == 1
    let fate = waits ? "\(isOne ? "waits" : "wait") to be written, and" : "\(isOne ? "is" : "are") not kept, and"
    return "\(amount) \(fate) \(isOne ? "is" : "are") lost if you leave now." + before
  }

  /// What was lost, once it is left.
  var loss: String {
    "\(amount) \(steps + notes == 1 ? "was" : "were") not kept." + (earlier == nil ? " Nothing was kept." : before)
  }

  private var before: String { earlier.map { " What came before is kept as \($0)." } ?? "" }

  private var amount: String {
    let parts = [(steps, "step"), (notes, "note")].filter { $0.0 > 0 }
    let words = parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " and ")
    return words.isEmpty ? "What you did" : words
  }
}
