// Which events fit where a walk is, and what to say of those that do not.

import Vignettes

extension Walk {
  /// Applies an event of this walk; one that does not fit is refused, and then nothing has changed.
  ///
  /// A session applies its events itself. A walk by itself, such as a group's, takes its events here.
  public mutating func apply(_ event: SessionEvent) throws(EventRefusal) {
    guard !isClosed else { throw EventRefusal("The walk has ended; only a rewind or a remark can follow.") }
    // The event is in the trail before it takes effect, so an arrival it causes knows how much led there.
    trail.append(event)
    do { try dispatch(event) } catch {
      trail.removeLast()
      throw error
    }
  }

  private mutating func dispatch(_ event: SessionEvent) throws(EventRefusal) {
    switch event {
    case .safetyTakenUp(let task): try takeUp(task)
    case .safetyClosed: try closeInterlock()
    case .penPaused(let id, let pause): try resumePen(scene: id, pause)
    case .ended(let id): try end(id)
    case .started, .rewound, .remarked: throw EventRefusal("This event does not belong to a walk.")
    case .pageTurned: passOn(try presentScene(of: event, .page), .read)
    case .optionChosen(_, let id): try chooseOption(id, at: try presentScene(of: event, .decision))
    case .replyComposed(_, let parts): try compose(parts, at: try presentScene(of: event, .compose))
    case .checkedIn(_, let note): try checkIn(note, at: try presentScene(of: event, .checkIn))
    case .noticed(_, let tags): try notice(tags, at: try presentScene(of: event, .notice))
    case .walked(_, let answers): passOn(try presentScene(of: event, .walk), .walked(answers))
    case .sceneSkipped: try skip(try presentScene(of: event))
    }
  }

  /// The present scene, if it is the one that an event names and of the kind that the event fits.
  private func presentScene(of event: SessionEvent, _ kind: CompiledScene.Kind) throws(EventRefusal) -> Int {
    let scene = try presentScene(of: event)
    let present = scenario.scenes[scene]
    guard present.kind == kind else {
      throw EventRefusal("At “\(present.id)” that cannot be done: \(present.kind.invitation).")
    }
    return scene
  }

  private func presentScene(of event: SessionEvent) throws(EventRefusal) -> Int {
    guard case .scene(let scene) = position else {
      throw EventRefusal("That cannot be done here: \(situation.invitation).")
    }
    let id = scenario.scenes[scene].id
    guard let named = event.scene, named == id else {
      throw EventRefusal("The walk stands at “\(id)”, and the event is about “\(event.scene?.text ?? "nothing")”.")
    }
    return scene
  }

  private mutating func skip(_ scene: Int) throws(EventRefusal) {
    guard let bridge = scenario.scenes[scene].bridge else {
      throw EventRefusal("The scene “\(scenario.scenes[scene].id)” has no bridge, so it cannot be skipped.")
    }
    pass(scene, action: .skipped, towards: target(of: bridge))
  }

  private mutating func passOn(_ scene: Int, _ action: Visit.Action) {
    pass(scene, action: action, towards: target(of: scenario.scenes[scene].next))
  }

  private mutating func chooseOption(_ id: OptionID, at scene: Int) throws(EventRefusal) {
    guard let option = scenario.scenes[scene].options.firstIndex(where: { $0.id == id }) else {
      throw EventRefusal("There is no option “\(id)” at “\(scenario.scenes[scene].id)”.")
    }
    guard scenario.scenes[scene].options[option].when.holds(in: state) else {
      throw EventRefusal("The option “\(id)” is not there in the present state.")
    }
    choose(option: option, at: scene, parts: [])
  }

  private mutating func compose(_ parts: [PartID], at scene: Int) throws(EventRefusal) {
    guard case .compose(let known, let patterns) = scenario.vignette.scenes[scene].body else { return }
    guard !parts.isEmpty else { throw EventRefusal("A reply needs at least one part.") }
    for (place, part) in parts.enumerated() {
      guard known.contains(where: { $0.id == part }) else {
        throw EventRefusal("There is no part “\(part)” here.")
      }
      guard !parts[..<place].contains(part) else { throw EventRefusal("The part “\(part)” stands there twice.") }
    }
    let bodies = scenario.scenes[scene].options
    let match = patterns.indices.first { patterns[$0].matches(parts) && bodies[$0].when.holds(in: state) }
    guard let match else {
      throw EventRefusal("No pattern of this scene fits a reply of these parts.")
    }
    choose(option: match, at: scene, parts: parts)
  }

  private mutating func checkIn(_ note: CheckIn, at scene: Int) throws(EventRefusal) {
    if case .words(let words) = note.answer {
      guard !words.isEmpty, words.count <= CheckIn.wordLimit else {
        throw EventRefusal("A check-in takes one to \(CheckIn.wordLimit) words.")
      }
    }
    passOn(scene, .checkedIn(note))
  }

  private mutating func notice(_ tags: [MarkerID], at scene: Int) throws(EventRefusal) {
    let model = scenario.vignette.scenes[scene]
    let offered = Set(model.tags)
    guard let stranger = tags.first(where: { !offered.contains($0) }) else {
      passOn(scene, .noticed(tags))
      return
    }
    throw EventRefusal("“\(stranger)” is not among what can be tagged at “\(model.id)”.")
  }

  private mutating func resumePen(scene id: PlaceID, _ pause: PenPause) throws(EventRefusal) {
    guard case .penPause(let scene, let option, let parts) = position, scenario.scenes[scene].id == id else {
      throw EventRefusal("There is no pen pause here: \(situation.invitation).")
    }
    switch pause {
    case .wentOn(let purpose): take(option: option, at: scene, parts: parts, purpose: purpose)
    case .choseOtherwise: position = .scene(scene)
    }
  }

  private mutating func takeUp(_ task: MarkerID) throws(EventRefusal) {
    guard case .interlock(let scene, let target) = position else {
      throw EventRefusal("No safety pause is open: \(situation.invitation).")
    }
    guard outstandingTasks(closing: scene, towards: target).contains(task) else {
      throw EventRefusal("“\(task)” is not outstanding here.")
    }
    takeUpAtInterlock(task, after: scene, towards: target)
  }

  private mutating func closeInterlock() throws(EventRefusal) {
    guard case .interlock(let scene, let target) = position else {
      throw EventRefusal("No safety pause is open: \(situation.invitation).")
    }
    settleTasks(closing: scene, towards: target)
    enter(target)
  }

  private mutating func end(_ id: PlaceID) throws(EventRefusal) {
    guard case .ending(let ending) = position, scenario.vignette.endings[ending].id == id else {
      throw EventRefusal("The walk has not reached the ending “\(id)”.")
    }
    isClosed = true
  }
}
