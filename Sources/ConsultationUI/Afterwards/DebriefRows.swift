// The debrief row by row: a short first page, the rest folded, each count opening to its lines (docs/scoring.md §7).

import Canvas
import Reports
import Sheets

/// One row of the debrief.
struct DebriefRow {
  /// What choosing it does.
  enum Action: Hashable {
    /// It is text.
    case none
    /// Opens or closes a fold.
    case fold(String)
    /// Opens a moment that the trainee chooses, by its place.
    case yourMoment(Int)
    /// Opens a moment that a line belongs to, by its place.
    case moment(Int)
    /// Opens the chart.
    case chart
    /// Opens the path map.
    case map
    /// Opens the notes and exports.
    case notebook
  }

  var block: TextBlock
  var action = Action.none
  /// The fold that it stands in or heads.
  var foldAround: String?
  /// Whether a blank line stands before it.
  var gap = false
}

/// Makes the rows of a debrief, some of its folds open.
struct DebriefRows {
  /// Where the second column begins.
  static let column = 18
  /// The folds of the first level.
  static let folds = [
    "moments", "did", "feelings", "enactments", "live", "alliance", "safety", "medicines", "reach", "ending",
    "noticing",
  ]

  let debrief: Debrief
  let open: Set<String>
  /// The moment that was looked at first; nil where none was.
  let chosen: Int?
  let glyphs: Glyphs

  var rows: [DebriefRow] {
    firstPage + moments + question + done + feelings + alliance + live + enactments + chart + tasks + last
  }

  private var firstPage: [DebriefRow] {
    let patient = debrief.patient.map(\.text).joined(separator: " ")
    var rows = [DebriefRow(block: TextBlock(debrief.safetyLine))]
    if !patient.isEmpty {
      rows.append(DebriefRow(block: labelled("For " + debrief.header.patientName, patient), gap: true))
    }
    return rows
  }

  private var moments: [DebriefRow] {
    let head = fold("moments", "Your moment", "which would you look at?", gap: true)
    guard open.contains("moments") else { return [head] }
    return [head]
      + debrief.moments.enumerated().map { place, moment in
        DebriefRow(
          block: TextBlock(
            label: TextRun(moment.place.title, style: .option), labelColumn: 4, indent: 36,
            runs: [TextRun(moment.place.named, style: .muted)]),
          action: .yourMoment(place), foldAround: "moments")
      }
  }

  /// One question to take to supervision: that of the moment that was chosen.
  private var question: [DebriefRow] {
    guard let chosen, debrief.moments.indices.contains(chosen) else {
      return [
        DebriefRow(
          block: TextBlock(
            label: TextRun("To take along", style: .label), indent: Self.column,
            runs: [TextRun("one question, from the moment you look at", style: .muted)]))
      ]
    }
    let moment = debrief.moments[chosen]
    let text = moment.inquiry.map(\.text).joined(separator: " ")
    return [
      DebriefRow(
        block: labelled("To take along", text.isEmpty ? "What stays with you of “\(moment.place.title)”?" : text))
    ]
  }

  private var done: [DebriefRow] {
    section(
      "did", "What you did",
      debrief.done.first.map { $0.text + " (\($0.place.named))" + (debrief.done.count > 1 ? " …" : "") }
        ?? "nothing is noted",
      debrief.done.map { "\($0.text) (\($0.place.named))" })
  }

  private var feelings: [DebriefRow] {
    let counts = debrief.feelingCounts.filter { $0.count > 0 }.map { "\($0.text)\u{A0}\($0.count)" }.joined(
      separator: " · ")
    let head = fold("feelings", "Feeling and act", counts.isEmpty ? "nothing was noted" : counts)
    guard open.contains("feelings") else { return [head] }
    return [head]
      + debrief.feelingGroups.flatMap { group in
        [DebriefRow(block: figure(group.count), foldAround: "feelings")]
          + group.lines.map { row($0.text, at: $0.place, in: "feelings", indent: 8) }
      }
  }

  private var alliance: [DebriefRow] {
    let ruptures = debrief.course.filter { $0.rupture != "none" }.count
    let head = fold(
      "alliance", "Alliance", ruptures == 0 ? "bond, goals and tasks from first to last" : "with a rupture")
    guard open.contains("alliance") else { return [head] }
    return [head]
      + AllianceCourse(debrief.course, glyphs: glyphs).blocks.map { DebriefRow(block: $0, foldAround: "alliance") }
      + (debrief.allianceReason.map { [text("At the start: \($0)", in: "alliance")] } ?? [])
      + debrief.collusionLines.map { row($0.text, moment: $0.place.scene, in: "alliance") }
  }

  private var live: [DebriefRow] {
    let head = fold("live", "What was live", unbroken(debrief.countSentence))
    guard open.contains("live") else { return [head] }
    var rows = [head]
    for count in debrief.counts where count.count > 0 {
      let id = "live/" + count.id
      rows.append(
        DebriefRow(
          block: figure(count, style: .option), action: .fold(id), foldAround: "live"))
      if open.contains(id) { rows += ledger(label: count.id, in: id) }
    }
    if let note = debrief.timingNote { rows.append(text(note, in: "live")) }
    return rows
  }

