// Going on after the vignette has changed.

import ScenarioEngine
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import Journal
@testable import JournalLink

@Suite("Replay")
struct ReplayTests {
  /// The small vignette with a piece replaced.
  private func changed(_ piece: String, _ other: String) throws -> Vignette {
    let text = try #require(SmallVignette.text(replacing: piece, with: other))
    return try #require(VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette)
  }

  private func vignette() throws -> Vignette {
    try #require(VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue).vignette)
  }

  /// A walk by way of `go-up`, with a remark at its end.
  private func walk() throws -> Session {
    var session = Session(Scenario(try vignette()), mode: .coach, seed: 9)
    try session.apply(.optionChosen(scene: "the-request", option: "go-up"))
    try session.apply(.penPaused(scene: "the-request", .wentOn(purpose: "to sleep")))
    if case .interlock = session.situation { try session.apply(.safetyClosed) }
    try session.apply(.remarked(Remark(walk: 0, scene: "the-request", marker: nil, text: "Not so.")))
    try session.apply(.checkedIn(scene: "a-word-for-it", CheckIn(.unsure)))
    return session
  }

  @Test("in the same vignette every event fits, and the session is the same")
  func same() throws {
    let session = try walk()
    let replay = Replay(session.events, in: session.scenario)
    #expect(replay.isWhole && replay.isUnchanged && replay.untried == 0)
    #expect(replay.session.events == session.events)
    #expect(replay.fitting == Array(session.events.indices))
  }

  @Test("if an option no longer exists the replay stops before it, and says why")
  func optionGone() throws {
    let session = try walk()
    let now = try changed(#""id": "go-up", "line""#, #""id": "go-higher", "line""#)
    let replay = Replay(session.events, in: Scenario(now))
    #expect(!replay.isUnchanged)
    #expect(replay.session.events.count == 1)
    #expect(replay.session.start.playHash == now.hashes.play)
    #expect(replay.session.start.mode == .coach && replay.session.start.seed == 9)
    #expect(replay.misfits.map(\.number) == [1])
    #expect(replay.misfits.first?.reason == "There is no option “go-up” at “the-request”.")
    #expect(replay.untried == session.events.count - 2)
  }

  @Test("a remark on a line that no longer exists does not stop the rest")
  func remarkGone() throws {
    let session = try walk()
    var events = session.events
    events.insert(.remarked(Remark(walk: 4, scene: "the-request", marker: nil, text: "Lost.")), at: 2)
    let replay = Replay(events, in: session.scenario)
    #expect(replay.misfits.map(\.number) == [2])
    #expect(replay.untried == 0)
    #expect(replay.session.events == session.events)
    #expect(replay.fitting == events.indices.filter { $0 != 2 })
  }

  @Test("events without a beginning, or none at all, give a session that has only begun")
  func noBeginning() throws {
    for events in [[], [SessionEvent.safetyClosed], [.safetyClosed, .safetyClosed]] {
      let replay = Replay(events, in: Scenario(try vignette()))
      #expect(replay.session.events.count == 1)
      #expect(!replay.isUnchanged)
    }
  }

  @Test("going on keeps the old session, the old vignette and the old times")
  func goOn() throws {
    let clock = TestClock()
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder, clock)
    let session = try walk()
    let old = try journal.keep(session.events, of: SessionHeader(session), vignette: SmallVignette.bytes)
    clock.turn(days: 60)
    let text = try #require(
      SmallVignette.text(replacing: #""line": "[You wait.]""#, with: #""line": "[You look up.]""#))
    let now = try #require(VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).vignette)
    let stored = try journal.session(old)
    let replay = Replay(stored.events, in: Scenario(now))
    #expect(replay.isWhole && !replay.isUnchanged)
    let id = try journal.goOn(from: stored, as: replay, vignette: Array(text.utf8))
    let fresh = try journal.session(id)
    #expect(fresh.events == replay.session.events)
    #expect(fresh.times == stored.times)
    #expect(fresh.summary.continues == old.code)
    #expect(fresh.summary.lastEvent == clock.now())
    #expect(try journal.vignette(of: old) == SmallVignette.bytes)
    #expect(try journal.vignette(of: id) == Array(text.utf8))
    #expect(try journal.session(old).events == session.events)
    try journal.append(.pageTurned(scene: "x"), to: id, number: fresh.events.count)
    clock.turn(days: 31)
    #expect(try Journal(in: folder, clock).session(id).erasedCheckIns == 1)
    try journal.forget(.session(old))
    #expect(try journal.sessions().map(\.continues) == [nil])
  }

  @Test("what changed is said place by place")
  func changes() throws {
    let before = try vignette()
    #expect(PlayChanges(from: before, to: before).places.isEmpty)
    #expect(PlayChanges(from: before, to: before).frame.isEmpty)
    let line = PlayChanges(from: before, to: try changed(#""line": "[You wait.]""#, #""line": "[You look up.]""#))
    #expect(line.places.map(\.id) == ["the-request"])
    #expect(line.places.first?.options == ["wait-a-while"])
    #expect(line.sentences.last == "“Something stronger” has changed: wait-a-while.")
    let option = PlayChanges(from: before, to: try changed(#""id": "go-up", "line""#, #""id": "go-higher", "line""#))
    #expect(option.places.first?.options == ["go-higher", "go-up"])
    let text = PlayChanges(from: before, to: try changed("The clinic is dark.", "The clinic is lit."))
    #expect(text.places == [PlayChanges.Place(id: "a-page", title: "Evening", fate: .changed, options: [])])
    #expect(text.places(on: ["the-request"]).isEmpty && text.places(on: ["a-page"]).count == 1)
    let start = PlayChanges(from: before, to: try changed(#""goals": 1, "tasks": 1 }"#, #""goals": 2, "tasks": 1 }"#))
    #expect(start.frame == ["the alliance at the start"] && start.places.isEmpty)
  }

  @Test("a place that came or went is named")
  func places() throws {
    let (small, other) = (try vignette(), try Shipped.vignette("the-extra-tablet"))
    let changes = PlayChanges(from: small, to: other)
    let added = changes.places.filter { $0.fate == .added }.map(\.id)
    #expect(added == other.scenes.map(\.id) + other.endings.map(\.id))
    #expect(changes.places.count { $0.fate == .removed } == small.scenes.count + small.endings.count)
  }
}
