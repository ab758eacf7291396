// Sessions that were kept: offered by the catalogue, gone on with at their scene, and what is said where one is left.

import Canvas
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import ConsultationUI

@Suite("Sessions that wait")
struct ResumeTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  private func model(_ size: Size = Size(columns: 80, rows: 24)) -> AppModel {
    AppModel(size: size, support: .unitedKingdom)
  }

  private func text(_ model: AppModel) -> String { AppView(model).draw().rows.joined(separator: "\n") }

  private func catalogue() throws -> AppModel {
    var model = model()
    let entries = try ["the-extra-tablet", "ms-h"].map {
      CatalogueEntry(try Shipped.vignette($0).metadata, isReviewed: false, source: "\($0).json")
    }
    _ = model.update(.vignettesFound(entries))
    return model
  }

  private let waiting = ["kvtrbd", "bcdfgh"].map {
    ResumableSession(code: $0, title: "Mr Z", when: "yesterday at 18:20")
  }

  @Test("the catalogue offers them above the cases, and the selection stays where it was")
  func offered() throws {
    var model = try catalogue()
    _ = model.update(.keyPressed(.down))
    _ = model.update(.sessionsFound(waiting))
    #expect(text(model).contains("yesterday at 18:20 · kvtrbd"))
    #expect(text(model).contains("Any other: Earlier sessions, a"))
    #expect(text(model).contains("▸ Ms H"))
    _ = model.update(.keyPressed(.up))
    _ = model.update(.keyPressed(.up))
    #expect(model.update(.keyPressed(.enter)) == [.resume("bcdfgh")])
    _ = model.update(.keyPressed(.up))
    #expect(model.update(.keyPressed(.enter)) == [.resume("kvtrbd")])
    // One less: the selection is on a session still.
    _ = model.update(.sessionsFound(Array(waiting.prefix(1))))
    #expect(model.update(.keyPressed(.enter)) == [.resume("kvtrbd")])
    _ = model.update(.sessionsFound([]))
    guard case .openVignette(let entry)? = model.update(.keyPressed(.enter)).first else {
      Issue.record("no case was opened")
      return
    }
    #expect(entry.id == "the-extra-tablet" && !text(model).contains("Go on"))
  }

  @Test("a session goes on as though it had never been left: text, side panel, step and selection", arguments: sizes)
  func landing(size: Size) throws {
    for (vignette, seed) in [(try Shipped.vignette("ms-h"), UInt64(3)), (try EveryKind.vignette(), 5)] {
      let scenario = Scenario(vignette)
      var random = RandomWalk(seed: seed, catalogue: Shipped.catalogue)
      let events = try random.play(scenario).events
      let first = try #require(events.first)
      guard case .started(let start) = first else { return }
      var played = PlayState(Session(scenario, start: start), markers: Shipped.catalogue)
      for (place, event) in events.enumerated().dropFirst() {
        if case .stop = played.step { played.passStop() }
        try played.apply(event)
        if case .stop = played.step { played.passStop() }
        var model = model(size)
        let stored = Array(events[...place])
        _ = model.update(.sessionResumed(try Session(replaying: stored, in: scenario), Shipped.catalogue))
        let resumed = try #require(model.play)
        played.layTranscript(width: model.layout.text.columns)
        #expect(resumed.session.events == stored && resumed.step == played.step)
        #expect(resumed.transcript.lines == played.transcript.lines)
        if let panel = model.layout.panel {
          #expect(resumed.panel(width: panel.columns) == played.panel(width: panel.columns))
        }
        let isClosed = played.session.walk.isClosed
        #expect(isClosed ? model.screen.content is DebriefScreen : model.screen.content is PlayScreen)
        if isClosed { #expect(text(model).contains("afterwards")) }
      }
    }
  }

  @Test("what becomes of a session that is left is said as it is")
  func leaving() throws {
    var model = model()
    _ = model.update(.vignetteOpened(Scenario(try Shipped.vignette("ms-h")), Shipped.catalogue, seed: 1))
    _ = model.update(.keyPressed(.enter))
    func question() -> String {
      var asked = model
      _ = asked.update(.keyPressed(.interrupt))
      return text(asked)
    }
    #expect(question().contains("It has only begun, so there is nothing to keep."))
    for _ in 0..<20 where model.session?.events.count == 1 { _ = model.update(.keyPressed(.enter)) }
    #expect(question().contains("It is not kept: it would begin anew another time."))
    _ = model.update(.sessionKept(as: "kvtrbd"))
    #expect(question().contains("It is kept as kvtrbd, and waits where you leave it."))
    _ = model.update(.sessionKept(as: nil))
    #expect(question().contains("It is not kept"))
    _ = model.update(.keyPressed(.interrupt))
    _ = model.update(.keyPressed(.down))
    #expect(model.update(.keyPressed(.enter)).contains(.listSessions))
  }

  @Test("a place to rest says that the walk is kept only where it is")
  func stops() throws {
    let session = try #require(try stopped())
    for (code, sentence) in [("kvtrbd", "is kept, and waits for you."), (nil, "a walk that is left is not kept.")] {
      var state = PlayState(session, markers: Shipped.catalogue)
      #expect(state.step == .stop)
      state.layTranscript(width: 72)
      let sheet = state.sheet(width: 72, glyphs: .unicode, isKept: code != nil)
      #expect(sheet.lines.map(\.text).joined(separator: " ").contains(sentence))
      var plain = PlainConsultation(resuming: session, catalogue: Shipped.catalogue, support: .unitedKingdom)
      (plain.keptAs, plain.play, plain.stage) = (code, state, .playing)
      #expect(plain.again().joined().contains(sentence))
    }
  }

  /// A session that stands where a stretch of play has closed.
  private func stopped() throws -> Session? {
    let scenario = Scenario(try EveryKind.vignette())
    for seed in 0..<50 {
      var random = RandomWalk(seed: UInt64(seed), catalogue: Shipped.catalogue)
      let events = try random.play(scenario).events
      for count in 2...events.count {
        let session = try Session(replaying: Array(events.prefix(count)), in: scenario)
        if PathStop(session) != nil { return session }
      }
    }
    return nil
  }

  @Test("where the case has changed, it is said, and every way on is offered that there is")
  func changed() throws {
    var model = try catalogue()
    let said = ["The case was version 1.0.0 when this was played, and is 1.1.0 now."]
    for (canGoOn, canBeRead, effects) in [
      (true, true, [Effect.goOn("kvtrbd"), .readAsItWas("kvtrbd")]), (true, false, [.goOn("kvtrbd")]),
      (false, true, [.readAsItWas("kvtrbd")]), (false, false, []),
    ] {
      let session = ChangedSession(
        code: "kvtrbd", title: "Mr Z", sentences: said, canGoOn: canGoOn, canBeRead: canBeRead)
      for place in 0...effects.count {
        _ = model.update(.sessionChanged(session))
        #expect(text(model).contains("is 1.1.0 now") && text(model).contains("▸ Leave it for now"))
        for _ in 0..<place { _ = model.update(.keyPressed(.down)) }
        #expect(model.update(.keyPressed(.enter)) == (place == 0 ? [] : [effects[place - 1]]))
        #expect(model.screen.content is CatalogueScreen)
      }
    }
  }

  @Test("a session that is read as it was opens at what is said of it, and is not called kept")
  func read() throws {
    let scenario = Scenario(try Shipped.vignette("ms-h"))
    var random = RandomWalk(seed: 3, catalogue: Shipped.catalogue)
    let events = try random.play(scenario).events
    var model = model()
    _ = model.update(.sessionKept(as: "kvtrbd"))
    let half = try Session(replaying: Array(events.prefix(events.count / 2)), in: scenario)
    _ = model.update(.sessionRead(half, Shipped.catalogue))
    #expect(model.screen.content is DebriefScreen && model.rooms.consultation.keptAs == nil)
    #expect(text(model).contains("afterwards"))
  }
}

