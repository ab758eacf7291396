// Votes are counts, the majority binds nobody, and going back keeps both ways.

import GroupSession
import ScenarioEngine
import TestSupport
import Testing

@Suite("Votes, rewind and comparison")
struct VoteTests {
  private func atChoices(_ vignette: String = "ms-h", cut: String = "properly") throws -> Room {
    var room = try Room(vignette, cut: cut)
    try room.apply(.phaseAdvanced)
    try room.reveal()
    return room
  }

  @Test("counts of nobody at all are accepted, and both stages are shown as plain numbers")
  func zero() throws {
    var room = try atChoices()
    try room.apply(.votesEntered(stage: .before, counts: VoteCounts(options: [:])), .votesShown)
    #expect(room.wall.kind == .votes)
    #expect(room.leader.votes.map(\.stage) == [.before])
    try room.apply(
      .votesEntered(stage: .after, counts: VoteCounts(options: ["add-a-third": 4], undecided: 2, noneOfThese: 1)))
    #expect(room.leader.votes.map(\.stage) == [.before, .after])
    #expect(room.text.contains { $0.hasPrefix("undecided") && $0.hasSuffix("2") })
    #expect(room.text.contains { $0.hasPrefix("none of these") && $0.hasSuffix("1") })
    #expect(!room.text.joined().contains("%"))
  }

  @Test("hands are counted only once the choices have been seen, for what is there, and in bounds")
  func refusals() throws {
    var early = try Room("ms-h", cut: "properly")
    try early.apply(.phaseAdvanced)
    #expect(early.refusal(of: .votesEntered(stage: .before, counts: VoteCounts(options: [:]))) != nil)
    var room = try atChoices()
    let wrong = [
      VoteCounts(options: ["another-scene": 1]), VoteCounts(options: ["add-a-third": -1]),
      VoteCounts(options: ["add-a-third": 1000]), VoteCounts(options: [:], undecided: .min),
      VoteCounts(options: [:], noneOfThese: .max),
    ]
    for counts in wrong { #expect(room.refusal(of: .votesEntered(stage: .before, counts: counts)) != nil) }
    #expect(room.leader.votes.isEmpty)
  }

  @Test("the leader takes the branch that the fewest wanted, and nothing objects")
  func majority() throws {
    var room = try atChoices()
    let ids = room.leader.choices.map(\.id)
    try room.apply(
      .votesEntered(stage: .before, counts: VoteCounts(options: [ids[0]: 7, ids[1]: 2, ids[2]: 1])))
    #expect(room.leader.minority == nil)
    try room.apply(.branchChosen(option: ids[3]))
    #expect(room.wall.kind == .reply)
    let stop = try #require(room.leader.map.first?.first)
    #expect(room.leader.minority == "C")
    try room.apply(.rewound(stop: stop.number))
    #expect(room.leader.minority == "C")
    room.turnToTheEnd()
    try room.apply(.optionsRevealed, .branchChosen(option: ids[2]))
    #expect(room.leader.minority == "B")
  }

  @Test("going back keeps the first way as it was, and the new one sets out from the same place", arguments: Room.cases)
  func rewind(_ id: String) throws {
    var room = try Room(id)
    try room.apply(.phaseAdvanced)
    for _ in 0..<3 {
      try room.reveal()
      try room.choose("A")
    }
    let first = try #require(room.session.report.walks.first)
    let row = try #require(room.leader.map.first)
    let stop = try #require(row.first { $0.letter != nil })
    try room.apply(.rewound(stop: stop.number))
    let walks = room.session.report.walks
    #expect(walks.count == 2)
    #expect(walks[0].trail == first.trail)
    #expect(walks[0].state == first.state)
    #expect(Array(first.trail.prefix(walks[1].trail.count)) == walks[1].trail)
    #expect(room.leader.map.count == 2)
    #expect(room.leader.map[1].last?.number == stop.number)
    room.turnToTheEnd()
    try room.apply(.optionsRevealed)
    #expect(room.leader.choices.first?.isTried == true)
  }

  @Test("side by side stand the patient's two replies, and nothing else")
  func comparison() throws {
    var room = try atChoices()
    try room.choose("A")
    #expect(room.refusal(of: .compared) != nil)
    let first = room.leader.choices
    try room.apply(.rewound(stop: 1))
    room.turnToTheEnd()
    try room.apply(.optionsRevealed)
    let ids = room.leader.choices.map(\.id)
    try room.choose("B")
    try room.apply(.compared)
    #expect(room.wall.kind == .sideBySide)
    #expect(first.isEmpty || !ids.isEmpty)
    var words: [String] = []
    var pages = 0
    repeat {
      words += room.wall.lines.flatMap(\.spans).flatMap { $0.text.split(separator: " ").map(String.init) }
      pages += 1
      #expect(room.wall.carrier == nil)
    } while room.wall.goesOn && room.refusal(of: .pageTurned) == nil && pages < 20
    let vignette = try Shipped.vignette("ms-h")
    let options = vignette.scenes.flatMap(\.body.options).filter { [ids[0], ids[1]].contains($0.id.text) }
    let replies = options.flatMap(\.reply.paragraphs).filter { $0.speaker != "You" }
    // A stressed word and the stop behind it are two pieces.
    let allowed = Set(
      (replies.map(\.plainText) + replies.flatMap(\.spans).map(\.text) + [vignette.metadata.patient.name]).flatMap {
        $0.split(separator: " ").map(String.init)
      })
    #expect(Set(words).subtracting(allowed) == [])
    let lines = Set(options.map(\.line.plainText))
    #expect(lines.allSatisfy { !words.joined(separator: " ").contains($0) })
  }
}
