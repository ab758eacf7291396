// The consultation line by line: lines in, lines out, for screen readers, pipes and slow lines. No terminal, no input or output.

import Reports
import ScenarioEngine
import Vignettes

/// A whole consultation and its debrief as an exchange of lines.
public struct PlainConsultation: Dialogue {
  /// What the next line will be taken as.
  enum Stage: Sendable {
    case beginning
    case playing
    /// The words of a check-in stand; the urge is asked for.
    case urge(scene: PlaceID, CheckIn.Answer)
    /// The reflective walk stands at one of its questions.
    case walking(scene: PlaceID, answers: [String])
    case sayingFirst(scene: PlaceID)
    case confirmSkip(PlaceID)
    /// A stretch of play has closed before this scene.
    case stop(before: PlaceID)
    case debrief
    /// The trainee's own account of a moment is asked for, by its place.
    case account(Int)
    case finished
  }

  /// The session as it stands.
  public internal(set) var session: Session
  /// Whether nothing more is to be read.
  public var isFinished: Bool { if case .finished = stage { true } else { false } }

  /// The code under which the session is kept; nil where it is not.
  public var keptAs: String?

  /// Whether this goes on with a session that was kept.
  private let isResumed: Bool
  /// The markers that its debrief names.
  public let catalogue: MarkerCatalogue
  let support: SupportText
  var stage = Stage.beginning
  var saidFirst: Set<PlaceID> = []
  /// The moments of which an account was asked for.
  var accounted: Set<Int> = []
  /// What is being written or asked about a note; nil where nothing is.
  var noteStage: NoteStage?
  /// The notes of the session, and what an export holds where a line says nothing else.
  var notebook = Notebook()
  /// Whether the notes are to be listed once they are found.
  var isListing = false
  /// What was asked of the world and not taken yet.
  var effects: [Effect] = []

  /// Whether something was said after which what is asked is to be said again.
  private var asksAgain = false

  /// Makes a consultation that has not begun.
  public init(_ scenario: Scenario, mode: PlayMode, seed: UInt64, catalogue: MarkerCatalogue, support: SupportText) {
    session = Session(scenario, mode: mode, seed: seed)
    isResumed = false
    self.catalogue = catalogue
    self.support = support
  }

  /// Makes a consultation that goes on where a session stands.
  public init(resuming session: Session, catalogue: MarkerCatalogue, support: SupportText) {
    self.session = session
    isResumed = true
    self.catalogue = catalogue
    self.support = support
  }

  /// The first lines. The very first says that this is the plain form.
  public var opening: [String] {
    let metadata = session.scenario.vignette.metadata
    let notes = metadata.contentNotes.map(\.rawValue).joined(separator: ", ")
    let start = [
      "dyad, plain form: text line by line, options by number.", "", metadata.title,
    ]
    guard !isResumed else { return start + ["You go on where you left.", "", "Press Enter to go on."] }
    return start + [
      metadata.summary,
      "About \(metadata.minutes) minutes. Content notes: \(notes).",
      "",
    ] + Self.prebrief + ["", "Press Enter to begin."]
  }

  /// What is said before every case (docs/trainee.md, before play).
  static let prebrief = [
    "The patients are invented. Play as if they were real, knowing that it is simplified. People here are taken to be capable and trying to do well.",
    "Nothing is graded, and nothing is sent anywhere. Now and then you are asked how you feel; say as much as you like.",
    "At any time type help, support, pause, note and your words, skip or leave.",
  ]

  /// Takes a line that was typed, or what the world answered.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .lineTyped(let line):
      let count = session.events.count
      let lines = receive(line)
      return (session.events.count > count ? [.record] : []) + [.say(lines)] + takeEffects()
    case .sessionKept(let code):
      keptAs = code
      return []
    default:
      let lines = take(message)
      if !lines.isEmpty { asksAgain = true }
      return [.say(lines)]
    }
  }

  /// After what the world answered, what is asked comes again.
  public mutating func settled() -> [Effect] {
    guard asksAgain else { return [] }
    asksAgain = false
    return [.say(again())]
  }

  /// Takes a line and gives the lines that follow from it.
  mutating func receive(_ line: String) -> [String] {
    let words = PlainAnswer.trimmed(line)
    if let answer = common(words.lowercased()) { return answer }
    if let answer = takeNote(words) ?? noteCommand(words) { return answer }
    switch stage {
    case .finished: return []
    case .beginning:
      stage = .playing
      return begin()
    case .playing: return play(words)
    case .urge(let scene, let answer): return takeUrge(words, scene: scene, answer: answer)
    case .walking(let scene, let answers): return takeWalk(words, scene: scene, answers: answers)
    case .sayingFirst(let scene):
      saidFirst.insert(scene)
      stage = .playing
      if !words.isEmpty {
        effects.append(.keepNote(NoteDraft(kind: .saidFirst, scene: scene, parts: [noted(words)], isMeant: true)))
      }
      return optionLines()
    case .confirmSkip(let scene): return takeSkip(words, scene: scene)
    case .stop: return passStop(words)
    case .debrief: return debrief(words)
    case .account(let place): return takeAccount(words, of: place)
    }
  }

  /// What is said when the input ends before the consultation does.
  public var interrupted: [String] { ["", "The input ended here. " + keeping] }

  /// What becomes of the session where it is left.
  private var keeping: String {
    guard let keptAs else { return "Nothing was kept." }
    return session.walk.isClosed
      ? "It is kept as \(keptAs); dyad debrief \(keptAs) shows it again."
      : "It is kept as \(keptAs); dyad resume \(keptAs) goes on with it."
  }

  /// The first scene; in a session that was kept, what was said last, and the scene at which it stands.
  private mutating func begin() -> [String] {
    guard isResumed else { return present(arrivingIn: nil) }
    if session.walk.isClosed { return beginDebrief() }
    let last = session.walk.visits.last.map { PlainText.reply(of: $0, in: session) } ?? []
    return last + present(arrivingIn: nil, past: true)
  }

  private mutating func common(_ word: String) -> [String]? {
    switch word {
    case "leave":
      stage = .finished
      return ["You left. " + keeping]
    case "support": return support.plainLines + again()
    case "pause": return ["Take your time."] + again()
    case "help":
      return [
        "Answer with the number of an option. Where text is asked for, type it, or press Enter to go on without.",
        "support: where to find help. pause: a moment. skip: pass over this scene. leave: stop here.",
        "note and your words: keeps them on this machine, with the scene. Afterwards also notes, reflect and export.",
      ] + again()
    case "skip":
      guard noteStage == nil, case .playing = stage, case .scene(let id) = session.situation else { return nil }
      guard let bridge = session.scenario.scene(id)?.bridge else { return ["This scene cannot be skipped."] + again() }
      stage = .confirmSkip(id)
      return ["In short:"] + PlainText.lines(bridge.text, in: session.walk) + [
        "Press Enter to pass over the scene, or type back."
      ]
    default: return nil
    }
  }

  private mutating func takeSkip(_ words: String, scene: PlaceID) -> [String] {
    stage = .playing
    return words.isEmpty ? apply(.sceneSkipped(scene: scene)) : again()
  }

  /// Applies an event and shows what follows; a refusal is told, and nothing has changed.
  mutating func apply(_ event: SessionEvent) -> [String] {
    let before = session.walk.path.last
    let visited = session.walk.visits.count
    do { try session.apply(event) } catch { return [error.description] + again() }
    var lines: [String] = []
    if session.walk.visits.count > visited, let visit = session.walk.visits.last {
      lines += PlainText.reply(of: visit, in: session)
    }
    return lines + present(arrivingIn: before)
  }
}
