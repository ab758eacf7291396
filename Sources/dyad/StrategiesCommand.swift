// `dyad strategies`: what somebody earns who chooses without listening.

import ArgumentParser
import Diagnostics
import ScenarioEngine
import VignetteAnalysis

/// Plays the lazy strategies through a case.
struct StrategiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategies",
    abstract: "Play every lazy strategy through a case and print what it comes to.",
    discussion: """
      A strategy succeeds, and the case fails, when it reaches the top fifth of Noticing and of Timing and leaves
      nothing about safety undone (docs/analysis.md). Exit status: 0 where none does, 1 where one does or the search
      for the mean of all paths was cut short, 2 where the case cannot be read.
      """)

  @Argument(help: "A case by its id, such as ms-h, or by its file.")
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
    let uniform = analysis.uniform()
    StandardStreams.write(
      json
        ? Self.json(results, uniform, analysis).text(pretty: true) + "\n" : Self.text(results, uniform, analysis))
    if results.contains(where: \.succeeds) || uniform?.succeeds == true || !analysis.isComplete {
      throw ExitStatus.problems
    }
  }

  private static func text(
    _ results: [StrategyResult], _ uniform: PathAnalysis.Uniform?, _ analysis: PathAnalysis
  ) -> String {
    var text = results.map(line).joined()
    if let uniform {
      text += row(
        uniform.succeeds, "all paths alike", "\(percent(uniform.noticing)) \(ReportText.fifth(uniform.noticing.fifth))",
        "\(percent(uniform.timing)) \(ReportText.fifth(uniform.timing.fifth))",
        uniform.nothingUndone == uniform.paths
          ? "nothing undone" : "undone on some", "the mean of \(uniform.paths.grouped) paths")
    } else if let states = analysis.cutShortAt {
      text +=
        "  all paths alike   cut short at \(states) states, so nothing is known of it; look at more with --states\n"
    }
    let found = results.filter(\.succeeds)
    for result in found {
      text += "\nA trainee who chooses \(result.strategy.title) needs no understanding here:\n"
      text += ReportText.script(result.script)
    }
    if found.isEmpty && uniform?.succeeds != true { text += "\n" + verdict(results, uniform) }
    return text
  }

  /// What is said where nothing succeeds: a figure that is withheld proves nothing either way.
  private static func verdict(_ results: [StrategyResult], _ uniform: PathAnalysis.Uniform?) -> String {
    let fifths =
      results.flatMap { [$0.noticing.fifth] + ($0.timing.map { [$0.fifth] } ?? []) }
      + (uniform.map { [$0.noticing.fifth, $0.timing.fifth] } ?? [])
    if results.allSatisfy({ $0.ending == nil }) {
      return "Nothing can be told: every walk gets stuck before an ending. dyad check says where, dyad paths how.\n"
    }
    guard fifths.contains(where: { $0 != nil }) else {
      return """
        Nothing can be told: every figure is withheld, since none of these walks has three scenes that count. A scene
        counts where what is said can earn more or less; the case needs more of them (docs/analysis.md §5).

        """
    }
    let none = "None reaches the top fifth of Noticing and of Timing with nothing about safety undone.\n"
    guard fifths.contains(nil) else { return none }
    return none
      + "A withheld figure never counts as the top fifth: fewer than three scenes count for it (docs/analysis.md §5).\n"
  }

  private static func line(_ result: StrategyResult) -> String {
    row(
      result.succeeds, result.strategy.rawValue, ReportText.figure(result.noticing),
      result.timing.map(ReportText.figure) ?? "nothing taken up",
      result.safetyUndone.isEmpty ? "nothing undone" : "\(result.safetyUndone.count) undone",
      result.ending?.text ?? "gets stuck")
  }

  private static func row(
    _ succeeds: Bool, _ name: String, _ noticing: String, _ timing: String, _ safety: String, _ end: String
  ) -> String {
    (succeeds ? "! " : "  ") + ReportText.padded(name, 18) + "noticing " + ReportText.padded(noticing, 20) + "timing "
      + ReportText.padded(timing, 20) + "safety " + ReportText.padded(safety, 16) + end + "\n"
  }

  private static func percent(_ mean: PathAnalysis.Expectation) -> String {
    "\(mean.thousandths / 10).\(mean.thousandths % 10)%"
  }

  private static func json(
    _ results: [StrategyResult], _ uniform: PathAnalysis.Uniform?, _ analysis: PathAnalysis
  ) -> JSONOutput {
    func mean(_ mean: PathAnalysis.Expectation) -> JSONOutput {
      .object([
        ("earned", .paths(mean.earned)), ("possible", .paths(mean.possible)), ("scenes", .paths(mean.scenes)),
        ("fifth", mean.fifth.map(JSONOutput.int) ?? .null),
      ])
    }
    let strategies = results.map { result in
      JSONOutput.object([
        ("strategy", .string(result.strategy.rawValue)), ("noticing", .fraction(result.noticing)),
        ("timing", result.timing.map(JSONOutput.fraction) ?? .null), ("safety_undone", .names(result.safetyUndone)),
        ("enacted", .int(result.enacted)), ("ending", .optional(result.ending?.text)),
        ("succeeds", .bool(result.succeeds)), ("script", .script(result.script)),
      ])
    }
    let uniformly = uniform.map { uniform in
      JSONOutput.object([
        ("noticing", mean(uniform.noticing)), ("timing", mean(uniform.timing)), ("paths", .paths(uniform.paths)),
        ("nothing_undone", .paths(uniform.nothingUndone)), ("succeeds", .bool(uniform.succeeds)),
      ])
    }
    return .object([
      ("strategies", .array(strategies)), ("uniform", uniformly ?? .null),
      ("cut_short_at", analysis.cutShortAt.map(JSONOutput.int) ?? .null),
    ])
  }
}
