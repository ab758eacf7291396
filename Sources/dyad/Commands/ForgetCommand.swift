// `dyad forget`: removes what was kept, for good.

import ArgumentParser
import Diagnostics
import JournalLink

/// Removes sessions, check-ins or everything.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Delete a session, what you noted at check-ins, or everything, for good.",
    discussion: """
      Afterwards no byte of what was deleted is left in the journal's files. dyad cannot reach backups and snapshots.
      """)

  @Argument(help: "The session, by its letters; dyad sessions lists them.")
  var session: String?

  @Flag(help: "Delete what you noted at every check-in, and keep the sessions.")
  var checkIns = false

  @Flag(help: "Delete every session, note and setting.")
  var all = false

  @Flag(help: "Do not ask for confirmation.")
  var yes = false

  @Flag(help: "Print what was deleted as JSON.")
  var json = false

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard [session != nil, checkIns, all].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of these: the letters of a session, --check-ins, or --all.")
    }
  }

  func run() throws {
    guard yes || StandardStreams.isTerminal else {
      StandardStreams.complain("Nothing was removed. Add --yes if there is no terminal to ask on.")
      throw ExitStatus.problems
    }
    try OpenJournal.with(data) { journal in
      let what = try forgetting(in: journal)
      guard yes || isAgreed(to: what) else {
        StandardStreams.say("Nothing was removed.")
        return
      }
      let removed: Forgotten
      do throws(JournalTrouble) { removed = try journal.forget(what) } catch {
        StandardStreams.complain(error == .full ? Self.noRoom : error.sentence)
        throw error == .tracesRemain ? ExitStatus.problems : ExitStatus.unreadable
      }
      if json {
        StandardStreams.write(Self.json(removed).text(pretty: true) + "\n")
      } else {
        Self.sentences(removed, what).forEach(StandardStreams.say)
      }
    }
  }

  private static let noRoom =
    "The disk is too full even to delete this alone, so nothing was removed. Free a little space, or remove everything with dyad forget --all, which needs none."

  private func forgetting(in journal: JournalClient) throws(JournalTrouble) -> Forgetting {
    guard let session else { return all ? .everything : .checkIns }
    return .session(try journal.find(session))
  }

  private func isAgreed(to what: Forgetting) -> Bool {
    let question =
      switch what {
      case .session(let id): "Remove the session \(id), with its notes, for good?"
      case .checkIns: "Remove what was noted at every check-in, for good?"
      case .everything: "Remove every session, note and setting, for good?"
      }
    StandardStreams.ask(question + " Type yes to remove, or press Enter to keep it: ")
    return StandardStreams.readLine()?.lowercased() == "yes"
  }

  private static func sentences(_ removed: Forgotten, _ what: Forgetting) -> [String] {
    var sentences: [String] = []
    switch what {
    case .checkIns:
      sentences.append("Removed what was noted at \(counted(removed.checkIns, "check-in")). The sessions stay.")
    case .session, .everything:
      sentences.append(
        "Removed: \(counted(removed.sessions, "session")), \(counted(removed.notes, "note")), and what was noted at "
          + counted(removed.checkIns, "check-in") + ".")
    }
    guard !removed.setAside.isEmpty else { return sentences }
    let paths = removed.setAside.map { "“\($0)”" }.joined(separator: ", ")
    sentences.append(
      what == .everything
        ? "These could not be removed and may hold such words too: \(paths)."
        : "A damaged journal that was set aside may hold such words too: \(paths). dyad forget --all removes it.")
    return sentences
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func json(_ removed: Forgotten) -> JSONOutput {
    .object([
      ("sessions", .int(removed.sessions)), ("check_ins", .int(removed.checkIns)), ("notes", .int(removed.notes)),
      ("set_aside", .array(removed.setAside.map(JSONOutput.string))),
    ])
  }
}
