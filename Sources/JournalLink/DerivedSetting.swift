// Settings worked out from sessions, and deleted with them.

/// The names of settings worked out from sessions. Forgetting any session deletes them.
public enum DerivedSetting {
  /// The days from which the revisit list makes its offers.
  public static let offers = "look-back/offers"
}