@Suite("Going on line by line")
struct PlainResumeTests {
  @Test("a resumed consultation begins at the scene where it was left, and says what was said last")
  func resumed() throws {
    let scenario = Scenario(try Shipped.vignette("ms-h"))
    var random = RandomWalk(seed: 3, catalogue: Shipped.catalogue)
    let events = try random.play(scenario).events
    for count in 2...events.count {
      let session = try Session(replaying: Array(events.prefix(count)), in: scenario)
      var plain = PlainConsultation(resuming: session, catalogue: Shipped.catalogue, support: .unitedKingdom)
      #expect(plain.opening.contains("You go on where you left."))
      let lines = plain.receive("")
      #expect(plain.session.events == session.events)
      if session.walk.isClosed {
        #expect(lines.contains { $0.contains("afterwards") })
      } else if case .scene(let id) = session.situation, let scene = scenario.scene(id) {
        let text = PlainText.lines(scene.text, in: session.walk)
        #expect(text.allSatisfy { lines.contains($0) })
      } else {
        #expect(!lines.isEmpty)
      }
    }
  }

  @Test("what becomes of it is said where it is left, or its input ends")
  func leaving() throws {
    let scenario = Scenario(try Shipped.vignette("ms-h"))
    var plain = PlainConsultation(
      scenario, mode: .standard, seed: 1, catalogue: Shipped.catalogue, support: .unitedKingdom)
    #expect(plain.interrupted.last == "The input ended here. Nothing was kept.")
    plain.keptAs = "kvtrbd"
    #expect(plain.interrupted.last == "The input ended here. It is kept as kvtrbd; dyad resume kvtrbd goes on with it.")
    #expect(plain.receive("leave") == ["You left. It is kept as kvtrbd; dyad resume kvtrbd goes on with it."])
  }
}
