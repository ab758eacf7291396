// The files that ship with the program, as tests find them.

import Foundation
import VignetteLoader
import Vignettes

/// The shipped vignettes folder.
public enum Shipped {
  /// The folder in the source tree.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "vignettes")

  /// The bytes of a file in it; throws where it cannot be read.
  public static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// The marker catalogue; of nothing where its file cannot be read.
  public static let catalogue: MarkerCatalogue =
    (try? bytes(of: "catalogue/markers.json")).flatMap { CatalogueLoader.load(bytes: $0).catalogue }
    ?? MarkerCatalogue(version: "", families: [], markers: [], pairs: [], cueTasks: [])
}
