// The name of a file and the id of its case.

import Diagnostics
import Vignettes

/// The file of a case is named after its id, since commands try that file first.
enum IDFileName: VignetteRule {
  static let code = "id-file-name"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let id = context.vignette.metadata.id
    guard let name = context.surroundings.fileName, !id.isEmpty, name != id else { return [] }
    return [
      Finding(
        at: FieldPath.root.appending("id"),
        "The id is “\(id)”, but the file is called “\(name).json”, so commands may not find the case by its id.",
        advice:
          "Rename the file to “\(id).json”, or, if this is a new case, give it its own id and rename the file to match."
      )
    ]
  }
}
