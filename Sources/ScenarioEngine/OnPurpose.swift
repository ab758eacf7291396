// Walks that were tried on purpose: to see what happens, and no sign of what somebody does.

import Vignettes

extension Remark {
  /// The marker of a remark that is about the walk itself. No catalogue has it, so no line of a debrief does.
  ///
  /// The mark is a remark because every version of the program reads those: an older one shows its words.
  static let onPurpose: MarkerID = "walk-on-purpose"
  private static let yes = "Tried on purpose."
  private static let no = "Not on purpose after all."

  /// Marks a walk as tried on purpose, or takes the mark back; nil if the walk has no scene that was left behind.
  public static func onPurpose(_ isSo: Bool, walk number: Int, of session: Session) -> Remark? {
    guard session.walks.indices.contains(number), let scene = session.walks[number].path.first else { return nil }
    return Remark(walk: number, scene: scene, marker: onPurpose, text: isSo ? yes : no)
  }

  /// Whether it is about the walk itself.
  public var isAboutTheWalk: Bool { marker == Self.onPurpose }

  /// Whether it marks the walk as tried on purpose.
  public var saysOnPurpose: Bool { isAboutTheWalk && text == Self.yes }
}

extension Session {
  /// Whether a walk was marked as tried on purpose; the last mark counts.
  public func isOnPurpose(_ walk: Int) -> Bool {
    remarks.last { $0.walk == walk && $0.isAboutTheWalk }?.saysOnPurpose ?? false
  }
}
