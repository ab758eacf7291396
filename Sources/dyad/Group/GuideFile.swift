// The leader's guide: the named one, or the first found beside the cases.

import Diagnostics
import VignetteLoader
import Vignettes

/// Reads the guide.
enum GuideFile {
  /// The guide in a file, or that of the library.
  static func read(_ named: String?, library: VignetteLibrary) throws(UnreadableFile) -> GroupGuide {
    let installed = library.folders.map { $0 + "/group/guide.json" }.first(where: FileReading.isThere)
    guard let file = named ?? installed else {
      throw UnreadableFile(
        description: "The leader's guide was not found. Install dyad again, or name a file with --guide.")
    }
    let loaded = GuideLoader.load(bytes: try FileReading.bytes(of: file))
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    guard let guide = loaded.guide, errors.isEmpty else {
      throw UnreadableFile(
        description: "“\(file)” has errors and cannot be used: \(errors.first?.message ?? "it holds no guide.") "
          + "Run dyad check \(ShellWord.of(file)) to see all of them.")
    }
    return guide
  }
}
