// `dyad sessions`: lists the journal.

import ArgumentParser
import Diagnostics
import JournalLink
import ScenarioEngine
import Vignettes

/// Lists the sessions that were kept.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List the kept sessions, last played first.",
    discussion: """
      Six letters name a session, or as many of them as are unambiguous. dyad resume goes on with one, dyad debrief \
      prints its debrief, and dyad forget deletes it.
      """)

  @Flag(help: "Print the list as JSON; times are in seconds since the start of 1970.")
  var json = false

  @Option(help: ArgumentHelp("Keep what you noted at this session's check-ins beyond 90 days.", valueName: "session"))
  var keepCheckIns: String?

  @Option(help: ArgumentHelp("Delete what you noted at its check-ins after 90 days again.", valueName: "session"))
  var letCheckInsGo: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    try OpenJournal.with(data) { journal in
      if let name = keepCheckIns { try journal.keepCheckIns(true, of: journal.find(name)) }
      if let name = letCheckInsGo { try journal.keepCheckIns(false, of: journal.find(name)) }
      let sessions = try journal.sessions()
      if json {
        StandardStreams.write(JSONOutput.array(sessions.map(Self.json)).text(pretty: true) + "\n")
      } else if sessions.isEmpty {
        StandardStreams.say("No session is kept so far.")
      } else {
        list(sessions)
      }
    }
  }

  private func list(_ sessions: [SessionSummary]) {
    let lookup = library.lookup
    var cases: [String: LoadedCase] = [:]
    for session in sessions {
      let vignette = session.vignette
      if cases[vignette] == nil, let loaded = try? LoadedCase(vignette, library: lookup) { cases[vignette] = loaded }
      // A short form ends with its one decision, wherever its session is then.
      let place = (session.drilled ?? session.place).map { cases[vignette]?.scenario.title(of: $0) ?? $0.text }
      StandardStreams.say("\(session.id)  \(session.title) \(session.version)")
      for facts in Self.facts(session, place: place) { StandardStreams.say("        " + facts) }
    }
  }

  /// When it was played and where it is now, and on a second line what is special about it.
  private static func facts(_ session: SessionSummary, place: String?) -> [String] {
    var facts = [session.lastEvent.words]
    if let place { facts.append("at “\(place)”") }
    facts.append(session.drilled != nil ? "one scene by itself" : session.isClosed ? "finished" : "not finished")
    var more: [String] = []
    if let earlier = session.continues { more.append("goes on from \(earlier)") }
    if session.keepsCheckIns { more.append("check-in words are kept") }
    return [facts.joined(separator: ", ")] + (more.isEmpty ? [] : [more.joined(separator: ", ")])
  }

  private static func json(_ session: SessionSummary) -> JSONOutput {
    .object([
      ("session", .string(session.id.code)), ("vignette", .string(session.vignette)),
      ("title", .string(session.title)), ("version", .string(session.version)),
      ("mode", .string(session.mode.rawValue)), ("started_at", .int(Int(session.started.seconds))),
      ("last_at", .int(Int(session.lastEvent.seconds))), ("events", .int(session.eventCount)),
      ("place", .optional(session.place?.text)), ("finished", .bool(session.isClosed)),
      ("drilled", .optional(session.drilled?.text)), ("continues", .optional(session.continues)),
      ("keeps_check_ins", .bool(session.keepsCheckIns)),
    ])
  }
}
