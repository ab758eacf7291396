// The keys of a group session: one table, and what each asks for.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing

@testable import GroupSession

@Suite("Keys of a group session")
struct GroupKeyTests {
  private static func wall(_ kind: String = "story", view: LeaderView = Leaders.view()) -> ProjectionModel {
    var model = ProjectionModel(size: Size(columns: 80, rows: 24))
    _ = model.update(.changed(Walls.view(kind), ProjectionControls(view)))
    return model
  }

  private static func press(_ model: inout ProjectionModel, _ keys: Key...) -> [GroupIntent] {
    keys.flatMap { model.update(.keyPressed($0)) }
  }

  private static func text(_ model: ProjectionModel) -> String {
    ProjectionScreen(model).draw().rows.joined(separator: "\n")
  }

  @Test("no key is bound twice where it holds", arguments: GroupContext.allCases)
  func once(_ context: GroupContext) {
    var seen: Set<Key> = []
    for binding in GroupKeymap.bindings(in: context) {
      for key in binding.keys { #expect(seen.insert(key).inserted, "\(context): \(key)") }
    }
    #expect(!seen.isEmpty)
  }

  @Test("every deed has a key on both terminals, and the manual names each key")
  func deeds() {
    for deed in GroupDeed.allCases {
      #expect(GroupKeymap.binding(of: deed, in: .wall) != nil, "\(deed)")
      #expect(GroupKeymap.binding(of: deed, in: .leader) != nil, "\(deed)")
    }
    for binding in GroupKeymap.bindings { #expect(GroupKeymap.manual.contains(binding.label)) }
  }

  @Test("the keys on the wall are all on one page, within the measure")
  func keysPage() {
    var model = Self.wall()
    _ = Self.press(&model, .character("?"))
    let text = Self.text(model)
    for binding in GroupKeymap.bindings(in: .wall) where binding.action != .redraw && binding.action != .leave {
      #expect(text.contains(binding.label), "\(binding.label)")
    }
    for row in text.split(separator: "\n") { #expect(DisplayWidth.of(String(row)) <= 70) }
    #expect(text.split(separator: "\n").count <= WallPage.lines)
    #expect(Self.press(&model, .escape).isEmpty)
    #expect(Self.text(model).contains("Anna is carrying the case."))
  }

  @Test("a key that puts something up takes it down again")
  func toggles() {
    let toggles: [(Key, String, GroupEvent, GroupEvent)] = [
      (.character("b"), "blank", .blanked, .restored), (.character("p"), "parked", .parked, .unparked),
      (.character("f"), "facts", .factsShown, .storyReturned), (.character("V"), "votes", .votesShown, .storyReturned),
      (.character("s"), "safety", .safetySceneShown, .storyReturned),
    ]
    for (key, kind, up, down) in toggles {
      var model = Self.wall()
      #expect(Self.press(&model, key) == [.ask(up)])
      model = Self.wall(kind)
      #expect(Self.press(&model, key) == [.ask(down)])
    }
  }

  @Test("a branch is chosen by its capital letter pressed twice; once, or another key between, does nothing to be seen")
  func choosing() {
    var model = Self.wall("options")
    let before = Self.text(model)
    #expect(Self.press(&model, .character("B")).isEmpty)
    #expect(Self.text(model) == before)
    #expect(Self.press(&model, .character("B")) == [.ask(.branchChosen(option: "read-together"))])
    #expect(Self.press(&model, .character("B"), .character("A")).isEmpty)
    #expect(Self.press(&model, .character("m"), .escape, .character("A")).isEmpty)
    #expect(Self.press(&model, .character("G"), .character("G")).isEmpty)
    #expect(Self.press(&model, .character("A"), .character("A")) == [.ask(.branchChosen(option: "name-the-hope"))])
  }

  @Test("a key that cannot be used now changes nothing on the wall, and gives no reason there")
  func refusals() {
    let reason = "Ask about thoughts of ending her life first."
    let refusals = Dictionary(uniqueKeysWithValues: GroupDeed.allCases.map { ($0, reason) })
    var model = Self.wall(view: Leaders.view(refusals: refusals))
    let before = Self.text(model)
    for binding in GroupKeymap.bindings(in: .wall) {
      guard case .deed(let deed) = binding.action, deed != .close else { continue }
      for key in binding.keys { #expect(Self.press(&model, key).isEmpty, "\(deed)") }
      _ = model.update(.refused)
      #expect(Self.text(model) == before, "\(deed)")
    }
  }

  @Test("counts are typed at the foot, letters and numbers alone; nothing typed is nobody")
  func counting() {
    var model = Self.wall("options")
    #expect(
      Self.press(&model, .character("v"), .enter) == [
        .ask(.votesEntered(stage: .before, counts: VoteCounts(options: [:])))
      ])
    #expect(
      Self.press(
        &model, .character("v"), .character("1"), .character("2"), .tab, .tab, .character("3"), .tab, .tab,
        .character("4"), .tab, .character("5"), .character("9"), .character("x"), .enter)
        == [
          .ask(
            .votesEntered(
              stage: .before,
              counts: VoteCounts(options: ["name-the-hope": 12, "give-it": 3], undecided: 4, noneOfThese: 5)))
        ])
    _ = model.update(.refused)
    #expect(Self.text(model).contains("That was not taken."))
    #expect(Self.press(&model, .character("v"), .escape).isEmpty)
    #expect(!Self.text(model).contains("That was not taken."))
    #expect(
      Self.press(&model, .character("v"), .character("9"), .character("9"), .character("9"), .character("9"), .enter)
        == [.ask(.votesEntered(stage: .before, counts: VoteCounts(options: ["name-the-hope": 999])))])
  }

  @Test("the second count begins empty, and the first can be put right")
  func stages() {
    var model = Self.wall("options", view: Leaders.view(votes: [Leaders.vote(.before, [3, 2, 0, 1], undecided: 1)]))
    let first = VoteCounts(options: ["name-the-hope": 3, "read-together": 2, "refuse": 1], undecided: 1)
    #expect(
      Self.press(&model, .character("v"), .enter) == [
        .ask(.votesEntered(stage: .after, counts: VoteCounts(options: [:])))
      ])
    #expect(
      Self.press(&model, .character("v"), .character("t"), .enter) == [
        .ask(.votesEntered(stage: .before, counts: first))
      ])
  }

  @Test("where the last part cannot begin yet, its key asks the room what it would want to be sure of")
  func safetyFirst() {
    let refusals: [GroupDeed: String] = [.nextPhase: "Put up the safety scene first."]
    let needed = Leaders.view(phase: 6, isSafetySceneNeeded: true, refusals: refusals)
    var model = Self.wall(view: needed)
    #expect(Self.press(&model, .character("n")) == [.ask(.safetySceneShown)])
    model = Self.wall("blank", view: needed)
    #expect(Self.press(&model, .character("n")) == [.ask(.restored), .ask(.safetySceneShown)])
    model = Self.wall("parked", view: needed)
    #expect(Self.press(&model, .character("n")).isEmpty)
    model = Self.wall(view: Leaders.view(phase: 6, isSafetySceneNeeded: true, refusals: [:]))
    #expect(Self.press(&model, .character("n")) == [.ask(.phaseAdvanced)])
    model = Self.wall(view: Leaders.view(phase: 6, isSafetySceneNeeded: false, refusals: refusals))
    #expect(Self.press(&model, .character("n")).isEmpty)
    var leader = LeaderScreenTests.model(
      needed, Size(columns: 80, rows: 24))
    #expect(leader.update(.keyPressed(.character("n"))).isEmpty)
    #expect(LeaderScreenTests.text(leader).contains("Put up the safety scene first."))
  }

  @Test("going back is by the number of a scene on the map")
  func rewinding() {
    var model = Self.wall()
    #expect(Self.press(&model, .character("r"), .enter) == [.ask(.rewound(stop: 2))])
    #expect(Self.press(&model, .character("r"), .up, .up, .up, .enter) == [.ask(.rewound(stop: 1))])
    #expect(Self.press(&model, .character("r"), .down, .down, .enter) == [.ask(.rewound(stop: 3))])
    #expect(Self.press(&model, .character("r"), .escape, .character("m"), .enter).isEmpty)
  }

  @Test("the debrief takes the leader's step and the room's, each with a yes of its own")
  func debrief() {
    var model = Self.wall("closing")
    #expect(Self.press(&model, .character("d")) == [.ask(.debriefOffered)])
    #expect(Self.text(model).contains("Shall we look at what was in the case?"))
    #expect(Self.press(&model, .character("y")) == [.ask(.debriefConfirmed)])
    #expect(Self.text(model).contains("Does everybody agree?"))
    #expect(Self.press(&model, .character("n")).isEmpty)
    _ = model.update(.changed(Walls.view("closing"), ProjectionControls(Leaders.view(debrief: .confirmed))))
    #expect(Self.press(&model, .character("d"), .character("y")) == [.ask(.roomAgreed)])
  }

  @Test("closing and leaving are asked about; a session that cannot be closed yet can be left")
  func leaving() {
    var model = Self.wall("closing")
    #expect(Self.press(&model, .character("q"), .character("n")).isEmpty)
    #expect(Self.press(&model, .character("q"), .character("y")) == [.ask(.closed)])
    _ = model.update(
      .changed(Walls.view("closing"), ProjectionControls(Leaders.view(isClosed: true, refusals: [.close: "x"]))))
    #expect(Self.press(&model, .character("q")) == [.leave])
    model = Self.wall(
      "story", view: Leaders.view(refusals: [.close: "A session can be closed only from its last phase."]))
    #expect(Self.press(&model, .character("q")).isEmpty)
    #expect(Self.text(model).contains("Nothing of this session is kept."))
    #expect(Self.press(&model, .character("y")) == [.leave])
    #expect(Self.press(&model, .interrupt, .interrupt) == [.leave])
    #expect(Self.press(&model, .endOfInput) == [.leave])
  }

  @Test("who carries the case is typed in at most forty letters, and taken back by none")
  func naming() {
    var model = Self.wall()
    for letter in "w" + String(repeating: "n", count: 60) { _ = Self.press(&model, .character(letter)) }
    #expect(Self.press(&model, .enter) == [.nameCarrier(String(repeating: "n", count: GroupWire.longestCarrier))])
    #expect(Self.press(&model, .character("w"), .enter) == [.nameCarrier(nil)])
    #expect(
      Self.press(&model, .character("w"), .paste(String(repeating: "n", count: 500)), .enter) == [.nameCarrier(nil)])
  }

  @Test("a storm of keys, sizes and views leaves both screens whole", arguments: 0..<4)
  func storm(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var wall = Self.wall()
    var leader = LeaderScreenTests.model(Leaders.view(), Size(columns: 80, rows: 24))
    let bound = GroupKeymap.bindings.flatMap(\.keys) + [.character("漢"), .paste("a\u{1B}[2J\u{202E}"), .timeout]
    let secrets = Leaders.view().notes + Leaders.view().scenePrompts + Leaders.view().live + Leaders.safety.map(\.task)
    for _ in 0..<120 {
      let key = bound[random.next(below: bound.count)]
      _ = wall.update(.keyPressed(key))
      _ = leader.update(.keyPressed(key))
      if random.next(below: 20) == 0 {
        let size = Size(columns: random.next(below: 210), rows: random.next(below: 70))
        _ = wall.update(.resized(size))
        _ = leader.update(.resized(size))
      }
      if random.next(below: 10) == 0 {
        let shown = Walls.all[random.next(below: Walls.all.count)].view
        let view = Leaders.view(
          wall: shown, votes: Leaders.votes, safety: Leaders.safety, map: random.next(below: 2) == 0 ? [] : Leaders.map)
        _ = wall.update(.changed(shown, ProjectionControls(view)))
        _ = leader.update(.viewCame(view, at: random.next(below: 5000)))
      }
      for canvas in [ProjectionScreen(wall).draw(), LeaderScreen(leader).draw()] {
        if let cursor = canvas.cursor { #expect(canvas.bounds.contains(cursor)) }
        for row in canvas.rows { #expect(!row.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }) }
      }
      let text = Self.text(wall)
      for secret in secrets { #expect(!text.contains(secret)) }
    }
  }
}
