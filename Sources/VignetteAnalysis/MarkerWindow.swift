// The window of a live marker as the engine reads it: floor and ceiling in each band.

import Vignettes

/// A live marker's floor and ceilings, including the defaults of docs/scoring.md §3.3.
struct MarkerWindow: Sendable {
  /// The least depth that is useful.
  let floor: Int
  /// The greatest useful depth in each band.
  let ceiling: Ceiling

  /// Reads the window of a marker in a scene with the patient or away.
  init(_ live: LiveMarker, setting: Sitting.Setting) {
    floor = live.floor
    ceiling = live.ceiling ?? Self.defaultCeiling(of: live.marker, setting: setting)
  }

  /// The bands in which the floor is above the ceiling.
  var emptyBands: [AllianceBand] { AllianceBand.allCases.filter { floor > ceiling[$0] } }

  /// The ceiling if the author set none.
  private static func defaultCeiling(of marker: MarkerID, setting: Sitting.Setting) -> Ceiling {
    guard setting == .withPatient else { return Ceiling(5) }
    return marker.isCountertransference ? Ceiling(2) : Ceiling(strained: 3, forming: 4, firm: 4)
  }

  /// The setting of each sitting; if two share an id, the first counts.
  static func settings(of vignette: Vignette) -> [SittingID: Sitting.Setting] {
    Dictionary(vignette.sittings.map { ($0.id, $0.setting) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether some window is empty only in some bands, so it matters which bands can occur.
  static func bandsMatter(in vignette: Vignette) -> Bool {
    let settings = settings(of: vignette)
    return vignette.scenes.contains { scene in
      let setting = settings[scene.sitting] ?? .withPatient
      return scene.live.contains { live in
        let empty = MarkerWindow(live, setting: setting).emptyBands.count
        return empty > 0 && empty < AllianceBand.allCases.count
      }
    }
  }
}
