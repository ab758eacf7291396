// The name of a file and the id of its case.

import Diagnostics
import Vignettes

/// The file of a case is not called by its id; commands look first in the file that is.
enum IDFileName: VignetteRule {
  static let code = "id-file-name"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    let id = context.vignette.metadata.id
    guard let name = context.surroundings.fileName, !id.isEmpty, name != id else { return [] }
    return [
      Finding(
        at: FieldPath.root.appending("id"),
        "The id is “\(id)”, but the file is called “\(name).json”; a case is looked for first in the file called by its id.",
        advice:
          "Call the file “\(id).json”, or, if this is to be a case of its own, give it an id of its own and the file the same name."
      )
    ]
  }
}
