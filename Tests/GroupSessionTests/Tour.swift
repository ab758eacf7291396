// A leader who tries everything: every branch, every scene, every sheet, and back again.

import ScenarioEngine

@testable import GroupSession

struct Tour {
  private(set) var room: Room
  /// The titles of the scenes that were reached.
  private(set) var titles: Set<String> = []
  private var tried: Set<String> = []
  private var looked: Set<Int> = []

  init(_ room: Room) { self.room = room }

  /// Walks until no branch is left untried and all of `wanted` was reached, and shows every wall on the way.
  mutating func run(to wanted: Set<String> = [], _ look: (Room) throws -> Void) throws {
    try turn(look)
    try room.apply(.phaseAdvanced)
    let beginning = room
    for _ in 0..<120 {
      try walk(look)
      guard try goBackToSomethingNew() else { break }
    }
    try lookForTheRest(of: wanted, from: beginning, look)
    try tryTheRest(look)
  }

  /// On to the end of the story, with something new wherever there is anything new.
  private mutating func walk(_ look: (Room) throws -> Void) throws {
    for _ in 0..<80 {
      try turn(look)
      note()
      guard let choice = untried.first ?? room.session.choices.first?.id else { return }
      while room.refusal(of: .optionsRevealed) == nil { try look(room) }
      try turn(look)
      tried.insert(choice)
      try room.apply(.branchChosen(option: choice))
    }
  }

  /// Walks at random from the beginning, because some scenes need two choices together.
  private mutating func lookForTheRest(
    of wanted: Set<String>, from beginning: Room, _ look: (Room) throws -> Void
  ) throws {
    let toured = room
    defer { room = toured }
    var random = SplitMix64(seed: 1)
    for _ in 0..<400 where !wanted.isSubset(of: titles) {
      room = beginning
      for _ in 0..<80 {
        try turn(look)
        note()
        let choices = room.session.choices
        guard !choices.isEmpty else { break }
        let choice = choices[Int(random.next() % UInt64(choices.count))]
        while room.refusal(of: .optionsRevealed) == nil {}
        try turn(look)
        try room.apply(.branchChosen(option: choice.id))
      }
    }
  }

  private var untried: [String] { room.session.choices.map(\.id).filter { !tried.contains($0) } }

  private mutating func note() {
    guard let place = room.session.track.stops.last, !place.isEnding else { return }
    titles.insert(room.session.scenario.scene(place.place)?.title ?? "")
  }

  private mutating func turn(_ look: (Room) throws -> Void) throws {
    for _ in 0..<200 {
      try look(room)
      if room.refusal(of: .pageTurned) != nil { return }
      note()
    }
  }

  /// Rewinds to a scene with an untried choice; false if there is none.
  private mutating func goBackToSomethingNew() throws -> Bool {
    for number in 1...max(room.session.numbers.count, 1) where !looked.contains(number) {
      guard room.refusal(of: .rewound(stop: number)) == nil else {
        looked.insert(number)
        continue
      }
      if !untried.isEmpty { return true }
      looked.insert(number)
    }
    return false
  }

  /// Facts, votes, two replies, the safety scene, covers, a skipped scene, and every later phase.
  private mutating func tryTheRest(_ look: (Room) throws -> Void) throws {
    try room.apply(.votesEntered(stage: .before, counts: VoteCounts(options: [:])))
    for event in [GroupEvent.factsShown, .votesShown, .compared, .safetySceneShown, .blanked, .restored, .parked] {
      try room.apply(event)
      try look(room)
      if event != .blanked, event != .parked { try turnAsideToTheEnd(look) }
    }
    try room.apply(.unparked)
    for number in 1...max(room.session.numbers.count, 1) where room.refusal(of: .rewound(stop: number)) == nil {
      if room.refusal(of: .sceneSkipped) == nil { try look(room) }
    }
    // The way forward may have been blocked by a safety task of what was just skipped.
    _ = room.refusal(of: .safetySceneShown)
    while room.refusal(of: .phaseAdvanced) == nil {
      try look(room)
      if room.wall.kind != .story { try turn(look) }
    }
  }

  private mutating func turnAsideToTheEnd(_ look: (Room) throws -> Void) throws {
    let kind = room.wall.kind
    while room.wall.kind == kind, room.wall.goesOn, room.refusal(of: .pageTurned) == nil { try look(room) }
    _ = room.refusal(of: .storyReturned)
  }
}
