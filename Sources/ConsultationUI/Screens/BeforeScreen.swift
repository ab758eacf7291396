// Before a case: what it is for, content notes, and how to play it (docs/trainee.md §4).

import Canvas
import ScenarioEngine
import Sheets
import Vignettes

/// The screen before a case.
struct BeforeScreen: ScreenContent {
  func context(_ room: Consultation) -> Context { .before }
  func head(_ room: Consultation) -> Head { .ofCase(place: "before you begin") }

  func sheet(_ page: Page, _ room: Consultation) -> Sheet {
    var sheet = Sheet(width: page.width)
    guard let metadata = room.opened?.scenario.vignette.metadata else { return sheet }
    sheet.text("You are \(metadata.clinicianRole.lowercasedStart). About \(metadata.minutes) minutes.")
    sheet.text("Content notes: \(metadata.contentNotes.listed).")
    if let reason = room.whyUnkept { sheet.text(reason, style: .warning) }
    sheet.gap()
    for paragraph in Self.prebrief {
      sheet.text(paragraph, style: .muted)
      sheet.gap()
    }
    sheet.gap()
    sheet.choice("Begin", style: .heading)
    sheet.gap()
    for mode in PlayMode.allCases {
      let (mark, style) = mode == room.mode ? (page.glyphs.check, Style.accent) : (page.glyphs.dot, .option)
      sheet.choice(
        TextBlock(
          label: TextRun(mark + " " + mode.title, style: style), indent: 18,
          runs: [TextRun(mode.sentence, style: .muted)]), labelColumns: 2)
    }
    return sheet
  }

  /// The first row begins in the mode that is chosen; the others choose a mode.
  mutating func answer(_ answer: Answer, _ room: inout Consultation) -> [Request] {
    guard answer.action == .confirm else { return answer.isLeaving ? [.pop] : [] }
    guard answer.selected > 0 else { return [.begin] }
    let modes = PlayMode.allCases
    if modes.indices.contains(answer.selected - 1) { room.mode = modes[answer.selected - 1] }
    return [.select(0)]
  }

  static let prebrief = [
    "Nothing is graded, and nothing is sent anywhere. Play as if it were real, knowing that it is simplified. People here are taken to be capable and trying to do well.",
    "You will be asked now and then how you feel; say as much as you like. At any time you can pause, skip a scene, look for support, or leave.",
  ]
}

extension [ContentNote] {
  /// The notes with commas between them.
  var listed: String { map(\.rawValue).joined(separator: ", ") }
}

extension PlayMode {
  /// Its name on screen.
  var title: String {
    switch self {
    case .standard: "Standard"
    case .coach: "Coach"
    case .unprompted: "Unprompted"
    case .sayItFirst: "Say it first"
    }
  }

  /// What it is, in one plain sentence.
  var sentence: String {
    switch self {
    case .standard: "The patient answers; everything else comes afterwards."
    case .coach: "A comment follows each choice, for a first time."
    case .unprompted: "Nothing asks about safety before a sitting closes."
    case .sayItFirst: "Your own words come before the options, and nobody reads them."
    }
  }
}
