// What can be done besides answering: passing a scene over, closing a walk, beginning another, and remarks.

import ScenarioEngine
import Vignettes

extension PlayState {
  /// The bridge by which the present scene can be passed over.
  ///
  /// - Throws: why it cannot be.
  func bridge() throws(Refusal) -> Passage {
    guard drilled == nil else { throw .oneScene }
    guard case .scene = session.situation, step != .stop else { throw .nothingToSkip }
    guard let bridge = scene?.bridge else { throw .noBridge }
    return bridge.text
  }

  /// Passes over the present scene.
  mutating func skip() throws(Refusal) -> [Effect] {
    guard let scene else { throw .nothingToSkip }
    return try record(.sceneSkipped(scene: scene.id))
  }

  /// Closes the walk at its ending.
  mutating func close() throws(Refusal) -> [Effect] {
    guard case .ending(let ending) = session.situation, !session.walk.isClosed else { return [] }
    return try record(.ended(ending: ending))
  }

  /// Begins another walk at a scene of an earlier one.
  mutating func rewind(walk: Int, to scene: PlaceID) throws(Refusal) -> [Effect] {
    let effects = try record(.rewound(walk: walk, scene: scene))
    (saidFirst, purposes) = ([:], [:])
    settle()
    return effects
  }

  /// Keeps one's own words on a line of the debrief.
  mutating func remark(_ remark: Remark) throws(Refusal) -> [Effect] { try record(.remarked(remark)) }

  private mutating func record(_ event: SessionEvent) throws(Refusal) -> [Effect] {
    do { try apply(event) } catch { throw Refusal(error) }
    return [.record]
  }

  /// Takes the words that were typed before the options, as they were kept. With several walks nobody can tell to which
  /// the words of a scene belong, so none are taken.
  mutating func recall(_ notes: [KeptNote]) {
    guard session.walks.count == 1 else { return }
    for note in notes where note.kind == .saidFirst {
      if let scene = note.scene, saidFirst[scene] == nil { saidFirst[scene] = note.parts.first }
    }
    if case .sayingFirst(let editor) = step, editor.text.isEmpty { settle() }
  }

  /// The scene or ending that a note made now belongs to.
  var notePlace: PlaceID? {
    switch session.situation {
    case .scene(let id), .penPause(let id, _), .ending(let id): id
    case .interlock, .nowhere: session.walk.path.last
    }
  }
}
