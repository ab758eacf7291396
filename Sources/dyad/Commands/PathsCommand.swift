// `dyad paths`: the results of every path through a case.

import ArgumentParser
import Diagnostics
import ScenarioEngine
import VignetteAnalysis

/// Analyses all paths through a case.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Count every path through a case, and say what the paths lead to.",
    discussion: """
      Nothing is sampled: the figures hold for every path (docs/analysis.md). Each problem comes with the shortest list \
      of choices that leads to it, as a script.

      Exit status: 0 if there is no problem, 1 if there is one or the search was cut short, 2 if the case cannot be read.
      """)

  @Argument(help: "A case, by id (such as ms-h) or file.")
  var vignette: String

  @Flag(help: "Print everything as JSON, scripts included.")
  var json = false

  @Flag(help: "Also print the scripts of the shortest, longest and other notable paths.")
  var scripts = false

  @Option(help: ArgumentHelp("Print this many random paths.", valueName: "number"))
  var sample = 0

  @Option(help: "The seed for --sample.")
  var seed: UInt64 = 0

  @OptionGroup var limit: StateLimit
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if !(0...1_000).contains(sample) { throw ValidationError("--sample takes a number from 0 to 1000.") }
  }

  func run() throws {
    let (read, analysis) = try AnalysedCase.reading {
      let read = try AnalysedCase(vignette, library: library.lookup)
      return (read, try read.paths(states: limit.states))
    }
    let report = PathsReport(analysis, of: read.vignette)
    let drawn = sample > 0 ? analysis.sample(sample, seed: seed) : []
    StandardStreams.write(
      json ? report.json(sample: drawn).text(pretty: true) + "\n" : report.text(scripts: scripts, sample: drawn))
    if report.hasProblems || !analysis.isComplete { throw ExitStatus.problems }
  }
}
