// The state of a kept session, as JSON.

import ConsultationUI
import Diagnostics
import JournalLink
import ScenarioEngine

extension KeptSession {
  /// Where the session is, and what separates it from its case as it is now (docs/journal.md).
  var standing: JSONOutput {
    let summary = stored.summary
    let replay = replayed
    let misfits = replay?.misfits.map { misfit in
      JSONOutput.object([("step", .int(misfit.number)), ("reason", .string(misfit.reason))])
    }
    let isAsItWas = replay.map { isUntouched($0) } ?? false
    return .object([
      ("session", .string(summary.id.code)), ("vignette", .string(summary.vignette)), ("title", .string(title)),
      ("version", .string(summary.version)),
      ("present_version", .optional(present?.scenario.vignette.metadata.version)),
      ("place", .optional(summary.place?.text)), ("finished", .bool(summary.isClosed)),
      ("events", .int(stored.events.count)), ("case_is_as_it_was", .bool(isAsItWas)),
      ("fitting_events", .int(replay?.fitting.count ?? 0)), ("untried_events", .int(replay?.untried ?? 0)),
      ("misfits", .array(misfits ?? [])),
      ("changes", .array(isAsItWas ? [] : change.sentences.map { .string($0) })),
      ("can_go_on", .bool(change.canGoOn)), ("can_be_read", .bool(change.canBeRead)),
    ])
  }
}
