// `dyad lead`: the leader's terminal of a group session on this machine.

import ArgumentParser

/// Attaches to a session that is being presented.
struct LeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lead",
    abstract: "Lead a group session that runs on this machine.",
    discussion: """
      Open it on a terminal that the room cannot see. You can leave and reopen it at any time; the wall does not change, \
      and has keys of its own.
      """)

  @Argument(help: "The session, by name (default: the only one).")
  var session: String?

  @Flag(help: "Watch without leading.")
  var watch = false

  func run() throws {
    do throws(UnreadableFile) {
      let found = try chosen()
      try GroupLeader.lead(found.name, in: found.folder, isWatching: watch)
    } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.unreadable
    }
  }

  private func chosen() throws(UnreadableFile) -> (name: String, folder: RuntimeFolder) {
    let running = GroupListener.running(in: RuntimeFolder.existing)
    guard let first = running.first else {
      throw UnreadableFile(description: "No group session runs on this machine. Start one with dyad present.")
    }
    if let session { return try Self.pick(session, of: running) }
    if running.count == 1 { return first }
    let names = running.map(\.name).joined(separator: ", ")
    guard StandardStreams.isTerminal else {
      throw UnreadableFile(description: "Several group sessions run here: \(names). Name one: dyad lead \(first.name).")
    }
    StandardStreams.say("Several group sessions run here: \(names).")
    StandardStreams.ask("Which one? ")
    let answer = StandardStreams.readLine() ?? ""
    return try Self.pick(String(answer.filter { !$0.isWhitespace }), of: running)
  }

  private static func pick(
    _ name: String, of running: [(name: String, folder: RuntimeFolder)]
  ) throws(UnreadableFile) -> (name: String, folder: RuntimeFolder) {
    if let found = running.first(where: { $0.name == name }) { return found }
    let names = running.map(\.name).joined(separator: ", ")
    throw UnreadableFile(description: "No session “\(name)” runs here. There are \(names).")
  }
}
