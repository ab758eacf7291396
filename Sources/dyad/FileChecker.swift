// What `dyad check` does with one file, on whatever thread.

import Diagnostics
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// What came of one file.
struct CheckedFile: Sendable {
  /// What it is called in findings.
  var name = ""
  /// Why nothing could be read; nil where it could.
  var complaint: String?
  /// Whether it is a JSON Schema, which is no case and is not checked.
  var isSchema = false
  /// The findings as they are printed, where that can be done file by file.
  var text = ""
  /// The findings, where all have to be known before the first is printed.
  var report: FileReport?
  var errors = 0
  var warnings = 0
  /// What a look at all cases together needs of this one.
  var collected: CollectedCase?
}

/// Checks files, each as what it is: a marker catalogue or a leader's guide where it is called so, a vignette otherwise.
struct FileChecker: Sendable {
  let catalogue: MarkerCatalogue
  let surroundings: Surroundings
  let isStructureOnly: Bool
  /// Prints the findings of a file; nil where they are printed later, with those of all.
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
        let place = loaded.sourceMap.value(at: FieldPath.root.appending("id"))
        collected = CollectedCase(
          file: file, metadata: vignette.metadata, range: place,
          twins: CollectedTwin.all(in: vignette, sourceMap: loaded.sourceMap))
      }
    }
    // Lines are looked for only where there is something to show on one.
    let lines = LineIndex(findings.isEmpty ? [] : bytes)
    return checked(FileReport(file: file, diagnostics: findings, lines: lines), collected)
  }

  /// What is known beside the file: its own name too, where it is one of a case.
  private func surroundings(of file: String) -> Surroundings {
    var known = surroundings
    if let name = file.split(separator: "/").last, name.hasSuffix(".json") { known.fileName = String(name.dropLast(5)) }
    return known
  }

  /// A report as it is kept.
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
