// What each page of the leader's terminal shows.

import Canvas
import GroupSession
import Sheets

/// The page that is shown, laid out for a width.
struct LeaderSheet {
  /// The lines.
  private(set) var sheet: Sheet
  /// Where the cursor rests among them, or nil.
  private(set) var cursor: Point?

  private let model: LeaderModel
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: LeaderModel, width: Int) {
    self.model = model
    sheet = Sheet(width: width)
    guard let view = model.view else {
      sheet.text("Waiting for the projection.", style: .muted)
      return
    }
    switch model.shownPage {
    case .plan: addPlan(view)
    case .prompts: addPrompts(view)
    case .scene: addScene(view)
    case .safety: addSafety(view)
    case .votes: addVotes(view)
    case .map: addMap(view)
    case .wall: addWall(view)
    case .keys: addKeys(view)
    }
  }

  private mutating func addPlan(_ view: LeaderView) {
    if view.phases.indices.contains(view.phase) {
      sheet.entry("The room", view.phases[view.phase].room, indent: 10)
      if let note = view.phaseNote { sheet.entry("For you", note, indent: 10) }
      sheet.gap()
    }
    for (index, phase) in view.phases.enumerated() {
      let isPresent = index == view.phase
      let style: Style = isPresent ? .selected : .body
      let seconds = isPresent ? max(model.phaseSeconds, phase.seconds) : phase.seconds
      var cells: [Sheet.Column] = [
        .init(isPresent ? glyphs.caret : "", at: 0, .marker), .init("\(index + 1)", endingAt: 4, .muted),
        .init(phase.name, at: 6, style), .init("\(phase.minutes) min", endingAt: 32, .muted),
      ]
      if seconds > 0 || isPresent { cells.append(.init(ClockText.minutes(seconds), endingAt: 41, style)) }
      if isPresent, model.isOver { cells.append(.init("over", at: 43, .muted)) }
      sheet.columns(cells)
    }
    sheet.gap()
    let planned = view.phases.reduce(0) { min($0 + min(max($1.minutes, 0), 10_000), 10_000) }
    sheet.columns([
      .init(DisplayWidth.truncated(view.shape, to: 24, ellipsis: glyphs.more), at: 0, .muted),
      .init("\(planned) min", endingAt: 32, .muted),
      .init(ClockText.minutes(model.sessionSeconds), endingAt: 41, .muted),
    ])
  }

  private mutating func addPrompts(_ view: LeaderView) {
    if view.prompts.isEmpty { sheet.text("This part has no prompts of its own.", style: .muted) }
    for row in view.prompts {
      sheet.heading(row.when)
      addList(row.prompts)
    }
    guard !view.dynamics.isEmpty else { return }
    sheet.heading("What to watch")
    addList(view.dynamics)
  }

  private mutating func addScene(_ view: LeaderView) {
    if let place = view.place { sheet.entry("\(place.number)", place.title, indent: 4, style: .heading) }
    for note in view.notes {
      sheet.gap()
      sheet.text(note)
    }
    addPart("To say, perhaps", view.scenePrompts)
    addPart("Live here", view.live)
    if !view.choices.isEmpty {
      sheet.heading("What could be said")
      for choice in view.choices {
        let tried = choice.isTried ? [TextRun("  tried", style: .muted)] : []
        sheet.add(
          TextBlock(label: TextRun(choice.letter, style: .key), indent: 3, runs: [TextRun(choice.line)] + tried))
      }
    }
    addMinority(view)
    if sheet.height == 0 { sheet.text("The story has not begun.", style: .muted) }
  }

  private mutating func addSafety(_ view: LeaderView) {
    if view.isSafetySceneNeeded {
      sheet.text("Before the session closes, the wall asks what the room would want to be sure of (the key s).")
    }
    if view.safety.isEmpty { sheet.text("Nothing about safety is open.", style: .muted) }
    for row in view.safety {
      sheet.gap()
      sheet.entry(glyphs.bullet, row.task, indent: 2, nameStyle: .marker)
      sheet.text("\(row.standing.words) \(glyphs.dot) \(row.place)", style: .muted, indent: 2)
    }
  }

  private mutating func addMap(_ view: LeaderView) {
    let table = PathTable(view.map)
    var selected: Int?
    if case .map(let index)? = model.hand.overlay { selected = index }
    guard !table.rows.isEmpty else { return sheet.text("The story has not begun.", style: .muted) }
    let walks = (0..<table.walks).suffix(5)
    let first = max(min(sheet.width, 60) - 8 * walks.count, 12)
    if table.walks > 1 {
      sheet.columns(walks.enumerated().map { .init("walk \($1 + 1)", at: first + 8 * $0, .muted) })
    }
    for (index, row) in table.rows.enumerated() {
      let isSelected = index == selected
      if isSelected { cursor = Point(column: 0, row: sheet.height) }
      let title = DisplayWidth.truncated(row.title, to: first - 8, ellipsis: glyphs.more)
      sheet.columns(
        [
          .init(isSelected ? glyphs.caret : "", at: 0, .marker), .init("\(row.number)", endingAt: 4, .figure),
          .init(title, at: 6, isSelected ? .selected : row.isPresent ? Style(.body, .strong) : .body),
        ]
          + walks.enumerated().map {
            .init(row.walks.indices.contains($1) ? row.walks[$1].sign : "", at: first + 8 * $0, .key)
          })
    }
    addMinority(view)
  }

  /// The wall line by line, and what waits behind it.
  private mutating func addWall(_ view: LeaderView) {
    addWallLines(view.wall, style: nil)
    guard let behind = view.behind else { return }
    sheet.heading("Behind it: \(behind.kind.words)")
    sheet.gap()
    addWallLines(behind, style: .muted)
  }

  private mutating func addWallLines(_ wall: ProjectionView, style: Style?) {
    if wall.kind == .blank { sheet.text("Nothing is on the wall.", style: .muted) }
    for pieces in WallPicture(wall, glyphs: glyphs).lines {
      sheet.columns(pieces.map { .init($0.text, at: $0.column, style ?? $0.kind.style) })
    }
    if wall.goesOn { sheet.text("more follows", style: .muted) }
    if let carrier = wall.carrier { sheet.text(carrier, style: .muted) }
  }

  /// Every deed with its key: what it does now, or why it cannot be done.
  private mutating func addKeys(_ view: LeaderView) {
    for row in view.deeds {
      let key = GroupKeymap.binding(of: row.deed, in: .leader)?.name.text(glyphs) ?? ""
      let refusal = row.refusal.map { [TextRun("  " + $0, style: .muted)] } ?? []
      let style: Style = row.refusal == nil ? .body : .disabled
      sheet.add(
        TextBlock(
          label: TextRun(key, style: row.refusal == nil ? .key : .disabled), indent: 9,
          runs: [TextRun(row.meaning, style: style)] + refusal))
    }
    sheet.gap()
    for binding in GroupKeymap.bindings(in: .leader) {
      if case .deed = binding.action { continue }
      sheet.entry(binding.name.text(glyphs), binding.label, indent: 9, nameStyle: .key)
    }
  }
}

