// What the journal's tests share: sessions to keep, a clock to turn, files to look through.

import Foundation
import GRDBSQLite
import Journal
import JournalLink
import ScenarioEngine
import Synchronization
import TestSupport
import Testing
import VignetteLoader
import Vignettes

/// A session that was played, with the bytes of its vignette.
struct Played {
  let session: Session
  let bytes: [UInt8]

  var header: SessionHeader { SessionHeader(session) }
  var events: [SessionEvent] { session.events }

  /// A walk through the small vignette that a seed draws.
  static func small(seed: UInt64 = 1, bytes: [UInt8] = SmallVignette.bytes) throws -> Played {
    let vignette = try #require(VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).vignette)
    var random = RandomWalk(seed: seed, catalogue: Shipped.catalogue)
    return Played(session: try random.play(Scenario(vignette)), bytes: bytes)
  }

  /// A playtest of a shipped case.
  static func playtest(_ vignette: String, _ name: String) throws -> Played {
    let playtest = try #require(Playtest.all.first { $0.vignette == vignette && $0.name == name })
    return Played(session: try playtest.run().session, bytes: try Shipped.bytes(of: vignette + ".json"))
  }

  /// Keeps it event by event.
  @discardableResult
  func keep(in journal: Journal, upTo count: Int = .max) throws -> SessionID {
    let id = try journal.begin(header, vignette: bytes)
    for (number, event) in events.enumerated().dropFirst().prefix(max(0, count - 1)) {
      try journal.append(event, to: id, number: number)
    }
    return id
  }
}

/// A clock that moves only when told to.
final class TestClock: Sendable {
  private let seconds = Mutex<Int64>(1_795_241_553)

  var now: @Sendable () -> Timestamp {
    { [self] in Timestamp(seconds: seconds.withLock { $0 }) }
  }

  func turn(days: Int64) { seconds.withLock { $0 += days * 86_400 } }
}

extension Journal {
  /// A journal in a test's folder.
  convenience init(in folder: TemporaryFolder, _ clock: TestClock = TestClock(), patience: Double = 5) throws {
    try self.init(dataFolder: folder.url.path, patience: patience, clock: clock.now)
  }
}

extension TemporaryFolder {
  var journalFolder: URL { url.appendingPathComponent("journal") }
  var database: String { journalFolder.appendingPathComponent("journal.sqlite").path }

  /// The bytes of every file below the folder.
  func everyByte() throws -> Data {
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return try names.reduce(into: Data()) { all, name in
      let file = url.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        return
      }
      all += try Data(contentsOf: file)
    }
  }

  /// The words that occur in some file.
  func found(_ words: [String]) throws -> [String] {
    let bytes = try everyByte()
    return words.filter { bytes.range(of: Data($0.utf8)) != nil }
  }

  func mode(of path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }
}

/// A connection of another program.
final class OtherProgram {
  private var handle: OpaquePointer?

  init(_ path: String) throws { try #require(sqlite3_open(path, &handle) == SQLITE_OK) }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements, and returns every column of every row as text.
  @discardableResult
  func run(_ sql: String) throws -> [String] {
    var values: [String] = []
    let code = withUnsafeMutablePointer(to: &values) { values in
      sqlite3_exec(
        handle, sql,
        { values, count, columns, _ in
          let values = values?.assumingMemoryBound(to: [String].self)
          for column in 0..<Int(count) {
            values?.pointee.append(columns?[column].map { String(cString: $0) } ?? "null")
          }
          return 0
        }, values, nil)
    }
    try #require(code == SQLITE_OK, "\(sql): \(String(cString: sqlite3_errmsg(handle)))")
    return values
  }
}

/// One event of every kind, with every field that it may have.
enum EveryEvent {
  static let all: [SessionEvent] = [
    .started(
      SessionStart(
        vignette: "small", version: "1.2.0", playHash: "ab12", scoringVersion: 1, mode: .sayItFirst, seed: .max)),
    .pageTurned(scene: "a-page"),
    .optionChosen(scene: "the-request", option: "go-up"),
    .replyComposed(scene: "the-answer", parts: ["own", "ask"]),
    .penPaused(scene: "the-request", .wentOn(purpose: "for “sleep”/rest\n漢字")),
    .penPaused(scene: "the-request", .wentOn(purpose: nil)),
    .penPaused(scene: "the-request", .choseOtherwise),
    .checkedIn(scene: "a-word-for-it", CheckIn(.words(["stuck", "tender"]), urge: .prescribe)),
    .checkedIn(scene: "a-word-for-it", CheckIn(.unsure)),
    .checkedIn(scene: "a-word-for-it", CheckIn(.nothing, urge: CheckIn.Urge.none)),
    .checkedIn(scene: "a-word-for-it", CheckIn(.ratherNotSay, urge: .referOn)),
    .checkedIn(scene: "a-word-for-it", CheckIn(.ratherNotSay)),
    .noticed(scene: "the-request", ["tr-request-as-care"]),
    .walked(scene: "the-walk", ["Tired.", ""]),
    .safetyTakenUp(task: "sf-task-ask-suicide"),
    .safetyClosed,
    .sceneSkipped(scene: "the-request"),
    .rewound(walk: 0, scene: "the-request"),
    .remarked(Remark(walk: 1, scene: "the-request", marker: "ct-feel-pressure", text: "Not how it was.")),
    .remarked(Remark(walk: 0, scene: "the-request", marker: nil, text: "")),
    .ended(ending: "written"),
  ]
}
