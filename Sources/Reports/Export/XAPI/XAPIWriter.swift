// Turns a session's events into statements: what was launched, answered, left, taken up again and completed.

import ScenarioEngine
import Vignettes

/// Writes the statements of one session.
struct XAPIWriter {
  let session: Session
  let id: String
  let times: [String]
  let breaks: [XAPIBreak]
  let actor: XAPIActor
  let options: ExportOptions

  /// The statements, in the order of the events.
  var statements: [XAPIStatement] {
    var statements: [XAPIStatement] = []
    var walk = 0
    for (number, event) in session.events.enumerated() {
      if case .rewound = event { walk += 1 }
      if let said = said(event) {
        statements.append(
          statement(
            said, number: number, walk: walk, name: "\(id)/\(number)\(said.variant)",
            time: times.indices.contains(number) ? times[number] : nil))
      }
      statements += breaks.enumerated().filter { $1.after == number + 1 }.flatMap { place, pause in
        self.pause(pause, place: place, number: number, walk: walk)
      }
    }
    return statements
  }

  /// What an event says; nil for those that are nobody's business but the trainee's.
  private struct Said {
    let verb: XAPIVerb
    let object: XAPIStatement.Activity
    var result: XAPIStatement.Result?
    /// What sets the id apart where the options change what is said: one id never has two forms.
    var variant = ""
  }

  private func said(_ event: SessionEvent) -> Said? {
    switch event {
    case .started: Said(verb: .launched, object: vignette, variant: options.incomplete == nil ? "" : "/incomplete")
    case .optionChosen(let place, let option): answered(place, "choice", option.text)
    case .replyComposed(let place, let parts): answered(place, "sequencing", Self.joined(parts.map(\.text)))
    case .noticed(let place, let tags): answered(place, "choice", Self.joined(tags.map(\.text)))
    case .checkedIn(let place, let note): options.feelings ? answered(place, "other", Self.words(note)) : nil
    case .walked(let place, let lines): options.words ? answered(place, "other", lines.joined(separator: "\n")) : nil
    case .penPaused(let place, let pause): penPause(pause, at: place)
    case .safetyTakenUp(let task):
      Said(verb: .responded, object: safety(task), result: .init(response: "taken-up"))
    case .ended(let ending):
      Said(
        verb: .completed, object: vignette,
        result: .init(completion: true, extensions: [XAPIVocabulary.field("ending"): .text(ending.text)]))
    case .pageTurned, .safetyClosed, .sceneSkipped, .rewound, .remarked: nil
    }
  }

  private func answered(_ place: PlaceID, _ kind: String, _ response: String, suffix: String = "") -> Said {
    let title = session.scenario.scene(place)?.title
    let activity = XAPIStatement.Activity(
      id: XAPIVocabulary.scene(place.text, of: caseID) + suffix,
      definition: .init(
        type: XAPIVocabulary.interaction, name: title.map { [language: SafeText.cleaned($0)] }, interactionType: kind))
    // An answer of nothing is said by leaving it out: a statement may hold no empty text.
    let text = SafeText.cleaned(response)
    return Said(verb: .responded, object: activity, result: text.isEmpty ? nil : .init(response: text))
  }

  private func penPause(_ pause: PenPause, at place: PlaceID) -> Said {
    guard case .wentOn(let purpose) = pause else { return answered(place, "other", "chose-otherwise", suffix: ":pen") }
    guard options.words, let purpose else { return answered(place, "other", "went-on", suffix: ":pen") }
    var said = answered(place, "other", purpose, suffix: ":pen")
    said.variant = "/words"
    return said
  }

  private static func words(_ note: CheckIn) -> String {
    switch note.answer {
    case .words(let words): joined(words)
    case .unsure: "unsure"
    case .nothing: "nothing"
    case .ratherNotSay: "rather-not-say"
    }
  }

  private static func joined(_ items: [String]) -> String { items.joined(separator: "[,]") }

  private func pause(_ pause: XAPIBreak, place: Int, number: Int, walk: Int) -> [XAPIStatement] {
    let left = statement(
      Said(verb: .suspended, object: vignette), number: number, walk: walk, name: "\(id)/break/\(place)/suspended",
      time: pause.suspended)
    let back = statement(
      Said(verb: .resumed, object: vignette), number: number, walk: walk, name: "\(id)/break/\(place)/resumed",
      time: pause.resumed)
    return pause.wasResumed ? [left, back] : [left]
  }

