// The markers by family, with their definitions.

import Canvas
import Vignettes

/// The glossary.
struct GlossaryScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, Rooms.Nothing> { \.nothing }

  let markers: MarkerCatalogue?

  func context(_ room: Rooms.Nothing) -> Context { .glossary }
  func head(_ room: Rooms.Nothing) -> Head { Head(title: "Glossary") }
  func sheet(_ page: Page, _ room: Rooms.Nothing) -> Sheet { Self.make(markers, width: page.width) }

  private static func make(_ markers: MarkerCatalogue?, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    guard let markers else { return sheet }
    sheet.text(
      "Each of these is a guess that is tied to what is on screen; none is a diagnosis, of anybody.", style: .muted)
    for family in markers.families {
      sheet.heading(family.name)
      sheet.gap()
      // The longest prefix that fits is the family: rt- would otherwise take what is rt-form-.
      for marker in markers.markers where owner(of: marker, in: markers) == family.id {
        sheet.add(
          TextBlock(
            label: TextRun(marker.name + ".", style: .label), indent: 2, runs: [TextRun(marker.definition)]))
      }
    }
    return sheet
  }

  private static func owner(of marker: Marker, in markers: MarkerCatalogue) -> String? {
    markers.families.filter { marker.id.text.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }?.id
  }
}
