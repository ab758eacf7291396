// The consultation line by line: lines in, lines out, for screen readers, pipes and slow lines. No terminal, no input or output.

import Reports
import ScenarioEngine
import Vignettes

/// A whole consultation and its debrief as an exchange of lines.
public struct PlainConsultation: Dialogue {
  /// What the next line will be taken as.
  enum Stage: Sendable {
    case beginning
    /// An answer to what the consultation asks.
    case playing
    case confirmSkip
    case debrief
    /// The trainee's own account of a moment, by its index.
    case account(Int)
    case finished
  }

  /// The consultation, as the screens play it.
  var play: PlayState
  /// The session as it is now.
  public var session: Session { play.session }
  /// Whether it takes no more lines.
  public var isFinished: Bool { if case .finished = stage { true } else { false } }

  /// The code under which the session is kept; nil if it is not.
  var keptAs: String?
  /// What would be lost by leaving now; nil if nothing would.
  var unkept: Unkept?
  /// Whether nothing is going to be kept.
  private var keepsNothing = false
  /// Whether it was said that something would be lost by leaving.
  private var isWarned = false

  /// Whether this goes on with a session that was kept.
  private let isResumed: Bool
  /// The markers that its debrief names.
  public var catalogue: MarkerCatalogue { play.markers }
  let support: SupportText
  var stage = Stage.beginning
  /// The moments of each walk of which an account was asked for.
  var accounted: [Int: Set<Int>] = [:]
  /// What the next line is about, if it is about a note.
  var noteStage: NoteStage?
  /// The notes of the session, and what an export holds unless a line says otherwise.
  var notebook = Notebook()
  /// Whether to list the notes once they are found.
  var isListing = false
  /// What was asked of the world and not taken yet.
  var effects: [Effect] = []

  /// Whether the question has to be asked again after what was said.
  private var asksAgain = false

  /// Makes a consultation that has not begun.
  public init(_ scenario: Scenario, mode: PlayMode, seed: UInt64, catalogue: MarkerCatalogue, support: SupportText) {
    play = PlayState(Session(scenario, mode: mode, seed: seed), markers: catalogue)
    isResumed = false
    self.support = support
  }

  /// Makes a consultation that resumes a session.
  public init(resuming session: Session, catalogue: MarkerCatalogue, support: SupportText) {
    play = PlayState(session, markers: catalogue)
    // Whoever resumes has left the place to rest behind.
    play.passStop()
    isResumed = true
    self.support = support
  }

