// The files that the project ships, found from this source file's own place.

import Foundation
import VignetteLoader
import Vignettes

/// Reads what the project ships.
public enum ShippedFiles {
  /// The root of the checkout.
  public static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// A file of the checkout, as bytes.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// A file of the checkout, as text.
  public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The marker catalogue.
  public static func catalogue() throws -> MarkerCatalogue {
    guard let catalogue = CatalogueLoader.load(bytes: try bytes("vignettes/catalogue/markers.json")).catalogue else {
      throw UnusableFile(name: "vignettes/catalogue/markers.json")
    }
    return catalogue
  }

  /// A shipped case.
  public static func vignette(_ id: String) throws -> Vignette {
    let loaded = VignetteLoader.load(bytes: try bytes("vignettes/\(id).json"), catalogue: try catalogue())
    guard let vignette = loaded.vignette else { throw UnusableFile(name: id) }
    return vignette
  }

  /// A shipped file that cannot be used.
  public struct UnusableFile: Error {
    let name: String
  }
}
