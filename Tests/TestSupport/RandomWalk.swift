// Walks drawn at random from a seed, for tests that hold for every walk.

import ScenarioEngine
import Vignettes

/// Draws events that fit.
public struct RandomWalk {
  private var random: SplitMix64
  private let catalogue: MarkerCatalogue

  /// Begins with a seed.
  public init(seed: UInt64, catalogue: MarkerCatalogue) {
    random = SplitMix64(seed: seed)
    self.catalogue = catalogue
  }

  /// Plays a session from its beginning to an ending.
  ///
  /// - Throws: the refusal of an event that should have fitted.
  public mutating func play(_ scenario: Scenario, mode: PlayMode = .standard) throws -> Session {
    var session = Session(scenario, mode: mode, seed: random.next())
    while let event = next(in: session) { try session.apply(event) }
    return session
  }

  /// An event that fits where the session stands, or nil at the end of its walk.
  public mutating func next(in session: Session) -> SessionEvent? {
    switch session.situation {
    case .nowhere: return nil
    case .ending(let ending): return session.walk.isClosed ? nil : .ended(ending: ending)
    case .interlock(let tasks):
      let choice = random.next(below: tasks.count + 1)
      return choice < tasks.count ? .safetyTakenUp(task: tasks[choice]) : .safetyClosed
    case .penPause(let scene, _):
      switch random.next(below: 4) {
      case 0: return .penPaused(scene: scene, .choseOtherwise)
      case 1: return .penPaused(scene: scene, .wentOn(purpose: nil))
      default: return .penPaused(scene: scene, .wentOn(purpose: "for sleep"))
      }
    case .scene(let id):
      guard let scene = session.scenario.scene(id) else { return nil }
      if scene.bridge != nil && random.next(below: 12) == 0 { return .sceneSkipped(scene: id) }
      return event(at: scene, in: session)
    }
  }

  private mutating func event(at scene: Scene, in session: Session) -> SessionEvent? {
    switch scene.body {
    case .decision:
      let options = session.walk.availableOptions
      guard !options.isEmpty else { return nil }
      return .optionChosen(scene: scene.id, option: options[random.next(below: options.count)].id)
    case .compose(let parts, _):
      let order = shuffled(parts.map(\.id))
      return .replyComposed(scene: scene.id, parts: Array(order.prefix(1 + random.next(below: order.count))))
    case .page, .letter: return .pageTurned(scene: scene.id)
    case .checkIn(let list, _): return .checkedIn(scene: scene.id, checkIn(catalogue.checkInWords(list)))
    case .notice:
      let tags = shuffled(scene.live.map(\.marker) + scene.lures.map(\.marker))
      return .noticed(scene: scene.id, Array(tags.prefix(random.next(below: tags.count + 1))))
    case .walk(let questions, _): return .walked(scene: scene.id, questions.map { _ in "a line" })
    }
  }

  /// A note drawn at random.
  public mutating func checkIn(_ words: [String]) -> CheckIn {
    switch random.next(below: 6) {
    case 0: CheckIn(.ratherNotSay)
    case 1: CheckIn(.unsure)
    case 2: CheckIn(.nothing, urge: .avoid)
    default: CheckIn(.words(Array(shuffled(words).prefix(1 + random.next(below: 3)))))
    }
  }

  private mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for place in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(place, random.next(below: place + 1)) }
    return items
  }
}
