// What an answer to each step does; the screens and the plain form answer alike.

import Canvas
import ScenarioEngine
import Sheets
import Vignettes

extension PlayState {
  /// Takes an answer: the index of a choice of the prompt, or nil to go on with what is marked or typed.
  mutating func answer(_ choice: Int? = nil) throws(Refusal) -> [Effect] {
    let prompt = prompt()
    let taken = choice.flatMap { prompt.choices.indices.contains($0) ? prompt.choices[$0] : nil }
    // Enter on a word while none is marked means that word.
    if case .checkIn(let marks) = step, marks.words.isEmpty, let choice, let taken, taken.word == nil {
      try markWord(marks, choice)
      return []
    }
    // A word that cannot be marked any more hinders nobody from going on with those that are.
    let isGoingOn = prompt.kind == .several && taken?.word == nil
    if let refusal = isGoingOn ? prompt.refusal : taken.map(\.refusal) ?? prompt.refusal { throw refusal }
    let count = session.events.count
    let kept = keptWords
    do { try take(choice) } catch { throw Refusal(error) }
    return (session.events.count > count ? [.record] : []) + kept
  }

  /// The words that were typed before the options, to be kept with their scene for the trainee alone. The patient is invented,
  /// so nobody is asked whether the words are a real person's.
  private var keptWords: [Effect] {
    guard case .sayingFirst(let editor) = step, !editor.text.isEmpty else { return [] }
    return [.keepNote(NoteDraft(kind: .saidFirst, scene: scene?.id, parts: [editor.text], isMeant: true))]
  }

  private mutating func take(_ choice: Int?) throws(EventRefusal) {
    switch step {
    case .reading, .quiet: if let scene { try apply(.pageTurned(scene: scene.id)) }
    case .gap, .ending, .taken: break
    case .stop: passStop()
    case .sayingFirst(let editor):
      if let scene { saidFirst[scene.id] = editor.text }
      settle()
    case .choosing: try choose(choice)
    case .pen(let editor):
      try answerPen(choice == 1 ? .choseOtherwise : .wentOn(purpose: editor.text.isEmpty ? nil : editor.text))
    case .checkIn(let marks): checkIn(marks, choice)
    case .urge(let answer): nameUrge(answer, choice)
    case .noted(let note): try confirm(note, choice)
    case .compose(let parts): try compose(parts, choice)
    case .notice(let tags): if let scene { try apply(.noticed(scene: scene.id, tags)) }
    case .walk(let answers, let editor): try walkOn(answers + [editor.text])
    case .safety: try takeUpSafety(choice)
    }
  }

  /// Answers the pen pause. What was typed waits if another option is chosen instead.
  private mutating func answerPen(_ pause: PenPause) throws(EventRefusal) {
    guard case .penPause(let scene, let option) = session.situation else { return }
    if case .pen(let editor) = step { purposes[PenPlace(scene: scene, option: option)] = editor.text }
    try apply(.penPaused(scene: scene, pause))
  }

  private mutating func choose(_ choice: Int?) throws(EventRefusal) {
    let options = session.shownOptions
    guard let scene, let choice, options.indices.contains(choice) else { return }
    try apply(.optionChosen(scene: scene.id, option: options[choice].id))
  }

  private mutating func compose(_ parts: [PartID], _ choice: Int?) throws(EventRefusal) {
    guard let scene else { return }
    guard let choice, composeParts.indices.contains(choice) else {
      return try apply(.replyComposed(scene: scene.id, parts: parts))
    }
    toggle(composeParts[choice].id, in: parts)
  }

  private mutating func walkOn(_ answers: [String]) throws(EventRefusal) {
    guard let scene else { return }
    guard answers.count >= scene.body.questions.count else {
      step = .walk(answers, LineEditor())
      return
    }
    try apply(.walked(scene: scene.id, answers))
  }

  private mutating func takeUpSafety(_ choice: Int?) throws(EventRefusal) {
    guard case .interlock(let tasks) = session.situation, let choice else { return }
    try apply(tasks.indices.contains(choice) ? .safetyTakenUp(task: tasks[choice]) : .safetyClosed)
  }

  /// Marks or unmarks a word, a tag or a part.
  mutating func mark(_ choice: Int) throws(Refusal) {
    let choices = prompt().choices
    guard choices.indices.contains(choice) else { return }
    if let refusal = choices[choice].refusal { throw refusal }
    if case .checkIn(let marks) = step { return try markWord(marks, choice) }
    if choices[choice].word != nil { throw .notMarked }
    switch step {
    case .notice(let tags):
      let tag = noticeTags[choice]
      step = .notice(tags.contains(tag) ? tags.filter { $0 != tag } : tags + [tag])
    case .compose(let parts): toggle(composeParts[choice].id, in: parts)
    case .reading, .quiet, .sayingFirst, .choosing, .pen, .checkIn, .urge, .noted, .walk, .safety, .ending, .stop,
      .taken,
      .gap:
      break
    }
  }

  private mutating func toggle(_ part: PartID, in parts: [PartID]) {
    step = .compose(parts.contains(part) ? parts.filter { $0 != part } : parts + [part])
  }

  /// Moves a part of a reply earlier or later.
  mutating func move(_ choice: Int, by offset: Int) throws(Refusal) {
    guard case .compose(var parts) = step else { return }
    guard composeParts.indices.contains(choice), let index = parts.firstIndex(of: composeParts[choice].id) else {
      throw .partNotTaken
    }
    guard parts.count > 1 else { throw .onePart }
    guard parts.indices.contains(index + offset) else { return }
    parts.swapAt(index, index + offset)
    step = .compose(parts)
  }

  /// Answers with a typed line.
  mutating func answer(_ reply: PlainPrompt.Reply) throws(Refusal) -> [Effect] {
    for choice in reply.marks { try mark(choice) }
    if let typed = reply.typed, step.editor != nil { step.editor = LineEditor(typed) }
    return try answer(reply.choice)
  }

  /// Types into the line of the present step, if it has one.
  mutating func type(_ key: Key) { _ = step.editor?.take(key) }
}
