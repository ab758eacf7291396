// What shows only across several cases.

import Diagnostics
import Vignettes

/// The rules about a collection (docs/authoring-rules.md §3.1 and §3.5). They never fault a single case.
public enum CollectionRules {
  /// The least number of cases with the same content note for comparing their patients.
  static let casesWithNote = 3
  /// The least number of cases for comparing the whole collection.
  static let leastCases = 5

  /// Whether the cases of a collection always show one kind of person, or one kind with one kind of trouble.
  ///
  /// - Parameter cases: The metadata of the cases; if two share an id, the first counts.
  /// - Returns: Findings of the code `portray-collection`, as information and without a range; empty if there are few
  ///   cases.
  public static func check(_ cases: [Metadata]) -> [Diagnostic] {
    var seen: Set<String> = []
    let metadata = cases.filter { seen.insert($0.id).inserted }
    var findings: [Diagnostic] = []
    if metadata.count >= leastCases {
      if let sex = common(metadata.map(pronoun)) {
        findings.append(finding("All \(metadata.count) cases have a patient called “\(sex)”."))
      }
      if let band = common(metadata.map(\.patient.ageBand)) {
        findings.append(finding("All \(metadata.count) cases have a patient in the \(band)."))
      }
    }
    for note in telling {
      let group = metadata.filter { $0.contentNotes.contains(note) }
      guard group.count >= casesWithNote, let sex = common(group.map(pronoun)),
        metadata.contains(where: { pronoun($0) != sex })
      else { continue }
      findings.append(
        finding("All \(group.count) cases that warn of “\(note.rawValue)” have a patient called “\(sex)”.")
      )
    }
    return findings
  }

  /// Content that easily turns a collection into a stereotype.
  private static let telling: [ContentNote] = [
    .childhoodPhysicalAbuse, .childhoodSexualAbuse, .partnerAbuse, .selfHarm, .overdose, .substanceUse, .detention,
    .chronicPain,
  ]

  private static func pronoun(_ metadata: Metadata) -> String {
    metadata.patient.pronouns.split(separator: "/").first.map { $0.lowercased() } ?? ""
  }

  private static func common(_ values: [String]) -> String? {
    guard let first = values.first, !first.isEmpty, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private static func finding(_ message: String) -> Diagnostic {
    Diagnostic(
      code: "portray-collection",
      severity: .information,
      message: message,
      advice: "Write the next case about somebody else.",
      range: nil
    )
  }
}
