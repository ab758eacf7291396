// `dyad coverage`: which markers, tasks, objectives and families a case or a collection covers.

import ArgumentParser
import Diagnostics
import VignetteAnalysis
import Vignettes

/// Says how much of the catalogue cases cover.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Say which markers, tasks and objectives a case or a collection covers.",
    discussion: """
      For one case: on how many of its paths each marker is live, met, said too soon and acted out. For several, or for \
      all that are found if none is named: how much of each family of markers each case uses. A case that cannot be \
      read is left out, with the reason.

      Exit status: 0 if every objective is covered, 1 if an objective names something that its case does not have, a \
      case was left out or the search was cut short, 2 if no case can be read.
      """)

  @Argument(help: ArgumentHelp("Cases, by id or file (default: all that are found).", valueName: "case"))
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
        throw UnreadableFile(description: "No case was found. Name one, or a folder of cases with --vignettes.")
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
      let report = CoverageReport(coverage, analysis: analysis, catalogue: catalogue)
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
