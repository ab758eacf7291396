// The consultation as it is being played: the session, and what is marked or typed and not yet said.

import Canvas
import ScenarioEngine
import Vignettes

/// A consultation in progress.
struct PlayState: Sendable {
  private(set) var session: Session
  let markers: MarkerCatalogue
  private(set) var step: PlayStep
  /// What was said and shown so far, laid out.
  private(set) var transcript = TranscriptLines()
  /// What was typed before the options were shown, by scene. Never scored, never kept.
  private(set) var saidFirst: [PlaceID: String] = [:]
  /// The reply at the safety scene that was just given, until it closes.
  private(set) var safetyReplies: [Passage] = []

  init(_ session: Session, markers: MarkerCatalogue) {
    self.session = session
    self.markers = markers
    step = .reading
    settle()
  }

  /// Changes whenever there is something new to read.
  var arrivalKey: ArrivalKey {
    ArrivalKey(
      situation: session.situation, visits: session.walk.visits.count, walk: session.walks.count,
      replies: safetyReplies.count, stage: stage)
  }

  struct ArrivalKey: Hashable {
    let situation: Situation
    let visits: Int
    let walk: Int
    let replies: Int
    let stage: Int
  }

  /// Steps that share a situation but show another sheet.
  private var stage: Int {
    switch step {
    case .sayingFirst: 1
    case .urge: 2
    case .walk(let answers, _): 10 + answers.count
    default: 0
    }
  }

