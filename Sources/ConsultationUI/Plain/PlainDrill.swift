// Short forms line by line: a question, one decision, and a few lines about it.

import Reports
import ScenarioEngine
import Vignettes

/// Short forms as an exchange of lines, one decision after another.
public struct PlainDrill: Dialogue {
  /// What the next line will be taken as.
  private enum Stage {
    case question
    case playing
    case finished
  }

  /// A decision that can be taken.
  private struct Part {
    let drill: Drill
    /// How many events led there.
    let way: Int
    /// The consultation at its scene, as the screens play it.
    var play: PlayState
  }

  private var parts: [Part]
  private let support: SupportText
  private var index = 0
  private var stage = Stage.question
  private var moments: [(patient: String, recall: String, moment: Moment)] = []
  /// What was typed before the present scene was shown. It is kept nowhere.
  private var recall = ""
  private var effects: [Effect] = []

  /// Makes an exchange of the drills, each with its case, that have a way to their scene there. The seed is for the order of
  /// options.
  public init(
    _ drills: [(drill: Drill, scenario: Scenario)], seed: UInt64, catalogue: MarkerCatalogue, support: SupportText
  ) {
    parts = drills.compactMap { drill, scenario in
      drill.session(in: scenario, seed: seed).map {
        Part(
          drill: drill, way: $0.events.count,
          play: PlayState($0, markers: catalogue, drilled: PlaceID(drill.scene)))
      }
    }
    self.support = support
    if parts.isEmpty { stage = .finished }
  }

  /// Whether it takes no more lines.
  public var isFinished: Bool { stage == .finished }

  /// The decision that is asked about or taken, with its session; nil once all are done, and if there are none.
  public var present: (drill: Drill, session: Session)? { part.map { ($0.drill, $0.play.session) } }

  private var part: Part? { parts.indices.contains(index) ? parts[index] : nil }

  /// What there is to keep: the present decision with its session once something was chosen there, the way to the scene
  /// among its events; nil before.
  public var toKeep: (drill: Drill, session: Session)? {
    guard let part, part.play.session.events.count > part.way else { return nil }
    return present
  }

  /// The first lines. The very first says that this is the plain form.
  public var opening: [String] {
    guard !isFinished else { return ["There is no decision here that can be taken by itself."] }
    return [
      "dyad, plain form: text line by line, options by number.",
      "A question first, then one decision, then a few lines about it. At any time type support, help, pause or leave.",
    ] + question
  }

