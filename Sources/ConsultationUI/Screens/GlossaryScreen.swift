// The markers by family, with their definitions.

import Sheets
import Vignettes

/// The glossary.
struct GlossaryScreen: ScreenContent {
  let markers: MarkerCatalogue?

  func context(_ room: Rooms.Nothing) -> Context { .glossary }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: "Glossary") }

  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let markers else { return sheet }
    sheet.text(
      "Each of these is a guess that is tied to what is on screen; none is a diagnosis, of anybody.", style: .muted)
    for family in markers.families {
      sheet.heading(family.name)
      sheet.gap()
      for marker in markers.markers where owner(of: marker, in: markers) == family.id {
        sheet.entry(marker.name + ".", marker.definition, indent: 2)
      }
    }
    return sheet
  }

  /// The family with the longest prefix that fits: rt- alone would also take rt-form-.
  private func owner(of marker: Marker, in markers: MarkerCatalogue) -> String? {
    markers.families.filter { marker.id.text.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }?.id
  }
}