  /// The present scene; nil away from scenes.
  var scene: Scene? {
    switch session.situation {
    case .scene(let id), .penPause(let id, _): session.scenario.scene(id)
    default: nil
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

  var composeParts: [ReplyPart] {
    guard case .compose(let parts, _)? = scene?.body else { return [] }
    return parts
  }

  /// Live markers and lures in an order that suggests nothing.
  var noticeTags: [MarkerID] {
    guard let scene, case .notice = scene.body else { return [] }
    let tags = scene.live.map(\.marker) + scene.lures.map(\.marker)
    return OptionOrder.shuffled(count: tags.count, seed: session.start.seed, scene: scene.id).map { tags[$0] }
  }

  mutating func layTranscript(width: Int) { transcript.lay(self, width: width) }

  /// Takes the step that fits the situation.
  private mutating func settle() {
    switch session.situation {
    case .penPause: step = .pen(LineEditor())
    case .interlock: step = .safety
    case .ending: step = .ending
    case .nowhere: step = .gap
    case .scene(let id):
      switch session.scenario.scene(id)?.body {
      case .decision:
        let asks = session.start.mode == .sayItFirst && saidFirst[id] == nil
        step = asks ? .sayingFirst(LineEditor()) : .choosing
      case .compose: step = .compose([])
      case .page(let quiet, _): step = quiet ? .quiet : .reading
      case .letter, nil: step = .reading
      case .checkIn: step = .checkIn([])
      case .notice: step = .notice([])
      case .walk: step = .walk([], LineEditor())
      }
    }
  }

  /// Applies an event and gives it back, to be kept.
  private mutating func apply(_ event: SessionEvent) throws(EventRefusal) -> [SessionEvent] {
    let beginning = session.events.count == 1 ? [SessionEvent.started(session.start)] : []
    try session.apply(event)
    if case .safetyTakenUp = event {} else { safetyReplies = [] }
    settle()
    return beginning + [event]
  }
}

extension PlayState {
  /// What the enter key does at the present step.
  mutating func confirm(selected: Int) throws(EventRefusal) -> [SessionEvent] {
    switch step {
    case .reading, .quiet:
      guard case .scene(let id) = session.situation else { return [] }
      return try apply(.pageTurned(scene: id))
    case .gap: throw EventRefusal("The story has a gap here. Leave, and run dyad check on its file.")
    case .sayingFirst(let editor): return sayFirst(editor)
    case .choosing: return try choose(selected)
    case .pen(let editor): return try confirmPen(editor, selected: selected)
    case .checkIn(let words): return try confirmCheckIn(words, selected: selected)
    case .urge(let answer): return try confirmUrge(answer, selected: selected)
    case .compose(let parts): return try confirmCompose(parts, selected: selected)
    case .notice(let tags): return try confirmNotice(tags)
    case .walk(let answers, let editor): return try confirmWalk(answers, editor)
    case .safety: return try confirmSafety(selected)
    case .ending: return []
    }
  }

  /// Answers the pen pause.
  mutating func answerPen(_ pause: PenPause) throws(EventRefusal) -> [SessionEvent] {
    guard case .penPause(let scene, _) = session.situation else { return [] }
    return try apply(.penPaused(scene: scene, pause))
  }

  /// Skips the present scene.
  mutating func skip() throws(EventRefusal) -> [SessionEvent] {
    guard case .scene(let id) = session.situation else { return [] }
    return try apply(.sceneSkipped(scene: id))
  }

  /// Closes the walk at its ending.
  mutating func close() throws(EventRefusal) -> [SessionEvent] {
    guard case .ending(let ending) = session.situation, !session.walk.isClosed else { return [] }
    return try apply(.ended(ending: ending))
  }

  /// Begins another walk at a place of the path map.
  mutating func rewind(to place: PathPlace) throws(EventRefusal) -> [SessionEvent] {
    saidFirst = [:]
    return try apply(.rewound(walk: place.walk, scene: place.scene))
  }

  private mutating func sayFirst(_ editor: LineEditor) -> [SessionEvent] {
    guard case .scene(let id) = session.situation else { return [] }
    saidFirst[id] = editor.text
    settle()
    return []
  }

  private mutating func choose(_ selected: Int) throws(EventRefusal) -> [SessionEvent] {
    let options = session.shownOptions
    guard case .scene(let id) = session.situation, options.indices.contains(selected) else { return [] }
    return try apply(.optionChosen(scene: id, option: options[selected].id))
  }

  private mutating func confirmPen(_ editor: LineEditor, selected: Int) throws(EventRefusal) -> [SessionEvent] {
    if selected == 2 { return try answerPen(.choseOtherwise) }
    return try answerPen(.wentOn(purpose: editor.text.isEmpty ? nil : editor.text))
  }

  private mutating func confirmCheckIn(_ words: [String], selected: Int) throws(EventRefusal) -> [SessionEvent] {
    guard case .scene(let id) = session.situation else { return [] }
    switch selected - checkInWords.count {
    case 0: step = .urge(.unsure)
    case 1: step = .urge(.nothing)
    case 2: return try apply(.checkedIn(scene: id, CheckIn(.ratherNotSay)))
    default: step = .urge(.words(words))
    }
    return []
  }

  private mutating func confirmUrge(_ answer: CheckIn.Answer, selected: Int) throws(EventRefusal) -> [SessionEvent] {
    guard case .scene(let id) = session.situation else { return [] }
    let urges = CheckIn.Urge.allCases
    let urge = urges.indices.contains(selected - 1) ? urges[selected - 1] : nil
    return try apply(.checkedIn(scene: id, CheckIn(answer, urge: urge)))
  }

  private mutating func confirmCompose(_ parts: [PartID], selected: Int) throws(EventRefusal) -> [SessionEvent] {
    guard case .scene(let id) = session.situation else { return [] }
    guard composeParts.indices.contains(selected) else { return try apply(.replyComposed(scene: id, parts: parts)) }
    let part = composeParts[selected].id
    step = .compose(parts.contains(part) ? parts.filter { $0 != part } : parts + [part])
    return []
  }

  private mutating func confirmNotice(_ tags: [MarkerID]) throws(EventRefusal) -> [SessionEvent] {
    guard case .scene(let id) = session.situation else { return [] }
    return try apply(.noticed(scene: id, tags))
  }

  private mutating func confirmWalk(_ answers: [String], _ editor: LineEditor) throws(EventRefusal) -> [SessionEvent] {
    guard let scene, case .walk(let questions, _) = scene.body else { return [] }
    let all = answers + [editor.text]
    if all.count >= questions.count { return try apply(.walked(scene: scene.id, all)) }
    step = .walk(all, LineEditor())
    return []
  }

  private mutating func confirmSafety(_ selected: Int) throws(EventRefusal) -> [SessionEvent] {
    guard case .interlock(let tasks) = session.situation else { return [] }
    guard tasks.indices.contains(selected) else { return try apply(.safetyClosed) }
    let lines = session.scenario.safetyLine(for: tasks[selected], catalogue: markers)
    let events = try apply(.safetyTakenUp(task: tasks[selected]))
    safetyReplies += [lines.line, lines.reply]
    return events
  }

  /// Marks or unmarks the selected word or tag.
  mutating func mark(selected: Int) {
    switch step {
    case .checkIn(let words):
      guard checkInWords.indices.contains(selected) else { return }
      let word = checkInWords[selected]
      step = .checkIn(words.contains(word) ? words.filter { $0 != word } : words + [word])
    case .notice(let tags):
      guard noticeTags.indices.contains(selected) else { return }
      let tag = noticeTags[selected]
      step = .notice(tags.contains(tag) ? tags.filter { $0 != tag } : tags + [tag])
    default: break
    }
  }

  /// Moves the selected part of a reply earlier or later.
  mutating func moveSelectedPart(by offset: Int, selected: Int) {
    guard case .compose(var parts) = step, composeParts.indices.contains(selected),
      let place = parts.firstIndex(of: composeParts[selected].id), parts.indices.contains(place + offset)
    else { return }
    parts.swapAt(place, place + offset)
    step = .compose(parts)
  }

  /// Types into the line of the present step, where there is one.
  mutating func type(_ key: Key) {
    switch step {
    case .pen(var editor):
      _ = editor.take(key)
      step = .pen(editor)
    case .sayingFirst(var editor):
      _ = editor.take(key)
      step = .sayingFirst(editor)
    case .walk(let answers, var editor):
      _ = editor.take(key)
      step = .walk(answers, editor)
    default: break
    }
  }
}
