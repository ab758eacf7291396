// What `dyad strategies` says, as text and as JSON.

import Diagnostics
import ScenarioEngine
import VignetteAnalysis

/// The results of the lazy strategies, beside the mean of all paths.
struct StrategiesReport {
  let results: [StrategyResult]
  let analysis: PathAnalysis
  /// The mean of all paths; nil if the search was cut short.
  let uniform: PathAnalysis.Uniform?

  init(_ results: [StrategyResult], analysis: PathAnalysis) {
    self.results = results
    self.analysis = analysis
    uniform = analysis.uniform()
  }

  /// Whether a strategy, or the mean of all paths, succeeds.
  var hasSuccess: Bool { results.contains(where: \.succeeds) || uniform?.succeeds == true }

  var text: String {
    var text = results.map(Self.line).joined()
    if let uniform {
      text +=
        Row(
          succeeds: uniform.succeeds, name: "all paths alike", noticing: Self.figure(uniform.noticing),
          timing: Self.figure(uniform.timing),
          safety: uniform.nothingUndone == uniform.paths ? "nothing undone" : "undone on some",
          end: "the mean of \(uniform.paths.grouped) paths"
        ).text
    } else if let states = analysis.cutShortAt {
      text += "  all paths alike   cut short at \(states) states, so unknown; visit more with --states\n"
    }
    for result in results where result.succeeds {
      text += "\nA trainee who chooses \(result.strategy.title) needs no understanding here:\n"
      text += ReportText.script(result.script)
    }
    return hasSuccess ? text : text + "\n" + verdict
  }

  /// What to say if nothing succeeds. A withheld figure proves nothing either way.
  private var verdict: String {
    let fifths =
      results.flatMap { [$0.noticing.fifth] + ($0.timing.map { [$0.fifth] } ?? []) }
      + (uniform.map { [$0.noticing.fifth, $0.timing.fifth] } ?? [])
    if results.allSatisfy({ $0.ending == nil }) {
      return "No verdict: every walk gets stuck before an ending. dyad check says where, dyad paths how.\n"
    }
    guard fifths.contains(where: { $0 != nil }) else {
      return """
        No verdict: every figure is withheld, since none of these walks has three scenes that count. A scene counts
        if what is said can earn more or less; the case needs more of them (docs/analysis.md §5).

        """
    }
    let none = "None reaches the top fifth of Noticing and of Timing with nothing about safety undone.\n"
    guard fifths.contains(nil) else { return none }
    return none
      + "A withheld figure never counts as the top fifth: fewer than three scenes count for it (docs/analysis.md §5).\n"
  }

  private static func line(_ result: StrategyResult) -> String {
    Row(
      succeeds: result.succeeds, name: result.strategy.rawValue, noticing: ReportText.figure(result.noticing),
      timing: result.timing.map(ReportText.figure) ?? "nothing taken up",
      safety: result.safetyUndone.isEmpty ? "nothing undone" : "\(result.safetyUndone.count) undone",
      end: result.ending?.text ?? "gets stuck"
    ).text
  }

  private static func figure(_ mean: PathAnalysis.Expectation) -> String {
    "\(mean.thousandths / 10).\(mean.thousandths % 10)% \(ReportText.fifth(mean.fifth))"
  }

  /// A line of the table.
  private struct Row {
    let succeeds: Bool
    let name: String
    let noticing: String
    let timing: String
    let safety: String
    let end: String

    var text: String {
      (succeeds ? "! " : "  ") + ReportText.padded(name, 18) + "noticing " + ReportText.padded(noticing, 20) + "timing "
        + ReportText.padded(timing, 20) + "safety " + ReportText.padded(safety, 16) + end + "\n"
    }
  }
}

extension StrategiesReport {
  var json: JSONOutput {
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
        ("noticing", Self.json(uniform.noticing)), ("timing", Self.json(uniform.timing)),
        ("paths", .paths(uniform.paths)), ("nothing_undone", .paths(uniform.nothingUndone)),
        ("succeeds", .bool(uniform.succeeds)),
      ])
    }
    return .object([
      ("strategies", .array(strategies)), ("uniform", uniformly ?? .null),
      ("cut_short_at", analysis.cutShortAt.map(JSONOutput.int) ?? .null),
    ])
  }

  private static func json(_ mean: PathAnalysis.Expectation) -> JSONOutput {
    .object([
      ("earned", .paths(mean.earned)), ("possible", .paths(mean.possible)), ("scenes", .paths(mean.scenes)),
      ("fifth", mean.fifth.map(JSONOutput.int) ?? .null),
    ])
  }
}
