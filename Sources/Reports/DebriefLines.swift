// The single lines of a debrief: tasks, what was done, feelings, reach, remarks.

import ScenarioEngine
import Vignettes

/// A task and how it stands.
public struct TaskLine: Encodable, Hashable, Sendable {
  /// The task's id.
  public let task: String
  /// Its name.
  public let name: String
  /// How it stands: `done-in-time`, `done-late`, `not-done`.
  public let standing: String
  /// The same in words.
  public let words: String
  /// Where it was declared.
  public let declaredAt: DebriefPlace
  /// When it fell due, as a phrase: “at” a scene or “in” a sitting. One task can fall due twice.
  public let due: String
  /// Where it was done, or nil.
  public let doneAt: DebriefPlace?
  /// Whether it was done only when the program asked before the sitting closed (docs/scoring.md §5.5).
  public let atClose: Bool

  init(_ record: TaskRecord, of walk: Walk, catalogue: MarkerCatalogue, places: DebriefPlaces) {
    task = record.task.text
    name = catalogue.name(of: record.task)
    standing = (record.standing == .overdue ? TaskStanding.notDone : record.standing).rawValue
    words = record.wasDoneAfterwards ? "not done by then; done afterwards" : DebriefWording.words(record.standing)
    declaredAt = places.place(record.declaredAt)
    due = places.due(record)
    doneAt = record.doneAt.map { places.place($0) }
    let visit = walk.visits.last { $0.scene == record.doneAt }
    let option = visit.flatMap { walk.option(of: $0) }
    let told = visit.map { walk.scene(of: $0) }.map { $0.safetyDone + $0.medicineDone } ?? []
    let done = told + (option?.safetyDone ?? []) + (option?.medicineDone ?? [])
    atClose = record.doneAt != nil && !done.contains(record.task)
  }
}

/// Something that was done.
public struct DoneLine: Encodable, Hashable, Sendable {
  /// The skill's id.
  public let skill: String
  /// What was done, as a phrase.
  public let text: String
  /// Where.
  public let place: DebriefPlace

  init(_ use: SkillUse, catalogue: MarkerCatalogue, places: DebriefPlaces) {
    skill = use.skill.text
    text = catalogue[use.skill]?.done ?? catalogue.name(of: use.skill).lowercasedFirst
    place = places.place(use.scene)
  }
}

/// The ending in its four parts.
public struct DebriefEnding: Encodable, Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its title.
  public let title: String
  /// What is told.
  public let text: [DebriefParagraph]
  /// What became possible.
  public let possible: [DebriefParagraph]
  /// What stayed hard.
  public let hard: [DebriefParagraph]
  /// What is not known.
  public let unknown: [DebriefParagraph]
  /// What happens next.
  public let next: [DebriefParagraph]

  init(_ ending: Ending, walk: Walk) {
    func shown(_ passage: Passage) -> [DebriefParagraph] { DebriefParagraph.shown(passage, in: walk, walk.state) }
    id = ending.id.text
    title = ending.title
    text = shown(ending.text)
    possible = shown(ending.possible)
    hard = shown(ending.hard)
    unknown = shown(ending.unknown)
    next = shown(ending.next)
  }
}

/// Noticing and Timing with what stands behind them.
public struct DebriefFractions: Encodable, Hashable, Sendable {
  /// One figure.
  public struct Figure: Encodable, Hashable, Sendable {
    /// Earned above the least.
    public let numerator: Int
    /// To be earned above the least.
    public let denominator: Int
    /// Contributing scenes.
    public let scenes: Int
    /// Whether too few scenes stand behind it.
    public let withheld: Bool
    /// 0 to 4, 4 being the top; nil where withheld.
    public let fifth: Int?

    init(_ fraction: Fraction) {
      numerator = fraction.numerator
      denominator = fraction.denominator
      scenes = fraction.scenes
      withheld = fraction.isWithheld
      fifth = fraction.fifth
    }
  }

  /// Understanding.
  public let noticing: Figure
  /// Timing and tone; nil where nothing was taken up.
  public let timing: Figure?

  init(_ profile: Profile) {
    noticing = Figure(profile.noticing)
    timing = profile.timing.map { Figure($0) }
  }
}

