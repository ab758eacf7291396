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
    abstract: "Say everything that is wrong with a case, or with every case in a folder.",
    discussion: """
      Each finding is printed as file:line:column: severity: code: message, with what to do next. The codes are
      explained in docs/diagnostics. Exit status: 0 where no file has an error, 1 where one has, 2 where one
      cannot be read.
      """)

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "file-or-folder"))
  var paths: [String]

  @Flag(help: "Print the findings as JSON.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let catalogue: MarkerCatalogue
    do { catalogue = try library.lookup.catalogue() } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.unreadable
    }
    var reports: [FileReport] = []
    var unreadable = false
    for path in paths {
      do {
        for file in try Self.files(at: path) {
          // One file that cannot be read hides nothing of the others.
          do {
            reports.append(Self.report(on: file, bytes: try FileReading.bytes(of: file), catalogue: catalogue))
          } catch {
            StandardStreams.complain(error.description)
            unreadable = true
          }
        }
      } catch {
        StandardStreams.complain(error.description)
        unreadable = true
      }
    }
    StandardStreams.write(json ? DiagnosticRenderer.json(reports) : DiagnosticRenderer.text(reports))
    if unreadable { throw ExitStatus.unreadable }
    if reports.contains(where: { $0.count(of: .error) > 0 }) { throw ExitStatus.problems }
    if !json { StandardStreams.write(Self.summary(of: reports)) }
  }

  /// One file, checked as what it is: a marker catalogue where it holds `markers`, a vignette otherwise.
  private static func report(on file: String, bytes: [UInt8], catalogue: MarkerCatalogue) -> FileReport {
    var findings: [Diagnostic]
    if file.split(separator: "/").last == "markers.json" {
      findings = CatalogueLoader.load(bytes: bytes).diagnostics
    } else {
      let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue)
      findings = loaded.diagnostics
      if let vignette = loaded.vignette {
        findings += VignetteRules.check(vignette, catalogue: catalogue, sourceMap: loaded.sourceMap)
      }
    }
    return FileReport(file: file, diagnostics: findings, lines: LineIndex(bytes))
  }

  /// The file itself, or every `.json` file in the folder and the folders in it.
  private static func files(at path: String) throws(UnreadableFile) -> [String] {
    guard FileReading.isFolder(path) else { return [path] }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    var found: [String] = []
    for name in try FileReading.names(in: path) where !name.hasPrefix(".") {
      let inner = "\(base)/\(name)"
      // A link to a folder may lead back here, and a pipe may never end.
      if FileReading.isFolder(inner) {
        if !FileReading.isLink(inner) { found += try files(at: inner) }
      } else if name.hasSuffix(".json"), FileReading.isFile(inner) {
        found.append(inner)
      }
    }
    return found
  }

  private static func summary(of reports: [FileReport]) -> String {
    let files = reports.count == 1 ? "1 file" : "\(reports.count) files"
    let warnings = reports.reduce(0) { $0 + $1.count(of: .warning) }
    return "\(files) checked, no errors" + (warnings > 0 ? ", \(warnings) warnings" : "") + ".\n"
  }
}
