// What `dyad check` does with one file, on any thread.

import Diagnostics
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// What the check of one file found.
struct CheckedFile: Sendable {
  /// The name that findings give it.
  var name = ""
  /// Why nothing could be read; nil if it could.
  var complaint: String?
  /// Whether it is a JSON Schema, which is not a case and is not checked.
  var isSchema = false
  /// The findings as printed, if the format prints file by file.
  var text = ""
  /// The findings, if all must be known before the first is printed.
  var report: FileReport?
  var errors = 0
  var warnings = 0
  /// What comparing all cases needs of this one.
  var collected: CollectedCase?
}

/// Checks files: a marker catalogue or a leader's guide by its name, anything else as a vignette.
struct FileChecker: Sendable {
  let catalogue: MarkerCatalogue
  let surroundings: Surroundings
  let isStructureOnly: Bool
  /// Prints the findings of a file; nil if the findings of all files are printed together.
  let render: (@Sendable (FileReport) -> String)?

  /// Checks a file.
  func check(_ file: String) -> CheckedFile {
    do {
      return check(try FileReading.bytes(of: file), of: file)
    } catch {
      return CheckedFile(complaint: error.description)
    }
  }

  private func check(_ bytes: [UInt8], of file: String) -> CheckedFile {
    if FileKind.isSchema(bytes) { return CheckedFile(isSchema: true) }
    var findings: [Diagnostic]
    var collected: CollectedCase?
    if file.split(separator: "/").last == "markers.json" {
      findings = CatalogueLoader.load(bytes: bytes).diagnostics
    } else if file.split(separator: "/").last == "guide.json" {
      findings = GuideLoader.load(bytes: bytes).diagnostics
    } else {
      let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue, isHashing: false)
      findings = loaded.diagnostics
      if let vignette = loaded.vignette, !isStructureOnly {
        findings += VignetteRules.check(
          vignette, catalogue: catalogue, sourceMap: loaded.sourceMap, surroundings: surroundings(of: file))
        let range = loaded.sourceMap.value(at: FieldPath.root.appending("id"))
        collected = CollectedCase(
          file: file, metadata: vignette.metadata, range: range,
          twins: CollectedTwin.all(in: vignette, sourceMap: loaded.sourceMap))
      }
    }
    // Finding lines takes time, and most files have no findings.
    let lines = LineIndex(findings.isEmpty ? [] : bytes)
    return checked(FileReport(file: file, diagnostics: findings, lines: lines), collected)
  }

  /// What is known besides the file's content: also its own name, if a case may have it.
  private func surroundings(of file: String) -> Surroundings {
    var known = surroundings
    if let name = file.split(separator: "/").last, name.hasSuffix(".json") { known.fileName = String(name.dropLast(5)) }
    return known
  }

  /// A report, printed now or to be printed later.
  func checked(_ report: FileReport, _ collected: CollectedCase? = nil) -> CheckedFile {
    CheckedFile(
      name: report.file,
      text: render?(report) ?? "",
      report: render == nil ? report : nil,
      errors: report.count(of: .error),
      warnings: report.count(of: .warning),
      collected: collected
    )
  }
}
