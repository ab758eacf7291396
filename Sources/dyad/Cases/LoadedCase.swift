// A case read for play, or a plain refusal if it has errors.

import Diagnostics
import ScenarioEngine
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// A case that is ready to be played.
struct LoadedCase {
  let scenario: Scenario
  let catalogue: MarkerCatalogue
  /// The bytes of its file, for the journal.
  let bytes: [UInt8]

  /// How many errors a draft has, the first of them, and how to see all; nil if it has none.
  let shortcomings: String?

  /// Reads a case by path or id. Refuses one with errors, names the first and says how to see all.
  ///
  /// A draft is accepted with its errors: a walk stops where the file has a gap.
  init(_ name: String, library: VignetteLibrary, isDraft: Bool = false) throws(UnreadableFile) {
    let catalogue = try library.catalogue()
    let file = try library.file(of: name)
    try self.init(bytes: try FileReading.bytes(of: file), named: file, catalogue: catalogue, isDraft: isDraft)
  }

  /// Reads a case from its bytes; `file` is what messages call it.
  init(
    bytes: [UInt8], named file: String, catalogue: MarkerCatalogue, isDraft: Bool = false
  ) throws(UnreadableFile) {
    self.bytes = bytes
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue)
    if isDraft, let vignette = loaded.vignette {
      shortcomings = Self.shortcomings(of: loaded, catalogue, file: file, bytes)
      scenario = Scenario(vignette)
      self.catalogue = catalogue
      return
    }
    shortcomings = nil
    let errors = Self.errors(of: loaded, catalogue)
    guard let vignette = loaded.vignette, errors.isEmpty else {
      let line = Self.line(of: errors.first, in: bytes)
      throw UnreadableFile(
        description: "“\(file)” has errors\(line.isEmpty ? "" : ", the first\(line),") and cannot be played: "
          + "\(errors.first?.message ?? "it holds no case.") Run dyad check \(ShellWord.of(file)) to see all of them.")
    }
    scenario = Scenario(vignette)
    self.catalogue = catalogue
  }

  /// Everything that keeps a file from being played, a line each; nil if the file cannot be read.
  static func findings(in file: String, library: VignetteLibrary) -> [String]? {
    guard let catalogue = try? library.catalogue(), let bytes = try? FileReading.bytes(of: file) else { return nil }
    let lines = LineIndex(bytes)
    return errors(of: VignetteLoader.load(bytes: bytes, catalogue: catalogue), catalogue).map { finding in
      let line = finding.range.map { "line \(lines.line(ofByte: $0.start)): " } ?? ""
      return line + finding.message + " " + finding.advice
    }
  }

  private static func shortcomings(
    of loaded: LoadedVignette, _ catalogue: MarkerCatalogue, file: String, _ bytes: [UInt8]
  ) -> String? {
    let errors = errors(of: loaded, catalogue)
    guard let first = errors.first else { return nil }
    let count = errors.count == 1 ? "1 error" : "\(errors.count) errors, the first of them"
    return "This draft has \(count)\(line(of: first, in: bytes)): \(first.message) "
      + "dyad check \(ShellWord.of(file)) lists what to mend."
  }

  /// The line of a finding, as a sentence continues with it; empty if it has none.
  private static func line(of finding: Diagnostic?, in bytes: [UInt8]) -> String {
    finding?.range.map { " on line \(LineIndex(bytes).line(ofByte: $0.start))" } ?? ""
  }

  /// The errors of the file, and the cycles and missing scenes that would leave a walk with nowhere to go.
  private static func errors(of loaded: LoadedVignette, _ catalogue: MarkerCatalogue) -> [Diagnostic] {
    let obstacles = loaded.vignette.map {
      VignetteRules.obstacles(to: $0, catalogue: catalogue, sourceMap: loaded.sourceMap)
    }
    return loaded.diagnostics.filter { $0.severity == .error } + (obstacles ?? [])
  }
}
