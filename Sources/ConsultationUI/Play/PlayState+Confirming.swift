// What the enter key does at each step of the consultation.

import Canvas
import ScenarioEngine
import Vignettes

extension PlayState {
  /// What the enter key does at the present step.
  mutating func confirm(selected: Int) throws(EventRefusal) {
    switch step {
    case .reading, .quiet:
      guard case .scene(let id) = session.situation else { return }
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
    case .ending, .taken: break
    case .stop:
      passStop()
    }
  }

  /// Answers the pen pause. What was typed waits, where another option is to be chosen.
  mutating func answerPen(_ pause: PenPause) throws(EventRefusal) {
    guard case .penPause(let scene, let option) = session.situation else { return }
    if case .pen(let editor) = step { purposes[PenPlace(scene: scene, option: option)] = editor.text }
    return try apply(.penPaused(scene: scene, pause))
  }

  /// Skips the present scene.
  mutating func skip() throws(EventRefusal) {
    guard case .scene(let id) = session.situation else { return }
    return try apply(.sceneSkipped(scene: id))
  }

  /// Closes the walk at its ending.
  mutating func close() throws(EventRefusal) {
    guard case .ending(let ending) = session.situation, !session.walk.isClosed else { return }
    return try apply(.ended(ending: ending))
  }

  /// Begins another walk at a place of the path map.
  mutating func rewind(to place: PathPlace) throws(EventRefusal) {
    (saidFirst, purposes) = ([:], [:])
    return try apply(.rewound(walk: place.walk, scene: place.scene))
  }

  /// Takes the words that were typed before the options, as they were kept. Of several walks nobody can tell to which
  /// the words of a scene belong, so that none are taken.
  mutating func recall(_ notes: [KeptNote]) {
    guard session.walks.count == 1 else { return }
    for note in notes where note.kind == .saidFirst {
      if let scene = note.scene, saidFirst[scene] == nil { saidFirst[scene] = note.parts.first }
    }
    if case .sayingFirst(let editor) = step, editor.text.isEmpty { settle() }
  }

  private mutating func sayFirst(_ editor: LineEditor) {
    guard case .scene(let id) = session.situation else { return }
    saidFirst[id] = editor.text
    settle()
  }

  private mutating func choose(_ selected: Int) throws(EventRefusal) {
    let options = session.shownOptions
    guard case .scene(let id) = session.situation, options.indices.contains(selected) else { return }
    return try apply(.optionChosen(scene: id, option: options[selected].id))
  }

  private mutating func confirmPen(_ editor: LineEditor, selected: Int) throws(EventRefusal) {
    if selected == 2 { return try answerPen(.choseOtherwise) }
    return try answerPen(.wentOn(purpose: editor.text.isEmpty ? nil : editor.text))
  }

  private mutating func confirmCheckIn(_ words: [String], selected: Int) throws(EventRefusal) {
    guard case .scene(let id) = session.situation else { return }
    switch selected - checkInWords.count {
    case 0: step = .urge(.unsure)
    case 1: step = .urge(.nothing)
    case 2: return try apply(.checkedIn(scene: id, CheckIn(.ratherNotSay)))
    default: step = .urge(.words(words))
    }
  }

  private mutating func confirmUrge(_ answer: CheckIn.Answer, selected: Int) throws(EventRefusal) {
    guard case .scene(let id) = session.situation else { return }
    let urges = CheckIn.Urge.inOrder
    let urge = urges.indices.contains(selected - 1) ? urges[selected - 1] : nil
    return try apply(.checkedIn(scene: id, CheckIn(answer, urge: urge)))
  }

  private mutating func confirmCompose(_ parts: [PartID], selected: Int) throws(EventRefusal) {
    guard case .scene(let id) = session.situation else { return }
    guard composeParts.indices.contains(selected) else { return try apply(.replyComposed(scene: id, parts: parts)) }
    let part = composeParts[selected].id
    step = .compose(parts.contains(part) ? parts.filter { $0 != part } : parts + [part])
  }

  private mutating func confirmNotice(_ tags: [MarkerID]) throws(EventRefusal) {
    guard case .scene(let id) = session.situation else { return }
    return try apply(.noticed(scene: id, tags))
  }

  private mutating func confirmWalk(_ answers: [String], _ editor: LineEditor) throws(EventRefusal) {
    guard let scene, case .walk(let questions, _) = scene.body else { return }
    let all = answers + [editor.text]
    if all.count >= questions.count { return try apply(.walked(scene: scene.id, all)) }
    step = .walk(all, LineEditor())
  }

  private mutating func confirmSafety(_ selected: Int) throws(EventRefusal) {
    guard case .interlock(let tasks) = session.situation else { return }
    guard tasks.indices.contains(selected) else { return try apply(.safetyClosed) }
    return try apply(.safetyTakenUp(task: tasks[selected]))
  }
}
