// One run of `dyad check` over files and folders.

import Diagnostics
import Glibc
import VignetteAnalysis
import Vignettes

/// What was found so far. Findings are printed as they come where the format allows that, always in the order of the files.
struct CheckRun {
  private let checker: FileChecker
  private var metadata: [Metadata] = []
  /// The findings by file, where they could not be printed yet.
  private(set) var reports: [FileReport] = []
  /// How many files were read.
  private(set) var fileCount = 0
  /// How many errors were found in all.
  private(set) var errors = 0
  /// How many warnings stand without a reason.
  private(set) var warnings = 0
  /// Whether something could not be read.
  private(set) var isIncomplete = false

  init(_ checker: FileChecker) { self.checker = checker }

  /// Checks files, and every `.json` file in folders. What cannot be read is said, and hides nothing of the rest.
  mutating func look(at paths: [String]) {
    let found = paths.flatMap(Self.files)
    let checker = checker
    let work = OrderedWork(count: found.count) { number in
      switch found[number] {
      case .success(let file): checker.check(file)
      case .failure(let error): CheckedFile(complaint: error.description)
      }
    }
    work.forEach { take($0) }
  }

  /// Looks at all cases together, and reports what is found under a name.
  mutating func compareCases(as name: String) {
    guard !checker.isStructureOnly else { return }
    let findings = CollectionRules.check(metadata)
    if !findings.isEmpty {
      count(checker.checked(FileReport(file: name, diagnostics: findings, lines: LineIndex([]))))
    }
  }

  private mutating func take(_ file: CheckedFile) {
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
    if let one = file.metadata { metadata.append(one) }
    errors += file.errors
    warnings += file.warnings
  }

  /// The file itself, or every `.json` file in the folder and the folders in it.
  private static func files(at path: String) -> [Result<String, UnreadableFile>] {
    guard FileReading.isFolder(path) else { return [.success(path)] }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    do {
      return try FileReading.names(in: path).filter { !$0.hasPrefix(".") }.flatMap { name in
        let inner = "\(base)/\(name)"
        // A link to a folder may lead back here, and a pipe may never end.
        if FileReading.isFolder(inner) { return FileReading.isLink(inner) ? [] : files(at: inner) }
        return name.hasSuffix(".json") && FileReading.isFile(inner) ? [.success(inner)] : []
      }
    } catch {
      return [.failure(error)]
    }
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
