// `dyad preview`: a case as it is while its file is being written.

import ArgumentParser
import ConsultationUI

/// Plays a file with the author's notes beside the text, and takes it up anew whenever it is saved.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Play a file while it is being written.",
    discussion: """
      With --watch the file is loaded again on each save: the walk stays at the same scene, by ids. Where the file
      cannot be played, or is gone, what is wrong stands below the last version that could be.
      """)

  @Argument(help: "The file of a case.")
  var file: String

  @Flag(help: "Load the file again whenever it is saved.")
  var watch = false

  @Flag(inversion: .prefixedNo, help: "Show state, windows and labels beside the text.")
  var author = true

  @Option(help: "The seed of the order of options; drawn afresh where it is left out.")
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
