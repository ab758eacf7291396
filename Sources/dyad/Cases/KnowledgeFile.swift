// The file of a knowledge check: the named one, or that of the library.

import Diagnostics
import VignetteLoader
import Vignettes

/// Finds and reads a check.
enum KnowledgeFile {
  /// A check by its id, in the folders of cases, or by the path of its file.
  static func read(_ name: String, library: VignetteLibrary) throws(UnreadableFile) -> KnowledgeCheck {
    let isPath = name.contains("/") || name.hasSuffix(".json")
    let installed = library.folders.map { $0 + "/knowledge/\(name).json" }.first(where: FileReading.isThere)
    guard let file = isPath ? name : installed else {
      throw UnreadableFile(
        description: "There is no knowledge check “\(name)”. Give its file, or its folder's parent with --vignettes.")
    }
    let loaded = KnowledgeLoader.load(bytes: try FileReading.bytes(of: file), catalogue: try library.catalogue())
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    guard let check = loaded.check, errors.isEmpty else {
      throw UnreadableFile(
        description: "“\(file)” has errors and cannot be used: \(errors.first?.message ?? "it holds no items.") "
          + "Run dyad check \(ShellWord.of(file)) to see all of them.")
    }
    return check
  }
}
