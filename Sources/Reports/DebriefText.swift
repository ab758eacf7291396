// The debrief as plain lines, section by section: what the plain form prints and a portfolio can hold.

import ScenarioEngine

/// A section of the debrief in plain lines.
public struct DebriefText: Hashable, Sendable {
  /// The heading.
  public let title: String
  /// The paragraphs; one string each, without line breaks.
  public let paragraphs: [String]

  init(_ title: String, _ paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }
}

extension Debrief {
  /// A short look back at a walk that goes on: nothing of where it may lead.
  public var lookBack: [DebriefText] { plainEnding.sections }

  /// What stands below the first page, everything opened, in the order of docs/debrief.md: the moments in short, then what
  /// belongs to the walk as a whole, then the ending.
  public var pages: [DebriefText] { momentsPage + wholePages + endingPage }

  /// Every choice in order with its marks, and with what it did.
  public var momentsPage: [DebriefText] { moments.enumerated().map { $1.short(number: $0 + 1) } }

  /// What belongs to the walk as a whole; a part with nothing to say is left out.
  public var wholePages: [DebriefText] {
    [
      DebriefText("Your feelings and what followed", feelingBuckets.map(\.text)),
      DebriefText("The medicines", chart.filter { $0.kind != "feelings" }.map(\.sentence)),
      DebriefText("Safety and medicines, first things first", (safety + medicines).map(\.sentence)),
      DebriefText("The relationship", relationship.map(\.text)),
      DebriefText("The noticing exercise", noticing.isEmpty ? [] : [Self.line(noticing)]),
      DebriefText("Your remarks", remarks.map { "\($0.place.title): \($0.text)" }),
    ].filter { !$0.paragraphs.isEmpty }
  }

  /// Everything that there is to say, for those who write or study a case: counts, figures and every moment in full.
  public var fullPages: [DebriefText] {
    let figures = DebriefText("Figures", fractions.sentences + [reach.text])
    return [DebriefText("Safety", [safetyLine])] + moments.flatMap(\.text) + wholePages
      + [
        DebriefText("What you did", done.map { "\($0.text.uppercasedFirst) (\($0.place.named))." }),
        DebriefText("Enactments", [enactments.summary] + enactments.arcs.map { "\($0.place.title): \($0.text)" }),
        DebriefText("What was live", [countSentence] + (timingNote.map { [$0] } ?? [])),
        DebriefText("Alliance", courseLines), figures,
      ].filter { !$0.paragraphs.isEmpty } + endingPage
  }

  /// The counts that are not nothing, in one line.
  private static func line(_ counts: [CountLine]) -> String {
    counts.filter { $0.count > 0 }.map { "\($0.text) \($0.count)" }.joined(separator: " · ")
  }

  /// The ending in its four parts.
  public var endingPage: [DebriefText] {
    guard let ending else { return [] }
    return [
      DebriefText(ending.title, ending.text.map(\.spoken)),
      DebriefText("What became possible", ending.possible.map(\.spoken)),
      DebriefText("What stayed hard", ending.hard.map(\.spoken)),
      DebriefText("What is not known", ending.unknown.map(\.spoken)),
      DebriefText("What happens next", ending.next.map(\.spoken)),
    ]
  }

  /// The counts in one line, those of nothing left out.
  public var countSentence: String {
    let shown = Self.line(counts)
    return shown.isEmpty ? "Nothing was live on this path." : shown
  }

  /// Where a choice that drew the two closer acted something out (docs/scoring.md §5.4), each with its place. A bond that stood
  /// at its highest already did not rise, and is not said to have done so.
  public var collusionLines: [(place: DebriefPlace, text: String)] {
    enactments.collusion.map { place in
      let after = course.firstIndex { $0.place == place } ?? 0
      let rose = after > 0 && course[after].bond > course[after - 1].bond
      let what =
        rose
        ? "the bond rose while something was acted on."
        : "something was acted on that drew you closer; the bond stood at its highest already."
      return (place, "At “\(place.title)” (\(place.named)) \(what)")
    }
  }

