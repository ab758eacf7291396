// `dyad coverage`: which markers, tasks, objectives and families a case, or a collection, carries.

import ArgumentParser
import Diagnostics
import VignetteAnalysis
import Vignettes

/// Says what of the catalogue is in cases.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Say which markers, tasks and objectives a case carries, or a collection.",
    discussion: """
      For one case: on how many of its paths each marker is live, met, said too soon and acted out. For several, or
      without a name for all that are found: what each family of markers has in each. Of several, a case that cannot be
      read is left out, with the reason. Exit status: 0 where every objective is carried, 1 where one names what its
      case does not have, a case was left out or the search was cut short, 2 where no case can be read.
      """)

  @Argument(help: ArgumentHelp("Cases by id or file.", valueName: "case"))
  var cases: [String] = []

  @Flag(help: "Print everything as JSON.")
  var json = false

  @OptionGroup var limit: StateLimit
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let (read, leftOut, catalogue) = try AnalysedCase.reading {
      let lookup = library.lookup
      let names = cases.isEmpty ? lookup.files : cases
      guard !names.isEmpty else {
        throw UnreadableFile(description: "No case was found; name one, or a folder of them with --vignettes.")
      }
      let catalogue = try lookup.catalogue()
      let (read, leftOut) = Self.read(names, in: lookup)
      if read.isEmpty { throw UnreadableFile(description: leftOut.map(\.reason).joined(separator: "\n")) }
      return (read, leftOut, catalogue)
    }
    let coverages = read.map { CaseCoverage($0.vignette) }
    var isProved = true
    if cases.count == 1, let one = read.first, let coverage = coverages.first {
      let analysis = try AnalysedCase.reading { try one.paths(states: limit.states) }
      isProved = analysis.isComplete
      let report = CoverageReport(coverage, analysis, catalogue)
      StandardStreams.write(json ? report.json.text(pretty: true) + "\n" : report.text)
    } else {
      let report = CollectionReport(coverages: coverages, leftOut: leftOut, catalogue: catalogue)
      StandardStreams.write(json ? report.json.text(pretty: true) + "\n" : report.text)
    }
    if !isProved || !leftOut.isEmpty || coverages.contains(where: { $0.objectives.contains { !$0.missing.isEmpty } }) {
      throw ExitStatus.problems
    }
  }

  /// The cases that can be read, and why the others cannot.
  private static func read(
    _ names: [String], in lookup: VignetteLibrary
  ) -> (cases: [AnalysedCase], leftOut: [CollectionReport.LeftOut]) {
    var cases: [AnalysedCase] = []
    var leftOut: [CollectionReport.LeftOut] = []
    for name in names {
      do { cases.append(try AnalysedCase(name, library: lookup)) } catch {
        leftOut.append(CollectionReport.LeftOut(name: name, reason: error.description))
      }
    }
    return (cases, leftOut)
  }
}
