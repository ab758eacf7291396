// A case read for analysis. Faults in its graph do not stop the reading: they are what the analysis looks for.

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

  /// Reads a case by path or id, and refuses one that cannot be read at all.
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

  /// The analysis of its paths. Refuses a case whose scenes form a cycle, since its paths have no end.
  func paths(states: Int) throws(UnreadableFile) -> PathAnalysis {
    guard let analysis = PathAnalysis(scenario, limit: states) else {
      throw UnreadableFile(
        description: "The scenes of “\(file)” lead back to themselves, so its paths have no end. "
          + "Run dyad check \(ShellWord.of(file)) to see where.")
    }
    return analysis
  }

  /// Runs a command on a case, and says why if one cannot be read.
  static func reading<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }
}

/// How many states an analysis visits.
struct StateLimit: ParsableArguments {
  @Option(
    help: ArgumentHelp("Visit at most this many pairs of scene and state.", valueName: "number"))
  var states = PathAnalysis.usualLimit

  func validate() throws {
    if states < 1 { throw ValidationError("--states takes a number from 1.") }
  }
}