  /// Where the relationship moved: ruptures and their repairs, and where the two drew closer while something was acted on.
  /// Empty where none of that happened.
  public var relationship: [(place: DebriefPlace, text: String)] {
    var before = "none"
    let turns = course.compactMap { point -> (place: DebriefPlace, text: String)? in
      defer { before = point.rupture }
      guard let place = point.place else { return nil }
      let where_ = "At “\(place.title)” (\(place.named)) "
      if point.repaired { return (place, where_ + "what was torn was mended.") }
      guard point.rupture != "none", point.rupture != before else { return nil }
      return (place, where_ + (point.rupture == "withdrawal" ? "the patient withdrew." : "the patient confronted you."))
    }
    let order = course.compactMap(\.place)
    return (turns + collusionLines).enumerated().sorted { left, right in
      let places = (order.firstIndex(of: left.element.place) ?? 0, order.firstIndex(of: right.element.place) ?? 0)
      return (places.0, left.offset) < (places.1, right.offset)
    }.map(\.element)
  }

  private var courseLines: [String] {
    course.map { point in
      let place = point.place.map { $0.title } ?? "At the start"
      var line = "\(place): bond \(point.bond), goals \(point.goals), tasks \(point.tasks)"
      if point.place == nil, let allianceReason { return "\(line). \(allianceReason)" }
      if point.rupture != "none" { line += "; a rupture by \(point.rupture)" }
      if point.repaired { line += "; the rupture was mended" }
      return line + "."
    }
  }
}

extension Moment {
  /// The moment in short: what was chosen, what came back, what it did, and the question.
  func short(number: Int) -> DebriefText {
    let marks = markWords.isEmpty ? "" : ": " + markWords
    let chosen = line.map { "You: " + $0.text } + (purpose.map { ["You wrote as the purpose: \($0)"] } ?? [])
    return DebriefText(
      "\(number). \(place.title) (\(place.named))\(marks)",
      chosen + reply.map(\.spoken) + why.map(\.spoken) + inquiry.map(\.spoken))
  }

  /// The moment in plain lines, everything opened.
  public var text: [DebriefText] {
    var pages = [
      DebriefText("\(place.title) (\(place.named))", onScreen.map(\.spoken)),
      DebriefText("What you chose", line.map(\.spoken) + (purpose.map { ["You wrote as the purpose: \($0)"] } ?? [])),
      DebriefText("What you had noted", noted.isEmpty ? [] : [noted.joined(separator: ", ")]),
      DebriefText("What came back", reply.map(\.spoken)),
      DebriefText("What the choice did", why.map(\.spoken)),
      DebriefText("A question", inquiry.map(\.spoken)),
      DebriefText("What was live here", ledger.map(\.sentenceWithReason) + [unanswered].compactMap(\.self)),
      DebriefText("Came to light later", later.map(\.spoken)),
    ]
    for door in otherDoors {
      pages.append(
        DebriefText(
          "Another reply" + (door.does.map { ": " + $0 } ?? ""),
          door.line.map(\.spoken) + ["What would likely have come back:"] + door.reply.map(\.spoken)))
    }
    return pages.filter { !$0.paragraphs.isEmpty }
  }

}

extension LedgerEntry {
  /// Why the label stands, and what could be known then.
  public var reason: String {
    let known = label == "read-in" ? cue : "On screen: “\(cue)”."
    return [sentence, manner, known].compactMap { $0 }.joined(separator: " ")
  }

  /// The line with everything that explains it.
  public var sentenceWithReason: String {
    ([name + ": " + reason] + remarks.map { "Your remark: \($0)" }).joined(separator: " ")
  }
}

extension DebriefParagraph {
  /// The paragraph with its speaker's name before it.
  public var spoken: String { speaker.map { "\($0): \(text)" } ?? text }
}

extension DebriefPlace {
  /// The part and the sitting, as a bracket names them.
  public var named: String { part > 0 ? "part \(part), \(sitting)" : sitting }
}

extension TaskLine {
  /// The task, when it fell due, how it stands, and where it was done.
  public var sentence: String {
    "\(name) (due \(due)): \(words)"
      + (doneAt.map(whereDone) ?? "") + "."
  }
}

extension TaskLine {
  private func whereDone(_ place: DebriefPlace) -> String {
    if standing == TaskStanding.notDone.rawValue { return ", in \(place.named)" }
    return " (\(atClose ? "at the close of " + place.named : place.title))"
  }
}

extension ChartLine {
  /// The entry as a sentence.
  public var sentence: String {
    switch kind {
    case "medicine":
      "\(when.uppercasedFirst): \(text), \(status ?? "")" + (note.map { " (\($0))" } ?? "") + "."
    case "pen": "\(place.sitting): the pen was taken up; \(purposeSentence)."
    case "feelings": "\(place.sitting): you noted \(text)."
    default: "\(place.sitting): \(text)."
    }
  }

  private var purposeSentence: String { text == "no purpose was written" ? text : "for: \(text)" }
}
