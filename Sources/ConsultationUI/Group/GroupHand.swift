// What the leader's hand is doing: a letter pressed once, counts being typed, a question asked.

import Canvas
import GroupSession
import Sheets

/// The part of a group screen's state that both terminals have: it turns keys into requests.
struct GroupHand: Hashable, Sendable {
  /// What covers the screen.
  enum Overlay: Hashable, Sendable {
    /// Counts being typed.
    case counting(VoteForm)
    /// The map, with the row of the scene to go back to; nil to look at it only.
    case map(selected: Int?)
    /// Who carries the case.
    case naming(LineEditor)
    /// A question with two answers.
    case question(GroupQuestion)
    /// The keys.
    case keys
  }

  /// What came of a key.
  struct Outcome: Hashable, Sendable {
    /// What to ask of the world.
    var intents: [GroupIntent] = []
    /// A deed that cannot be done now.
    var refused: GroupDeed?
    /// A letter that no choice has.
    var missing: String?
    /// An action that only the screen itself can take.
    var rest: GroupAction?
  }

  /// What covers the screen, or nil.
  var overlay: Overlay?
  /// A letter that was pressed once.
  private(set) var pending: String?

  /// What keys mean: `base` if nothing covers the screen.
  func context(on base: GroupContext) -> GroupContext {
    switch overlay {
    case nil: base
    case .counting: .counting
    case .map(selected: .some): .map
    case .map(selected: nil), .keys: .sheet
    case .naming: .naming
    case .question: .question
    }
  }

  /// Takes a key; `wall` is what the room sees.
  mutating func press(
    _ key: Key, on base: GroupContext, wall: ProjectionView.Kind, _ controls: ProjectionControls
  ) -> Outcome {
    let first = pending
    pending = nil
    guard let binding = GroupKeymap.binding(for: key, in: context(on: base)) else {
      type(key)
      return Outcome()
    }
    switch binding.action {
    case .deed(.choose): return choose(key, after: first, controls)
    case .deed(.close): return close(on: base, controls)
    case .deed(.nextPhase) where base == .wall && controls.asksSafetyFirst && wall != .parked:
      // It is never asked behind an empty wall.
      return Outcome(intents: (wall == .blank ? [.ask(.restored)] : []) + [.ask(.safetySceneShown)])
    case .deed(let deed): return perform(deed, on: wall, controls)
    case .digit:
      if case .character(let digit) = key { count { $0.type(digit) } }
    case .erase: count { $0.erase() }
    case .stage: count { $0.changeStage() }
    case .up where overlay != nil: step(-1, controls)
    case .down where overlay != nil: step(1, controls)
    case .take: return take(controls)
    case .yes: return answer()
    case .no, .back: overlay = nil
    case .redraw: return Outcome(intents: [.redraw])
    case .leave where overlay == .question(.leave): return Outcome(intents: [.leave])
    case .leave: overlay = .question(.leave)
    default: return Outcome(rest: binding.action)
    }
    return Outcome()
  }

  /// Drops what belongs to choices that are no longer there.
  mutating func adapt(from old: ProjectionControls, to new: ProjectionControls) {
    guard old.letters != new.letters else { return }
    pending = nil
    if case .counting = overlay { overlay = nil }
  }

  private mutating func choose(_ key: Key, after first: String?, _ controls: ProjectionControls) -> Outcome {
    guard controls.deeds.contains(.choose) else { return Outcome(refused: .choose) }
    guard case .character(let character) = key else { return Outcome() }
    let letter = String(character)
    guard let choice = controls.letters.first(where: { $0.letter == letter }) else { return Outcome(missing: letter) }
    guard first == letter else {
      pending = letter
      return Outcome()
    }
    return Outcome(intents: [.ask(.branchChosen(option: choice.option))])
  }

