// Whom the doctor speaks with, in the case and in a scene.

extension Vignette {
  /// The name of the person whom the doctor works with: the patient, or the voice that the file names as the partner.
  public var partnerName: String { partner ?? metadata.patient.name }

  /// The name of the person whom the doctor speaks with in a scene.
  public func partnerName(at scene: Scene) -> String { scene.partner ?? partnerName }
}

extension Scene {
  /// The line above the text that says who is there and by what means; nil if the file says neither.
  public var setting: String? {
    let parts = [partner.map { "with \($0)" }, place].compactMap { $0 }
    guard let first = parts.joined(separator: ", ").first else { return nil }
    return first.uppercased() + parts.joined(separator: ", ").dropFirst()
  }
}
