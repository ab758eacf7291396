// What the consultation waits for, besides what the session itself says.

import ScenarioEngine
import Sheets
import Vignettes

/// What is being done at the present situation, with what is marked or typed but not said yet.
enum PlayStep: Hashable, Sendable {
  /// A page or a letter is read.
  case reading
  /// A page with nothing else on it is read.
  case quiet
  /// One's own reply is typed before the options are shown.
  case sayingFirst(LineEditor)
  /// One of the options is chosen.
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

  /// What a scene begins with. `asksFirst` is whether one's own words come before its options.
  init(_ body: SceneBody, asksFirst: Bool) {
    switch body {
    case .decision: self = asksFirst ? .sayingFirst(LineEditor()) : .choosing
    case .compose: self = .compose([])
    case .page(let quiet, _): self = quiet ? .quiet : .reading
    case .letter: self = .reading
    case .checkIn: self = .checkIn([])
    case .notice: self = .notice([])
    case .walk: self = .walk([], LineEditor())
    }
  }
}

extension PlayStep {
  /// What keys mean here while no line is being typed.
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

  /// The line that is typed here; nil if none is, and then none can be set.
  var editor: LineEditor? {
    get {
      switch self {
      case .sayingFirst(let editor), .pen(let editor), .walk(_, let editor): editor
      case .reading, .quiet, .choosing, .checkIn, .urge, .compose, .notice, .safety, .ending, .stop, .taken, .gap: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .sayingFirst: self = .sayingFirst(newValue)
      case .pen: self = .pen(newValue)
      case .walk(let answers, _): self = .walk(answers, newValue)
      case .reading, .quiet, .choosing, .checkIn, .urge, .compose, .notice, .safety, .ending, .stop, .taken, .gap: break
      }
    }
  }

  /// Tells apart steps that share a situation but show another sheet.
  var stage: Int {
    switch self {
    case .sayingFirst: 1
    case .urge: 2
    case .stop: Self.stopStage
    case .walk(let answers, _): 10 + answers.count
    case .reading, .quiet, .choosing, .pen, .checkIn, .compose, .notice, .safety, .ending, .taken, .gap: 0
    }
  }

  /// The stage of a place to rest, before which nothing of the scene was read.
  static let stopStage = 3

  /// What lies beyond the consultation.
  enum Exit { case debrief, taken, lookBack, leaving }

  /// What an answer leads to beyond the consultation; nil if the consultation takes it itself.
  func exit(_ choice: Int?) -> Exit? {
    switch self {
    case .ending: .debrief
    case .taken: .taken
    case .stop: choice == 1 ? .lookBack : choice == 2 ? .leaving : nil
    case .reading, .quiet, .sayingFirst, .choosing, .pen, .checkIn, .urge, .compose, .notice, .walk, .safety, .gap: nil
    }
  }
}
