// The command line of dyad, with each subcommand in its own file.

import ArgumentParser
import Glibc
import JournalLink

/// The program.
@main
struct Dyad: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dyad",
    abstract: "Consultations in which a medicine is asked for, given or refused.",
    discussion: """
      Without a subcommand, dyad opens the catalogue of cases. Cases are invented;
      nothing is graded, and nothing leaves the machine.

      PAGES
        Pages named docs/... here and in messages are installed in
        share/doc/dyad, such as /usr/local/share/doc/dyad.

      EXIT STATUS
        0    success
        1    the work was done and found a problem, such as errors in a checked
             file, a script that does not fit, or a damaged session
        2    something could not be read or written: a file, a folder, the
             journal, or the output of the command
        64   the command line was wrong
        141  the reader of the output stopped, as in dyad check . | head
        More: docs/exit-status.md
      """,
    version: version,
    subcommands: [
      OpenCommand.self, PlayCommand.self, ResumeCommand.self, SessionsCommand.self, DebriefCommand.self,
      ExportCommand.self, ForgetCommand.self, ProgressCommand.self, DrillCommand.self, CheckCommand.self,
      MapCommand.self,
      PathsCommand.self, CoverageCommand.self,
      StrategiesCommand.self, PreviewCommand.self, ImportCommand.self, WriteCommand.self,
      CuesheetCommand.self,
      SignCommand.self, DiffCommand.self,
      NewCommand.self,
      PresentCommand.self, LeadCommand.self,
      SchemaCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    StandardDescriptors.openClosed()
    do {
      try begin()
    } catch {
      end(with: error)
    }
    Glibc.exit(StandardStreams.status(of: 0))
  }

  /// Without arguments, skips the parser: it would take as long as everything else up to the first frame.
  private static func begin() throws {
    guard CommandLine.argc > 1 else {
      return try OpenCommand.open(
        VignetteLibrary(named: nil),
        keeping: SessionKeeper(dataFolder: DataOptions.usualFolder, hindrance: DataOptions.homeless))
    }
    var command = try parseAsRoot()
    try command.run()
  }

  /// Help, the version and completion scripts arrive as errors too. They are written here because the library ignores
  /// an output that is closed or full.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error).rawValue
    let text = HelpText.wrappingUsage(in: fullMessage(for: error))
    if !text.isEmpty {
      if status == 0 { StandardStreams.write(text + "\n") } else { StandardStreams.writeError(text + "\n") }
    }
    Glibc.exit(StandardStreams.status(of: status))
  }
}

/// Exit codes other than success, as the manual page lists them.
enum ExitStatus {
  /// A checked file has errors, or a script does not fit.
  static let problems = ExitCode(1)
  /// A file or folder cannot be read, or the output cannot be written.
  static let unreadable = ExitCode(2)
  /// The reader of the output has stopped: 128 and the number of SIGPIPE, as shells report it.
  static let readerGone: Int32 = 128 + SIGPIPE
}