  /// The first lines. The very first says that this is the plain form.
  public var opening: [String] {
    let metadata = session.scenario.vignette.metadata
    let start = [
      "dyad, plain form: text line by line, options by number.", "", metadata.title,
    ]
    guard !isResumed else { return start + ["You go on where you left.", "", "Press Enter to go on."] }
    return start + [
      metadata.summary,
      "About \(metadata.minutes) minutes. Content notes: \(metadata.contentNotes.listed).",
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
      let lines = receive(line)
      let effects = takeEffects()
      // What was answered is on disk before anything that comes of it is said; what waits is tried again with each line.
      return [.record, .say(lines)] + effects.filter { $0 != .record }
    case .sessionKept(let code): keptAs = code
    case .keepingFails(_, let unkept): self.unkept = unkept
    case .nothingIsKept: keepsNothing = true
    default:
      let lines = take(message)
      if !lines.isEmpty { asksAgain = true }
      return [.say(lines)]
    }
    return []
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
    case .playing: return answer(words)
    case .confirmSkip:
      stage = .playing
      return words.isEmpty ? go { play throws(Refusal) in try play.skip() } : again()
    case .debrief: return debrief(words)
    case .account(let index): return takeAccount(words, of: index)
    }
  }

  /// The lines of what is asked now, without the text before it.
  func again() -> [String] {
    if let noteStage { return noteLines(noteStage) }
    return switch stage {
    case .beginning: ["Press Enter to begin."]
    case .playing:
      // On the quiet page after a hard scene nobody has to ask where to turn.
      (play.step == .quiet ? support.lines.map { $0.text + "." } + [""] : [])
        + PlainPrompt(play.prompt(isKept: keptAs != nil)).lines
    case .confirmSkip: [Self.skipLine]
    case .debrief: debriefPrompt
    case .account: [Self.accountPrompt]
    case .finished: []
    }
  }

  /// Answers what the consultation asks.
  private mutating func answer(_ words: String) -> [String] {
    let prompt = PlainPrompt(play.prompt())
    guard let reply = prompt.reply(to: words) else { return [prompt.hint] }
    switch play.step.exit(reply.choice) {
    case .debrief: return go { play throws(Refusal) in try play.close() }
    case .lookBack: return [""] + Self.lines(play.lookBack) + again()
    case .taken, .leaving, nil: return reply.cut + go { play throws(Refusal) in try play.answer(reply) }
    }
  }

  /// Lets the consultation take a step and says what follows; a refusal is said, and nothing has changed.
  mutating func go(_ step: (inout PlayState) throws(Refusal) -> [Effect]) -> [String] {
    var state = play
    do { effects += try step(&state) } catch { return error.said(before: again()) }
    let before = play
    play = state
    noteStage = nil
    stage = .playing
    if session.walk.isClosed { return beginDebrief() }
    return PlainText.news(from: before, to: play) + again()
  }

  /// What is said when the input ends before the consultation does.
  public var interrupted: [String] { ["", "The input ended here. " + keeping] }

  /// What happens to the session if it is left.
  private var keeping: String {
    if let unkept { return unkept.loss }
    guard let keptAs else { return "Nothing was kept." }
    return session.walk.isClosed
      ? "It is kept as \(keptAs); dyad debrief \(keptAs) shows it again."
      : "It is kept as \(keptAs); dyad resume \(keptAs) goes on with it."
  }

  /// The first scene; in a session that was kept, what was said last, and the present scene.
  private mutating func begin() -> [String] {
    guard isResumed else { return PlainText.place(play, from: nil) + again() }
    if session.start.mode == .sayItFirst { effects.append(.findNotes) }
    if session.walk.isClosed { return beginDebrief() }
    let last = session.walk.visits.last.map { PlainText.reply(of: $0, in: session) } ?? []
    return last + PlainText.place(play, from: nil) + again()
  }

  /// Takes the words that were typed before the options, as they were kept; gives what is asked then.
  mutating func recall(_ notes: [KeptNote]) -> [String] {
    let before = play.step
    play.recall(notes)
    guard case .playing = stage, play.step != before else { return [] }
    return [""]
  }

  private mutating func common(_ word: String) -> [String]? {
    switch word {
    case "leave":
      if let unkept, !isWarned {
        isWarned = true
        return [unkept.warning, "Type export and a form to take it along, or leave again to leave it."] + again()
      }
      stage = .finished
      return ["You left. " + keeping]
    case "help":
      return [
        "Answer with the number of an option. Where text is asked for, type it, or press Enter to go on without.",
        "support: where to find help. pause: a moment. skip: pass over this scene. leave: stop here.",
        keepsNothing
          ? "note and your words: holds them until you leave. Afterwards also notes, reflect and export."
          : "note and your words: keeps them on this machine, with the scene. Afterwards also notes, reflect and export.",
      ] + again()
    case "skip":
      guard noteStage == nil, case .playing = stage else { return nil }
      do throws(Refusal) {
        let bridge = try play.bridge()
        stage = .confirmSkip
        return ["In short:"] + PlainText.lines(bridge, in: session.walk) + [Self.skipLine]
      } catch {
        return error.said(before: again())
      }
    default: return support.plainAnswer(to: word).map { $0 + again() }
    }
  }

  private static let skipLine = "Press Enter to pass over the scene, or type back."
}
