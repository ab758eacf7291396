// One run of `dyad check` over files and folders.

import Diagnostics
import Glibc
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// What was found so far.
struct CheckRun {
  private let catalogue: MarkerCatalogue
  private let surroundings: Surroundings
  private let isStructureOnly: Bool
  private var vignettes: [Vignette] = []
  /// The findings, by file.
  private(set) var reports: [FileReport] = []
  /// How many files were read.
  private(set) var fileCount = 0
  /// Whether something could not be read.
  private(set) var isIncomplete = false

  init(catalogue: MarkerCatalogue, surroundings: Surroundings, isStructureOnly: Bool) {
    self.catalogue = catalogue
    self.surroundings = surroundings
    self.isStructureOnly = isStructureOnly
  }

  /// Checks a file, or every `.json` file in a folder. What cannot be read is said, and hides nothing of the rest.
  mutating func look(at path: String) {
    do {
      for file in try Self.files(at: path) {
        do {
          let bytes = try FileReading.bytes(of: file)
          fileCount += 1
          reports.append(report(on: file, bytes: bytes))
        } catch {
          complain(error)
        }
      }
    } catch {
      complain(error)
    }
  }

  /// Looks at all cases together, and reports what is found under a name.
  mutating func compareCases(as name: String) {
    guard !isStructureOnly else { return }
    let findings = CollectionRules.check(vignettes)
    if !findings.isEmpty { reports.append(FileReport(file: name, diagnostics: findings, lines: LineIndex([]))) }
  }

  private mutating func complain(_ error: UnreadableFile) {
    StandardStreams.complain(error.description)
    isIncomplete = true
  }

  /// One file, checked as what it is: a marker catalogue where it is called so, a vignette otherwise.
  private mutating func report(on file: String, bytes: [UInt8]) -> FileReport {
    var findings: [Diagnostic]
    if file.split(separator: "/").last == "markers.json" {
      findings = CatalogueLoader.load(bytes: bytes).diagnostics
    } else {
      let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue)
      findings = loaded.diagnostics
      if let vignette = loaded.vignette, !isStructureOnly {
        findings += VignetteRules.check(
          vignette, catalogue: catalogue, sourceMap: loaded.sourceMap, surroundings: surroundings)
        vignettes.append(vignette)
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
}

/// The calendar of the machine.
enum Calendar {
  /// Today, in the machine's time zone; nil where it has no clock.
  static var today: CalendarDay? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
