// `dyad` alone: the catalogue of cases.

import ArgumentParser
import ConsultationUI

/// Opens the catalogue, or lists the cases if there is no terminal.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the catalogue of cases (what dyad does by itself).",
    discussion: "KEYS\n" + Keymap.manual)

  @Flag(help: "List the cases line by line.")
  var plain = false

  @Option(help: "The seed for the order of options (default: random).")
  var seed: UInt64?

  @Flag(help: "Use the mouse: a click selects, another chooses, the wheel scrolls.")
  var mouse = false

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func run() throws { try Self.open(library.lookup, keeping: data.keeper, plain: plain, seed: seed, mouse: mouse) }

  /// Opens the catalogue in the terminal; lists it if there is no terminal or `plain` is set.
  static func open(
    _ library: VignetteLibrary, keeping keeper: SessionKeeper, plain: Bool = false, seed: UInt64? = nil,
    mouse: Bool = false
  ) throws {
    do {
      try library.expectNamedFolder()
      guard !plain, StandardStreams.isTerminal else { return list(library) }
      try TerminalPlayer.open(
        library: library, playing: nil, mode: nil, seed: seed, mouse: mouse, keeping: keeper)
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }

  private static func list(_ library: VignetteLibrary) {
    StandardStreams.say("dyad: consultations in which a medicine is asked for, given or refused.")
    StandardStreams.say("")
    let (entries, unlisted) = library.listing
    for entry in entries {
      StandardStreams.say("\(entry.id): \(entry.title), about \(entry.minutes) minutes. \(entry.summary)")
      StandardStreams.say("Content notes: \(entry.contentNotes.map(\.rawValue).joined(separator: ", ")).")
      StandardStreams.say("")
    }
    if entries.isEmpty { StandardStreams.say("No cases were found. Name a folder with --vignettes.") }
    StandardStreams.say("dyad play ID --plain plays a case line by line; in a terminal, dyad opens the catalogue.")
    StandardStreams.say("dyad check FILE says what is wrong with a case; dyad --help lists everything.")
    for sentence in unlisted { StandardStreams.complain(sentence) }
  }
}
