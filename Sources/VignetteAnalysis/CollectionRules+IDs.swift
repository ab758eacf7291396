// Two files with one id: mostly a copy with which the next case was begun.

import Diagnostics
import Vignettes

/// A case of a collection with the file that it stands in.
public struct CollectedCase: Sendable {
  /// The file's name as it is to be shown.
  public let file: String
  /// Its metadata.
  public let metadata: Metadata
  /// Where its id stands in the file; nil where that is not known.
  public let place: SourceRange?

  /// Makes a case of a collection.
  public init(file: String, metadata: Metadata, place: SourceRange?) {
    self.file = file
    self.metadata = metadata
    self.place = place
  }
}

extension CollectionRules {
  /// For cases that stand in different files and have one id, a finding of the code `id-two-files` each.
  ///
  /// - Parameter cases: The cases with one id, each of a file of its own; none where there is only one.
  /// - Returns: An error for each, in their order, that names the others.
  public static func sharingID(_ cases: [CollectedCase]) -> [Diagnostic] {
    guard cases.count > 1 else { return [] }
    return cases.indices.map { number in
      let others = cases.indices.filter { $0 != number }.map { "“\(cases[$0].file)”" }
      let named = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? " and \(others.count - 3) more" : "")
      return Diagnostic(
        code: "id-two-files",
        severity: .error,
        message:
          "The id “\(cases[number].metadata.id)” is also that of \(named), so that only one of them can be found by it.",
        advice: "If one was copied from the other, give the new case an id of its own, and its file the same name.",
        range: cases[number].place
      )
    }
  }
}
