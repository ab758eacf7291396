// Settings that are worked out from sessions, and go with them.

/// The names of settings that follow from what was played. The journal forgets them with any session.
public enum DerivedSetting {
  /// The days from which something is offered to be taken up again.
  public static let offers = "look-back/offers"
}