extension LeaderSheet {
  private mutating func addPart(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    sheet.heading(title)
    addList(items)
  }

  private mutating func addList(_ items: [String]) {
    for item in items { sheet.entry(glyphs.bullet, item, indent: 2, nameStyle: .marker) }
  }

  private mutating func addMinority(_ view: LeaderView) {
    guard let minority = view.minority else { return }
    sheet.gap()
    sheet.text("Not tried yet, and somebody was for it: \(minority)", style: .muted)
  }

  private mutating func addVotes(_ view: LeaderView) {
    if case .counting(let form)? = model.hand.overlay { return addForm(form, view) }
    guard !view.votes.isEmpty else {
      sheet.text("No hands have been counted for this choice.", style: .muted)
      return addMinority(view)
    }
    sheet.columns(
      view.votes.enumerated().map { .init($1.stage.words, endingAt: 26 + 12 * $0, .muted) })
    let letters = view.votes.flatMap(\.counts).map(\.letter)
    let rows = letters.enumerated().filter { letters.firstIndex(of: $1) == $0 }.map(\.element)
    for letter in rows {
      addCount(letter, style: .key, view.votes.map { vote in vote.counts.first { $0.letter == letter }?.count ?? 0 })
    }
    addCount(VoteForm.undecided, style: .body, view.votes.map(\.undecided))
    addCount(VoteForm.noneOfThese, style: .body, view.votes.map(\.noneOfThese))
    addMinority(view)
  }

  private mutating func addCount(_ name: String, style: Style, _ counts: [Int]) {
    sheet.columns(
      [.init(name, at: 0, style)] + counts.enumerated().map { .init("\($1)", endingAt: 26 + 12 * $0, .figure) })
  }

  private mutating func addForm(_ form: VoteForm, _ view: LeaderView) {
    sheet.text("Hands, \(form.stage.words)", style: .heading)
    sheet.gap()
    for (index, row) in form.rows.enumerated() {
      let isSelected = index == form.selected
      if isSelected { cursor = Point(column: 18 + row.digits.count, row: sheet.height) }
      let line = view.choices.first { $0.id == row.option }?.line ?? ""
      let cut = DisplayWidth.truncated(line, to: max(sheet.width - 24, 0), ellipsis: glyphs.more)
      sheet.columns([
        .init(isSelected ? glyphs.caret : "", at: 0, .marker), .init(row.label, at: 2, isSelected ? .selected : .key),
        .init(
          row.digits + String(repeating: "\u{A0}", count: 4 - row.digits.count), at: 18, Style(.figure, .underlined)),
        .init(cut, at: 24, .muted),
      ])
    }
  }
}
