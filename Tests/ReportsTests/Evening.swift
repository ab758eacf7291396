// A hand-made case of three scenes in which everything that a debrief words can happen.

import Reports
import ScenarioEngine
import TestSupport
import Vignettes

/// A check-in and a choice in the visit, then one more choice at the return.
struct Evening {
  /// The form of the act at the first choice.
  var act: MarkerID = "ct-act-escalate"
  var mode = PlayMode.standard
  /// What the first scene declares.
  var safety = [TaskDue(task: "sf-task-ask-suicide")]
  /// What the first scene asks; only “hold” leaves it unanswered.
  var asks: PatientQuestion?
  /// What argues the alliance at the start.
  var allianceReason: String?

  static let marker: MarkerID = "ct-feel-pressure"

  var vignette: Vignette {
    Vignette(
      metadata: RandomVignette.metadata(themes: [Self.marker, "tr-identification", "rf-doubt"]), voices: [],
      alliance: Alliance(bond: 2, goals: 2, tasks: 2), allianceReason: allianceReason, counters: [], flags: [],
      regimen: [Medicine(id: "first", name: "the first", status: .kept, note: "month 2")], safetyLines: [],
      sittings: [
        Sitting(id: "visit", title: "The visit", setting: .withPatient),
        Sitting(id: "return", title: "The return", setting: .withPatient),
      ], start: "check", scenes: scenes,
      endings: [
        Ending(
          id: "end", title: "The end", text: Self.text("It ends."), patient: Self.text("He was tired."),
          possible: Self.text("A little."), hard: Self.text("Much."), unknown: Self.text("More."),
          next: Self.text("A visit."))
      ], cuts: [], hashes: ContentHashes(content: "content-sum", play: "play-sum"))
  }

  private var scenes: [Scene] {
    [
      Scene(
        id: "check", sitting: "visit", title: "A word for it", text: Passage(),
        body: .checkIn(.full, next: Self.to("request"))),
      Scene(
        id: "request", sitting: "visit", title: "The request", text: Self.text("He asks."),
        live: [LiveMarker(marker: Self.marker, weight: 2, cue: "He asks.")],
        lures: [Lure(marker: "rt-med-stigma", whyNot: Self.text("He has said nothing of others."))],
        asks: asks, safety: safety, medicine: [TaskDue(task: "md-task-adherence")],
        body: .decision(first)),
      Scene(
        id: "again", sitting: "return", title: "Once more", text: Self.text("He is back."),
        live: [LiveMarker(marker: Self.marker, weight: 2, cue: "He is back.")], body: .decision(second)),
    ]
  }

  private var first: [SceneOption] {
    [
      SceneOption(
        id: "write", line: Self.text("A little more, then."), reply: Self.text("Thank you."),
        takesUp: [
          TakingUp(marker: Self.marker, depth: 0, act: act), TakingUp(marker: "rt-med-stigma", depth: 3),
        ], moves: [.change], alliance: Alliance(bond: 1), safetyDone: ["sf-task-ask-suicide"],
        regimen: [RegimenChange(medicine: "first", to: .raised)], why: Self.text("It was quick."),
        next: Self.to("again")),
      SceneOption(
        id: "act", line: Self.text("As you wish."), takesUp: [TakingUp(marker: Self.marker, depth: 0, act: act)],
        next: Self.to("again")),
      SceneOption(
        id: "certain", line: Self.text("You press me."), takesUp: [TakingUp(marker: Self.marker, depth: 4)],
        tone: .certain, next: Self.to("again")),
      SceneOption(
        id: "hold", line: Self.text("Let us wait."), reply: Self.text("All right."),
        takesUp: [TakingUp(marker: Self.marker, depth: 1)], skills: ["sk-h-pause"], answers: false,
        next: Self.to("again")),
      SceneOption(id: "pass", line: Self.text("I see."), next: Self.to("again")),
    ]
  }

  private var second: [SceneOption] {
    [
      SceneOption(
        id: "own", line: Self.text("I was quick."), takesUp: [TakingUp(marker: Self.marker, depth: 2)],
        repairs: [Self.marker], skills: ["sk-rp-own-part"], meets: true, safetyDone: ["sf-task-ask-suicide"],
        medicineDone: ["md-task-adherence"], next: Self.to("end")),
      SceneOption(id: "nod", line: Self.text("Good."), next: Self.to("end")),
    ]
  }

  /// The debrief of a script of these lines.
  func debrief(_ lines: String...) throws -> Debrief {
    try debrief(script: lines.joined(separator: "\n"))
  }

  /// The debrief of a script's last walk, or of one that is named.
  func debrief(script: String, walk: Int? = nil) throws -> Debrief {
    let text = "mode \(mode.rawValue)\n" + script
    let run = ScriptRun(try PlaytestScript(parsing: text), in: Scenario(vignette), catalogue: Shipped.catalogue)
    if let stop = run.stop { throw stop }
    return Debrief(run.session, walk: walk ?? run.session.walks.count - 1, catalogue: Shipped.catalogue)
  }

  private static func text(_ words: String) -> Passage { Passage([Paragraph(spans: [.init(words)])]) }
  private static func to(_ place: PlaceID) -> Branches { Branches([.init(when: nil, to: place)]) }
}
