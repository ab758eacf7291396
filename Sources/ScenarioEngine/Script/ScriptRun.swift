// Plays a script, and says where and why it stops if a line does not fit.

import Vignettes

/// What playing a script gave.
public struct ScriptRun: Sendable {
  /// The session as far as the script fitted.
  public let session: Session
  /// Where it stopped, or nil if every line fitted and an ending was reached.
  public let stop: ScriptError?

  /// Plays a script from the beginning. `mode` and `seed` lines come first; pages are turned where the script does
  /// not say so, and a script that ends at an ending closes the walk.
  public init(_ script: PlaytestScript, in scenario: Scenario, catalogue: MarkerCatalogue) {
    var mode = PlayMode.standard
    var seed: UInt64 = 0
    var body = script.lines[...]
    header: while let line = body.first {
      switch line.command {
      case .mode(let named): mode = named
      case .seed(let number): seed = number
      default: break header
      }
      body.removeFirst()
    }
    var player = ScriptPlayer(session: Session(scenario, mode: mode, seed: seed), catalogue: catalogue)
    var stop: ScriptError?
    for line in body {
      do { try player.play(line.command) } catch {
        stop = player.stop(at: line.number, because: error.description)
        break
      }
    }
    if stop == nil {
      do { try player.finish() } catch {
        stop = player.stop(at: (script.lines.last?.number ?? 0) + 1, because: error.description)
      }
    }
    session = player.session
    self.stop = stop
  }
}

/// Plays commands against a session.
struct ScriptPlayer {
  private(set) var session: Session
  let catalogue: MarkerCatalogue

  mutating func play(_ command: ScriptCommand) throws(EventRefusal) {
    try turnPages(before: command)
    switch command {
    case .at(let place): try expect(place)
    case .mode, .seed: throw EventRefusal("“\(command)” stands before everything else.")
    case .rewind(let scene, let walk): try rewind(to: scene, walk: walk)
    case .end: try finish()
    case .read, .choose, .compose, .purpose, .skip, .otherwise, .feel, .notice, .walk, .safety, .close, .remark:
      try session.apply(try event(for: command))
    }
  }

  /// Reaches the end of a script: the walk must be at an ending, and is closed.
  mutating func finish() throws(EventRefusal) {
    try turnPages()
    guard case .ending(let ending) = session.situation else {
      throw EventRefusal("The script ends before the walk does.")
    }
    if !session.walk.isClosed { try session.apply(.ended(ending: ending)) }
  }

  func stop(at line: Int, because reason: String) -> ScriptError {
    ScriptError(line: line, message: reason, possible: session.possibleCommands(catalogue: catalogue))
  }

  /// Turns pages up to where a command fits, or else to the first scene that is none; at the end of a script to there.
  private mutating func turnPages(before command: ScriptCommand? = nil) throws(EventRefusal) {
    while case .scene(let id) = session.situation, let scene = session.scenario.scene(id), scene.isPage {
      if let command, command.fits(page: scene) { return }
      try session.apply(.pageTurned(scene: id))
    }
  }

  private func expect(_ place: PlaceID) throws(EventRefusal) {
    switch session.situation {
    case .scene(place), .ending(place): return
    case .scene(let other), .ending(let other): throw EventRefusal("The walk stands at “\(other)”, not at “\(place)”.")
    case .penPause: throw EventRefusal("The walk stands at the pen pause, not at “\(place)”.")
    case .interlock: throw EventRefusal("The walk stands at the safety pause, not at “\(place)”.")
    case .nowhere(let other): throw EventRefusal("The vignette has no “\(other)”.")
    }
  }

  private mutating func rewind(to scene: PlaceID, walk: Int?) throws(EventRefusal) {
    if case .ending(let ending) = session.situation, !session.walk.isClosed {
      try session.apply(.ended(ending: ending))
    }
    let present = session.walks.count - 1
    let named = walk ?? session.walks.indices.last { session.walks[$0].path.contains(scene) } ?? present
    try session.apply(.rewound(walk: named, scene: scene))
  }

  private func event(for command: ScriptCommand) throws(EventRefusal) -> SessionEvent {
    if case .skip = command, case .penPause(let scene, _) = session.situation {
      return .penPaused(scene: scene, .wentOn(purpose: nil))
    }
    let here = session.walk.lastScene ?? session.scenario.vignette.start
    switch command {
    case .read: return .pageTurned(scene: here)
    case .choose(let option): return .optionChosen(scene: here, option: option)
    case .compose(let parts): return .replyComposed(scene: here, parts: parts)
    case .purpose(let text): return .penPaused(scene: here, .wentOn(purpose: text))
    case .otherwise: return .penPaused(scene: here, .choseOtherwise)
    case .skip: return .sceneSkipped(scene: here)
    case .feel(let note):
      try check(note)
      return .checkedIn(scene: here, note)
    case .notice(let tags): return .noticed(scene: here, tags)
    case .walk(let answers): return .walked(scene: here, answers)
    case .safety(let task): return .safetyTakenUp(task: task)
    case .close: return .safetyClosed
    case .remark(let scene, let marker, let text, let walk):
      return .remarked(Remark(walk: walk ?? session.walks.count - 1, scene: scene, marker: marker, text: text))
    case .mode, .seed, .at, .rewind, .end: throw EventRefusal("“\(command)” is no event.")
    }
  }

  private func check(_ note: CheckIn) throws(EventRefusal) {
    guard case .words(let words) = note.answer else { return }
    if let stranger = words.first(where: { catalogue.feeling(ofWord: $0) == nil }) {
      throw EventRefusal("“\(stranger)” is not a word of the check-in.")
    }
  }
}

extension ScriptCommand {
  /// Whether it can be played with this page still open.
  fileprivate func fits(page: Scene) -> Bool {
    switch self {
    case .read, .remark: true
    case .skip: page.bridge != nil
    case .at(let place): place == page.id
    case .mode, .seed, .choose, .compose, .purpose, .otherwise, .feel, .notice, .walk, .safety, .close, .rewind, .end:
      false
    }
  }
}

extension Session {
  /// Script commands that fit where the session is, or their forms.
  public func possibleCommands(catalogue: MarkerCatalogue) -> [String] {
    switch situation {
    case .scene(let id):
      guard let scene = scenario.scene(id) else { return [] }
      return scene.commands(on: walk, catalogue: catalogue) + (scene.bridge == nil ? [] : ["skip"])
    case .penPause: return ["purpose \"…\"", "skip", "otherwise"]
    case .interlock(let tasks): return tasks.map { "safety \($0)" } + ["close"]
    case .ending: return ["end"] + walk.path.map { "rewind \($0)" }
    case .nowhere: return []
    }
  }
}
