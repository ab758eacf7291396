// The look back as a calm picture in characters, and words for everything that it shows.

import Vignettes

extension Progress {
  /// How the picture is drawn.
  public enum Marks: Sendable {
    /// Rings, squares and dots.
    case unicode
    /// Letters, for places without them.
    case ascii
    /// No picture: sentences, for screen readers.
    case words
  }

  /// Sections in plain lines, none of a picture wider than 72 cells, for the command and the plain form.
  ///
  /// `inFull` adds the families beside the patients, and feeling and act.
  public func text(marks: Marks = .unicode, inFull: Bool = false) -> [DebriefText] {
    let full = [
      DebriefText("By family", comingBack),
      DebriefText("Family by family", families.isEmpty ? [] : picture(marks)),
      DebriefText("Feeling and act", feelingLines),
    ]
    return
      ([
        DebriefText("What is looked at", [scope]), DebriefText("Recurring", recurringLines),
        DebriefText("Practise next", revisitLines),
      ] + (inFull ? full : [])).filter { !$0.paragraphs.isEmpty }
  }

  /// Each sentence with its places and what to practise, or why there is none.
  public var recurringLines: [String] {
    guard !recurring.isEmpty else { return [notRecurring].compactMap(\.self) }
    return recurring.flatMap { line in
      let practise = line.practice.map { ["Practise this: dyad drill \($0)"] } ?? []
      return [line.text, "Show me: " + line.placesText] + practise
    }
  }

  /// Why nothing recurs; nil where nothing was played.
  public var notRecurring: String? {
    guard sessions > 0 else { return nil }
    return cases > 1
      ? "Nothing shows with more than one patient so far."
      : "What shows with more than one patient stands here, once two cases were played to their end."
  }

  /// How many sessions, drills and cases there are, and how many are left out.
  public var scope: String {
    guard sessions + drills > 0 else { return "No case has been played to its end yet." + otherSentence }
    let parts = [
      sessions > 0 ? Self.counted(sessions, "session") : nil, drills > 0 ? Self.counted(drills, "short form") : nil,
    ].compactMap { $0 }
    return parts.joined(separator: " and ") + ", \(Self.counted(cases, "case"))." + otherSentence
  }

  private var otherSentence: String {
    (earlierRules > 0
      ? " \(Self.counted(earlierRules, "record")) played under earlier scoring rules, read here by the present ones."
      : "")
      + (otherRules > 0 ? " \(Self.counted(otherRules, "record")) of a later version of dyad left out." : "")
  }

  /// What stands over the families that come back, or that there are none; nil with fewer than two cases.
  public var comingBackSentence: String? {
    if families.contains(where: \.comesBack) { return "This went by or was acted on with more than one patient:" }
    return cases > 1 ? "Nothing went by or was acted on with more than one patient." : nil
  }

  private var comingBack: [String] {
    [comingBackSentence].compactMap { $0 }
      + families.filter(\.comesBack).map { "\($0.name), with \($0.lapsedWith)." }
  }

  private func picture(_ marks: Marks) -> [String] {
    let picture = ProgressPicture(self)
    switch marks {
    case .words: return families.map(Self.sentence)
    case .unicode: return Self.table(picture, .unicode)
    case .ascii: return Self.table(picture, .ascii)
    }
  }

  private static func sentence(_ line: FamilyLine) -> String {
    let cases = line.inCases.map { found in
      switch (found.wentBy > 0, found.actedOn > 0) {
      case (true, true): "with \(found.patient) it went by and was acted on"
      case (true, false): "with \(found.patient) it went by"
      case (false, true): "with \(found.patient) it was acted on"
      case (false, false): "with \(found.patient) it was live, and neither"
      }
    }
    return "\(line.name): \(cases.joined(separator: "; "))."
  }

  /// The width of the families' names.
  private static let nameColumns = 40
  /// The width of a patient's column.
  private static let caseColumns = 8

  /// The table in lines of at most 72 cells; with many patients it is several tables, one below the other.
  private static func table(_ picture: ProgressPicture, _ signs: ProgressPicture.Signs) -> [String] {
    let perTable = (72 - nameColumns) / caseColumns
    var lines: [String] = []
    for start in stride(from: 0, to: picture.patients.count, by: perTable) {
      lines.append(padded("", picture.patients.dropFirst(start).prefix(perTable)))
      for row in picture.rows {
        let cells = row.cells.dropFirst(start).prefix(perTable)
        guard cells.contains(where: { $0 != nil }) else { continue }
        let name = broken(row.name)
        lines.append(padded(name.first ?? "", cells.map { signs.text($0) }))
        lines += name.dropFirst()
      }
    }
    return lines + [signs.key]
  }

  private static func padded(_ name: String, _ cells: some Sequence<String>) -> String {
    var line = name
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      let column = nameColumns + place * caseColumns
      line += String(repeating: " ", count: max(column - line.count, 1)) + cell.prefix(caseColumns - 1)
    }
    return line
  }

  /// A name in lines that leave the columns free, the later ones set in.
  private static func broken(_ name: String) -> [String] {
    var lines = [""]
    for word in name.split(separator: " ") {
      let last = lines[lines.count - 1]
      if !last.isEmpty, last.count + 1 + word.count > nameColumns - 2 {
        lines.append("  " + word)
      } else {
        lines[lines.count - 1] = last.isEmpty ? String(word) : last + " " + word
      }
    }
    return lines
  }

  /// What is counted of feeling and act, and then each in a sentence with its session. Where there are enough to be counted,
  /// what stands several times in one session is said once.
  public var feelingLines: [String] { feelingLines(last: .max).lines }

  /// The same with no more than so many of the sentences, the last ones, and how many are left out before them.
  public func feelingLines(last limit: Int) -> (lines: [String], leftOut: Int) {
    var said: [(line: FeelingLinks.Line, count: Int)] = []
    var places: [FeelingLinks.Line: Int] = [:]
    for line in feelings.lines {
      if !feelings.counts.isEmpty, let place = places[line] {
        said[place].count += 1
      } else {
        places[line] = said.count
        said.append((line, 1))
      }
    }
    let shown = said.suffix(max(limit, 0))
    let lines =
      [feelings.sentence].compactMap { $0 }
      + shown.map { "\($0.line.text) (\($0.line.session)\($0.count > 1 ? ", \($0.count) times" : ""))" }
    return (lines, said.count - shown.count)
  }

  private var revisitLines: [String] {
    revisits.map { offer in
      let from = Day(offer.offeredFrom)?.spoken ?? offer.offeredFrom
      return offer.name + (offer.isDue ? ": open now, with another patient if there is one." : ": from \(from).")
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