  /// The lines behind a count: the marker, its reason and its cue; each leads to its moment.
  private func ledger(label: String, in fold: String) -> [DebriefRow] {
    debrief.moments.enumerated().flatMap { place, moment in
      moment.ledger.filter { $0.label == label }.map { entry in
        DebriefRow(
          block: TextBlock(
            label: TextRun(entry.name + ".", style: .label), labelColumn: 8, indent: 10,
            runs: [TextRun(entry.reason + " ", style: .body), TextRun(moment.place.named, style: .muted)]),
          action: .moment(place), foldAround: fold)
      }
    }
  }

  private var enactments: [DebriefRow] {
    let sums = debrief.enactments
    let decisions = sums.open == 1 ? "1 decision" : "\(sums.open) decisions"
    let short = "open at \(decisions); at \(sums.enacted); came back to \(sums.cameBackTo)"
    let head = fold("enactments", "Enactments", short)
    guard open.contains("enactments") else { return [head] }
    return [head, text(sums.summary, in: "enactments")]
      + sums.arcs.map { row("\($0.place.title): \($0.text)", moment: $0.place.scene, in: "enactments") }
  }

  private var chart: [DebriefRow] {
    [
      DebriefRow(block: labelled("Medicines", "the chart of this prescribing", style: .option), action: .chart),
      DebriefRow(
        block: labelled("Path", "the path map, and another walk from any scene", style: .option), action: .map),
      DebriefRow(
        block: labelled("Notes", "notes, templates to reflect with, and exports", style: .option), action: .notebook),
    ]
  }

  private var tasks: [DebriefRow] {
    taskSection("safety", "Safety", debrief.safety, "due on this path")
      + taskSection("medicines", "First things", debrief.medicines, "about the medicines themselves")
      + section("reach", "What else", debrief.reach.text, debrief.reach.names)
      + (debrief.noticing.isEmpty
        ? [] : section("noticing", "Noticing", "the exercise", debrief.noticing.map { "\($0.text) \($0.count)" }))
  }

  private func taskSection(_ id: String, _ title: String, _ tasks: [TaskLine], _ what: String) -> [DebriefRow] {
    section(
      id, title, tasks.isEmpty ? "nothing fell due on this path" : "\(tasks.count) \(what)", tasks.map(\.sentence))
  }

  private var last: [DebriefRow] {
    let pages = debrief.endingPage
    let head = fold("ending", "The ending", "what became possible, what stayed hard")
    var rows = [head]
    if open.contains("ending") {
      rows += pages.flatMap { page in
        [
          DebriefRow(
            block: TextBlock(label: TextRun(page.title, style: .label), labelColumn: 4, indent: 4, runs: []),
            foldAround: "ending")
        ]
          + page.paragraphs.map { text($0, in: "ending") }
      }
    }
    rows.append(DebriefRow(block: TextBlock(debrief.header.footer, style: .muted), gap: true))
    rows.append(DebriefRow(block: TextBlock(debrief.header.provenance, style: .muted)))
    return rows
  }

  private func section(_ id: String, _ title: String, _ short: String, _ lines: [String]) -> [DebriefRow] {
    let head = fold(id, title, short)
    return open.contains(id) ? [head] + lines.map { text($0, in: id) } : [head]
  }

  private func fold(_ id: String, _ title: String, _ short: String, gap: Bool = false) -> DebriefRow {
    DebriefRow(block: labelled(title, short, style: .option), action: .fold(id), foldAround: id, gap: gap)
  }

  /// A number, right-aligned, with its name.
  private func figure(_ count: CountLine, style: Style = .label) -> TextBlock {
    TextBlock(
      label: TextRun(String(repeating: " ", count: count.count < 10 ? 1 : 0) + "\(count.count)", style: .figure),
      labelColumn: 4, indent: 8, runs: [TextRun(count.text, style: style)])
  }

  /// Keeps each figure beside its name when the line is broken.
  private func unbroken(_ counts: String) -> String {
    counts.split(separator: " · ").map { $0.split(separator: " ").joined(separator: "\u{A0}") }.joined(separator: " · ")
  }

  private func labelled(_ title: String, _ text: String, style: Style = .body) -> TextBlock {
    TextBlock(label: TextRun(title, style: .label), indent: Self.column, runs: [TextRun(text, style: style)])
  }

  private func text(_ text: String, in fold: String) -> DebriefRow {
    DebriefRow(block: TextBlock(text, indent: 4), foldAround: fold)
  }

  /// A line that says where it belongs, and leads there where a choice was made.
  private func row(_ text: String, at place: DebriefPlace, in fold: String, indent: Int = 4) -> DebriefRow {
    var line = row(text + " ", moment: place.scene, in: fold, indent: indent)
    line.block.runs.append(TextRun(place.named, style: .muted))
    return line
  }

  private func row(_ text: String, moment scene: String, in fold: String, indent: Int = 4) -> DebriefRow {
    let place = debrief.moments.firstIndex { $0.place.scene == scene }
    return DebriefRow(
      block: TextBlock(text, style: place == nil ? .body : .option, indent: indent),
      action: place.map { .moment($0) } ?? .none,
      foldAround: fold)
  }
}
