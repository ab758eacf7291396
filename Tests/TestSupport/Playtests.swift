// Playtests: scripts beside the cases, each with the debrief that is expected of it.

import Foundation
import Reports
import ScenarioEngine
import Testing
import Vignettes

/// A script with its expected debrief.
public struct Playtest: Sendable, CustomTestStringConvertible {
  /// The case.
  public let vignette: String
  /// The script's name.
  public let name: String

  /// What a test report calls it.
  public var testDescription: String { "\(vignette)/\(name)" }

  /// Every playtest that ships.
  public static let all: [Playtest] = {
    let folder = Shipped.folder.appending(path: "playtests")
    let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return cases.sorted().flatMap { vignette in
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: vignette).path)) ?? []
      return files.filter { $0.hasSuffix(".script") }.sorted()
        .map { Playtest(vignette: vignette, name: String($0.dropLast(".script".count))) }
    }
  }()

  /// The script's text.
  public func script() throws -> String { try Shipped.text(of: "playtests/\(testDescription).script") }

  /// What playing the script gives.
  public func run() throws -> ScriptRun {
    ScriptRun(
      try PlaytestScript(parsing: try script()), in: Scenario(try Shipped.vignette(vignette)),
      catalogue: Shipped.catalogue)
  }

  /// The debrief of the script's last walk, as JSON.
  public func debrief() throws -> String {
    let run = try run()
    if let stop = run.stop { throw stop }
    return try Debrief(run.session, walk: run.session.walks.count - 1, catalogue: Shipped.catalogue).json()
  }

  /// The expected debrief. With `DYAD_RECORD_GOLDENS=1` the present one is written first, and the test must fail.
  public func expected(recording present: String) throws -> (text: String, recorded: Bool) {
    try Golden.expected("vignettes/playtests/\(testDescription).debrief", recording: present)
  }
}

/// Expected files, recorded only on request.
public enum Golden {
  /// The text of an expected file, and whether it was recorded just now.
  ///
  /// A run that records must fail: look at a recording before you keep it.
  public static func expected(_ path: String, recording present: String) throws -> (text: String, recorded: Bool) {
    let file = Shipped.root.appending(path: path)
    if ProcessInfo.processInfo.environment["DYAD_RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(present.utf8).write(to: file)
      return (present, true)
    }
    return (String(decoding: try Data(contentsOf: file), as: UTF8.self), false)
  }
}
