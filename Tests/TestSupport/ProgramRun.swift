// Runs a built program to its end, with lines in and text out.

import Foundation

/// What a program did.
public struct ProgramRun: Sendable {
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: String
  /// Its exit status; -1 where a signal ended it.
  public let status: Int32

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs a built program, feeding it `input`, and waits for its end.
  ///
  /// - Throws: where the program was not built or cannot be started.
  public init(_ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]) throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dyad-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files and not pipes: a program that writes more than a pipe holds would wait for ever.
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { FileManager.default.createFile(atPath: file.path, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProduct.path(program))
    process.arguments = arguments
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"]
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = [UInt8](try Data(contentsOf: files[1]))
    errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
  }
}

/// A folder that is removed with the test that made it.
public final class TemporaryFolder {
  /// The folder.
  public let url: URL

  /// Makes a folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("dyad-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }
}
