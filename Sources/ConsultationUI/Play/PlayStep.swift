// What the consultation waits for, beside what the session itself says.

import ScenarioEngine
import Vignettes

/// What is being done at the present situation, with what was marked or typed and not yet said.
enum PlayStep: Hashable, Sendable {
  /// A page or a letter is read.
  case reading
  /// A page with nothing else on it is read.
  case quiet
  /// One's own reply is typed before the options are shown.
  case sayingFirst(LineEditor)
  /// An option is to be chosen.
  case choosing
  /// A purpose may be typed before the pen is taken up.
  case pen(LineEditor)
  /// Words are marked.
  case checkIn([String])
  /// An urge may be named.
  case urge(CheckIn.Answer)
  /// Parts are put in order.
  case compose([PartID])
  /// Markers are tagged.
  case notice([MarkerID])
  /// The reflective questions, with what was answered and what is being typed.
  case walk([String], LineEditor)
  /// The safety scene.
  case safety
  /// An ending is read.
  case ending
  /// A stretch of play has closed: a good place to stop.
  case stop
  /// The decision of a short form was taken; what came back is read.
  case taken
  /// The vignette has a gap here.
  case gap

  /// What keys mean here where no line is being typed.
  var context: Context {
    switch self {
    case .reading, .gap: .reading
    case .quiet: .quiet
    case .sayingFirst, .walk: .walk
    case .choosing: .choosing
    case .pen: .pen
    case .checkIn: .checkIn
    case .urge: .urge
    case .compose: .compose
    case .notice: .notice
    case .safety: .safety
    case .ending, .taken: .ending
    case .stop: .question
    }
  }

  /// Whether a line is typed here.
  var hasField: Bool {
    switch self {
    case .sayingFirst, .pen, .walk: true
    case .reading, .quiet, .choosing, .checkIn, .urge, .compose, .notice, .safety, .ending, .stop, .taken, .gap: false
    }
  }
}
