// Going through the story on the wall, a page at a time and back.

import ScenarioEngine
import Vignettes

extension GroupSession {
  /// The path that the room is on.
  var track: Track { tracks[tracks.count - 1] }

  /// The scene that the story has reached; nil at the safety scene and at the end.
  var presentScene: Scene? {
    guard case .scene(let place) = track.walk.situation else { return nil }
    return scenario.scene(place)
  }

  mutating func turnOn() throws(GroupRefusal) {
    guard wall == .story else { return try turnOnBeforeStory() }
    if page + 1 < pages(of: spot).count {
      page += 1
      noteReading()
      return
    }
    switch spot {
    case .prologue: go(to: .text(stop: 0))
    case .text(let stop) where stop < track.lastStop || presentScene == nil: go(to: spotAfter(stop: stop))
    case .text: try leavePresentScene()
    case .questions(let step):
      if step + 1 < questionSteps { go(to: .questions(step: step + 1)) } else { try passOn() }
    case .ownWords: throw GroupRefusal(GroupWording.choicesHaveAKey)
    case .options: throw GroupRefusal("Choose a branch by its letter; the vote does not bind you.")
    case .reply(let stop): go(to: stop < track.lastStop ? .text(stop: stop + 1) : spotOfSituation)
    case .interlock:
      try follow(.safetyClosed)
      go(to: spotOfSituation)
    case .end: throw GroupRefusal("The story ends here. The next phase goes on.")
    }
  }

  /// The spot for the walk's situation.
  private var spotOfSituation: Spot {
    switch track.walk.situation {
    case .scene, .penPause: .text(stop: track.lastStop)
    case .interlock: .interlock
    case .ending, .nowhere: .end
    }
  }

  private func spotAfter(stop: Int) -> Spot {
    if let left = track.stop(stop), left.choice != nil || left.isSkipped { return .reply(stop: stop) }
    return stop + 1 < track.lastStop ? .text(stop: stop + 1) : spotOfSituation
  }

  mutating func go(to spot: Spot) {
    self.spot = spot
    page = 0
    noteReading()
    if spot == .interlock { noteSafetyTalk() }
  }

  /// Reads past a scene without choices; choices wait for their own key.
  private mutating func leavePresentScene() throws(GroupRefusal) {
    guard let scene = presentScene else { return }
    guard scene.passing != nil else { throw GroupRefusal(GroupWording.choicesHaveAKey) }
    if scene.body.questions.isEmpty { try passOn() } else { go(to: .questions(step: 0)) }
  }

  /// Leaves a scene without choices: nobody is asked for anything at the keyboard.
  private mutating func passOn() throws(GroupRefusal) {
    guard let event = presentScene?.passing else { return }
    try follow(event)
    go(to: spotOfSituation)
  }

  mutating func follow(_ event: SessionEvent) throws(GroupRefusal) {
    try tracks[tracks.count - 1].follow(event)
    takeNumbers()
  }

  mutating func skip() throws(GroupRefusal) {
    guard let scene = presentScene else { throw GroupRefusal("There is no scene here to skip.") }
    guard scene.bridge != nil else { throw GroupRefusal("This scene has no bridge, so it cannot be skipped.") }
    let stop = track.lastStop
    try follow(.sceneSkipped(scene: scene.id))
    tracks[tracks.count - 1].stops[stop].isSkipped = true
    show(.story)
    go(to: .reply(stop: stop))
  }

  mutating func turnBack() throws(GroupRefusal) {
    guard wall == .story else { return try turnBackBeforeStory() }
    if page > 0 {
      page -= 1
    } else if let earlier = spotBefore {
      spot = earlier
      page = earlier == .ownWords ? 0 : max(pages(of: earlier).count - 1, 0)
    } else {
      throw GroupRefusal("This is the beginning of the story.")
    }
  }

  private var spotBefore: Spot? {
    let last = track.lastStop
    switch spot {
    case .prologue: return nil
    case .text(let stop): return stop == 0 ? (cut == nil ? nil : .prologue) : spotLeaving(stop: stop - 1)
    case .reply(let stop): return track.stop(stop)?.isSkipped == true ? spotLeaving(stop: stop - 1) : .text(stop: stop)
    case .questions(let step): return step == 0 ? .text(stop: last) : .questions(step: step - 1)
    case .ownWords, .options: return .text(stop: last)
    case .interlock: return spotLeaving(stop: last)
    case .end: return spotLeaving(stop: track.stop(last)?.isEnding == true ? last - 1 : last)
    }
  }

  private func spotLeaving(stop: Int) -> Spot? {
    guard let left = track.stop(stop) else { return cut == nil ? nil : .prologue }
    return left.choice != nil || left.isSkipped ? .reply(stop: stop) : .text(stop: stop)
  }

  /// Records that the text of the present scene has been seen to its end.
  mutating func noteReading() {
    guard wall == .story, !isBlank, !isParked, case .text(let stop) = spot, let place = track.stop(stop)?.place,
      page + 1 >= pages(of: spot).count
    else { return }
    read.insert(place)
  }

  mutating func takeNumbers() {
    for stop in track.stops where !numbers.contains(stop.place) { numbers.append(stop.place) }
  }

  /// The map number of a scene or ending, from 1; 0 if the story never reached it.
  func number(of place: PlaceID) -> Int { (numbers.firstIndex(of: place) ?? -1) + 1 }

  mutating func rewind(to number: Int) throws(GroupRefusal) {
    guard number >= 1, number <= numbers.count else { throw GroupRefusal("There is no place \(number) on the map.") }
    guard tracks.count < Self.mostWalks else {
      throw GroupRefusal("This session has gone back as often as it can. Begin a new one.")
    }
    let place = numbers[number - 1]
    for track in tracks.reversed() {
      guard let stop = track.stops.first(where: { $0.place == place }) else { continue }
      guard !stop.isEnding else { throw GroupRefusal("Place \(number) is an ending; go back to one before it.") }
      var walk = base
      do {
        for event in track.walk.trail.prefix(stop.eventsBefore) { try walk.apply(event) }
      } catch { throw GroupRefusal(error.description) }
      tracks.append(Track(walk, following: track, upTo: stop))
      show(.story)
      go(to: .text(stop: self.track.lastStop))
      return
    }
  }
}

extension Track {
  /// A track that follows another up to one of its stops and can then go a different way.
  init(_ walk: Walk, following other: Track, upTo stop: Stop) {
    self.init(walk)
    stops = other.stops.prefix { $0.place != stop.place }
    stops.append(Stop(place: stop.place, isEnding: false, eventsBefore: stop.eventsBefore))
  }
}
