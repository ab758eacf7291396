// What can be done at a scene, by its kind; whatever others ask about a kind is answered here.

/// What can be done at a scene.
public enum SceneBody: Sendable {
  /// Choose one of the options.
  case decision([SceneOption])
  /// Put parts of a reply in order.
  case compose(parts: [ReplyPart], patterns: [ReplyPattern])
  /// Read, and go on; `quiet` leaves everything else off the screen.
  case page(quiet: Bool, next: Branches)
  /// Read a letter, and go on.
  case letter(next: Branches)
  /// Note feelings in private.
  case checkIn(CheckInList, next: Branches)
  /// Tag what seems live.
  case notice(next: Branches)
  /// Walk through the reflective questions.
  case walk([WalkQuestion], next: Branches)
}

extension SceneBody {
  /// A kind of scene, under the name that files use.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case decision, compose, page, letter, notice, walk
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case checkIn = "check-in"
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .decision: .decision
    case .compose: .compose
    case .page: .page
    case .letter: .letter
    case .checkIn: .checkIn
    case .notice: .notice
    case .walk: .walk
    }
  }

  /// The options of a decision, or the bodies of a composed reply's patterns; empty for other kinds.
  public var options: [SceneOption] {
    switch self {
    case .decision(let options): options
    case .compose(_, let patterns): patterns.map(\.body)
    case .page, .letter, .checkIn, .notice, .walk: []
    }
  }

  /// Where scenes without options go next; nil for the others.
  public var next: Branches? {
    switch self {
    case .decision, .compose: nil
    case .page(_, let next), .letter(let next), .checkIn(_, let next), .notice(let next), .walk(_, let next): next
    }
  }

  /// The parts that a reply is put together from, and the questions of a reflective walk; empty for other kinds.
  private var pieces: (parts: [ReplyPart], questions: [WalkQuestion]) {
    switch self {
    case .compose(let parts, _): (parts, [])
    case .walk(let questions, _): ([], questions)
    case .decision, .page, .letter, .checkIn, .notice: ([], [])
    }
  }

  /// The parts that a reply is put together from; empty for other kinds.
  public var parts: [ReplyPart] { pieces.parts }

  /// The questions of a reflective walk; empty for other kinds.
  public var questions: [WalkQuestion] { pieces.questions }

  /// What can be said, each with its id: the options of a decision, or the parts of a reply.
  public var lines: [(id: String, line: Passage)] {
    parts.isEmpty ? options.map { ($0.id.text, $0.line) } : parts.map { ($0.id.text, $0.text) }
  }

  /// The file's word for how it is shown; empty if its kind is shown in one way only.
  public var display: String {
    switch self {
    case .page(let isQuiet, _): isQuiet ? "quiet" : ""
    case .checkIn(let list, _): list.rawValue
    case .decision, .compose, .letter, .notice, .walk: ""
    }
  }
}

extension Scene {
  /// What can be tagged here: the markers that are live, and those that only seem so.
  public var tags: [MarkerID] { live.map(\.marker) + lures.map(\.marker) }
}
