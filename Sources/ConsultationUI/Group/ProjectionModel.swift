// The terminal that the room looks at: what it shows, and what its keys ask for.

import Canvas
import GroupSession

/// The state of the projecting terminal. It changes by messages alone, holds room text alone, and reads no clock.
///
/// A key that cannot be used now does nothing that can be seen: why it cannot is the leader's to know.
public struct ProjectionModel: Sendable {
  /// What happened.
  public enum Message: Sendable {
    /// A key was pressed.
    case keyPressed(Key)
    /// The terminal has this size now.
    case resized(Size)
    /// The session changed, or began.
    case changed(ProjectionView, ProjectionControls)
    /// What was asked for was refused. The reason stays away from the wall.
    case refused
  }

  /// The size of the terminal.
  public private(set) var size: Size
  /// The signs that the screen is drawn with.
  let glyphs: Glyphs
  /// What the room sees; nil until the session is known, which is an empty wall.
  private(set) var wall: ProjectionView?
  /// What keys need to know.
  private(set) var controls = ProjectionControls.none
  /// What the leader's hand is doing.
  private(set) var hand = GroupHand()
  /// Whether counts, a name or a way back were not taken, which is said until the next key.
  private(set) var isNotTaken = false
  private var hasTyped = false

  /// Makes an empty wall.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
  }

  /// Takes a message. Pure: the same model and message give the same model and requests.
  public mutating func update(_ message: Message) -> [GroupIntent] {
    switch message {
    case .keyPressed(let key): return press(key)
    case .resized(let size): self.size = size
    case .changed(let wall, let controls):
      self.wall = wall
      hand.adapt(from: self.controls, to: controls)
      self.controls = controls
      hasTyped = false
    case .refused:
      isNotTaken = hasTyped
      hasTyped = false
      if case .question? = hand.overlay { hand.overlay = nil }
    }
    return []
  }

  private mutating func press(_ key: Key) -> [GroupIntent] {
    switch key {
    case .resize(let size):
      self.size = size
      return []
    case .endOfInput: return [.leave]
    case .timeout, .woken: return []
    default: break
    }
    isNotTaken = false
    let context = hand.context(on: .wall)
    let outcome = hand.press(key, on: .wall, wall: wall?.kind ?? .blank, controls)
    hasTyped = [.counting, .map, .naming].contains(context) && !outcome.intents.isEmpty
    switch outcome.rest {
    case .keys: hand.overlay = .keys
    case .map: hand.overlay = .map(selected: nil)
    default: break
    }
    return outcome.intents
  }
}
