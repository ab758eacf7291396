// An export of the session that is played or looked at.

import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

extension SessionKeeper {
  /// Writes an export; a session that is not kept is written as well.
  func export(_ request: ExportRequest, of session: Session?, catalogue: MarkerCatalogue?) -> [Message] {
    guard let session, let catalogue else { return [] }
    // A session that is not kept as far as it went has times for a part of it alone.
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
