// `dyad strategies`: what choosing without listening earns.

import ArgumentParser
import Diagnostics
import ScenarioEngine
import VignetteAnalysis

/// Plays the lazy strategies through a case.
struct StrategiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategies",
    abstract: "Play every lazy strategy through a case and print its results.",
    discussion: """
      A strategy succeeds, and the case fails, if it reaches the top fifth of Noticing and of Timing and leaves nothing \
      about safety undone (docs/analysis.md). Exit status: 0 if none succeeds, 1 if one does or the search for the mean \
      of all paths was cut short, 2 if the case cannot be read.
      """)

  @Argument(help: "A case, by id (such as ms-h) or file.")
  var vignette: String

  @Flag(help: "Print the figures as JSON.")
  var json = false

  @OptionGroup var limit: StateLimit
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let (results, analysis) = try AnalysedCase.reading {
      let read = try AnalysedCase(vignette, library: library.lookup)
      let analysis = try read.paths(states: limit.states)
      let results = LazyStrategy.allCases.map { StrategyResult($0, in: read.scenario) }
      return (results, analysis)
    }
    let report = StrategiesReport(results, analysis: analysis)
    StandardStreams.write(json ? report.json.text(pretty: true) + "\n" : report.text)
    if report.hasSuccess || !analysis.isComplete { throw ExitStatus.problems }
  }
}