  private mutating func perform(
    _ deed: GroupDeed, on wall: ProjectionView.Kind, _ controls: ProjectionControls
  ) -> Outcome {
    guard controls.deeds.contains(deed) else { return Outcome(refused: deed) }
    switch deed {
    case .vote: overlay = .counting(VoteForm(controls.letters, earlier: controls.votes))
    case .rewind: overlay = .map(selected: PathTable(controls.map).present)
    case .carrier: overlay = .naming(LineEditor())
    case .skip: overlay = .question(.skip)
    case .debrief: return openDebrief(controls)
    default: return Outcome(intents: deed.event(on: wall).map { [.ask($0)] } ?? [])
    }
    return Outcome()
  }

  /// On the wall's own terminal one key closes and leaves: a session that cannot be closed yet can be left all the same.
  private mutating func close(on base: GroupContext, _ controls: ProjectionControls) -> Outcome {
    if controls.deeds.contains(.close) {
      overlay = .question(.close)
    } else if base == .leader {
      return Outcome(refused: .close)
    } else if controls.isClosed {
      return Outcome(intents: [.leave])
    } else {
      overlay = .question(.leave)
    }
    return Outcome()
  }

  private mutating func openDebrief(_ controls: ProjectionControls) -> Outcome {
    switch controls.debrief {
    case .closed, .agreed:
      overlay = .question(.debriefWanted)
      return Outcome(intents: [.ask(.debriefOffered)])
    case .offered: overlay = .question(.debriefWanted)
    case .confirmed: overlay = .question(.debriefAgreed)
    }
    return Outcome()
  }

  private mutating func answer() -> Outcome {
    guard case .question(let question)? = overlay else { return Outcome() }
    overlay = nil
    switch question {
    case .skip: return Outcome(intents: [.ask(.sceneSkipped)])
    case .close: return Outcome(intents: [.ask(.closed)])
    case .leave: return Outcome(intents: [.leave])
    case .debriefWanted:
      overlay = .question(.debriefAgreed)
      return Outcome(intents: [.ask(.debriefConfirmed)])
    case .debriefAgreed: return Outcome(intents: [.ask(.roomAgreed)])
    }
  }
}

extension GroupHand {
  private mutating func count(_ change: (inout VoteForm) -> Void) {
    guard case .counting(var form)? = overlay else { return }
    change(&form)
    overlay = .counting(form)
  }

  private mutating func step(_ step: Int, _ controls: ProjectionControls) {
    count { $0.move(by: step) }
    guard case .map(let selected?)? = overlay else { return }
    overlay = .map(selected: min(max(selected + step, 0), max(PathTable(controls.map).rows.count - 1, 0)))
  }

  /// Letters of a name; a line of the wire holds no more than its limit.
  private mutating func type(_ key: Key) {
    guard case .naming(let editor)? = overlay else { return }
    var typed = editor
    if typed.take(key), typed.characters.count <= GroupWire.longestCarrier { overlay = .naming(typed) }
  }

  private mutating func take(_ controls: ProjectionControls) -> Outcome {
    defer { overlay = nil }
    switch overlay {
    case .counting(let form):
      return Outcome(intents: [.ask(.votesEntered(stage: form.stage, counts: form.counts))])
    case .map(let selected?):
      let rows = PathTable(controls.map).rows
      guard rows.indices.contains(selected) else { return Outcome() }
      return Outcome(intents: [.ask(.rewound(stop: rows[selected].number))])
    case .naming(let editor): return Outcome(intents: [.nameCarrier(editor.text.isEmpty ? nil : editor.text)])
    default: return Outcome()
    }
  }
}

/// A question with two answers, in words that the wall may show.
enum GroupQuestion: Hashable, Sendable {
  /// Pass over the present scene.
  case skip
  /// Close the session.
  case close
  /// End the program, with the session open.
  case leave
  /// Whether the debrief is wanted.
  case debriefWanted
  /// Whether the room agrees.
  case debriefAgreed

  /// What is asked.
  var text: String {
    switch self {
    case .skip: "Pass over this scene?"
    case .close: "Close here?"
    case .leave: "Leave now?"
    case .debriefWanted: "Shall we look at what was in the case?"
    case .debriefAgreed: "Does everybody agree?"
    }
  }

  /// What it means, if that is not plain.
  var remark: String? { self == .leave ? "Nothing of this session is kept." : nil }
}
