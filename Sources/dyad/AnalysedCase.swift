// A case read for analysis: faults of its graph are what is looked for, so they do not stand in the way.

import ArgumentParser
import Diagnostics
import ScenarioEngine
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// A case with its catalogue, ready to be analysed.
struct AnalysedCase {
  let vignette: Vignette
  let scenario: Scenario
  let catalogue: MarkerCatalogue
  let file: String

  /// Reads a case by path or id. Refuses one that cannot be read as a case at all.
  init(_ name: String, library: VignetteLibrary) throws(UnreadableFile) {
    let catalogue = try library.catalogue()
    let file = try library.file(of: name)
    let loaded = VignetteLoader.load(bytes: try FileReading.bytes(of: file), catalogue: catalogue)
    guard let vignette = loaded.vignette, !loaded.diagnostics.contains(where: { $0.severity == .error }) else {
      let first = loaded.diagnostics.first { $0.severity == .error }
      throw UnreadableFile(
        description: "“\(file)” has errors and cannot be analysed: \(first?.message ?? "it holds no case.") "
          + "Run dyad check \(ShellWord.of(file)) to see all of them.")
    }
    self.vignette = vignette
    scenario = Scenario(vignette)
    self.catalogue = catalogue
    self.file = file
  }

  /// The analysis of its paths. Refuses a case whose scenes form a cycle, in which paths have no end.
  func paths(states: Int) throws(UnreadableFile) -> PathAnalysis {
    guard let analysis = PathAnalysis(scenario, limit: states) else {
      throw UnreadableFile(
        description: "The scenes of “\(file)” lead back to themselves, so its paths have no end. "
          + "Run dyad check \(ShellWord.of(file)) to see where.")
    }
    return analysis
  }

  /// Runs a command on a case; says why where one cannot be read.
  static func reading<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }
}

/// How many states an analysis looks at.
struct StateLimit: ParsableArguments {
  @Option(
    help: ArgumentHelp("Look at this many pairs of a scene and a state before giving up.", valueName: "number"))
  var states = PathAnalysis.usualLimit

  func validate() throws {
    if states < 1 { throw ValidationError("--states takes a number from 1.") }
  }
}
