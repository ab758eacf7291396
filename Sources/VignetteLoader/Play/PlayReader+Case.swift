// What concerns the case as a whole: its names, its own fields, and what is left out because it goes without saying.

import Diagnostics

extension PlayReader {
  /// Collects titles, ids and the beginnings of lines, so that references may go forward as well as back.
  func collect(_ blocks: [PlayBlock]) {
    for block in blocks {
      let folded = block.title.folded
      switch block.kind {
      case .about, .aboutThisCase, .cut, .safetyPause: continue
      case .sitting:
        names.sittingIDs.insert(block.id)
        if names.sittings[folded] == nil { names.sittings[folded] = block.id }
        names.sittingTitles.append(block.title.text)
      default:
        names.placeIDs.insert(block.id)
        if names.places[folded] == nil { names.places[folded] = block.id }
        names.titles.append(block.title.text)
      }
      for option in block.options {
        names.optionIDs.insert(option.id)
        let beginning = PlayNames.beginning(option.line.words.folded)
        if !beginning.isEmpty, names.lines[beginning] == nil { names.lines[beginning] = option.id }
      }
    }
  }

  /// Adds the fields of the case.
  mutating func addCase(_ blocks: [PlayBlock], fileName: String?) {
    let all = blocks.filter { $0.kind == .about }
    for other in all.dropFirst() {
      findings.add(
        .twoCases, at: other.range, "A second case begins here; only the first counts.",
        advice: "Put each case in a file of its own.")
    }
    if let first = all.first {
      let given = first.tag.map { PlayWords(PlayIDs.tidy($0.text), for: $0.range) }
      let name = fileName.map { PlaySpelling.id(of: $0, longest: 80) } ?? PlaySpelling.id(of: first.title.text)
      root.add("id", at: first.range, .text(given ?? PlayWords(name, for: first.range)))
      if !first.title.isEmpty {
        root.add("title", at: first.title.range, .text(Self.unescapedTag(first.title)))
      }
    }
    for block in blocks where block.kind == .aboutThisCase || block === all.first {
      keep(block.body, at: block.kind == .about ? .root : FieldPath.root.appending("changelog"))
      add(block.body, to: root, of: block)
    }
  }

  /// Adds what a play need not say.
  func addDefaults(_ blocks: [PlayBlock]) {
    let range = root.range
    root.add("schema_version", at: range, .plain("1", range))
    if let title = root["title"] { root.add("short_title", at: range, title) }
    for list in ["sources", "reviewers", "signoffs", "safety_tasks"] {
      root.add(list, at: range, .list(PlayList(at: range)))
    }
    if let first = blocks.first(where: { $0.kind.isScene }) {
      root.add("start", at: first.range, .text(PlayWords(first.id, for: first.range)))
    }
  }

  // MARK: Findings about the whole

  func report(_ parser: PlayParser, _ ids: PlayIDs) {
    reportTitles(parser.blocks)
    if let missing = ids.missing {
      findings.add(
        .noID, at: missing.first,
        "\(Self.counted(missing.count, "place has", "places have")) no id of their own; the first is here.",
        advice:
          "As long as nothing refers to them from outside, leave it so; dyad check --fix and dyad sign write the ids.")
    }
    if let first = parser.foreignSigns.first {
      findings.add(
        .sign, at: first.range,
        "\(Self.counted(parser.foreignSigns.count, "sign is", "signs are")) a word processor's, and read as the plain one; the first is here.",
        advice: "Leave it, or let dyad check --fix write “-” and “->”.")
    }
    let notes = parser.blocks.flatMap { block in [block.body] + block.options.map(\.body) }.flatMap(\.asides)
    if let first = notes.first {
      findings.add(
        .note, at: first.range, "\(Self.counted(notes.count, "note", "notes")) to yourself; the first is here.",
        advice: "Nobody else sees it: it stays in the script.")
    }
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }

  /// One finding for each title that two places have, if it is not clear which one is meant.
  private func reportTitles(_ blocks: [PlayBlock]) {
    var first: [String: PlayBlock] = [:]
    var reported: Set<String> = []
    let used = Set(
      blocks.flatMap { block in [block.body] + block.options.map(\.body) }.flatMap(\.arrows).map(\.place.folded))
    for block in blocks where (block.kind.isScene || block.kind == .ending) && !block.title.isEmpty {
      let title = block.title.folded
      guard let other = first.updateValue(block, forKey: title) else { continue }
      first[title] = other
      guard block.tag == nil && other.tag == nil || used.contains(title), reported.insert(title).inserted else {
        continue
      }
      findings.add(
        .sameTitle, at: block.range, "\(quoted(block.title.text)) is already the title of another place.",
        advice: "Give one of the two another title, or lead to it by its id, as in `-> #\(block.id)`.")
    }
  }

  static func reportEmpty(_ findings: PlayFindings) {
    findings.add(
      .beforeHeading, at: SourceRange(start: 0, end: 0), "There is no heading in this file.",
      advice: "Begin with `# Case: ` and a title, or let dyad new write a beginning.")
  }

  static func refused(_ size: Int) -> PlayReading {
    PlayReading(
      json: nil,
      diagnostics: [
        Diagnostic(
          code: PlayCode.size.rawValue, severity: .error,
          message: "The file has \(size) bytes; a script has at most \(JSONLimits.standard.size >> 20) MB and "
            + "\(PlayLine.limit) lines.",
          advice: "Check that this is the right file.", range: SourceRange(start: 0, end: 0))
      ])
  }
}
