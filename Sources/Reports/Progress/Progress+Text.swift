// The look back as a calm picture in characters: a mark for each session, and words for everything it shows.

extension Progress {
  /// How the marks are drawn.
  public enum Marks: Sendable {
    /// Dots.
    case unicode
    /// Letters, for places without dots.
    case ascii

    var session: String { self == .unicode ? "●" : "o" }
  }

  /// Sections in plain lines, none wider than 76 cells, for the screen and the plain form alike.
  public func text(marks: Marks = .unicode) -> [DebriefText] {
    [
      DebriefText("What is looked at", [scope]),
      DebriefText("What you come back to", comingBack),
      DebriefText("Family by family", families.isEmpty ? [] : picture(marks)),
      DebriefText("Feeling and act", feelingLines),
      DebriefText("To take up again, if you like", revisitLines),
    ].filter { !$0.paragraphs.isEmpty }
  }

  private var scope: String {
    let parts = [Self.counted(sessions, "session"), drills > 0 ? Self.counted(drills, "drill") : nil].compactMap { $0 }
    let other = otherRules > 0 ? " \(Self.counted(otherRules, "record")) under other rules left out." : ""
    return parts.joined(separator: " and ") + ", \(Self.counted(cases, "case"))." + other
  }

  private var comingBack: [String] {
    let back = families.filter(\.comesBack).map { line in
      "\(line.name): went by or was acted on in \(Self.counted(line.lapsedInCases, "case"))."
    }
    return back.isEmpty && cases > 1 ? ["Nothing went by or was acted on in more than one case."] : back
  }

  /// A key, and for each family its name with a row of marks under each label: one for each session, in no order of time.
  private func picture(_ marks: Marks) -> [String] {
    let key = "\(marks.session) one session or drill; one can stand under several labels."
    return [key] + families.flatMap { Self.rows(of: $0, marks) }
  }

  private static func rows(of line: FamilyLine, _ marks: Marks) -> [String] {
    let name = "\(line.name) (live in \(line.sessions))"
    let rows = line.counts.filter { $0.count > 0 }.map { count in
      let space = String(repeating: " ", count: max(20 - count.text.count, 1))
      return "  \(count.text)\(space)\(row(count.count, marks))"
    }
    return [name] + rows
  }

  /// So many marks, and past a dozen their number.
  private static func row(_ count: Int, _ marks: Marks) -> String {
    String(repeating: marks.session, count: min(count, 12)) + (count > 12 ? " \(count)" : "")
  }

  private var feelingLines: [String] {
    feelings.lines.map { "\($0.text) (\($0.session))" } + [feelings.sentence].compactMap { $0 }
  }

  private var revisitLines: [String] {
    revisits.map { offer in
      offer.name + (offer.isDue ? ": open now, with another patient if there is one." : ": from \(offer.offeredFrom).")
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
