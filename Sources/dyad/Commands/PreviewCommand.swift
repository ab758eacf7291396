// `dyad preview`: plays a case while its file is being written.

import ArgumentParser
import ConsultationUI

/// Plays a file with the author's notes beside the text, and reloads it on each save.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Play a case while you write it.",
    discussion: """
      With --watch, dyad reloads the file on each save and stays at the same scene, by ids. If the file cannot be \
      played, or is gone, dyad shows the last version that could be played, and what is wrong below it.
      """)

  @Argument(help: "The file of a case.")
  var file: String

  @Flag(help: "Reload the file on each save.")
  var watch = false

  @Flag(inversion: .prefixedNo, help: "Show state, windows and labels beside the text.")
  var author = true

  @Option(help: "The seed for the order of options (default: random).")
  var seed: UInt64?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    do {
      let path = try library.lookup.file(of: file)
      let watched = watch ? try FileWatch(path) : nil
      try TerminalPlayer.open(
        library: library.lookup, playing: path, mode: nil, seed: seed, mouse: false, forAuthor: author,
        watching: watched, keeping: SessionKeeper(dataFolder: nil))
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }
}
