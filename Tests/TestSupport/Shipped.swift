// The files that ship with the program, as tests find them.

import Foundation
import Synchronization
import VignetteLoader
import Vignettes

/// What the checkout holds, found from this source file's own place.
public enum Shipped {
  /// The root of the checkout.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of vignettes.
  public static let folder = root.appending(path: "vignettes")

  /// The bytes of a file in the folder of vignettes; throws where it cannot be read.
  public static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// A file in the folder of vignettes, as text; throws where it cannot be read.
  public static func text(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

  /// The marker catalogue; of nothing where its file cannot be read.
  public static let catalogue: MarkerCatalogue =
    (try? bytes(of: "catalogue/markers.json")).flatMap { CatalogueLoader.load(bytes: $0).catalogue }
    ?? MarkerCatalogue(version: "", families: [], markers: [], pairs: [], cueTasks: [])

  /// The leader's guide; of nothing where its file cannot be read.
  public static let guide: GroupGuide =
    (try? bytes(of: "group/guide.json")).flatMap { GuideLoader.load(bytes: $0).guide }
    ?? GroupGuide(groundRules: [], closing: [], prompts: [], dynamics: [], shapes: [])

  /// The ids of the shipped cases, in the order of their names; none if the folder cannot be read.
  public static let ids: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? [])
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

  /// A shipped case; throws if it cannot be read or holds no model. Each is loaded once for all tests.
  public static func vignette(_ id: String) throws -> Vignette {
    if let vignette = loaded.withLock({ $0[id] }) { return vignette }
    guard let vignette = VignetteLoader.load(bytes: try bytes(of: id + ".json"), catalogue: catalogue).vignette else {
      throw Unusable(id: id)
    }
    loaded.withLock { $0[id] = vignette }
    return vignette
  }

  private static let loaded = Mutex<[String: Vignette]>([:])

  /// A shipped case that holds no model.
  public struct Unusable: Error {
    /// The case.
    public let id: String
  }
}
