// One run of `dyad check` over files and folders.

import Diagnostics
import Glibc
import VignetteAnalysis
import Vignettes

/// What was found so far. Findings are printed in the order of the files, as they come if the format allows it.
struct CheckRun {
  private let checker: FileChecker
  private var cases: [CollectedCase] = []
  /// The names of the files that have errors.
  private var faulty: Set<String> = []
  /// The findings by file that could not be printed yet.
  private(set) var reports: [FileReport] = []
  /// How many files were read.
  private(set) var fileCount = 0
  /// How many errors were found in all.
  private(set) var errors = 0
  /// How many files have errors.
  var faultyFiles: Int { faulty.count }
  /// How many warnings were not accepted with a reason.
  private(set) var warnings = 0
  /// Whether something could not be read, or there was nothing to check.
  private(set) var isIncomplete = false
  /// What to say after the findings about files that were skipped.
  private(set) var remarks: [String] = []

  init(_ checker: FileChecker) { self.checker = checker }

  /// Checks files, and every `.json` file in folders. A file that cannot be read is named and stops nothing.
  mutating func look(at paths: [String]) {
    let folders = paths.map { FileReading.isFolder($0) ? CheckedFolder($0) : nil }
    let found = zip(paths, folders).enumerated().flatMap { number, named in
      (named.1?.found ?? [.success(named.0)]).map { (file: $0, argument: number) }
    }
    let checker = checker
    let work = OrderedWork(count: found.count) { number in
      switch found[number].file {
      case .success(let file): checker.check(file)
      case .failure(let error): CheckedFile(complaint: error.description)
      }
    }
    // A folder counts as checked if a file in it was checked, or could not be read.
    var isEmpty = Array(repeating: true, count: paths.count)
    var number = 0
    work.forEach { file in
      let argument = found[number].argument
      number += 1
      if !file.isSchema {
        add(file)
        isEmpty[argument] = false
      } else if folders[argument] == nil {
        StandardStreams.complain("“\(paths[argument])” is a JSON Schema, which helps an editor, and no case.")
      }
    }
    for (folder, isEmpty) in zip(folders, isEmpty) { conclude(folder, isEmpty: isEmpty) }
    if fileCount == 0 { isIncomplete = true }
  }

  /// Says that a folder holds no case, or remembers what else it holds.
  private mutating func conclude(_ folder: CheckedFolder?, isEmpty: Bool) {
    guard let folder else { return }
    if isEmpty {
      StandardStreams.complain(folder.emptiness)
      isIncomplete = true
    } else if let remark = folder.remark {
      remarks.append(remark)
    }
  }

  /// Checks all cases together, and reports what concerns the whole under a name.
  mutating func compareCases(as name: String) {
    guard !checker.isStructureOnly else { return }
    findSharedIDs()
    for (number, finding) in CollectionRules.twins(cases) { add(finding, in: cases[number].file) }
    let findings = CollectionRules.check(cases.map(\.metadata))
    if !findings.isEmpty {
      add(FileReport(file: name, diagnostics: findings, lines: LineIndex([])))
    }
  }

  private mutating func findSharedIDs() {
    let groups = Dictionary(grouping: cases, by: \.metadata.id).filter { !$0.key.isEmpty && $0.value.count > 1 }
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      // A file named twice, or through a link, is still one file.
      var seen: Set<FileReading.Identity?> = []
      let files = group.filter { seen.insert(FileReading.identity(of: $0.file)).inserted }
      for (one, finding) in zip(files, CollectionRules.sharingID(files)) { add(finding, in: one.file) }
    }
  }

  private mutating func add(_ finding: Diagnostic, in file: String) {
    let bytes = (try? FileReading.bytes(of: file)) ?? []
    add(FileReport(file: file, diagnostics: [finding], lines: LineIndex(bytes)))
  }

  /// Adds findings from comparing files, to those of the same file if they are printed together.
  private mutating func add(_ report: FileReport) {
    guard let index = reports.firstIndex(where: { $0.file == report.file }) else {
      return count(checker.checked(report))
    }
    let known = reports[index]
    let lines = report.lines.lineCount > known.lines.lineCount ? report.lines : known.lines
    reports[index] = FileReport(file: known.file, diagnostics: known.diagnostics + report.diagnostics, lines: lines)
    note(errors: report.count(of: .error), warnings: report.count(of: .warning), in: report.file)
  }

  private mutating func add(_ file: CheckedFile) {
    if let complaint = file.complaint {
      StandardStreams.complain(complaint)
      isIncomplete = true
    } else {
      fileCount += 1
      count(file)
    }
  }

  private mutating func count(_ file: CheckedFile) {
    if !file.text.isEmpty { StandardStreams.write(file.text) }
    if let report = file.report { reports.append(report) }
    if let one = file.collected { cases.append(one) }
    note(errors: file.errors, warnings: file.warnings, in: file.name)
  }

  private mutating func note(errors: Int, warnings: Int, in file: String) {
    if errors > 0 { faulty.insert(file) }
    self.errors += errors
    self.warnings += warnings
  }
}
