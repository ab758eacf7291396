// The small vignette loads, and its model says what its file says.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite struct SmallVignetteTests {
  let loaded = VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue)
  let vignette: Vignette

  init() throws { vignette = try #require(loaded.vignette) }

  @Test func loadsWithoutFindings() { #expect(loaded.diagnostics == []) }

  @Test func metadata() {
    let metadata = vignette.metadata
    #expect(metadata.id == "small")
    #expect(metadata.version == "1.2.0")
    #expect(metadata.minutes == 15)
    #expect(metadata.intendedUse == .solo)
    #expect(metadata.contentNotes == [.depression, .suicide])
    #expect(metadata.objectives.map(\.tasks) == [["sf-task-ask-suicide", "md-task-adherence"]])
    #expect(metadata.sources.map(\.link) == ["10.1000/1"])
    #expect(metadata.reviewers.map(\.date) == ["2026-10-30"])
    #expect(metadata.signoffs.first?.hash?.hasPrefix("e3b0c442") == true)
    #expect(metadata.patient.pronouns == "he/him")
    #expect(metadata.changelog.map(\.change) == ["First version."])
  }

  @Test func start() {
    #expect(vignette.voices == ["Pharmacist"])
    #expect(vignette.alliance == Alliance(bond: 2, goals: 1, tasks: 1))
    #expect(vignette.allianceReason == "He has come three times, and late each time.")
    #expect(vignette.counters == [Vignette.Counter(id: "heard", start: 0, max: 3)])
    #expect(vignette.flags == ["letter-promised"])
    #expect(
      vignette.regimen == [Medicine(id: "night-tablet", name: "a tablet at night", status: .kept, note: "month 2")]
    )
    #expect(vignette.safetyLines.map(\.task) == ["sf-task-ask-suicide"])
    #expect(vignette.sittings.map(\.setting) == [.withPatient, .away])
    #expect(vignette.sittings.first?.notKnown == ["How he sleeps on holiday."])
    #expect(vignette.start == "the-request")
  }

  @Test func scene() throws {
    let scene = try #require(vignette.scenes.first)
    #expect(scene.text.paragraphs.map(\.when) == [nil, nil, .alliance(.firm)])
    #expect(scene.cues == ["sf-cue-family-suicide"])
    #expect(scene.live.map(\.weight) == [3, 2])
    #expect(scene.live.map(\.floor) == [2, 1])
    #expect(scene.live.map(\.ceiling) == [Ceiling(strained: 2, forming: 3, firm: 4), Ceiling(2)])
    #expect(scene.lures.map(\.marker) == ["rt-med-stigma"])
    #expect(scene.asks == PatientQuestion(words: "You will know what to do", marker: "ct-feel-pressure"))
    #expect(scene.body.options.map(\.answers) == [true, true, false])
    #expect(scene.body.options.map(\.does).last == "waits")
    #expect(scene.safety == [TaskDue(task: "sf-task-ask-suicide", due: .sitting("visit"))])
    #expect(scene.medicine == [TaskDue(task: "md-task-adherence", due: .here)])
    #expect(scene.regimen == [RegimenChange(medicine: "night-tablet", to: .kept, note: "month 3")])
    #expect(scene.leader?.prompts == ["Who is in the room?"])
    #expect(scene.bridge?.to == Branches(to: "a-word-for-it"))
    #expect(scene.later.plainText == "He had stopped taking it.")
  }

  @Test func options() throws {
    let options = try #require(vignette.scenes.first).body.options
    #expect(options.map(\.id) == ["go-up", "ask-about-nights", "wait-a-while"])
    #expect(
      options[0].takesUp == [
        TakingUp(marker: "tr-request-as-care", depth: 0, act: "ct-act-escalate"),
        TakingUp(marker: "ct-feel-pressure", depth: 1, act: "ct-act-rescue"),
      ]
    )
    #expect(options.map(\.tone) == [.certain, .plain, .plain])
    #expect(options.map(\.meets) == [false, true, false])
    #expect(options[0].alliance == Alliance(bond: 1, goals: 0, tasks: -1))
    #expect(options.map(\.settings) == [[.turn("letter-promised", true)], [.add("heard", 1)], []])
    #expect(options[1].moves == [.ask, .acknowledge])
    #expect(options[1].safetyDone == ["sf-task-ask-suicide"])
    #expect(options[1].next.entries.map(\.to) == ["a-word-for-it", "gone"])
    #expect(options[1].next.entries.last?.when == nil)
    #expect(options[2].when == .rupture(.none))
    #expect(options[2].line.paragraphs.map(\.isDirection) == [true])
  }

  @Test func otherKindsOfScene() throws {
    guard case .checkIn(.full, let next) = vignette.scenes[1].body else { return #expect(Bool(false), "no check-in") }
    #expect(next.entries.map(\.to) == ["the-answer"])
    guard case .compose(let parts, let patterns) = vignette.scenes[2].body else {
      return #expect(Bool(false), "no composed reply")
    }
    #expect(parts.map(\.id) == ["own", "ask"])
    #expect(patterns.map(\.order) == [[.part("own"), .any], [.any]])
    #expect(vignette.scenes[2].live.map(\.floor) == [1])
    guard case .walk(let questions, _) = vignette.scenes[3].body else { return #expect(Bool(false), "no walk") }
    #expect(questions.map(\.question) == ["sk-q-my-feeling"])
    guard case .page(true, _) = vignette.scenes[4].body else { return #expect(Bool(false), "no quiet page") }
  }

  @Test func endingsAndCuts() {
    #expect(vignette.endings.map(\.id) == ["written", "gone", "still-open"])
    #expect(vignette.endings.map(\.next.plainText).last == "The next visit.")
    #expect(vignette.cuts.map(\.options) == [["go-up", "ask-about-nights"]])
    #expect(vignette.cuts.map(\.alliance) == [Alliance(bond: 2, goals: 2, tasks: 1)])
  }

  @Test func aFieldIsFoundInTheFile() throws {
    let path = FieldPath.root.appending("scenes").appending(4).appending("quiet")
    let value = try #require(loaded.sourceMap.value(at: path))
    #expect(String(decoding: SmallVignette.bytes[value.start..<value.end], as: UTF8.self) == "true")
    let key = try #require(loaded.sourceMap.key(at: path))
    #expect(String(decoding: SmallVignette.bytes[key.start..<key.end], as: UTF8.self) == "\"quiet\"")
  }
}
