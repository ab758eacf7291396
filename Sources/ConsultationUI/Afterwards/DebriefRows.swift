// What stands below the first page, row by row: the moments, and the rest folded (docs/debrief.md).

import Canvas
import Reports
import Sheets

/// One row of the second page.
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

/// Makes the rows of the second page, some of its folds open.
struct DebriefRows {
  /// Where the second column begins.
  static let column = 18
  /// The folds.
  static let folds = ["feelings", "safety", "relationship", "noticing", "remarks", "ending"]

  let debrief: Debrief
  let open: Set<String>
  let glyphs: Glyphs

  var rows: [DebriefRow] {
    moments + feelings + leading([medicines]) + tasks + relationship + noticing + remarks + ending + elsewhere + foot
  }

  /// Every choice in order, with its marks.
  private var moments: [DebriefRow] {
    debrief.moments.enumerated().map { place, moment in
      let marks = moment.markWords
      return DebriefRow(
        block: TextBlock(
          label: TextRun(moment.place.title, style: .option), indent: 28,
          runs: [TextRun(marks.isEmpty ? "" : marks + "  "), TextRun(short(moment.place), style: .muted)]),
        action: .yourMoment(place))
    }
  }

  /// A place in as few words as tell it from the others of the list.
  private func short(_ place: DebriefPlace) -> String { place.part > 0 ? "part \(place.part)" : place.sitting }

  private var feelings: [DebriefRow] {
    let buckets = debrief.feelingBuckets
    guard !buckets.isEmpty else { return [] }
    return section("feelings", "Your feelings", "and what followed", gap: true) {
      buckets.map { row($0.text, moment: $0.place.scene, in: "feelings") }
    }
  }

  private var medicines: DebriefRow {
    DebriefRow(block: labelled("The medicines", "the chart of this prescribing", style: .option), action: .chart)
  }

  private var tasks: [DebriefRow] {
    let lines = (debrief.safety + debrief.medicines).map(\.sentence)
    guard !lines.isEmpty else { return [] }
    return section("safety", "Safety", "and medicines, first things first") { lines.map { text($0, in: "safety") } }
  }

  /// Only where it moved.
  private var relationship: [DebriefRow] {
    let lines = debrief.relationship
    guard !lines.isEmpty else { return [] }
    return section("relationship", "The relationship", "where it moved") {
      AllianceCourse(debrief.course, glyphs: glyphs).blocks.map { DebriefRow(block: $0, foldAround: "relationship") }
        + lines.map { row($0.text, moment: $0.place.scene, in: "relationship") }
    }
  }

  private var noticing: [DebriefRow] {
    let counts = debrief.noticing.filter { $0.count > 0 }
    guard !counts.isEmpty else { return [] }
    return section("noticing", "Noticing", "the exercise") {
      counts.map { text("\($0.text) \($0.count)", in: "noticing") }
    }
  }

  private var remarks: [DebriefRow] {
    guard !debrief.remarks.isEmpty else { return [] }
    return section("remarks", "Your remarks", "that is not how it was for you") {
      debrief.remarks.map { row("\($0.place.title): \($0.text)", moment: $0.place.scene, in: "remarks") }
    }
  }

  private var ending: [DebriefRow] {
    guard debrief.ending != nil else { return [] }
    let patient = debrief.patient.map(\.text)
    return section("ending", "The ending", "what became possible, what stayed hard") {
      titled("For \(debrief.header.patientName)", patient)
        + debrief.endingPage.flatMap { titled($0.title, $0.paragraphs) }
    }
  }

  private func titled(_ title: String, _ texts: [String]) -> [DebriefRow] {
    guard !texts.isEmpty else { return [] }
    let head = TextBlock(label: TextRun(title, style: .label), labelColumn: 4, indent: 4, runs: [])
    return [DebriefRow(block: head, foldAround: "ending")] + texts.map { text($0, in: "ending") }
  }

  private var elsewhere: [DebriefRow] {
    leading([
      DebriefRow(
        block: labelled("Path", "the path map, and another walk from any scene", style: .option), action: .map),
      DebriefRow(
        block: labelled("Notes", "notes, templates to reflect with, and exports", style: .option), action: .notebook),
    ])
  }

  private var foot: [DebriefRow] {
    let header = debrief.header
    return [
      DebriefRow(block: TextBlock(header.footer, style: .muted), gap: true),
      DebriefRow(block: TextBlock(header.provenance, style: .muted)),
    ]
  }

  /// Rows that come first below the moments get a blank line before them.
  private func leading(_ rows: [DebriefRow]) -> [DebriefRow] {
    guard debrief.feelingBuckets.isEmpty, rows.first?.action == .chart else { return rows }
    return rows.enumerated().map { place, row in
      var row = row
      row.gap = place == 0
      return row
    }
  }

  private func section(
    _ id: String, _ title: String, _ short: String, gap: Bool = false, rows: () -> [DebriefRow]
  ) -> [DebriefRow] {
    let head = DebriefRow(
      block: labelled(title, short, style: .option), action: .fold(id), foldAround: id, gap: gap)
    return open.contains(id) ? [head] + rows() : [head]
  }

  private func labelled(_ title: String, _ text: String, style: Style = .body) -> TextBlock {
    TextBlock(label: TextRun(title, style: .label), indent: Self.column, runs: [TextRun(text, style: style)])
  }

  private func text(_ text: String, in fold: String) -> DebriefRow {
    DebriefRow(block: TextBlock(text, indent: 4), foldAround: fold)
  }

  /// A line; it opens the moment of its scene, if a choice was made there.
  private func row(_ text: String, moment scene: String, in fold: String) -> DebriefRow {
    let place = debrief.moments.firstIndex { $0.place.scene == scene }
    return DebriefRow(
      block: TextBlock(text, style: place == nil ? .body : .option, indent: 4),
      action: place.map { .moment($0) } ?? .none, foldAround: fold)
  }
}
