// The debrief, line by line.

import Reports
import ScenarioEngine
import Vignettes

extension PlainConsultation {
  static let accountPrompt =
    "First in your own words: what happened between you here, and what pulled you? Type a line, or press Enter."

  /// Keeps the account, if one was given, as a remark on the choice; then says what the moment was.
  mutating func takeAccount(_ words: String, of index: Int) -> [String] {
    stage = .debrief
    let moments = debriefValue.moments
    guard moments.indices.contains(index) else { return debriefPrompt }
    if !words.isEmpty {
      let scene = PlaceID(moments[index].place.scene)
      let remark = Remark(walk: session.walks.count - 1, scene: scene, marker: nil, text: words)
      do throws(Refusal) { effects += try play.remark(remark) } catch { return [error.reason] + momentLines(index) }
    }
    return momentLines(index)
  }

  var debriefValue: Debrief {
    Debrief(session, walk: session.walks.count - 1, catalogue: catalogue)
  }

  mutating func beginDebrief() -> [String] {
    stage = .debrief
    effects.append(.findNotes)
    let debrief = debriefValue
    return ["", "\(debrief.header.title) · afterwards · \(debrief.header.walkName)", ""]
      + Self.lines(debrief.plainEnding.sections) + [debrief.header.footer, ""] + debriefPrompt
  }

  var debriefPrompt: [String] {
    [
      "Type moments to choose one to look at, or leave to be done.",
      "all: everything in short. again and a number: another walk from that moment.",
      "note and your words, notes, reflect or export: what you write, and what you take along.",
    ]
  }

  mutating func debrief(_ words: String) -> [String] {
    let debrief = debriefValue
    let word = words.lowercased()
    if word == "moments" {
      return ["Which moment would you look at? Type its number."] + PlainAnswer.numbered(debrief.moments.map(Self.line))
    }
    if word == "all" {
      return Self.lines(debrief.pages) + [debrief.header.footer, debrief.header.provenance, ""] + debriefPrompt
    }
    if word.hasPrefix("again"), let choice = PlainAnswer.choice(word.dropFirst(5), of: debrief.moments.count) {
      let scene = PlaceID(debrief.moments[choice].place.scene)
      return go { play throws(Refusal) in try play.rewind(walk: play.session.walks.count - 1, to: scene) }
    }
    guard let choice = PlainAnswer.choice(words, of: debrief.moments.count) else { return debriefPrompt }
    let moment = debrief.moments[choice]
    let isNew = accounted[debrief.header.walk, default: []].insert(choice).inserted
    guard isNew, session.start.mode != .coach else { return momentLines(choice) }
    stage = .account(choice)
    return [""] + moment.onScreen.map(\.spoken) + moment.line.map { "You: \($0.spoken)" } + ["", Self.accountPrompt]
  }

  private static func line(_ moment: Moment) -> String {
    let marks = moment.markWords
    return "\(moment.place.title) (\(moment.place.named))" + (marks.isEmpty ? "" : ": " + marks)
  }

  private func momentLines(_ index: Int) -> [String] {
    let debrief = debriefValue
    let moment = debrief.moments[index]
    return [""] + Self.lines(moment.text)
      + [debrief.header.footer, ""] + debriefPrompt
  }

  static func lines(_ pages: [DebriefText]) -> [String] {
    pages.flatMap { [$0.title] + $0.paragraphs + [""] }
  }
}
