// Runs the probe program, to its end or until it is killed.

import Foundation
import Glibc
import TestSupport
import Testing

/// A probe that is playing.
final class ProbeRun {
  private let process = Process()
  private let pipe = Pipe()
  private var rest = Data()
  private(set) var lines: [String] = []

  /// Starts it.
  init(_ dataFolder: String, _ vignette: String, _ script: String, _ options: [String] = []) throws {
    process.executableURL = URL(fileURLWithPath: try BuiltProduct.path("journal-probe"))
    process.arguments = [dataFolder, vignette, script] + options
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    try pipe.fileHandleForWriting.close()
  }

  /// Waits for more lines; false once there are none to come.
  func readMore() -> Bool {
    let data = pipe.fileHandleForReading.availableData
    rest += data
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
      rest = rest[rest.index(after: end)...]
    }
    return !data.isEmpty
  }

  /// Waits for a line that starts like this; false if the program ends first.
  func waitFor(_ start: String, count: Int = 1) -> Bool {
    while lines.count(where: { $0.hasPrefix(start) }) < count { if !readMore() { return false } }
    return true
  }

  /// Kills it outright and takes what it had still said.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    while readMore() {}
    process.waitUntilExit()
  }

  /// Waits for its end, which must be a proper one.
  func finish() throws {
    while readMore() {}
    process.waitUntilExit()
    try #require(process.terminationReason == .exit && process.terminationStatus == 0, "\(lines.suffix(3))")
  }

  /// For each session the greatest number that was acknowledged, as far as the journal on disk was in use.
  var acknowledged: [(code: String, number: Int)] {
    var sessions: [(code: String, number: Int)] = []
    for line in lines.prefix(while: { !$0.hasPrefix("trouble") }) where line.hasPrefix("kept ") {
      let words = line.split(separator: " ")
      guard words.count == 3, let number = Int(words[2]) else { continue }
      if sessions.last?.code == String(words[1]) {
        sessions[sessions.count - 1].number = number
      } else {
        sessions.append((String(words[1]), number))
      }
    }
    return sessions
  }

  func line(_ start: String) -> String? { lines.first { $0.hasPrefix(start) } }
}
