// What is beside the consultation if there is room: medicines, what was noted, what is not known.

import Canvas
import ScenarioEngine
import Sheets
import Vignettes

extension PlayState {
  /// The lines of the side panel.
  func panel(width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    func section(_ title: String, _ blocks: [TextBlock]) {
      guard !blocks.isEmpty else { return }
      if !lines.isEmpty { lines.append(.blank) }
      lines += TextLayout.lines(of: TextBlock(title, style: .label), width: width)
      lines += blocks.flatMap { TextLayout.lines(of: $0, width: width) }
    }
    if isForAuthor {
      for (title, blocks) in AuthorNotes(session).sections { section(title, blocks) }
      return lines
    }
    section(
      "Medicines",
      session.walk.medicines.map { medicine in
        let note = medicine.note.map { ", " + $0 } ?? ""
        return TextBlock(medicine.name + ": " + medicine.status.rawValue + note, indent: 2)
      })
    section("You noted", notes)
    section(
      "Not known",
      (scene.flatMap { session.scenario.sitting(of: $0) }?.notKnown ?? []).filter(isRaised).map {
        TextBlock($0, style: .muted, indent: 2)
      })
    return lines
  }

  /// Whether what is not known was raised by the story so far: its longest word, or one that begins like it, was read.
  private func isRaised(_ item: String) -> Bool {
    let words = item.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }
    guard let longest = words.max(by: { $0.count < $1.count }), longest.count > 4 else { return true }
    let stem = longest.prefix(max(longest.count - 2, 5))
    return transcript.lines.contains { $0.text.lowercased().contains(stem) }
  }

  private var notes: [TextBlock] {
    let walk = session.walk
    return walk.visits.compactMap { visit in
      guard case .checkedIn(let note) = visit.action, case .words(let words) = note.answer else { return nil }
      let sitting = session.scenario.sitting(of: walk.scene(of: visit))?.title ?? ""
      return TextBlock(sitting + ": " + words.joined(separator: ", "), indent: 2)
    }
  }

  /// The sitting and its number, for the head of the screen.
  var place: String {
    guard let scene, let sitting = session.scenario.sitting(of: scene) else {
      if case .interlock = session.situation { return "Before you close" }
      return ""
    }
    guard let number = session.scenario.part(sitting.id) else { return sitting.title }
    return "\(sitting.title) · \(number) of \(session.scenario.partCount)"
  }
}
