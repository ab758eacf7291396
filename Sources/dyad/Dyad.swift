// The command line of dyad: one subcommand a file.

import ArgumentParser

/// The program.
@main
struct Dyad: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dyad",
    abstract: "Consultations in which a medicine is asked for, given or refused.",
    discussion: """
      Without a subcommand, dyad opens the catalogue of cases. Cases are invented; nothing is graded, and nothing
      leaves the machine.

      PAGES
        Pages named docs/... here and in messages are installed in
        share/doc/dyad, such as /usr/local/share/doc/dyad.

      EXIT STATUS
        0  all is well
        1  a checked file has errors (with --strict, warnings), a script does not fit its case, an analysis finds a
           problem or is cut short, a case with errors was to be signed, a version has not risen as far as it must, or a
           kept session cannot be read to its end
        2  a file, a folder or the journal of sessions cannot be read or written
        64 the command line is not understood
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

  /// Without arguments there is nothing to parse, and working out how to parse would take as long as everything else
  /// up to the first frame.
  static func main() {
    guard CommandLine.argc == 1 else { return main(nil) }
    do {
      try OpenCommand.open(
        VignetteLibrary(named: nil),
        keeping: SessionKeeper(dataFolder: DataOptions.usualFolder, hindrance: DataOptions.homeless))
    } catch {
      exit(withError: error)
    }
  }
}

/// Exit codes beside success, as the manual page lists them.
enum ExitStatus {
  /// A checked file has errors, or a script does not fit.
  static let problems = ExitCode(1)
  /// A file or folder cannot be read.
  static let unreadable = ExitCode(2)
}
