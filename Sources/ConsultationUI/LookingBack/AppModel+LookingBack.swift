// The look back, the revisit list and the short forms: what their rows do.

import Reports
import ScenarioEngine

extension AppModel {
  /// The shelf whose row is selected in the catalogue: the shelves are its last rows.
  var selectedShelf: Shelf? {
    guard screen.kind == .catalogue, case .found(let entries, _) = catalogue, !entries.isEmpty else { return nil }
    return Shelf(rawValue: list.selected - (sheet.choices.count - Shelf.allCases.count))
  }

  /// Opens a shelf, and asks for what it shows.
  mutating func open(_ shelf: Shelf) -> [Effect] {
    push(shelf.screen)
    switch shelf {
    case .sessions: return [.findSessions]
    case .progress: return [.loadProgress]
    case .revisits: return [.loadProgress, .findShortForms]
    case .shortForms: return [.findShortForms]
    }
  }

  /// What the enter key does on the revisit list: opens a line, or asks whether to switch it off.
  mutating func confirmRevisits() {
    guard let revisits = lookBack.revisits, !revisits.isEmpty else { return pop() }
    if revisits.indices.contains(list.selected) {
      push(.revisit(revisits[list.selected].family))
    } else {
      push(.question(.switchOffRevisits))
    }
  }

  /// What the enter key does on one line of the revisit list.
  mutating func confirmRevisit(_ family: String) -> [Effect] {
    let drill = lookBack.drill(for: family)
    switch list.selected + (drill == nil ? 1 : 0) {
    case 0: return drill.map { beginDrills([$0]) } ?? []
    case 1:
      lookBack.resting.insert(family)
      pop()
    default: push(.question(.dismissRevisit(family)))
    }
    return []
  }

  /// Takes a family, or with nil the whole list, away for ever.
  mutating func dismissRevisit(_ family: String?) -> [Effect] {
    screens = screens.filter { if case .revisit = $0.kind { false } else { true } }
    if let family {
      lookBack.resting.insert(family)
    } else {
      lookBack.resting.formUnion(lookBack.progress?.revisits.map(\.family) ?? [])
    }
    return [.dismissRevisit(family: family)]
  }

  /// What the enter key does on the short forms: takes them up, or lists a patient's decisions.
  mutating func confirmShortForm() -> [Effect] {
    let rows = lookBack.formRows
    guard rows.indices.contains(list.selected) else { return [] }
    switch rows[list.selected] {
    case .sameRequest: return beginDrills(lookBack.forms?.sameRequest ?? [])
    case .patient(let found):
      if lookBack.open.remove(found.vignette) == nil { lookBack.open.insert(found.vignette) }
      return []
    case .decision(let drill): return beginDrills([drill])
    }
  }
}
