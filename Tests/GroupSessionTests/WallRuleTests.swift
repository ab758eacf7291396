// What the leader's keys do to the wall: slow, blank at any moment, and no choice before its key.

import GroupSession
import TestSupport
import Testing

@Suite("The leader's keys and the wall")
struct WallRuleTests {
  @Test("content notes come before the title, and the story with the next phase")
  func opening() throws {
    var room = try Room("ms-h", cut: "properly")
    var kinds: [ProjectionView.Kind] = []
    room.turnToTheEnd { kinds.append($0.kind) }
    #expect(kinds == [.contentNotes, .groundRules, .title])
    #expect(room.refusal(of: .optionsRevealed) != nil)
    try room.apply(.phaseAdvanced)
    #expect(room.wall.kind == .story)
  }

  @Test("no choice is on the wall, or can be taken, before its key; and the key waits for the scene to be read")
  func choicesHaveAKey() throws {
    var room = try Room("ms-h", cut: "properly")
    try room.apply(.phaseAdvanced)
    #expect(room.refusal(of: .optionsRevealed) == "Read the scene to its end first.")
    room.turnToTheEnd { #expect($0.kind == .story) }
    #expect(room.refusal(of: .branchChosen(option: "weeks-of-looking")) == "Put the choices up first.")
    try room.apply(.optionsRevealed)
    #expect(room.wall.kind == .options)
    #expect(room.refusal(of: .branchChosen(option: "no-such-thing")) != nil)
    try room.apply(.branchChosen(option: "weeks-of-looking"))
    #expect(room.wall.kind == .reply)
  }

  @Test("at a cut its own options are lettered; elsewhere all that are there, in an order of the seed")
  func letters() throws {
    var room = try Room("mr-z", cut: "the-peer-group")
    try room.apply(.phaseAdvanced)
    try room.reveal()
    let cut = try #require(try Shipped.vignette("mr-z").cuts.first { $0.id == "the-peer-group" })
    #expect(Set(room.leader.choices.map(\.id)) == Set(cut.options.map(\.text)))
    #expect(room.leader.choices.map(\.letter) == ["A", "B", "C", "D"])
    let orders = try (1...6).map { seed in
      try Room("mr-z", cut: "the-peer-group", seed: seed).leader.choices.map(\.id)
    }
    #expect(Set(orders).count > 1)
  }

  @Test("blank and holding screen are possible at any moment, and bring back what was there", arguments: Room.cases)
  func blank(_ id: String) throws {
    var room = try Room(id)
    func check(_ room: Room) throws {
      var covered = room
      let before = room.wall
      try covered.apply(.blanked)
      #expect(covered.wall == ProjectionView.nothing)
      #expect(covered.leader.behind == before)
      #expect(covered.refusal(of: .pageTurned) != nil)
      try covered.apply(.restored, .parked)
      #expect(covered.wall.kind == .parked)
      #expect(covered.wall.carrier == nil)
      try covered.apply(.blanked)
      #expect(covered.wall == ProjectionView.nothing)
      try covered.apply(.restored, .unparked)
      #expect(covered.wall == before)
    }
    try check(room)
    try room.apply(.phaseAdvanced)
    try room.reveal()
    try check(room)
    try room.choose("A")
    try check(room)
  }

  @Test("a page can be turned back, and forward again to the same")
  func turningBack() throws {
    var room = try Room("sam", cut: "cut-lamotrigine")
    try room.apply(.phaseAdvanced)
    var walls: [ProjectionView] = []
    room.turnToTheEnd { walls.append($0) }
    for wall in walls.dropLast().reversed() {
      try room.apply(.pageTurnedBack)
      #expect(room.wall == wall)
    }
    #expect(room.refusal(of: .pageTurnedBack) == "This is the beginning of the story.")
    var again: [ProjectionView] = []
    room.turnToTheEnd { again.append($0) }
    #expect(again == walls)
  }

  @Test("what is refused changes nothing")
  func refusals() throws {
    var room = try Room("ms-h", cut: "properly")
    let events: [GroupEvent] = [
      .pageTurnedBack, .optionsRevealed, .phaseReturned, .restored, .unparked,
      .votesEntered(stage: .before, counts: VoteCounts(options: [:])), .votesShown, .branchChosen(option: "x"),
      .sceneSkipped, .rewound(stop: 1), .rewound(stop: .max), .rewound(stop: .min), .compared, .storyReturned,
      .debriefOffered, .debriefConfirmed, .roomAgreed, .closed,
    ]
    for event in events {
      let before = room
      #expect(room.refusal(of: event)?.isEmpty == false)
      #expect(room.session.state == before.session.state)
      #expect(room.wall == before.wall)
    }
  }

  @Test("own words come before the choices where the shape has it, once")
  func ownWords() throws {
    var room = try Room("ms-h", cut: "properly", shape: "supervision")
    try room.apply(.phaseAdvanced)
    room.turnToTheEnd()
    try room.apply(.optionsRevealed)
    #expect(room.wall.kind == .ownWords)
    try room.apply(.optionsRevealed)
    #expect(room.wall.kind == .options)
  }

  @Test(
    "nobody is asked for a feeling, a tag or a purpose by keyboard; a reply is one part, said", arguments: Room.cases)
  func readPast(_ id: String) throws {
    var room = try Room(id)
    try room.apply(.phaseAdvanced)
    for _ in 0..<40 {
      room.turnToTheEnd()
      guard let choice = room.leader.choices.first else { break }
      try room.apply(.optionsRevealed, .branchChosen(option: choice.id))
    }
    #expect(room.wall.kind == .ending)
    let walk = try #require(room.session.report.walks.last)
    for visit in walk.visits {
      #expect(visit.purpose == nil)
      #expect(visit.parts.count <= 1)
      switch visit.action {
      case .checkedIn(let note): #expect(note.answer == .ratherNotSay)
      case .noticed(let tags): #expect(tags.isEmpty)
      case .walked(let answers): #expect(answers.isEmpty)
      case .read, .chose, .skipped: break
      }
    }
  }

  @Test("the six questions come one at a time, with nothing between two of them")
  func questions() throws {
    var room = try Room("the-extra-tablet", cut: "one-more", shape: "supervision")
    for _ in 0..<5 { try room.apply(.phaseAdvanced) }
    var kinds: [ProjectionView.Kind] = []
    room.turnToTheEnd { kinds.append($0.kind) }
    #expect(kinds.filter { $0 == .question }.count == 6)
    #expect(kinds.indices.allSatisfy { kinds[$0] == ($0 % 2 == 0 ? .question : .blank) })
  }
}

extension ProjectionView {
  /// An empty wall, made from a session, since nothing else can make one.
  static var nothing: ProjectionView? {
    guard var room = try? Room("the-extra-tablet") else { return nil }
    return room.refusal(of: .blanked) == nil ? room.wall : nil
  }
}
