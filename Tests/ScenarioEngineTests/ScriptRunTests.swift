// Scripts as they are played: where pages turn, where a script stops, and what it says was possible there (docs/scripts.md).

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("Playing a script")
struct ScriptRunTests {
  /// A letter, a page, a check-in, a choice with the pen, tagging, a reply of parts, questions, and a page before the end.
  private var story: Story {
    let questions = ["sk-q-story", "sk-q-my-feeling"].map { WalkQuestion(question: MarkerID($0), text: Passage()) }
    return Story(
      Scene("letter", body: .letter(next: .to("page"))),
      Scene("page", body: .page(quiet: false, next: .to("check"))),
      Scene("check", bridge: .to("choice"), body: .checkIn(.short, next: .to("choice"))),
      Scene(
        "choice", live: [.init("tr-identification")], safety: [TaskDue(task: "sf-task-safety-plan")],
        SceneOption(id: "write", moves: [.prescribe], next: .to("tags")), SceneOption(id: "wait", next: .to("tags")),
        SceneOption(id: "firm-only", when: .alliance(.firm), next: .to("tags"))),
      Scene("tags", live: [.init("tr-identification")], lures: ["rt-med-stigma"], body: .notice(next: .to("reply"))),
      Scene(
        "reply",
        body: .compose(
          parts: ["own", "ask"].map { ReplyPart(id: $0, text: Passage()) },
          patterns: [ReplyPattern(order: [.any], body: SceneOption(id: "sent", next: .to("questions")))])),
      Scene("questions", body: .walk(questions, next: .to("evening"))),
      Scene("evening", bridge: .to("end"), body: .page(quiet: true, next: .to("end"))))
  }

  private func run(_ lines: String...) throws -> ScriptRun {
    ScriptRun(
      try PlaytestScript(parsing: lines.joined(separator: "\n")), in: Scenario(story.vignette),
      catalogue: Shipped.catalogue)
  }

  private let whole = [
    "feel stuck", "write", "skip", "notice nothing", "compose own, ask", #"walk "a" "b""#, "safety sf-task-safety-plan",
    "close",
  ]

