// The consultation as it is being played: the session, and what is marked or typed and not yet said.

import ScenarioEngine
import Sheets
import Vignettes

/// A consultation in progress.
struct PlayState: Sendable {
  private(set) var session: Session
  let markers: MarkerCatalogue
  /// Whether the author's notes are shown beside the text.
  let isForAuthor: Bool
  var step: PlayStep
  /// What was said and shown so far, laid out.
  private(set) var transcript = TranscriptLines()
  /// The scene of a short form, which is over once something was chosen there; nil for a whole case.
  let drilled: PlaceID?
  /// The scenes before which a stop was offered and passed, by walk.
  private var passedStops: Set<PathStop> = []
  /// What was typed before the options were shown, by scene. Never scored; kept as notes are.
  var saidFirst: [PlaceID: String] = [:]
  /// What was typed at a pen pause from which the trainee turned back, by scene and option.
  var purposes: [PenPlace: String] = [:]

  struct PenPlace: Hashable {
    let scene: PlaceID
    let option: OptionID
  }

  init(_ session: Session, markers: MarkerCatalogue, forAuthor: Bool = false, drilled: PlaceID? = nil) {
    self.drilled = drilled
    self.session = session
    self.markers = markers
    isForAuthor = forAuthor
    step = .reading
    settle()
  }

  /// Changes whenever there is something new to read.
  var arrivalKey: ArrivalKey {
    ArrivalKey(
      situation: session.situation, visits: session.walk.visits.count, walk: session.walks.count,
      takenUp: session.walk.takenUp.count, stage: step.stage)
  }

  struct ArrivalKey: Hashable {
    let situation: Situation
    let visits: Int
    let walk: Int
    let takenUp: Int
    let stage: Int

    /// Whether this asks more about what was read at another stage.
    func asksOn(_ before: ArrivalKey) -> Bool {
      stage != before.stage && stage != PlayStep.stopStage && before.stage != PlayStep.stopStage
        && (situation, visits, walk, takenUp) == (before.situation, before.visits, before.walk, before.takenUp)
    }
  }

  /// Whether the choices are lines to say, which nobody may say unseen.
  var isSaying: Bool { step == .choosing || step == .safety }

  /// The present scene; nil away from scenes.
  var scene: Scene? {
    switch session.situation {
    case .scene(let id), .penPause(let id, _): session.scenario.scene(id)
    case .interlock, .ending, .nowhere: nil
    }
  }

  /// How the paragraphs of a scene are set; of an ending, as with the patient.
  func story(of scene: Scene?) -> StoryText {
    let setting = scene.flatMap { session.scenario.sitting(of: $0) }?.setting
    return StoryText(session.scenario.vignette, setting: setting ?? .withPatient)
  }

  var checkInWords: [String] {
    guard case .checkIn(let list, _)? = scene?.body else { return [] }
    return markers.checkInWords(list)
  }

  var composeParts: [ReplyPart] { scene?.body.parts ?? [] }

  /// Live markers and lures in an order that suggests nothing.
  var noticeTags: [MarkerID] {
    guard let scene else { return [] }
    let tags = scene.tags
    return OptionOrder.shuffled(count: tags.count, seed: session.start.seed, scene: scene.id).map { tags[$0] }
  }

  mutating func layTranscript(width: Int) { transcript.lay(self, width: width) }

  /// Takes the step that fits the situation.
  mutating func settle() {
    if let drilled, session.walk.visits.contains(where: { $0.scene == drilled }) {
      step = .taken
      return
    }
    switch session.situation {
    case .penPause(let scene, let option):
      step = .pen(LineEditor(purposes[PenPlace(scene: scene, option: option)] ?? ""))
    case .interlock: step = .safety
    case .ending: step = .ending
    case .nowhere: step = .gap
    case .scene(let id):
      if drilled == nil, let stop = PathStop(session), !passedStops.contains(stop) {
        step = .stop
        return
      }
      let asksFirst = session.start.mode == .sayItFirst && saidFirst[id] == nil
      step = session.scenario.scene(id).map { PlayStep($0.body, asksFirst: asksFirst) } ?? .reading
    }
  }

  /// Whether the present scene comes after a stop that was passed.
  var hasPassedStop: Bool { PathStop(session).map { passedStops.contains($0) } ?? false }

  /// Goes on from the end of a stretch.
  mutating func passStop() {
    if let stop = PathStop(session) { passedStops.insert(stop) }
    settle()
  }

  /// Applies an event, and takes the step that follows.
  mutating func apply(_ event: SessionEvent) throws(EventRefusal) {
    try session.apply(event)
    settle()
  }
}
