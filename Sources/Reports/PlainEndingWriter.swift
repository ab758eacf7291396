// Picks what the plain ending says of a walk (docs/debrief.md): by rule, and the same for the same walk.

import ScenarioEngine
import Vignettes

/// Makes the plain ending of a walk.
struct PlainEndingWriter {
  let session: Session
  let walk: Walk
  let moments: [Moment]
  let safety: [TaskLine]
  let patient: String
  let enactments: EnactmentSection
  let remarks: [RemarkLine]

  /// A choice with its visit, its option and its scene.
  struct Decision {
    /// Its number among the choices, from 0.
    let index: Int
    let visit: Visit
    let option: SceneOption
    let scene: Scene
    let moment: Moment
  }

  /// The choices in order, each beside its moment.
  let decisions: [Decision]

  init(
    _ session: Session, walk: Walk, moments: [Moment], safety: [TaskLine], patient: [DebriefParagraph],
    enactments: EnactmentSection, remarks: [RemarkLine]
  ) {
    self.session = session
    self.walk = walk
    self.moments = moments
    self.safety = safety
    self.patient = patient.map(\.text).joined(separator: " ")
    self.enactments = enactments
    self.remarks = remarks
    let chosen = walk.visits.compactMap { visit in
      visit.score == nil ? nil : walk.option(of: visit).map { (visit, $0) }
    }
    decisions = zip(chosen, moments).enumerated().map { index, pair in
      Decision(
        index: index, visit: pair.0.0, option: pair.0.1, scene: walk.scene(of: pair.0.0), moment: pair.1)
    }
  }

  var page: PlainEnding {
    let (kind, quotes) = quotes
    let choice = choice
    return PlainEnding(
      safety: safetyLine, patientName: patientName, patient: patient, quoteKind: kind, quotes: quotes.map(\.quote),
      choice: choice?.choice, habit: habit,
      question: question(besides: choice?.index, quoted: quotes.map(\.index))
    ).fitted
  }

  var patientName: String { session.scenario.vignette.partnerName }

  /// Whether a choice was made with the patient in the room.
  func isWithPatient(_ decision: Decision) -> Bool {
    session.scenario.sitting(of: decision.scene)?.setting == .withPatient
  }

  /// What was done again and again beside cues of one kind.
  private var habit: String? {
    HabitCounts(walk, in: session.scenario).habit.map { key, count in
      let clause = HabitWording.clause(key.cue, name: patientName)
      return "\(Counting.times(count).uppercasedFirst), when \(clause), you \(HabitWording.words(key.move))."
    }
  }

  /// How many things fell due and which of them were not done by then; nil if nothing fell due.
  private var safetyLine: String? {
    guard !safety.isEmpty else { return nil }
    let late = Counting.grouped(
      safety.filter { $0.standing != TaskStanding.doneInTime.rawValue }.map { $0.name.lowercasedFirst })
    let due = Counting.things(safety.count).uppercasedFirst + " fell due"
    guard !late.isEmpty else {
      return due + (safety.count == 1 ? " and was done in time." : "; all were done in time.")
    }
    let named = late.prefix(2).joined(separator: "; ") + (late.count > 2 ? "; and \(late.count - 2) more" : "")
    return "\(due). Not done in time: \(named)."
  }

  private struct Candidate {
    let quote: PlainEnding.Quote
    /// The index of its decision.
    let index: Int
    /// 0 if another option would have taken it up and more was open, 1 if not; those come later.
    let doubt: Int
    let weight: Int
  }

  private var quotes: (PlainEnding.QuoteKind, [(quote: PlainEnding.Quote, index: Int)]) {
    let all = decisions.filter(isWithPatient).flatMap(candidates)
    let kinds: [(PlainEnding.QuoteKind, Set<MomentMark>)] = [
      (.letGo, [.wentBy, .unanswered]), (.room, [.tooSoon, .partlyMet, .actedOn]), (.takenUp, [.met]),
    ]
    for (kind, marks) in kinds {
      let ranked = all.filter { marks.contains($0.quote.mark) }.enumerated().sorted {
        ($0.element.doubt, -$0.element.weight, $0.offset) < ($1.element.doubt, -$1.element.weight, $1.offset)
      }.map(\.element)
      var picked: [Candidate] = []
      // Of one moment one sentence is enough.
      for candidate in ranked where !picked.contains(where: { $0.index == candidate.index }) {
        picked.append(candidate)
      }
      if !picked.isEmpty { return (kind, picked.prefix(3).map { ($0.quote, $0.index) }) }
    }
    return (.letGo, [])
  }

  private func candidates(_ decision: Decision) -> [Candidate] {
    let moment = decision.moment
    func candidate(_ words: String, _ mark: MomentMark, doubt: Int, weight: Int) -> Candidate? {
      PatientSentence.holding(words, in: moment.onScreen, by: patientName).map {
        Candidate(
          quote: PlainEnding.Quote(words: $0, place: moment.place, mark: mark), index: decision.index, doubt: doubt,
          weight: weight)
      }
    }
    let isBest = moment.points.noticing >= moment.points.best
    let live = moment.ledger.filter { $0.label != "read-in" }.compactMap { entry -> Candidate? in
      guard let mark = MomentMark(ledgerLabel: entry.label) else { return nil }
      let doubt = isBest || !couldBeTakenUp(MarkerID(entry.marker), at: decision) ? 1 : 0
      return candidate(entry.cue, mark, doubt: doubt, weight: entry.weight)
    }
    let asked = moment.asked.flatMap { candidate($0, .unanswered, doubt: 0, weight: 2) }
    return (asked.map { [$0] } ?? []) + live
  }

  /// Whether an option that was there takes a marker up without acting it out.
  private func couldBeTakenUp(_ marker: MarkerID, at decision: Decision) -> Bool {
    decision.scene.body.options.contains { option in
      walk.holds(option.when, in: decision.visit.before)
        && option.takesUp.contains { $0.marker == marker && $0.depth > 0 && $0.act == nil }
    }
  }
}
