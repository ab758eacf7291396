// The real program in its plain form, with a hand on its input.

import Foundation
import Glibc
import TestSupport
import Testing

/// A running `dyad` with lines in and text out.
final class PlainProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private(set) var text = ""
  private var asked = 0

  /// Its process.
  var identifier: pid_t { process.processIdentifier }

  init(_ arguments: [String], home: String = "/nowhere", environment: [String: String] = [:]) throws {
    // The reader may have been killed.
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = URL(fileURLWithPath: try BuiltProduct.path("dyad"))
    process.arguments = arguments
    process.environment = ["HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"]
      .merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try output.fileHandleForWriting.close()
  }

  /// Types a line and waits for nothing.
  func type(_ line: String) { try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

  /// Types a line and waits until its effect has been printed: a question typed after it has its answer.
  func say(_ line: String) throws {
    type(line)
    type("pause")
    asked += 1
    while text.components(separatedBy: "Take your time.").count <= asked {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty, "it ended: \(text.suffix(400))")
      text += String(decoding: data, as: UTF8.self)
    }
  }

  /// Ends its input and waits for its end.
  func leave() {
    try? input.fileHandleForWriting.close()
    while !output.fileHandleForReading.availableData.isEmpty {}
    process.waitUntilExit()
  }

  /// What it said, as words with one blank between them, wherever its lines were wrapped.
  var words: String { text.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }

  /// Whether it said something.
  func said(_ sentence: String) -> Bool { words.contains(sentence) }

  /// Takes what it says until its end.
  func readToEnd() throws {
    while true {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    process.waitUntilExit()
    try #require(process.terminationReason == .exit)
  }

  /// Kills it outright.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
