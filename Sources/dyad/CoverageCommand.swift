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
      without a name for all that are found: what each family of markers has in each. Exit status: 0 where every
      objective is carried, 1 where one names what its case does not have or the search was cut short, 2 where a case
      cannot be read.
      """)

  @Argument(help: ArgumentHelp("Cases by id or file.", valueName: "case"))
  var cases: [String] = []

  @Flag(help: "Print everything as JSON.")
  var json = false

  @OptionGroup var limit: StateLimit
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let (read, catalogue) = try AnalysedCase.reading {
      let lookup = library.lookup
      let names = cases.isEmpty ? lookup.files : cases
      guard !names.isEmpty else {
        throw UnreadableFile(description: "No case was found; name one, or a folder of them with --vignettes.")
      }
      return (try names.map { try AnalysedCase($0, library: lookup) }, try lookup.catalogue())
    }
    let coverages = read.map { CaseCoverage($0.vignette) }
    var isProved = true
    if cases.count == 1, let one = read.first, let coverage = coverages.first {
      let analysis = try AnalysedCase.reading { try one.paths(states: limit.states) }
      isProved = analysis.isComplete
      let report = CoverageReport(coverage, analysis, catalogue)
      StandardStreams.write(json ? report.json.text(pretty: true) + "\n" : report.text)
    } else {
      let report = CollectionReport(coverages: coverages, catalogue: catalogue)
      StandardStreams.write(json ? report.json.text(pretty: true) + "\n" : report.text)
    }
    if !isProved || coverages.contains(where: { $0.objectives.contains { !$0.missing.isEmpty } }) {
      throw ExitStatus.problems
    }
  }
}
