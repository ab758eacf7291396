// What `dyad paths` says, as JSON.

import Diagnostics
import ScenarioEngine
import VignetteAnalysis

extension PathsReport {
  /// Everything. Numbers of paths are strings of digits.
  func json(sample: [PlaytestScript]) -> JSONOutput {
    .object([
      ("case", .string(vignette.metadata.id)),
      ("cut_short_at", analysis.cutShortAt.map(JSONOutput.int) ?? .null),
      ("states", .int(analysis.states)), ("steps", .int(analysis.steps)),
      ("paths", .paths(analysis.paths)), ("stuck_walks", .paths(analysis.stuckWalks)),
      (
        "endings",
        .array(
          analysis.pathsByEnding.map { .object([("ending", .string($0.ending.text)), ("paths", .paths($0.paths))]) })
      ),
      ("ranges", ranges.map(json) ?? .null),
      ("distributions", .object(shares.map { ($0.dimension.rawValue, $0.shares.map(json) ?? .null) })),
      ("safety", safety.map { .array($0.map(json)) } ?? .null),
      (
        "problems",
        .object([
          (
            "stuck",
            .array(
              stuck.map {
                .object([
                  ("scene", .string($0.scene.text)), ("starved", .bool($0.isStarved)), ("script", .script($0.script)),
                ])
              })
          ),
          ("unreached", .names(unreached)),
          ("never_met", .array(neverMet.map(json))),
        ])
      ),
      (
        "scripts",
        .object([
          ("shortest", .script(analysis.shortestPath)), ("longest", .script(analysis.longestPath)),
          ("worst_safety", .script(analysis.worstSafetyPath)),
        ])
      ),
      ("sample", .array(sample.map { .script($0) })),
    ])
  }

  private func json(_ ranges: PathSearch.Ranges) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("choices", .range(ranges.choices)), ("scenes", .range(ranges.scenes)), ("noticing", json(ranges.noticing)),
      ("timing", json(ranges.timing)), ("noticing_earned", .range(ranges.noticingEarned)),
      ("noticing_least", .range(ranges.noticingLeast)), ("noticing_best", .range(ranges.noticingBest)),
      ("enacted", .range(ranges.enacted)), ("enactments_open", .range(ranges.enactmentsOpen)),
      ("safety_in_time", .range(ranges.safetyInTime)),
      ("safety_undone", .range(ranges.safetyUndone)),
    ]
    if let alliance = ranges.alliance {
      members += [
        ("bond", .range(alliance.bond)), ("goals", .range(alliance.goals)), ("tasks", .range(alliance.tasks)),
      ]
    }
    return .object(members)
  }

  private func json(_ figure: PathSearch.Figure) -> JSONOutput {
    func extreme(_ extreme: PathSearch.Extreme?) -> JSONOutput {
      extreme.map { .object([("figure", .fraction($0.fraction)), ("script", .script(analysis.script(of: $0)))]) }
        ?? .null
    }
    return .object([
      ("earned", .range(figure.earned)), ("possible", .range(figure.possible)), ("least", extreme(figure.least)),
      ("greatest", extreme(figure.greatest)),
    ])
  }

  private func json(_ shares: [PathAnalysis.Share]) -> JSONOutput {
    .array(
      shares.map {
        .object([
          ("earned", .int($0.fraction.numerator)), ("possible", .int($0.fraction.denominator)),
          ("fifth", $0.fraction.fifth.map(JSONOutput.int) ?? .null), ("paths", .paths($0.paths)),
        ])
      })
  }

  private func json(_ point: PathAnalysis.DuePoint) -> JSONOutput {
    .object([
      ("task", .string(point.task.text)), ("scene", .string(point.scene.text)), ("in_time", .paths(point.inTime)),
      ("undone", .paths(point.undone)), ("script_undone", .script(point.script)),
    ])
  }
}
