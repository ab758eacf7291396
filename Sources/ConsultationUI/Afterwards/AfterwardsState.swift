// The debrief as it is read: its first page, what is folded below it, and where each row leads.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// The state of the debrief of one walk.
struct AfterwardsState: Sendable {
  private(set) var debrief: Debrief
  private(set) var session: Session
  /// The walk that is shown, from 0.
  let walk: Int
  private(set) var open: Set<String> = []
  /// The scenes of every walk at which one can begin again.
  let places: [PathPlace]

  /// What was typed before the options were shown, by scene; of the last walk alone.
  var saidFirst: [PlaceID: String]
  /// The moments of each walk that were looked at, in order; each is asked about once.
  private(set) var lookedAt: [Int: [Int]]
  /// What is being typed on a line.
  private(set) var editor = LineEditor()
  private let markers: MarkerCatalogue

  init(
    _ session: Session, walk: Int? = nil, markers: MarkerCatalogue, saidFirst: [PlaceID: String],
    lookedAt: [Int: [Int]] = [:]
  ) {
    self.session = session
    self.lookedAt = lookedAt
    self.saidFirst = saidFirst
    self.markers = markers
    self.walk = walk ?? session.walks.count - 1
    debrief = Debrief(session, walk: self.walk, catalogue: markers)
    places = PathPlace.all(in: session)
  }

  /// The debrief of another walk of the session.
  func showing(walk: Int) -> AfterwardsState {
    AfterwardsState(session, walk: walk, markers: markers, saidFirst: saidFirst, lookedAt: lookedAt)
  }

  /// Takes the session as it has become, with a remark more; what is open stays open.
  mutating func refresh(_ session: Session) {
    self.session = session
    debrief = Debrief(session, walk: walk, catalogue: markers)
  }

  /// The rows as they stand, folded and unfolded.
  func rows(_ glyphs: Glyphs = .unicode) -> [DebriefRow] {
    DebriefRows(debrief: debrief, open: open, glyphs: glyphs).rows
  }

  /// The first page. Once a moment was looked at, the question to take along is that moment's.
  var plainEnding: PlainEnding {
    guard let first = lookedAt[walk]?.first, debrief.moments.indices.contains(first) else { return debrief.plainEnding }
    return debrief.plainEnding.asking(about: debrief.moments[first])
  }

  /// The rows that can be chosen.
  private var choices: [DebriefRow] { rows().filter { $0.action != .none } }

  func row(selected: Int) -> DebriefRow? { choices.indices.contains(selected) ? choices[selected] : nil }

  /// Whether the trainee has not yet been asked for an account of a moment.
  func wantsAccount(of place: Int) -> Bool {
    guard debrief.moments.indices.contains(place), lookedAt[walk]?.contains(place) != true else { return false }
    return !debrief.remarks.contains { $0.marker == nil && $0.place == debrief.moments[place].place }
  }

  /// Notes that a moment is looked at; the first one gives the question for supervision.
  mutating func look(at place: Int) {
    if lookedAt[walk]?.contains(place) != true { lookedAt[walk, default: []].append(place) }
  }

  mutating func beginRemark() { editor = LineEditor() }

  mutating func typeRemark(_ key: Key) { _ = editor.take(key) }

  mutating func toggle(_ id: String) {
    if open.remove(id) == nil { open.insert(id) }
  }

  /// Opens every fold; a second time, closes them.
  mutating func unfoldAll() {
    let all = Set(DebriefRows.folds)
    open = all.isSubset(of: open) ? [] : open.union(all)
  }

  /// Closes the fold around a row, and gives the place of its head; nil where none is open.
  mutating func fold(from selected: Int) -> Int? {
    guard let row = row(selected: selected), let fold = row.foldAround, open.contains(fold) else { return nil }
    open.remove(fold)
    return choices.firstIndex { $0.action == .fold(fold) } ?? selected
  }

  /// Where a note on a moment belongs.
  func noted(_ place: Int) -> Noted {
    Noted(debrief.moments.indices.contains(place) ? PlaceID(debrief.moments[place].place.scene) : nil)
  }

  /// What the walk is called.
  var walkName: String { debrief.header.walkName }
}

/// A scene of a walk on the path map.
struct PathPlace: Hashable, Sendable {
  let walk: Int
  let scene: PlaceID
  let title: String
  let sitting: String
  /// Whether something was chosen there.
  let isChoice: Bool

  static func all(in session: Session) -> [PathPlace] {
    session.walks.enumerated().flatMap { number, walk in
      walk.path.compactMap { id in
        session.scenario.scene(id).map { scene in
          PathPlace(
            walk: number, scene: id, title: scene.title, sitting: session.scenario.sitting(of: scene)?.title ?? "",
            isChoice: !scene.body.options.isEmpty)
        }
      }
    }
  }
}
