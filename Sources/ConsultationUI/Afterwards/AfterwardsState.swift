// The debrief as it is read: what is folded, and where each row leads.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

/// The state of the debrief of one walk.
struct AfterwardsState: Sendable {
  let debrief: Debrief
  let session: Session
  private(set) var open: Set<String> = []
  /// The scenes of every walk at which one can begin again.
  let places: [PathPlace]

  /// What was typed before the options were shown, by scene.
  let saidFirst: [PlaceID: String]

  init(_ session: Session, markers: MarkerCatalogue, saidFirst: [PlaceID: String]) {
    self.session = session
    self.saidFirst = saidFirst
    debrief = Debrief(session, walk: session.walks.count - 1, catalogue: markers)
    places = PathPlace.all(in: session)
  }

  /// The rows as they stand, folded and unfolded.
  func rows(_ glyphs: Glyphs = .unicode) -> [DebriefRow] {
    DebriefRows(debrief: debrief, open: open, glyphs: glyphs).rows
  }

  /// The rows that can be chosen.
  private var choices: [DebriefRow] { rows().filter { $0.action != .none } }

  func row(selected: Int) -> DebriefRow? { choices.indices.contains(selected) ? choices[selected] : nil }

  mutating func toggle(_ id: String) {
    if open.remove(id) == nil { open.insert(id) }
  }

  /// Opens every fold; a second time, closes them.
  mutating func unfoldAll() {
    let all = Set(DebriefRows.folds)
    open = all.isSubset(of: open) ? [] : open.union(all)
  }

  /// Closes the fold that the selected row stands in, and gives the selection of its head; nil where none is open.
  mutating func fold(from list: SheetState) -> SheetState? {
    guard let row = row(selected: list.selected), let fold = row.foldAround, open.contains(fold) else { return nil }
    open.remove(fold)
    let head = choices.firstIndex { $0.action == .fold(fold) } ?? list.selected
    return SheetState(selected: head, top: list.top)
  }
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