extension DebriefFractions {
  /// The figures in sentences; one of too few scenes is left out.
  var sentences: [String] {
    let figures: [(String, Figure?)] = [("Noticing", noticing), ("Timing", timing)]
    return figures.compactMap { name, figure in
      guard let figure, !figure.withheld else { return nil }
      return "\(name): \(figure.numerator) of \(figure.denominator) at \(figure.scenes) scenes."
    }
  }
}

/// The alliance after a choice.
public struct CoursePoint: Encodable, Hashable, Sendable {
  /// After which choice; nil for the start.
  public let place: DebriefPlace?
  /// Bond, 0 to 4.
  public let bond: Int
  /// Goals, 0 to 4.
  public let goals: Int
  /// Tasks, 0 to 4.
  public let tasks: Int
  /// `none`, `withdrawal` or `confrontation`.
  public let rupture: String
  /// Whether this choice mended a rupture.
  public let repaired: Bool

  init(_ point: AlliancePoint, places: DebriefPlaces) {
    place = point.scene.map { places.place($0) }
    bond = point.alliance.bond
    goals = point.alliance.goals
    tasks = point.alliance.tasks
    rupture = point.rupture.rawValue
    repaired = point.repaired
  }
}

/// An entry of the relational drug chart.
public struct ChartLine: Encodable, Hashable, Sendable {
  /// `medicine`, `pen`, `feelings`, `absence` or `crisis`.
  public let kind: String
  /// Where on the path.
  public let place: DebriefPlace
  /// The medicine's id, for a medicine.
  public let medicine: String?
  /// What stands there: the medicine's name, the purpose, the words.
  public let text: String
  /// What was done with the medicine, for a medicine.
  public let status: String?
  /// A short note, for a medicine.
  public let note: String?
  /// Whether it happened before the sitting began: the story tells it as the sitting opens.
  public let beforeSitting: Bool

  /// When it was, as a sitting's title.
  public var when: String { beforeSitting ? "before " + place.sitting : place.sitting }

  init(_ entry: ChartEntry, of walk: Walk, places: DebriefPlaces) {
    place = places.place(entry.scene)
    beforeSitting = Self.isToldOnOpening(entry, of: walk)
    switch entry.kind {
    case .medicine(let id, let name, let status, let note):
      (kind, medicine, text, self.status, self.note) = ("medicine", id.text, name, status.rawValue, note)
    case .pen(let purpose):
      (kind, medicine, text, status, note) = ("pen", nil, purpose ?? "no purpose was written", nil, nil)
    case .feelings(let words):
      (kind, medicine, text, status, note) = ("feelings", nil, words.joined(separator: ", "), nil, nil)
    case .absence: (kind, medicine, text, status, note) = ("absence", nil, "a break in contact", nil, nil)
    case .crisis: (kind, medicine, text, status, note) = ("crisis", nil, "a crisis", nil, nil)
    }
  }
}

extension ChartLine {
  /// What changed on reaching the first scene of a sitting changed since the sitting before.
  private static func isToldOnOpening(_ entry: ChartEntry, of walk: Walk) -> Bool {
    guard case .medicine(let id, _, let status, let note) = entry.kind,
      let opening = walk.visits.first(where: { walk.scene(of: $0).sitting == entry.sitting }),
      opening.scene == entry.scene, walk.visits.first?.scene != entry.scene
    else { return false }
    return walk.scene(of: opening).regimen.contains { $0.medicine == id && $0.to == status && $0.note == note }
  }
}

/// How many of the declared themes came into view: what else is there.
public struct ReachLine: Encodable, Hashable, Sendable {
  /// How many were live at visited scenes.
  public let seen: Int
  /// How many there are.
  public let of: Int
  /// The same as a sentence.
  public let text: String
  /// The names of those that were.
  public let names: [String]

  init(_ profile: Profile, catalogue: MarkerCatalogue) {
    seen = profile.reached.count
    of = profile.themes.count
    text = "\(seen) of \(of) themes came into view on this path."
    names = profile.reached.map { catalogue.name(of: $0) }
  }
}

/// The trainee's own words on a line.
public struct RemarkLine: Encodable, Hashable, Sendable {
  /// Where.
  public let place: DebriefPlace
  /// The marker's id, or nil for the choice as a whole.
  public let marker: String?
  /// The words.
  public let text: String

  init(_ remark: Remark, catalogue: MarkerCatalogue, places: DebriefPlaces) {
    place = places.place(remark.scene)
    marker = remark.marker?.text
    text = remark.text
  }
}
