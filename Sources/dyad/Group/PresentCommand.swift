// `dyad present`: a case for a room, on the terminal that is projected.

import ArgumentParser
import GroupSession
import Vignettes

/// Projects a group session.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Project a case to a group.",
    discussion: """
      Runs on the terminal that the room sees. The leader's notes, prompts and the clock are on a second terminal of this \
      machine, with dyad lead, or on paper, with dyad cuesheet. Please silence the notifications of this computer first.

      After a crash, dyad present goes on with the session that was broken off, at the same scene and with the wall \
      empty. By default nothing stays on disk after a session.
      """)

  @Argument(
    help: "A case by its id, such as ms-h, or by its file; without it, the session that was broken off goes on.")
  var vignette: String?

  @Option(help: ArgumentHelp("Begin at this cut of the case; otherwise at the beginning.", valueName: "name"))
  var cut: String?

  @Option(help: ArgumentHelp("The shape of the session, by its id in the guide.", valueName: "id"))
  var shape: String?

  @Option(help: "Dark or light.")
  var theme: WallTheme = .dark

  @Option(help: ArgumentHelp("Take ground rules, prompts and shapes from this file.", valueName: "file"))
  var guide: String?

  @Option(help: "The seed of the order of the choices; drawn afresh where it is left out.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "At the end ask for a note of the session, and write it to this file, which must not be there yet.",
      valueName: "file"))
  var note: String?

  @Flag(help: "Begin anew, and forget a session of this case that was broken off.")
  var anew = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard vignette == nil else { return }
    if cut != nil || shape != nil || anew { throw ValidationError("Name the case that is to be presented.") }
  }

  func run() throws {
    do throws(UnreadableFile) {
      if let note { try SessionNote.expectFree(note) }
      let request = SessionRequest(
        vignette: vignette, cut: cut, shape: shape, guide: guide, seed: seed, isAnew: anew, library: library.lookup)
      try GroupPresenter.present(try request.open(), theme: theme, note: note.map(SessionNote.wholePath))
    } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.unreadable
    }
  }
}

/// The colours of the wall.
enum WallTheme: String, ExpressibleByArgument, CaseIterable {
  case dark, light
}
