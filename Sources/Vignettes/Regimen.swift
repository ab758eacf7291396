// The medicines of the story, by plain names and without doses.

/// A medicine on the chart.
public struct Medicine: Hashable, Sendable {
  /// Its id.
  public let id: MedicineID
  /// A plain name, such as "one, from Spain".
  public let name: String
  /// What was last done with it.
  public let status: MedicineStatus
  /// A short note, such as "month 4".
  public let note: String?

  /// Makes a medicine.
  public init(id: MedicineID, name: String, status: MedicineStatus, note: String? = nil) {
    self.id = id
    self.name = name
    self.status = status
    self.note = note
  }
}

/// What was done with a medicine.
public enum MedicineStatus: String, Sendable, CaseIterable {
  /// Left as it was.
  case kept
  /// Begun.
  case started
  /// Increased.
  case raised
  /// Reduced.
  case lowered
  /// Ended.
  case stopped
}

/// A change to the chart.
public struct RegimenChange: Hashable, Sendable {
  /// The medicine.
  public let medicine: MedicineID
  /// Its name, if it was not on the chart before.
  public let name: String?
  /// What is done with it.
  public let to: MedicineStatus
  /// A short note.
  public let note: String?
  /// When it is made; nil for always. Judged like the text beside it: the scene's text, or the option's reply.
  public let when: Condition?

  /// Makes a change.
  public init(
    medicine: MedicineID, name: String? = nil, to: MedicineStatus, note: String? = nil, when: Condition? = nil
  ) {
    self.medicine = medicine
    self.name = name
    self.to = to
    self.note = note
    self.when = when
  }
}
