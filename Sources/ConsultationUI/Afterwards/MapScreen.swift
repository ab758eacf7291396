// The path map.

import Canvas
import Reports
import ScenarioEngine
import Sheets
import Vignettes

/// Every scene of every walk, from which another can begin.
struct MapScreen: ScreenContent {
  static var room: WritableKeyPath<Rooms, AfterwardsState?> { \.afterwards }

  func context(_ room: AfterwardsState?) -> Context { .map }
  func head(_ room: AfterwardsState?) -> Head {
    .ofCase(" · path map")
  }

  func sheet(_ page: Page, _ room: AfterwardsState?) -> Sheet {
    room?.mapSheet(width: page.width, glyphs: page.glyphs) ?? Sheet(width: page.width)
  }

  mutating func answer(_ answer: Answer, _ room: inout AfterwardsState?) -> [Request] {
    guard answer.action == .confirm, let places = room?.places, places.indices.contains(answer.selected) else {
      return answer.isLeaving ? [.pop] : []
    }
    let place = places[answer.selected]
    return [
      .push(
        QuestionScreen(
          question: "Walk again from here?",
          blocks: [TextBlock(place.title), TextBlock("The walk so far stays beside the new one.", style: .muted)],
          stay: "Stay", agree: "Walk again", requests: [.rewind(place)]))
    ]
  }
}

extension AfterwardsState {
  /// Every scene of every walk, by neutral numbers.
  func mapSheet(width: Int, glyphs: Glyphs) -> Sheet {
    var sheet = Sheet(width: width)
    sheet.text("Choose a scene to walk again from. Earlier walks stay as they are.", style: .muted)
    var walk = -1
    var number = 0
    for place in places {
      if place.walk != walk {
        walk = place.walk
        number = 0
        sheet.heading(
          DebriefHeader.name(ofWalk: walk).prefix(1).uppercased() + DebriefHeader.name(ofWalk: walk).dropFirst())
        sheet.gap()
      }
      number += 1
      let count = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)"
      let mark = place.isChoice ? glyphs.bullet : " "
      sheet.choice(
        TextBlock(
          label: TextRun("\(count) \(mark) \(place.title)", style: place.isChoice ? .option : .muted), indent: 44,
          runs: [TextRun(place.sitting, style: .muted)]), labelColumns: nil)
    }
    return sheet
  }
}
