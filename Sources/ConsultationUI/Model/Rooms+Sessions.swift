// A session in the rooms: begun, resumed, replayed in a changed file, and left.

import ScenarioEngine
import Vignettes

extension Rooms {
  /// Takes a case that was opened.
  mutating func open(_ scenario: Scenario, _ markers: MarkerCatalogue, seed: UInt64) {
    consultation.opened = Consultation.OpenedCase(scenario: scenario, markers: markers, seed: seed)
    (consultation.keptAs, consultation.unkept) = (nil, nil)
  }

  /// Whether a message about keeping the session says nothing new.
  func knows(_ message: Message) -> Bool {
    switch message {
    case .sessionKept(let code): code == consultation.keptAs
    case .keepingFails(let reason, let unkept): (reason, unkept) == (consultation.whyUnkept, consultation.unkept)
    default: false
    }
  }

  /// Takes what is said of keeping the session.
  mutating func takeKeeping(_ message: Message) {
    switch message {
    case .sessionKept(let code): consultation.keptAs = code
    case .keepingFails(let reason, let unkept): (consultation.whyUnkept, consultation.unkept) = (reason, unkept)
    case .nothingIsKept(let reason): (notebook.keepsNothing, consultation.whyUnkept) = (true, reason)
    default: break
    }
  }

  /// Begins the case that is open, in the mode that is chosen; false if there is none.
  mutating func begin() -> Bool {
    guard let opened = consultation.opened else { return false }
    start(Session(opened.scenario, mode: consultation.mode, seed: opened.seed), opened.markers)
    notebook.clear()
    return true
  }

  /// Takes a session that was kept.
  mutating func resume(_ session: Session, _ markers: MarkerCatalogue) {
    consultation.opened = Consultation.OpenedCase(
      scenario: session.scenario, markers: markers, seed: session.start.seed)
    consultation.mode = session.start.mode
    start(session, markers)
    // Whoever resumes has left the place to rest behind.
    consultation.play?.passStop()
  }

  private mutating func start(_ session: Session, _ markers: MarkerCatalogue) {
    consultation.play = PlayState(session, markers: markers, forAuthor: consultation.isForAuthor)
    (afterwards, lookedAt) = (nil, [:])
  }

  /// Works out what is said of the session so far.
  mutating func lookAfterwards() {
    guard let play = consultation.play else { return }
    afterwards = AfterwardsState(
      play.session, markers: play.markers, saidFirst: play.saidFirst, lookedAt: afterwards?.lookedAt ?? lookedAt)
  }

  /// Leaves the consultation; the catalogue then selects it.
  mutating func leave() {
    front.leftSession = consultation.keptAs
    leaveDecision()
    (consultation.opened, consultation.unkept) = (nil, nil)
    notebook.clear()
  }

  /// Leaves the decision of a short form.
  mutating func leaveDecision() { (consultation.keptAs, consultation.play, afterwards) = (nil, nil, nil) }

  /// What became of a walk when its case was loaded again.
  struct Reloading {
    /// Whether the walk is at another scene now.
    let hasMoved: Bool
    /// What is said of it.
    let sentence: String
  }

  /// Takes a new version of the case that is open. The walk is replayed as far as its ids hold. Nil if none was begun.
  mutating func reload(_ scenario: Scenario, _ markers: MarkerCatalogue, seed fresh: UInt64) -> Reloading? {
    let seed = consultation.play?.session.start.seed ?? consultation.opened?.seed ?? fresh
    consultation.opened = Consultation.OpenedCase(scenario: scenario, markers: markers, seed: seed)
    guard let kept = consultation.play else { return nil }
    let old = kept.session
    let start = Session(scenario, mode: old.start.mode, seed: seed).start
    let (session, stop) = Session.replaying(old.events, in: scenario, start: start)
    var state = PlayState(session, markers: markers, forAuthor: consultation.isForAuthor)
    let hasMoved = session.situation != old.situation
    if !hasMoved { (state.step, state.saidFirst) = (kept.step, kept.saidFirst) }
    consultation.play = state
    let isLookedAt = afterwards != nil && session.walk.isClosed
    if isLookedAt { lookAfterwards() } else if hasMoved { afterwards = nil }
    return Reloading(
      hasMoved: hasMoved && !isLookedAt,
      sentence: stop.map { "Loaded again. The walk holds up to here: \($0.refusal.description)" } ?? "Loaded again.")
  }

  /// Shows the decision of a short form that is ready; false if there is none.
  mutating func beginDecision() -> Bool {
    guard let ready = drill?.ready, let scene = drill?.drill?.scene else { return false }
    consultation.play = PlayState(ready.session, markers: ready.markers, drilled: PlaceID(scene))
    return true
  }

  /// Takes the decision of a short form as it was taken, and gives its short debrief.
  mutating func takeDecision() -> TakenScreen? {
    guard let play = consultation.play, let drilled = play.drilled else { return nil }
    let state = AfterwardsState(play.session, markers: play.markers, saidFirst: [:])
    guard let index = state.debrief.moments.lastIndex(where: { PlaceID($0.place.scene) == drilled }) else { return nil }
    afterwards = state
    drill?.take(state.debrief.moments[index])
    return TakenScreen(afterwards: state, index: index)
  }
}
