// The consultation on screen.

import Canvas
import ScenarioEngine
import Sheets

/// The consultation: the story so far, and below it what is asked.
struct PlayScreen: ScreenContent {
  func context(_ room: Consultation) -> Context { room.play?.step.context ?? .reading }

  func head(_ room: Consultation) -> Head {
    .ofCase(place: room.play?.place ?? "", inDrill: " · one decision", isCounted: false)
  }

  func sheet(_ page: Page, _ room: Consultation) -> Sheet {
    var sheet =
      room.play?.sheet(
        width: page.width, glyphs: page.glyphs, hasPanel: page.hasPanel, isKept: room.keptAs != nil, rows: page.rows)
      ?? Sheet(width: page.width)
    guard room.play?.step == .quiet else { return sheet }
    sheet.gap()
    for line in room.support.lines { sheet.text(line.text, style: .muted) }
    return sheet
  }

  func noted(_ room: Consultation) -> Noted { Noted(room.play?.notePlace) }

  func refusal(of answer: Answer, _ room: Consultation) -> String? {
    guard let play = room.play else { return nil }
    if answer.action == .back, play.step.editor != nil, play.step.context != .pen {
      return "There is no way back from here. Enter goes on, with or without words."
    }
    guard answer.action == .skip else { return nil }
    do throws(Refusal) {
      _ = try play.bridge()
      return nil
    } catch {
      return error.sentence
    }
  }

  mutating func answer(_ answer: Answer, _ room: inout Consultation) -> [Request] {
    let selected = answer.selected
    switch answer.action {
    case .confirm: return confirm(selected, &room)
    case .back where room.play?.step.context == .pen:
      return change(&room) { play throws(Refusal) in try play.answer(1) }
    case .mark:
      return change(&room) { play throws(Refusal) in
        try play.mark(selected)
        return []
      }
    case .earlier, .later:
      return change(&room) { play throws(Refusal) in
        try play.move(selected, by: answer.action == .earlier ? -1 : 1)
        return []
      }
    case .skip: return room.play.map { [.push(Self.question(skipping: $0))] } ?? []
    default: return []
    }
  }

  private func confirm(_ selected: Int, _ room: inout Consultation) -> [Request] {
    guard let step = room.play?.step else { return [] }
    switch step.exit(selected) {
    case .debrief: return [.debrief]
    case .taken: return [.taken]
    case .lookBack: return [.push(LookBackScreen())]
    case .leaving: return [.askToLeave]
    case nil:
      // A field is a row before the choices: there the enter key goes on.
      let choice = step.editor == nil ? selected : selected - 1
      return change(&room) { play throws(Refusal) in try play.answer(choice < 0 ? nil : choice) }
    }
  }

  /// Lets the consultation take a step; a refusal is said, and nothing has changed.
  private func change(
    _ room: inout Consultation, _ step: (inout PlayState) throws(Refusal) -> [Effect]
  ) -> [Request] {
    guard var play = room.play else { return [] }
    do {
      let effects = try step(&play)
      room.play = play
      return effects.map { .ask($0) }
    } catch {
      return [.say(error.sentence)]
    }
  }

  mutating func type(_ key: Key, width: Int, _ room: inout Consultation) -> String? {
    room.play?.type(key)
    return nil
  }

  private static func question(skipping play: PlayState) -> QuestionScreen {
    let walk = play.session.walk
    let bridge = play.scene?.bridge.map { play.story(of: play.scene).blocks($0.text, in: walk, walk.state) } ?? []
    return QuestionScreen(
      question: "Pass over this scene?", blocks: bridge, stay: "Stay with it", agree: "Pass over it", requests: [.skip])
  }
}