  @Test("pages are turned where the next line needs it, and the walk is closed at its ending")
  func pages() throws {
    let run = try run(whole.joined(separator: "\n"))
    #expect(run.stop == nil)
    #expect(run.session.walk.isClosed)
    #expect(
      run.session.walk.path == ["letter", "page", "check", "choice", "tags", "reply", "questions", "evening"])
    #expect(run.session.events.count { if case .pageTurned = $0 { true } else { false } } == 3)
  }

  @Test("turning pages by hand gives the same session")
  func byHand() throws {
    let implied = try run(whole.joined(separator: "\n"))
    let said = try run(
      (["read", "read"] + whole.prefix(6) + ["read"] + whole.suffix(2) + ["end"]).joined(separator: "\n"))
    #expect(said.stop == nil)
    #expect(said.session.events == implied.session.events)
    let printed = PlaytestScript(implied.session)
    let again = ScriptRun(printed, in: Scenario(story.vignette), catalogue: Shipped.catalogue)
    #expect(again.stop == nil)
    #expect(again.session.events == implied.session.events)
  }

  @Test("the mode and the seed are taken from the head of the script, and stand nowhere else")
  func header() throws {
    let run = try run("seed 9", "mode coach", "at check", "seed 3")
    #expect(run.session.start.mode == .coach)
    #expect(run.session.start.seed == 9)
    #expect(run.stop?.line == 4)
    let plain = try self.run("at check")
    #expect(plain.session.start.mode == .standard)
    #expect(plain.session.start.seed == 0)
  }

  @Test(
    "“at” holds where the walk stands, at a page too, and pages before it are turned",
    arguments: ["letter", "page", "check"])
  func at(_ place: String) throws {
    let run = try run("at \(place)", "feel pale")
    #expect(run.stop?.line == 2)
    #expect(run.stop?.message.contains("pale") == true)
  }

  @Test("“at” stops anywhere else, and names both places")
  func notAt() throws {
    let stop = try #require(try run("at choice").stop)
    #expect(stop.line == 1)
    #expect(stop.message.contains("“check”") && stop.message.contains("“choice”"))
    #expect(try run("skip", "at choice").stop?.message == "The script ends before the walk does.")
    #expect(try run("skip", "write", "at tags").stop?.message.contains("pen pause") == true)
  }

  @Test("“skip” turns pages that have no bridge, and takes the bridge of a page that has one")
  func skip() throws {
    let first = try run("skip", "at choice", "wait", "notice nothing", "compose own", "walk", "skip", "close")
    #expect(first.stop == nil)
    #expect(first.session.walk.visits.filter { $0.action == .skipped }.map(\.scene) == ["check", "evening"])
  }

  @Test("a remark turns no page: a session that holds one prints and plays again")
  func remark() throws {
    var session = story.session()
    try session.apply(.remarked(Remark(walk: 0, scene: "letter", marker: nil, text: "So it began.")))
    try session.apply(.pageTurned(scene: "letter"))
    let again = ScriptRun(PlaytestScript(session), in: Scenario(story.vignette), catalogue: Shipped.catalogue)
    #expect(again.session.events.prefix(3) == session.events.prefix(3))
  }

  @Test("the pen pause: a purpose, none, or otherwise")
  func pen() throws {
    #expect(try run("skip", "write", #"purpose "to sleep""#).session.walk.visits.last?.purpose == "to sleep")
    #expect(try run("skip", "write", "skip").session.walk.visits.last?.option == "write")
    #expect(try run("skip", "write", "otherwise", "wait").session.walk.visits.last?.option == "wait")
  }

  @Test("rewind begins a new walk from the present one or a numbered one, and remarks belong to walks")
  func rewind() throws {
    let first = whole.joined(separator: "\n")
    let run = try run(
      first, #"remark choice "Hm.""#, "rewind choice", "wait", "notice nothing", "compose own", "walk", "close", "end",
      #"remark choice tr-identification "No." 0"#, "rewind tags 0", "notice nothing", "compose own", "walk",
      "safety sf-task-safety-plan", "close")
    #expect(run.stop == nil)
    #expect(run.session.walks.count == 3)
    #expect(run.session.walks.map { $0.visits.first { $0.scene == "choice" }?.option } == ["write", "wait", "write"])
    #expect(run.session.remarks.map(\.walk) == [0, 0])
  }

  @Test("a rewind before an ending stops the script")
  func tooEarly() throws {
    #expect(try run("skip", "wait", "rewind choice").stop?.line == 3)
  }

  /// Lines that do not fit after these, the number of the line, and what was possible there.
  static let stops: [([String], Int, [String])] = [
    (["read", "nowhere", "feel stuck"], 2, []),
    (["skip", "firm-only"], 2, ["write", "wait"]), (["skip", "# Then.", "", "tags"], 4, ["write", "wait"]),
    (["skip", "compose own"], 2, ["write", "wait"]), (["skip", "wait", "wait"], 3, []),
    (["skip", "write", "wait"], 3, ["purpose \"…\"", "skip", "otherwise"]),
    (["skip", "wait", "notice cr-dogma"], 3, ["notice tr-identification, rt-med-stigma", "notice nothing"]),
    (["skip", "wait", "notice nothing", "compose sigh"], 4, ["compose own, ask"]),
    (["skip", "wait", "notice nothing", "compose own", "sent"], 5, ["walk \"…\" \"…\""]),
    (
      ["skip", "wait", "notice nothing", "compose own", "walk", "safety sf-task-ask-suicide"], 6,
      ["safety sf-task-safety-plan", "close"]
    ),
    (["skip", "wait", "notice nothing", "compose own", "walk", "close", "skip"], 7, []),
    (["skip", "wait"], 3, ["notice tr-identification, rt-med-stigma", "notice nothing"]),
  ]

  @Test("a line that does not fit is named, with what was possible there", arguments: stops)
  func stop(_ lines: [String], _ number: Int, _ possible: [String]) throws {
    let stop = try #require(try run(lines.joined(separator: "\n")).stop)
    #expect(stop.line == number)
    #expect(!stop.message.isEmpty)
    if !possible.isEmpty { #expect(stop.possible == possible) }
  }

  @Test("at a check-in and at an ending, what is possible is given as forms")
  func forms() throws {
    let check = try #require(try run("nowhere").stop?.possible)
    #expect(check.first?.hasPrefix("feel WORD, WORD, WORD; urge URGE (words: ") == true)
    #expect(check.dropFirst() == ["feel unsure", "feel nothing", "feel rather-not-say", "skip"])
    let end = try #require(try run(whole.joined(separator: "\n"), "nowhere").stop?.possible)
    #expect(
      end == ["end"]
        + ["letter", "page", "check", "choice", "tags", "reply", "questions", "evening"].map { "rewind \($0)" })
    #expect(
      Session(Scenario(story.vignette), mode: .standard, seed: 0).possibleCommands(catalogue: Shipped.catalogue) == [
        "read"
      ])
  }

  @Test("a word that no check-in offers is refused")
  func words() throws {
    let stop = try #require(try run("feel stuck, purple").stop)
    #expect(stop.line == 1)
    #expect(stop.message.contains("purple"))
  }

  @Test("a script that ends before the walk does stops one past its last line")
  func short() throws {
    let run = try run("# A comment.", "skip", "wait")
    #expect(run.stop?.line == 4)
    #expect(run.session.walk.path.last == "tags")
  }
}

extension Visit {
  fileprivate var option: OptionID? { if case .chose(let option) = action { option } else { nil } }
}
