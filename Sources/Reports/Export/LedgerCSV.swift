// The ledger as comma-separated values (RFC 4180), safe to open in a spreadsheet.

/// Writes the ledger.
struct LedgerCSV {
  /// The columns in order; their names are a promise.
  static let columns = [
    "case", "version", "scoring_version", "walk", "scene", "title", "sitting", "part", "option", "marker", "name",
    "weight", "cue", "label", "depth", "effective_depth", "floor", "ceiling", "act", "noticing", "timing",
    "timing_possible", "remarks", "about",
  ]

  private let debrief: Debrief

  init(_ debrief: Debrief) { self.debrief = debrief }

  /// The header line and a line for each entry; every line ends with CR LF.
  var text: String {
    var rows = debrief.moments.flatMap { moment in moment.ledger.map { row($0, at: moment) } }
    if rows.isEmpty, debrief.header.incomplete != nil { rows = [emptyRow] }
    return ([Self.columns.map { Self.field($0) }] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ entry: LedgerEntry, at moment: Moment) -> [String] {
    let header = debrief.header
    func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }
    let text = Self.field
    return [
      text(header.vignette), text(header.version), number(header.scoringVersion), number(header.walk),
      text(moment.place.scene), text(moment.place.title), text(moment.place.sitting), number(moment.place.part),
      text(moment.option), text(entry.marker), text(entry.name), number(entry.weight), text(entry.cue),
      text(entry.label), number(entry.depth), number(entry.effectiveDepth), number(entry.floor),
      number(entry.ceiling), text(entry.act ?? ""), number(entry.noticing), number(entry.timing),
      number(entry.timingPossible), text(entry.remarks.joined(separator: " / ")), text(about),
    ]
  }

  /// What every line says of the whole.
  private var about: String {
    [DebriefExport.notice, debrief.header.incomplete].compactMap(\.self).joined(separator: " ")
  }

  /// A line of the walk alone, so that one that stops early says so even where nothing was live in it.
  private var emptyRow: [String] {
    let header = debrief.header
    let known = [
      Self.field(header.vignette), Self.field(header.version), "\(header.scoringVersion)", "\(header.walk)",
    ]
    return known + Array(repeating: "", count: Self.columns.count - known.count - 1) + [Self.field(about)]
  }

  /// A quoted field. An apostrophe stands before what a spreadsheet would take for a formula.
  static func field(_ text: String) -> String {
    let clean = SafeText.cleaned(text, keepingLineBreaks: true)
    let first = clean.first { $0 != " " && $0 != "\n" }
    let guarded = first.map { "=+-@＝＋－＠".contains($0) } == true ? "'" + clean : clean
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
