// The pages around the story: the opening, counts of hands, two replies, the closing, and a debrief.

import Canvas
import ScenarioEngine
import Vignettes

extension GroupSession {
  /// Content notes first, then the ground rules, then the title.
  var openingPages: [(kind: ProjectionView.Kind, lines: [WallLine])] {
    let metadata = scenario.vignette.metadata
    let notes = GroupWording.contentNotes(metadata.contentNotes).map { PageBlock($0) }
    let rules = start.groundRules.map { PageBlock($0) }
    let title: [PageBlock] = [.heading(metadata.title), PageBlock(GroupWording.fiction)]
    func pages(_ kind: ProjectionView.Kind, _ blocks: [PageBlock]) -> [(kind: ProjectionView.Kind, lines: [WallLine])] {
      blocks.isEmpty ? [] : PageSetter.pages(blocks).map { (kind, $0) }
    }
    return pages(.contentNotes, notes) + pages(.groundRules, rules) + pages(.title, title)
  }

  /// Numbers and nothing else, with the letters for the choices.
  var votePages: [[WallLine]] {
    let rows = voteRows
    guard let first = rows.first else { return [[]] }
    func line(_ name: String, kind: WallLine.Kind, _ figures: [String]) -> WallLine {
      let numbers = figures.enumerated().map { index, figure in
        WallLine.Span(column: 24 + index * 12 - figure.utf8.count, text: figure, kind: .figure)
      }
      return WallLine([WallLine.Span(column: 0, text: name, kind: kind)] + numbers)
    }
    let heads = rows.enumerated().map { index, row in
      let word = GroupWording.stage(row.stage)
      return WallLine.Span(column: 24 + index * 12 - word.utf8.count, text: word, kind: .quiet)
    }
    let letters = first.counts.indices.map { index in
      line(
        first.counts[index].letter, kind: .letter,
        rows.map { $0.counts.indices.contains(index) ? String($0.counts[index].count) : "" })
    }
    let others = [
      line("undecided", kind: .words, rows.map { String($0.undecided) }),
      line("none of these", kind: .words, rows.map { String($0.noneOfThese) }),
    ]
    let room = WallPage.lines - 5
    return stride(from: 0, to: max(letters.count, 1), by: room).map { from in
      [WallLine(heads), .blank] + letters[min(from, letters.count)..<min(from + room, letters.count)] + [.blank]
        + others
    }
  }

  /// The two replies in columns, page by page.
  var columns: [(left: [WallLine], right: [WallLine])] {
    guard let pair = comparison else { return [([], [])] }
    let left = PageSetter.pages(reply(to: pair.left), columns: Self.columnWidth)
    let right = PageSetter.pages(reply(to: pair.right), columns: Self.columnWidth)
      .map { page in page.map { $0.moved(by: Self.rightColumn) } }
    return (0..<max(left.count, right.count)).map { page in
      (page < left.count ? left[page] : [], page < right.count ? right[page] : [])
    }
  }

  private static let columnWidth = 28
  private static let rightColumn = 32

  private func reply(to branch: Branch) -> [PageBlock] {
    guard tracks.indices.contains(branch.track), let visit = tracks[branch.track].visit(branch.stop),
      let option = tracks[branch.track].walk.option(of: visit)
    else { return [] }
    return RoomText(scenario.vignette).narrow(option.reply, in: tracks[branch.track].walk, visit.after)
  }

  var closingPages: [[WallLine]] {
    let closing = guide.closing.map { PageBlock($0) }
    let support = start.support.map { PageBlock($0) }
    return [closing, support].filter { !$0.isEmpty }.flatMap { PageSetter.pages($0) }.orOneEmpty
  }

  var debriefPages: [[WallLine]] {
    if debrief.isEmpty { return PageSetter.pages([PageBlock(GroupWording.noDebrief)]) }
    return debrief.flatMap { section in
      PageSetter.pages([.heading(section.title)] + section.paragraphs.map { PageBlock($0) })
    }
  }
}

extension [[WallLine]] {
  /// These pages, or one empty page if there are none.
  fileprivate var orOneEmpty: Self { isEmpty ? [[]] : self }
}

extension WallLine {
  /// The same line further right.
  fileprivate func moved(by columns: Int) -> WallLine {
    WallLine(spans.map { Span(column: $0.column + columns, text: $0.text, kind: $0.kind) })
  }
}
