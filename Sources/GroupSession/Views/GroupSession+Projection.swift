// What is on the wall, derived from the session's state.

import Canvas
import Vignettes

extension GroupSession {
  /// What the room sees now.
  public var projection: ProjectionView {
    if isBlank { return ProjectionView(kind: .blank, text: .page([]), goesOn: false, carrier: nil) }
    if isParked {
      let lines = PageSetter.pages(GroupWording.parked.map { PageBlock($0) }).first ?? []
      return ProjectionView(kind: .parked, text: .page(lines), goesOn: false, carrier: nil)
    }
    return uncovered
  }

  /// What would be shown if the wall were neither blank nor parked.
  var uncovered: ProjectionView {
    if wall == .comparison {
      let pages = columns
      let index = min(wallPage, pages.count - 1)
      return ProjectionView(
        kind: .sideBySide, text: .columns(left: pages[index].left, right: pages[index].right),
        goesOn: index + 1 < pages.count, carrier: nil)
    }
    let kind = wallKind
    let pages = pages(of: wall)
    let index = min(wall == .story ? page : wallPage, pages.count - 1)
    return ProjectionView(
      kind: kind, text: .page(pages[index]), goesOn: index + 1 < pages.count,
      carrier: Self.namesCarrier(kind) ? carrierLine : nil)
  }

  private var wallKind: ProjectionView.Kind {
    switch wall {
    case .opening: openingPages.indices.contains(wallPage) ? openingPages[wallPage].kind : .title
    case .story: storyKind
    case .facts: .facts
    case .votes: .votes
    case .comparison: .sideBySide
    case .safety: .safety
    case .questions(let step): step % 2 == 0 ? .question : .blank
    case .closing: .closing
    case .debrief: .debrief
    }
  }

  private var storyKind: ProjectionView.Kind {
    switch spot {
    case .prologue, .text: .story
    case .questions(let step): step % 2 == 0 ? .question : .blank
    case .ownWords: .ownWords
    case .options: .options
    case .reply(let stop): track.stop(stop)?.isSkipped == true ? .story : .reply
    case .interlock: .safety
    case .end: .ending
    }
  }

  /// Only pages on which the case is carried say who carries it.
  private static func namesCarrier(_ kind: ProjectionView.Kind) -> Bool {
    switch kind {
    case .story, .reply, .options, .ownWords, .facts: true
    case .contentNotes, .groundRules, .title, .votes, .ending, .sideBySide, .safety, .question, .closing, .debrief,
      .blank, .parked:
      false
    }
  }

  private var carrierLine: String? {
    carrier.map { DisplayWidth.truncated(GroupWording.carrying($0), to: WallPage.columns) }
  }
}
