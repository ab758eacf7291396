// Finds the programs that the build made beside the tests.

import Foundation

/// A program of this package, as built for the tests.
public enum BuiltProduct {
  /// The file of a built program, such as `dyad`.
  ///
  /// The folder is `DYAD_PRODUCTS` where that is set, otherwise the one that holds the running tests.
  ///
  /// - Throws: `NotFound` when no such program was built.
  public static func path(_ name: String) throws -> String {
    for folder in folders {
      let path = folder + "/" + name
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw NotFound(name: name, folders: folders)
  }

  /// The program is in none of the folders.
  public struct NotFound: Error, CustomStringConvertible {
    /// The program's name.
    public let name: String
    /// Where it was looked for.
    public let folders: [String]

    /// Says what to do.
    public var description: String {
      "“\(name)” is not in \(folders.joined(separator: ", ")): build it first, or set DYAD_PRODUCTS."
    }
  }

  private static var folders: [String] {
    if let folder = ProcessInfo.processInfo.environment["DYAD_PRODUCTS"], !folder.isEmpty { return [folder] }
    let starts = [Bundle.main.bundlePath, Bundle.main.executablePath ?? "", testFile] + CommandLine.arguments.prefix(3)
    var folders: [String] = []
    for start in starts where !start.isEmpty {
      var url = URL(fileURLWithPath: start)
      for _ in 0..<4 {
        if !folders.contains(url.path) { folders.append(url.path) }
        url = url.deletingLastPathComponent()
      }
    }
    return folders + [package + "/.build/debug", package + "/.build/release"]
  }

  private static var testFile: String {
    CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
  }

  /// The package's folder, from where this file was compiled.
  private static var package: String {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  }
}
