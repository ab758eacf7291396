// Exports the current session.

import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

extension SessionKeeper {
  /// Writes an export, also of a session that is not kept.
  func export(_ request: ExportRequest, of session: Session?, catalogue: MarkerCatalogue?) -> [Message] {
    guard let session, let catalogue else { return [] }
    // The journal has times only for the part of a session that is kept.
    let stored = code == nil && standing != .read ? nil : keptID.flatMap { try? journal?.session($0) }
    var request = request
    if let number = stored?.unreadableFrom {
      request = request.stoppingEarly("The journal is damaged here: this goes up to step \(number) of the session.")
    }
    return ExportWriting.messages(
      for: request, of: session, catalogue: catalogue, id: stored?.lastingName, times: stored?.moments ?? [],
      breaks: stored?.breaks ?? [])
  }
}
