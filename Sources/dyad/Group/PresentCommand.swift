// `dyad present`: projects a case to a group.

import ArgumentParser
import GroupSession
import Vignettes

/// Projects a group session.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Project a case to a group.",
    discussion: """
      Run it on the terminal that the room sees. The leader has notes, prompts and the clock on a second terminal of this \
      machine (dyad lead) or on paper (dyad cuesheet). Please silence this computer's notifications first.

      After a crash, dyad present goes on with the interrupted session, at the same scene and with an empty wall. By \
      default nothing stays on disk after a session.
      """)

  @Argument(
    help: "A case, by id (such as ms-h) or file (default: the interrupted session).")
  var vignette: String?

  @Option(help: ArgumentHelp("Begin at this cut (default: the beginning of the case).", valueName: "name"))
  var cut: String?

  @Option(help: ArgumentHelp("The shape of the session, by its id in the guide (default: the first).", valueName: "id"))
  var shape: String?

  @Option(help: "The colours of the wall.")
  var theme: WallTheme = .dark

  @Option(help: ArgumentHelp("Take ground rules, prompts and shapes from this file.", valueName: "file"))
  var guide: String?

  @Option(help: "The seed for the order of choices (default: random).")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Ask for a note at the end and write it to this file, which must not exist yet.",
      valueName: "file"))
  var note: String?

  @Flag(help: "Start anew, and delete an interrupted session of this case.")
  var anew = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard vignette == nil else { return }
    if cut != nil || shape != nil || anew { throw ValidationError("Name the case to present.") }
  }

  func run() throws {
    do throws(UnreadableFile) {
      if let note { try GroupNote.expectFree(note) }
      let request = GroupRequest(
        vignette: vignette, cut: cut, shape: shape, guide: guide, seed: seed, isAnew: anew, library: library.lookup)
      try GroupPresenter.present(try request.open(), theme: theme, note: note.map(GroupNote.wholePath))
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
