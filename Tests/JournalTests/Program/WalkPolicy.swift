// Plays the same walk however often it is interrupted: each step depends only on where the session is.

import Canvas
import Reports
import ScenarioEngine
import TestSupport
import Vignettes

@testable import ConsultationUI

/// What is typed or pressed next.
enum WalkPolicy {
  /// What is typed wherever words are asked for; nothing else in the program or its cases has it.
  static let words = "quxblorth"

  /// The option to choose where a session is.
  private static func option(_ session: Session) -> Int {
    (session.walk.visits.count * 7 + 3) % max(session.shownOptions.count, 1)
  }

  /// The next line of the plain form; nil once all has been done.
  static func line(_ consultation: PlainConsultation) -> String? {
    let session = consultation.session
    switch consultation.stage {
    case .finished: return nil
    case .beginning, .confirmSkip: return ""
    case .account: return words
    case .debrief:
      guard session.walks.count == 1 else { return "leave" }
      return session.remarks.isEmpty ? "1" : "again 1"
    case .playing: return line(consultation.play)
    }
  }

  private static func line(_ play: PlayState) -> String? {
    switch play.step {
    case .choosing: String(option(play.session) + 1)
    case .compose, .checkIn, .notice, .safety: "1"
    case .reading, .quiet, .urge, .stop, .ending, .taken: ""
    case .pen, .sayingFirst, .walk: words
    case .gap: nil
    }
  }

  /// The next keys on the screens; nil once the debrief is open.
  static func keys(_ model: AppModel) -> [Key]? {
    if model.screen.content is DebriefScreen { return nil }
    guard model.screen.content is PlayScreen, let play = model.play, model.nextPage == nil else { return [.enter] }
    switch play.step {
    case .choosing: return [letter(option(play.session)), .enter]
    case .safety: return [letter(0), .enter]
    case .pen, .sayingFirst, .walk: return words.map { .character($0) } + [.enter]
    case .checkIn(let marked): return marked.isEmpty ? [.character(" ")] : [.enter]
    case .notice(let marked): return marked.isEmpty ? [.character(" ")] : [.enter]
    case .compose(let chosen): return chosen.isEmpty ? [.enter] : [.end, .enter]
    case .reading, .quiet, .urge, .ending, .stop, .gap, .taken: return [.enter]
    }
  }

  private static func letter(_ place: Int) -> Key { .character(Character(Unicode.Scalar(UInt8(97 + place % 8)))) }

  /// What a terminal sends for a key of this hand.
  static func bytes(_ key: Key) -> String {
    switch key {
    case .enter: "\r"
    case .end: "\u{1B}[F"
    case .character(let character): String(character)
    default: ""
    }
  }
}

/// A session played by the hand without a program, for what is to be expected.
struct ExpectedWalk {
  let scenario: Scenario
  let seed: UInt64
  let session: Session
  /// More than any of these walks takes.
  private static let limit = 1_000

  /// The lines that were typed, and how many events there were after each.
  let steps: [(line: String, events: Int)]

  init(_ vignette: String, seed: UInt64, mode: PlayMode = .standard) throws {
    let scenario = Scenario(try Shipped.vignette(vignette))
    var consultation = PlainConsultation(
      scenario, mode: mode, seed: seed, catalogue: Shipped.catalogue, support: .unitedKingdom)
    var steps: [(line: String, events: Int)] = []
    while steps.count < Self.limit, let line = WalkPolicy.line(consultation) {
      _ = consultation.receive(line)
      steps.append((line, consultation.session.events.count))
    }
    (self.scenario, self.seed, self.steps, session) = (scenario, seed, steps, consultation.session)
  }

  /// The lines that take a session from where it is to its end.
  func rest(of session: Session) -> [String] {
    var consultation = PlainConsultation(
      resuming: session, catalogue: Shipped.catalogue, support: .unitedKingdom)
    var lines: [String] = []
    while lines.count < Self.limit, let line = WalkPolicy.line(consultation) {
      lines.append(line)
      _ = consultation.receive(line)
    }
    return lines
  }

  func debrief(walk: Int) throws -> String {
    try Debrief(session, walk: walk, catalogue: Shipped.catalogue).json()
  }
}
