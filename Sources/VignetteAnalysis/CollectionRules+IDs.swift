// Two files with the same id, usually because one was copied to begin the other.

import Diagnostics
import Vignettes

/// A case of a collection and its file.
public struct CollectedCase: Sendable {
  /// The file's name as it should be shown.
  public let file: String
  /// Its metadata.
  public let metadata: Metadata
  /// The range of its id in the file; nil if unknown.
  public let range: SourceRange?
  /// Its options that name a twin in another case.
  public let twins: [CollectedTwin]

  /// Makes a case of a collection.
  public init(file: String, metadata: Metadata, range: SourceRange?, twins: [CollectedTwin] = []) {
    self.file = file
    self.metadata = metadata
    self.range = range
    self.twins = twins
  }
}

extension CollectionRules {
  /// For cases in different files with the same id, one finding of the code `id-two-files` each.
  ///
  /// - Parameter cases: The cases with the same id, each in its own file. A single case gives no findings.
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
          "The id “\(cases[number].metadata.id)” is also used in \(named), so only one of them can be found by it.",
        advice: "If one was copied from the other, give the new case its own id, and rename its file to match.",
        range: cases[number].range
      )
    }
  }
}
