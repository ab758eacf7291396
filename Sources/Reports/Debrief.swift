// What is said after a walk, as a value: the screen, the plain form and `--json` all show this one.

import ScenarioEngine
import Vignettes

/// The debrief of one walk (docs/scoring.md §7). It describes choices, never persons, and holds no total.
public struct Debrief: Encodable, Sendable {
  /// What the report is of.
  public let header: DebriefHeader
  /// The first page: six short parts, complete in themselves.
  public let plainEnding: PlainEnding
  /// One line about safety, before everything else.
  public let safetyLine: String
  /// Every safety task that became due.
  public let safety: [TaskLine]
  /// What it was like for the patient.
  public let patient: [DebriefParagraph]
  /// The ending in its four parts; nil where the walk was left before one.
  public let ending: DebriefEnding?
  /// Each choice: what was on screen, what was chosen, what came back, and why.
  public let moments: [Moment]
  /// What was done, in order.
  public let done: [DoneLine]
  /// Feeling and act, a sentence a line.
  public let feelings: [FeelingSentence]
  /// How often each of them stands.
  public let feelingCounts: [CountLine]
  /// Enactments as arcs.
  public let enactments: EnactmentSection
  /// How often each label stands in the ledger.
  public let counts: [CountLine]
  /// One sentence on timing where nothing was taken up; nil otherwise.
  public let timingNote: String?
  /// Noticing and Timing for authors and strategies; trainees are shown counts.
  public let fractions: DebriefFractions
  /// The alliance from the start, point by point.
  public let course: [CoursePoint]
  /// One line that argues the alliance at the start; nil if the case gives none, or the walk began elsewhere.
  public let allianceReason: String?
  /// The relational drug chart.
  public let chart: [ChartLine]
  /// Medicines tasks, first things first.
  public let medicines: [TaskLine]
  /// How many of the themes came into view.
  public let reach: ReachLine
  /// The noticing exercise, where there was one.
  public let noticing: [CountLine]
  /// The trainee's own words on lines of this walk.
  public let remarks: [RemarkLine]

  /// Makes the debrief of one of a session's walks; a number that the session does not have gives the last. `incomplete` says
  /// in a sentence why the session stops before the end of what was played, where it does.
  public init(_ session: Session, walk number: Int, catalogue: MarkerCatalogue, incomplete: String? = nil) {
    let number = session.walks.indices.contains(number) ? number : session.walks.count - 1
    let walk = session.walks[number]
    let profile = Profile(walk, catalogue: catalogue)
    let places = DebriefPlaces(session.scenario)
    header = DebriefHeader(session, walk: number, incomplete: incomplete)
    safety = profile.safety.map { TaskLine($0, of: walk, catalogue: catalogue, places: places) }
    safetyLine = DebriefWording.safety(safety)
    let end = Self.ending(of: walk, in: session.scenario)
    patient = end.map { DebriefParagraph.shown($0.patient, in: walk, walk.state) } ?? []
    ending = end.map { DebriefEnding($0, walk: walk) }
    moments = MomentWriter(session: session, walk: walk, number: number, profile: profile, catalogue: catalogue).moments
    done = profile.skills.map { DoneLine($0, catalogue: catalogue, places: places) }
    feelings = profile.feelings.map {
      FeelingSentence($0, skills: profile.skills, catalogue: catalogue, places: places)
    }
    feelingCounts = FeelingSentence.counts(profile.feelings)
    enactments = EnactmentSection(profile.enactments, catalogue: catalogue, places: places)
    counts = Self.counts(profile)
    timingNote = profile.timing == nil ? Self.timingNote(profile) : nil
    fractions = DebriefFractions(profile)
    course = profile.course.map { CoursePoint($0, places: places) }
    let vignette = session.scenario.vignette
    allianceReason = profile.course.first?.alliance == vignette.alliance ? vignette.allianceReason : nil
    chart = walk.chart.map { ChartLine($0, of: walk, places: places) }
    medicines = profile.medicines.map { TaskLine($0, of: walk, catalogue: catalogue, places: places) }
    reach = ReachLine(profile, catalogue: catalogue)
    noticing = Self.noticingCounts(profile.noticed)
    remarks = session.remarks.filter { $0.walk == number }.map { RemarkLine($0, catalogue: catalogue, places: places) }
    plainEnding =
      PlainEndingWriter(
        session, walk: walk, moments: moments, safety: safety, patient: patient, enactments: enactments,
        remarks: remarks
      ).page
  }

  /// What every report says of itself, in one line.
  public static let footer = "Fictional case. Formative, not validated, not an assessment."

  /// Why there is no figure for Timing.
  private static func timingNote(_ profile: Profile) -> String {
    profile.count(of: .enactedKnowingly) > 0
      ? "What you took up you also went with, so timing cannot be told."
      : "You did not take anything up, so timing cannot be told."
  }

  private static func ending(of walk: Walk, in scenario: Scenario) -> Ending? {
    guard case .ending(let id) = walk.situation else { return nil }
    return scenario.ending(id)
  }

  private static func counts(_ profile: Profile) -> [CountLine] {
    var lines = DebriefWording.labelOrder.map { label in
      CountLine(id: label.rawValue, text: DebriefWording.short(label), count: profile.count(of: label))
    }
    lines.append(CountLine(id: "read-in", text: "read in", count: profile.readIns.count))
    return lines
  }

  private static func noticingCounts(_ counts: NoticingCounts?) -> [CountLine] {
    guard let counts else { return [] }
    return [
      CountLine(id: "seen", text: "seen", count: counts.seen),
      CountLine(id: "missed", text: "missed", count: counts.missed),
      CountLine(id: "read-in", text: "read in", count: counts.readIn),
      CountLine(id: "rightly-left", text: "left alone", count: counts.rightlyLeft),
      CountLine(id: "saw-and-met", text: "saw and met", count: counts.sawAndMet),
      CountLine(id: "saw-did-not-act", text: "saw, did not act on it", count: counts.sawOnly),
      CountLine(id: "met-without-naming", text: "met without naming", count: counts.metUnnamed),
      CountLine(id: "neither", text: "neither", count: counts.neither),
    ]
  }
}

/// A number with its plain name.
public struct CountLine: Encodable, Hashable, Sendable {
  /// A stable name.
  public let id: String
  /// The name that people read.
  public let text: String
  /// The number.
  public let count: Int
}