  /// Takes a line that was typed, or what the world answered.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .lineTyped(let line):
      let lines = receive(line)
      defer { effects = [] }
      return effects + [.say(lines)]
    case .troubleArose(let sentence): return [.say([sentence])]
    default: return []
    }
  }

  /// Takes a line and gives the lines that follow from it.
  mutating func receive(_ line: String) -> [String] {
    let words = PlainAnswer.trimmed(line)
    if let answer = common(words.lowercased()) { return answer }
    switch stage {
    case .finished: return []
    case .question:
      recall = words
      stage = .playing
      return sceneLines + again
    case .playing: return answer(words)
    }
  }

  /// What is said when the input ends first.
  public var interrupted: [String] { ["", "The input ended here."] }

  private mutating func common(_ word: String) -> [String]? {
    switch word {
    case "leave":
      stage = .finished
      return ["You left."]
    case "help": return ["Answer with the number of an option; press Enter to go on. leave: stop here."] + again
    default: return support.plainAnswer(to: word).map { $0 + again }
    }
  }

  private var again: [String] {
    switch stage {
    case .question: ["Type a line, or press Enter to go on."]
    case .playing: isTaken ? [goOnLine] : prompt.lines
    case .finished: []
    }
  }

  /// Whether the present decision was taken.
  private var isTaken: Bool { part?.play.step == .taken }

  private var prompt: PlainPrompt { PlainPrompt(part?.play.prompt() ?? Prompt(kind: .goOn)) }

  private var question: [String] {
    guard let (drill, session) = present else { return [] }
    let metadata = session.scenario.vignette.metadata
    return [
      "", "\(metadata.title). You are \(metadata.clinicianRole.lowercasedStart).",
      "Content notes: \(metadata.contentNotes.listed).",
      "You come in part way; what was said before was chosen for you.", "", drill.question,
      "Type a line, or press Enter to go on. It is kept nowhere.",
    ]
  }

  /// The scene, and before it what was said last if that was in the same sitting.
  private var sceneLines: [String] {
    guard let session = present?.session, case .scene(let id) = session.situation,
      let scene = session.scenario.scene(id)
    else { return [] }
    let last = session.walk.visits.last { $0.score != nil }
      .flatMap { session.walk.scene(of: $0).sitting == scene.sitting ? PlainText.reply(of: $0, in: session) : nil }
    return PlainText.heading(of: scene, in: session, from: nil) + (last ?? []) + [""]
      + PlainText.lines(scene.text, in: session.walk) + [""]
  }

  /// Answers what the decision asks; a refusal is said, and nothing has changed.
  private mutating func answer(_ words: String) -> [String] {
    guard !isTaken else { return goOn() }
    guard let before = part?.play, let reply = prompt.reply(to: words) else { return [prompt.hint] }
    var play = before
    do throws(Refusal) {
      effects += try play.answer(reply)
      parts[index].play = play
      guard isTaken else { return reply.cut + PlainText.news(from: before, to: play) + again }
      let visit = play.session.walk.visits.last
      return reply.cut + (visit.map { PlainText.reply(of: $0, in: play.session) } ?? []) + debrief(of: play) + again
    } catch {
      return error.said(before: again)
    }
  }

  /// A short debrief of the one decision.
  private mutating func debrief(of play: PlayState) -> [String] {
    let session = play.session
    let moments = Debrief(session, walk: session.walks.count - 1, catalogue: play.markers).moments
    guard let moment = moments.last(where: { PlaceID($0.place.scene) == play.drilled }) else { return [] }
    self.moments.append((parts[index].drill.patient, recall, moment))
    var lines: [String] = []
    func section(_ title: String, _ texts: [String]) { if !texts.isEmpty { lines += ["", title] + texts } }
    section("What the choice did", moment.why.map(\.spoken))
    section("A question", moment.inquiry.map(\.spoken))
    section(
      "What was live here", moment.ledger.map { "\($0.name). \($0.sentence)" } + [moment.unanswered].compactMap(\.self))
    return lines + [""]
  }

  private var goOnLine: String {
    index + 1 < parts.count ? "Press Enter for the next, or type leave." : "Press Enter to end."
  }

  private mutating func goOn() -> [String] {
    index += 1
    guard index >= parts.count else {
      stage = .question
      return question
    }
    stage = .finished
    return together + [Debrief.footer]
  }

  /// The requests one after another, if there were several.
  private var together: [String] {
    guard moments.count > 1 else { return [] }
    return ["", "The same request"]
      + moments.flatMap { patient, recall, moment -> [String] in
        let request = moment.request
        let reading = request.map { " One reading: \($0.name.lowercasedStart). \($0.sentence)" } ?? ""
        let said = moment.line.map(\.text).joined(separator: " ")
        return ["\(patient): “\(request?.cue ?? moment.place.title)”\(reading)"]
          + (recall.isEmpty ? [] : ["Before you looked: \(recall)"]) + ["You: \(said)"]
      } + ["The request is the same. What did each of them ask of you?"]
  }
}

extension Moment {
  /// The request that was live here; if none is marked as one, what else was live.
  var request: LedgerEntry? {
    let live = ledger.filter { $0.label != "read-in" }
    return live.first { Drill.requests.contains(MarkerID($0.marker)) } ?? live.first
  }
}