  private func statement(_ said: Said, number: Int, walk: Int, name: String, time: String?) -> XAPIStatement {
    XAPIStatement(
      id: NamedUUID.text(of: name),
      actor: .init(account: .init(homePage: SafeText.cleaned(actor.homePage), name: SafeText.cleaned(actor.name))),
      verb: .init(id: said.verb.iri, display: ["en-GB": said.verb.rawValue]), object: said.object, result: said.result,
      context: context(
        number: number, walk: walk, parent: said.object.id != vignette.id, isFirst: said.verb == .launched),
      timestamp: time.flatMap { Self.isTimestamp($0) ? $0 : nil })
  }

  private func context(number: Int, walk: Int, parent: Bool, isFirst: Bool) -> XAPIStatement.Context {
    let start = session.start
    var fields: [(String, XAPIStatement.Value)] = [
      ("walk", .number(walk)), ("mode", .text(start.mode.rawValue)), ("scoring-version", .number(start.scoringVersion)),
      ("play", .text(start.playHash)), ("event", .number(number)), ("about", .text(DebriefExport.notice)),
    ]
    // One statement says it, so that the others are those that were sent while the session was whole.
    if isFirst, let incomplete = options.incomplete { fields.append(("incomplete", .text(incomplete))) }
    return XAPIStatement.Context(
      registration: NamedUUID.text(of: id), revision: start.version, language: language,
      contextActivities: .init(
        parent: parent ? [vignette] : nil,
        category: [.init(id: XAPIVocabulary.category, definition: .init(type: XAPIVocabulary.profile))]),
      extensions: Dictionary(fields.map { (XAPIVocabulary.field($0), $1) }, uniquingKeysWith: { first, _ in first }))
  }

  private var caseID: String { session.start.vignette }
  private var language: String { session.scenario.vignette.metadata.language }

  private var vignette: XAPIStatement.Activity {
    let title = SafeText.cleaned(session.scenario.vignette.metadata.title)
    return .init(
      id: XAPIVocabulary.vignette(caseID),
      definition: .init(type: XAPIVocabulary.simulation, name: [language: title]))
  }

  private func safety(_ task: MarkerID) -> XAPIStatement.Activity {
    .init(
      id: XAPIVocabulary.safety(task.text, of: caseID),
      definition: .init(type: XAPIVocabulary.interaction, interactionType: "other"))
  }

  /// Whether a text is a moment as RFC 3339 writes it: to the second or finer, in UTC or with an offset.
  static func isTimestamp(_ text: String) -> Bool {
    let digits = String(text.map { ("0"..."9").contains($0) ? "0" : $0 })
    let moment = "0000-00-00T00:00:00"
    guard digits.hasPrefix(moment), text.allSatisfy(\.isASCII) else { return false }
    var rest = digits.dropFirst(moment.count)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0 == "0" }
      guard (1...9).contains(fraction.count) else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    }
    return ["Z", "+00:00", "-00:00"].contains(rest)
  }
}

extension DebriefExport {
  /// The statements of a session, xAPI 1.0.3, one line of JSON each (docs/exports.md §5).
  ///
  /// A statement's id follows from the session's id and the number of its event, so that sending twice stores once.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - id: what names the session for ever.
  ///   - times: when each event happened, in the order of `Session.events`, as in `2031-05-04T10:00:00Z`; a statement
  ///     whose time is missing or no such text has none.
  ///   - breaks: when play was left and taken up again, in order.
  ///   - actor: whom they are about; nil for nobody in particular.
  ///   - options: `feelings` adds the check-ins, `words` the purposes and the lines of the reflective walk.
  /// - Returns: the statements, in the order of the events.
  /// - Throws: what the encoder throws; a session holds nothing that it refuses.
  public static func xapi(
    _ session: Session, id: String, times: [String] = [], breaks: [XAPIBreak] = [], actor: XAPIActor? = nil,
    options: ExportOptions = ExportOptions()
  ) throws -> [String] {
    try XAPIWriter(
      session: session, id: id, times: times, breaks: breaks, actor: actor ?? .anonymous(session: id), options: options
    ).statements.map { try $0.json() }
  }
}
