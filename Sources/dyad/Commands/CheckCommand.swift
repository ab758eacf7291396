// `dyad check`: everything that is wrong with files, at once.

import ArgumentParser
import Diagnostics
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// Checks vignettes and marker catalogues.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List everything that is wrong with a case, or with every case in a folder.",
    discussion: """
      Each finding is printed as file:line:column: severity: code: message, with what to do next. docs/diagnostics \
      explains the codes. A file may accept a warning and give its reason. In a folder, dyad checks every file whose \
      name ends in .json, except hidden files and JSON Schemas.

      Exit status: 0 if no file has an error, 1 if one has, 2 if a file cannot be read or there is none.
      """)

  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  /// What can be checked by itself.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case structure
  }

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "file-or-folder"))
  var paths: [String]

  @Option(help: "Print the findings as text, json, sarif (SARIF 2.1.0) or github (workflow commands).")
  var format: Format?

  @Flag(help: "Print the findings as JSON; the same as --format json.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Check only the structure: whether the file can be read and its names are known.", valueName: "part"))
  var only: Part?

  @Flag(help: "Exit with 1 also for a warning that no reason accepts.")
  var strict = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A text of which no case may repeat eight words or more in a row; repeatable.", valueName: "file"))
  var source: [String] = []

  @Option(help: ArgumentHelp("The day to judge review dates by (default: today).", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if json, let format, format != .json { throw ValidationError("--json and --format \(format.rawValue) differ.") }
    if let today, Day(today) == nil { throw ValidationError("“\(today)” is not a date such as 2026-11-21.") }
  }

  func run() throws {
    let format = json ? .json : format ?? .text
    var check: CheckRun
    do {
      let catalogue = try library.lookup.catalogue()
      let sources = try source.map { ReferenceText(name: $0, bytes: try FileReading.bytes(of: $0)) }
      let day = today.flatMap { Day($0) } ?? .today
      let surroundings = Surroundings(today: day, sources: sources)
      check = CheckRun(
        FileChecker(
          catalogue: catalogue, surroundings: surroundings, isStructureOnly: only == .structure,
          render: Self.renderer(of: format)))
    } catch let error as UnreadableFile {
      StandardStreams.complain(error.description)
      throw ExitStatus.unreadable
    }
    check.look(at: paths)
    check.compareCases(as: paths.first ?? "")
    StandardStreams.write(Self.text(of: check.reports, as: format))
    if format == .text { StandardStreams.write(Self.summary(of: check)) }
    if check.isIncomplete { throw ExitStatus.unreadable }
    if check.errors > 0 || (strict && check.warnings > 0) { throw ExitStatus.problems }
  }

  /// How to print the findings of one file; nil for a format that is one text for all files.
  private static func renderer(of format: Format) -> (@Sendable (FileReport) -> String)? {
    switch format {
    case .text: { DiagnosticRenderer.text([$0]) }
    case .github: { DiagnosticRenderer.github([$0]) }
    case .json, .sarif: nil
    }
  }

  private static func text(of reports: [FileReport], as format: Format) -> String {
    switch format {
    case .text, .github: ""
    case .json: DiagnosticRenderer.json(reports)
    case .sarif: DiagnosticRenderer.sarif(reports, version: Dyad.version)
    }
  }

  /// How much was checked and found, and what was skipped.
  private static func summary(of check: CheckRun) -> String {
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    guard check.fileCount > 0 else { return "0 files checked.\n" }
    var parts = [count(check.fileCount, "file") + " checked"]
    let errors = check.errors == 0 ? "no errors" : count(check.errors, "error")
    parts.append(check.errors > 0 && check.fileCount > 1 ? "\(errors) in \(check.faultyFiles) of them" : errors)
    if check.warnings > 0 { parts.append(count(check.warnings, "warning")) }
    let remarks = check.remarks.map { SafeExcerpt.of($0) + "\n" }.joined()
    return parts.joined(separator: ", ") + ".\n" + remarks
  }
}
