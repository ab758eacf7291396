// What `dyad coverage` says about one case and about a collection.

import Diagnostics
import VignetteAnalysis
import Vignettes

/// One case.
struct CoverageReport {
  let coverage: CaseCoverage
  let analysis: PathAnalysis
  let catalogue: MarkerCatalogue
  private let paths: [PathAnalysis.MarkerPaths]?

  init(_ coverage: CaseCoverage, analysis: PathAnalysis, catalogue: MarkerCatalogue) {
    self.coverage = coverage
    self.analysis = analysis
    self.catalogue = catalogue
    paths = analysis.markers()
  }

  var text: String {
    var text = analysis.cutShortAt.map(ReportText.cutShort) ?? ""
    text += "Markers, by the share of \(analysis.paths.grouped) paths\n"
    text += ReportText.padded("  ", 44) + "scenes  live      met       too soon  acted out\n"
    for use in coverage.markers {
      text += "  " + ReportText.padded(use.marker.text + (use.isTheme ? " *" : ""), 42)
      text += ReportText.padded("\(use.live.count)", 8)
      if let found = paths?.first(where: { $0.marker == use.marker }) {
        for count in [found.live, found.met, found.tooSoon, found.enacted] {
          text += ReportText.padded(ReportText.share(count, of: analysis.paths), 10)
        }
      } else {
        text += use.live.isEmpty ? "a lure at \(use.lure.map(\.text).joined(separator: ", "))" : "not counted"
      }
      while text.last == " " { text.removeLast() }
      text += "\n"
    }
    text += "  * a theme of the case\n\nTasks\n"
    for use in coverage.tasks {
      text +=
        "  " + ReportText.padded(use.task.text, 34)
        + "declared at \(use.declared.count), done by \(use.done.count) of the options\n"
    }
    text += "\nObjectives\n" + coverage.objectives.map(CollectionReport.line).joined()
    text += "\nFamilies\n"
    for (family, used, all) in coverage.families(in: catalogue) where used > 0 {
      text += "  " + ReportText.padded(ReportText.safe(family.name), 62) + "\(used) of \(all)\n"
    }
    return text
  }

  var json: JSONOutput {
    let markers = coverage.markers.map { use in
      let found = paths?.first { $0.marker == use.marker }
      return JSONOutput.object([
        ("marker", .string(use.marker.text)), ("theme", .bool(use.isTheme)), ("live_at", .names(use.live)),
        ("lure_at", .names(use.lure)), ("paths_live", found.map { .paths($0.live) } ?? .null),
        ("paths_met", found.map { .paths($0.met) } ?? .null),
        ("paths_too_soon", found.map { .paths($0.tooSoon) } ?? .null),
        ("paths_enacted", found.map { .paths($0.enacted) } ?? .null), ("script", .script(found?.script)),
      ])
    }
    let tasks = coverage.tasks.map {
      JSONOutput.object([
        ("task", .string($0.task.text)), ("declared_at", .names($0.declared)), ("done_by", .names($0.done)),
      ])
    }
    return .object([
      ("case", .string(coverage.id)), ("cut_short_at", analysis.cutShortAt.map(JSONOutput.int) ?? .null),
      ("paths", .paths(analysis.paths)), ("markers", .array(markers)), ("tasks", .array(tasks)),
      ("objectives", .array(coverage.objectives.map(CollectionReport.json))),
      ("families", CollectionReport.families(of: coverage, in: catalogue)),
    ])
  }
}

/// Several cases side by side.
struct CollectionReport {
  /// A case that could not be read.
  struct LeftOut {
    /// The name it was given on the command line.
    let name: String
    /// Why, and what to do.
    let reason: String
  }

  let coverages: [CaseCoverage]
  let leftOut: [LeftOut]
  let catalogue: MarkerCatalogue

  var text: String {
    let width = 62
    let names = coverages.map { ReportText.safe($0.id) }
    let columns = names.map { max(6, $0.count + 2) }
    var text = ReportText.padded("Families", width) + zip(names, columns).map { ReportText.padded($0, $1) }.joined()
    text += "in any\n"
    for (index, family) in catalogue.families.enumerated() {
      let members = catalogue.markers.filter { $0.id.text.hasPrefix(family.prefix) }
      text += ReportText.padded(ReportText.safe(family.name), width)
      for (coverage, column) in zip(coverages, columns) {
        text += ReportText.padded("\(coverage.families(in: catalogue)[index].used)", column)
      }
      text += "\(members.count { member in coverages.contains { $0.used.contains(member.id) } }) of \(members.count)\n"
    }
    for coverage in coverages {
      text += "\nObjectives of \(ReportText.safe(coverage.id))\n" + coverage.objectives.map(Self.line).joined()
    }
    text += "\nIn no case: \(unused.map(\.text).joined(separator: ", "))\n"
    if !leftOut.isEmpty {
      text += "\nLeft out\n" + leftOut.map { "  \(ReportText.safe($0.reason))\n" }.joined()
    }
    return text
  }

  private var unused: [MarkerID] {
    catalogue.markers.map(\.id).filter { id in !coverages.contains { $0.used.contains(id) } }
  }

  var json: JSONOutput {
    .object([
      (
        "cases",
        .array(
          coverages.map { coverage in
            .object([
              ("case", .string(coverage.id)), ("used", .names(coverage.used.sorted())),
              ("objectives", .array(coverage.objectives.map(Self.json))),
              ("families", Self.families(of: coverage, in: catalogue)),
            ])
          })
      ),
      ("unused", .names(unused)),
      (
        "left_out",
        .array(leftOut.map { .object([("case", .string($0.name)), ("reason", .string($0.reason))]) })
      ),
    ])
  }

  static func line(_ use: CaseCoverage.ObjectiveUse) -> String {
    let missing = use.missing.map(\.text).joined(separator: ", ")
    return "  \(ReportText.safe(use.objective.text))\n" + (missing.isEmpty ? "" : "    not in the case: \(missing)\n")
  }

  static func json(_ use: CaseCoverage.ObjectiveUse) -> JSONOutput {
    .object([
      ("text", .string(use.objective.text)), ("markers", .names(use.objective.markers)),
      ("tasks", .names(use.objective.tasks)), ("missing", .names(use.missing)),
    ])
  }

  static func families(of coverage: CaseCoverage, in catalogue: MarkerCatalogue) -> JSONOutput {
    .array(
      coverage.families(in: catalogue).map {
        .object([("family", .string($0.family.id)), ("used", .int($0.used)), ("all", .int($0.all))])
      })
  }
}
