// The relational drug chart.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// Medicines, purposes, feelings, absences and crises on one line of time.
struct ChartScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, AfterwardsState?> { \.afterwards }

  func context(_ room: AfterwardsState?) -> Context { .chart }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · the chart of this prescribing", place: room?.walkName ?? "")
  }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.chartSheet(width: page.width, glyphs: page.glyphs) ?? Sheet(width: page.width)
  }
}

extension AfterwardsState {
  /// The relational drug chart: medicines, purposes, feelings, absences and crises on one line of time.
  func chartSheet(width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("Medicines, what they were for, and what you noted, on one line of time.", style: .muted)
    sheet.gap()
    let picture = ChartPicture(debrief.chart, columns: chartColumns, glyphs: glyphs, width: width)
    for block in picture.blocks { sheet.add(block) }
    sheet.gap()
    for block in picture.key { sheet.add(block) }
    return sheet
  }

  /// The sittings of the walk, in order.
  private var chartColumns: [ChartPicture.Column] {
    let walk = session.walks[min(debrief.header.walk, session.walks.count - 1)]
    var columns: [ChartPicture.Column] = []
    for id in walk.path {
      guard let scene = session.scenario.scene(id), let sitting = session.scenario.sitting(of: scene) else { continue }
      let column = ChartPicture.Column(
        title: sitting.title, number: session.scenario.part(sitting.id).map(String.init) ?? "")
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }
}
