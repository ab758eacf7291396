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
  /// The first page: safety, the patient's side, and the counts. It can be the last.
  public var firstPage: [DebriefText] {
    [
      DebriefText("Safety", [safetyLine]),
      DebriefText("For \(header.patientName)", patient.map(\.spoken)),
    ]
  }

  /// A short look back at a walk that goes on: nothing of where it may lead.
  public var lookBack: [DebriefText] {
    let last = moments.last { !$0.inquiry.isEmpty }
    return [
      DebriefText("Safety", [safetyLine]),
      DebriefText("What you did", done.prefix(3).map { "\($0.text.uppercasedFirst) (\($0.place.named))." }),
      DebriefText("Feeling and act", feelings.map(\.text)),
      DebriefText("What was live", [countSentence]),
      DebriefText("A question to keep", last.map { $0.inquiry.map(\.text) } ?? []),
    ].filter { !$0.paragraphs.isEmpty }
  }

  /// Everything but the first page and the moments, in the order of docs/scoring.md §7.
  public var foldedPages: [DebriefText] {
    [
      DebriefText("What you did", done.map { "\($0.text.uppercasedFirst) (\($0.place.named))." }),
      DebriefText("Feeling and act", feelings.flatMap(\.paragraphs)),
      DebriefText(
        "Enactments",
        [enactments.summary] + enactments.arcs.map { "\($0.place.title.uppercasedFirst): \($0.text)" }
          + collusionLines.map(\.text)),
      DebriefText("What was live", [countSentence] + (timingNote.map { [$0] } ?? [])),
      DebriefText("Alliance", courseLines),
      DebriefText("The chart of this prescribing", chart.map(\.sentence)),
      DebriefText("Safety tasks", safety.map(\.sentence)),
      DebriefText("Medicines, first things first", medicines.map(\.sentence)),
      DebriefText("What else is there", [reach.text]),
      DebriefText(
        "Noticing", noticing.isEmpty ? [] : [noticing.map { "\($0.text) \($0.count)" }.joined(separator: " · ")]),
      DebriefText("Your remarks", remarks.map { "\($0.place.title): \($0.text)" }),
    ].filter { !$0.paragraphs.isEmpty }
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
    let shown = counts.filter { $0.count > 0 }.map { "\($0.text) \($0.count)" }
    return shown.isEmpty ? "Nothing was live on this path." : shown.joined(separator: " · ")
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
  /// The moment in plain lines, in the order of docs/scoring.md §7.
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
          "Another door", door.line.map(\.spoken) + ["What would likely have come back:"] + door.reply.map(\.spoken)))
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
