// What `dyad paths` says, as text.

import Diagnostics
import ScenarioEngine
import VignetteAnalysis
import Vignettes

/// The figures of a case's paths, worked out once.
struct PathsReport {
  let analysis: PathAnalysis
  let vignette: Vignette
  let ranges: PathSearch.Ranges?
  let stuck: [PathAnalysis.StuckPlace]
  let unreached: [PlaceID]
  let safety: [PathAnalysis.DuePoint]?
  let shares: [(dimension: PathAnalysis.Dimension, shares: [PathAnalysis.Share]?)]

  init(_ analysis: PathAnalysis, of vignette: Vignette) {
    self.analysis = analysis
    self.vignette = vignette
    ranges = analysis.ranges()
    stuck = analysis.stuck
    unreached = analysis.isComplete ? analysis.unreached : []
    safety = analysis.safety()
    shares = PathAnalysis.Dimension.allCases.map { ($0, analysis.distribution(of: $0)) }
  }

  /// The safety tasks that come due and are done on no path.
  var neverMet: [PathAnalysis.DuePoint] { analysis.isComplete ? safety?.filter(\.isNeverMet) ?? [] : [] }

  /// Whether anything is wrong.
  var hasProblems: Bool { !stuck.isEmpty || !unreached.isEmpty || !neverMet.isEmpty }

  func text(scripts: Bool, sample: [PlaytestScript]) -> String {
    var text = analysis.cutShortAt.map(ReportText.cutShort) ?? ""
    text += ReportText.row("states", "\(analysis.states), with \(analysis.steps) steps between them")
    text += ReportText.row("paths", analysis.paths.grouped)
    for (ending, paths) in analysis.pathsByEnding {
      text += ReportText.row("  to \(ending)", ReportText.share(paths, of: analysis.paths), width: 40)
    }
    if let ranges { text += self.text(of: ranges) }
    text += safetyText
    text += problems
    if scripts { text += telling }
    for (index, script) in sample.enumerated() {
      text += "\nDrawn at random, \(index + 1) of \(sample.count):\n" + ReportText.script(script)
    }
    return text
  }

  private func text(of ranges: PathSearch.Ranges) -> String {
    var text = ReportText.row("choices", ReportText.range(ranges.choices))
    text += ReportText.row("scenes", ReportText.range(ranges.scenes))
    for (dimension, figure) in [("noticing", ranges.noticing), ("timing", ranges.timing)] {
      text += ReportText.row(
        dimension,
        "earned \(ReportText.range(figure.earned)) of \(ReportText.range(figure.possible)); "
          + (figure.least.map { "from \(ReportText.figure($0.fraction)) " }
            ?? "withheld on every path, since none has three scenes that count for it (docs/analysis.md §3)")
          + (figure.greatest.map { "to \(ReportText.figure($0.fraction))" } ?? ""))
      if let shares = shares.first(where: { $0.dimension.rawValue == dimension })?.shares {
        let (withheld, fifths) = PathAnalysis.fifths(of: shares)
        let parts = fifths.enumerated().map { "\($0) \(ReportText.share($1, of: analysis.paths))" }
        text += ReportText.row(
          "  by fifths",
          parts.joined(separator: ", ") + ", withheld \(ReportText.share(withheld, of: analysis.paths))")
      } else {
        text += ReportText.row("  by fifths", "not worked out, since it would take too long")
      }
    }
    text += ReportText.row(
      "sums of the scenes",
      "earned \(ReportText.range(ranges.noticingEarned)), least \(ReportText.range(ranges.noticingLeast)), "
        + "best \(ReportText.range(ranges.noticingBest))")
    text += ReportText.row(
      "enactments",
      "acted out at \(ReportText.range(ranges.enacted)), open at \(ReportText.range(ranges.enactmentsOpen))")
    if let alliance = ranges.alliance {
      text += ReportText.row(
        "alliance at the end",
        "bond \(ReportText.range(alliance.bond)), goals \(ReportText.range(alliance.goals)), "
          + "tasks \(ReportText.range(alliance.tasks))")
    }
    text += ReportText.row(
      "safety",
      "in time \(ReportText.range(ranges.safetyInTime)), "
        + "undone \(ReportText.range(ranges.safetyUndone))")
    return text
  }

  private var safetyText: String {
    guard let safety else { return ReportText.row("safety tasks", "not counted, since it would take too long") }
    return safety.map { point in
      let all =
        point.isMetOnEveryPath
        ? "done on every path" : "left undone on \(ReportText.share(point.undone, of: analysis.paths)) of all paths"
      return ReportText.row("  \(point.task) (\(point.scene))", all, width: 60)
    }.joined()
  }

  private var problems: String {
    var text = ""
    for place in stuck {
      text +=
        place.isStarved
        ? "\nAt “\(place.scene)” every option is hidden, or there is none, after:\n"
        : "\nFrom “\(place.scene)” a choice leads to a place that is not in the file, after:\n"
      text += ReportText.script(place.script)
    }
    if !unreached.isEmpty {
      text += "\nNo choices lead to: \(unreached.map(\.text).joined(separator: ", ")).\n"
    }
    if !hasProblems && analysis.isComplete {
      text += "\nNo walk gets stuck, and every scene and ending is reached"
      text += safety.map { $0.isEmpty ? ".\n" : "; every safety task that comes due is done on some path.\n" } ?? ".\n"
    }
    for point in neverMet {
      text +=
        "\n“\(point.task)”, declared at “\(point.scene)”, is done on no path. The shortest path that gets there:\n"
      text += point.script.map(ReportText.script) ?? ""
    }
    return text
  }

  private var telling: String {
    let paths: [(String, PlaytestScript?)] = [
      ("The fewest choices", analysis.shortestPath), ("The most choices", analysis.longestPath),
      ("The most safety left undone", analysis.worstSafetyPath),
      ("The least Noticing", ranges?.noticing.least.map { analysis.script(of: $0) }),
      ("The most Noticing", ranges?.noticing.greatest.map { analysis.script(of: $0) }),
      ("The least Timing", ranges?.timing.least.map { analysis.script(of: $0) }),
      ("The most Timing", ranges?.timing.greatest.map { analysis.script(of: $0) }),
    ]
    return paths.map { title, script in script.map { "\n\(title):\n" + ReportText.script($0) } ?? "" }.joined()
  }
}
