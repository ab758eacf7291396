// `dyad resume`: goes on with a kept session.

import ArgumentParser
import ConsultationUI
import Diagnostics
import JournalLink
import Reports
import ScenarioEngine

/// Goes on with a session where it was left.
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a kept session where you left it.",
    discussion: """
      If the case has changed since, dyad says what is different, and asks whether to go on with what still fits, in a \
      new session, or to read the old one as it was. The old session never changes.
      """)

  @Argument(help: "The session, by its letters (default: the last unfinished one).")
  var session: String?

  @Flag(help: "Go on line by line.")
  var plain = false

  @Flag(help: "Use the mouse: a click selects, another chooses, the wheel scrolls.")
  var mouse = false

  @Flag(help: "Only print, as JSON, where the session is and how far it still fits its case.")
  var json = false

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if json && (plain || mouse) { throw ValidationError("--json only prints; leave out --plain and --mouse.") }
  }

  func run() throws {
    let keeper = data.keeper
    guard let journal = keeper.journal else {
      StandardStreams.complain(DataOptions.homeless)
      throw ExitStatus.unreadable
    }
    try OpenJournal.telling {
      journal.isKeptWaiting = { StandardStreams.complain(OpenJournal.waiting) }
      try journal.waitUntilOpen()
      journal.isKeptWaiting = nil
      let code = try session.map { try journal.find($0).code } ?? keeper.waiting(1).first?.id.code
      guard let code else {
        StandardStreams.complain("There is no unfinished session; dyad sessions lists all that are kept.")
        throw ExitStatus.problems
      }
      if json {
        StandardStreams.write(
          try KeptSession(code, in: journal, library: library.lookup).standing.text(pretty: true) + "\n")
      } else if plain || !StandardStreams.isTerminal {
        try resumePlainly(keeper.resume(code, library: library.lookup), keeper)
      } else {
        try TerminalPlayer.open(
          library: library.lookup, playing: nil, resuming: code, mode: nil, seed: nil, mouse: mouse, keeping: keeper)
      }
    }
  }

  private func resumePlainly(_ messages: [Message], _ keeper: SessionKeeper) throws {
    guard let message = messages.first else { return }
    let sentence = messages.lazy.compactMap { if case .troubleArose(let sentence) = $0 { sentence } else { nil } }.first
    switch message {
    case .sessionResumed(let session, let catalogue):
      PlainPlayer.resume(session, catalogue, saying: sentence, keeping: keeper)
    case .sessionRead(let session, let catalogue):
      for walk in session.walks.indices { PlainPlayer.print(Debrief(session, walk: walk, catalogue: catalogue)) }
    case .sessionChanged(let changed): try ask(changed, keeper)
    case .troubleArose(let sentence): throw UnreadableFile(description: sentence)
    default: break
    }
  }

  /// Asks what to do with a session whose case has changed; an empty line leaves everything as it is.
  private func ask(_ changed: ChangedSession, _ keeper: SessionKeeper) throws {
    changed.sentences.forEach(StandardStreams.say)
    let choices =
      (changed.canGoOn ? ["on to go on with what still fits"] : [])
      + (changed.canBeRead ? ["read to read it as it was"] : [])
    guard !choices.isEmpty else { throw ExitStatus.unreadable }
    StandardStreams.say("Type \(choices.joined(separator: ", ")), or press Enter to leave it.")
    switch StandardStreams.readLine() {
    case "on" where changed.canGoOn:
      try resumePlainly(keeper.goOnChanged(changed.code, library: library.lookup), keeper)
    case "read" where changed.canBeRead:
      try resumePlainly(keeper.readAsItWas(changed.code, library: library.lookup), keeper)
    default: StandardStreams.say("Everything is as it was.")
    }
  }
}
