// `dyad debrief`: the debrief of a session that was kept.

import ArgumentParser
import Diagnostics
import JournalLink
import Reports
import ScenarioEngine

/// Prints the debrief of a session, worked out from the case as it was played.
struct DebriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief",
    abstract: "Print the debrief of a kept session.",
    discussion: """
      The debrief is worked out from the case as it was played, whatever has happened to the file since. Exit status: \
      1 if the session cannot be read to its end, 2 if it cannot be read at all.
      """)

  @Argument(help: "The session, by its letters; dyad sessions lists them.")
  var session: String

  @Option(help: ArgumentHelp("Which walk, counting from 1 (default: the last).", valueName: "number"))
  var walk: Int?

  @Flag(help: "Print the whole debrief as JSON.")
  var json = false

  @Flag(help: "Print every figure, every count and every moment in full, for those who write or study a case.")
  var full = false

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    try OpenJournal.with(data) { journal in
      let kept = try KeptSession(session, in: journal, library: library.lookup)
      let (session, index) = try kept.walk(walk)
      let shortfall = kept.shortfall
      let debrief = Debrief(session, walk: index, catalogue: kept.catalogue, incomplete: shortfall)
      if json {
        StandardStreams.write(JSONText.visible(try debrief.json()))
      } else {
        PlainPlayer.print(debrief, inFull: full)
      }
      guard let shortfall else { return }
      StandardStreams.complain(shortfall)
      throw ExitStatus.problems
    }
  }
}
