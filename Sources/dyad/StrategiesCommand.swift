// `dyad strategies`: what somebody earns who chooses without listening.

import ArgumentParser
import Diagnostics
import ScenarioEngine
import VignetteAnalysis

/// Runs the lazy strategies through a case.
struct StrategiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategies",
    abstract: "Play every lazy strategy through a case and print what it comes to.",
    discussion: """
      A strategy fails the case when it reaches the top fifth of Noticing and of Timing and leaves nothing about safety
      undone. Exit status: 0 where none does, 1 where one does, 2 where the case cannot be read.
      """)

  @Argument(help: "A case by its id, such as ms-h, or by its file.")
  var vignette: String

  @Flag(help: "Print the figures as JSON.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let loaded: LoadedCase
    do { loaded = try LoadedCase(vignette, library: library.lookup) } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.unreadable
    }
    let results = LazyStrategy.allCases.map {
      StrategyResult($0, in: loaded.scenario, catalogue: loaded.catalogue)
    }
    for result in results { StandardStreams.write(Self.line(result) + "\n") }
    let found = results.filter(\.succeeds)
    for result in found {
      StandardStreams.write("\nA trainee who chooses \(result.strategy.title) needs no understanding here:\n")
      StandardStreams.write(result.script.text)
    }
    if !found.isEmpty { throw ExitStatus.problems }
  }

  private static func line(_ result: StrategyResult) -> String {
    let title = result.strategy.rawValue.padding(to: 18)
    let safety = result.safetyUndone.isEmpty ? "nothing undone" : "\(result.safetyUndone.count) undone"
    return (result.succeeds ? "! " : "  ") + title + "noticing " + figure(result.noticing).padding(to: 22) + "timing "
      + (result.timing.map(figure) ?? "no figure").padding(to: 22) + "safety " + safety.padding(to: 16) + "ending "
      + (result.ending?.text ?? "none: it gets stuck")
  }

  private static func figure(_ fraction: Fraction) -> String {
    "\(fraction.numerator)/\(fraction.denominator) " + (fraction.fifth.map { "(fifth \($0))" } ?? "(withheld)")
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
