// What stands on the page, in the order of docs/debrief.md.

extension DebriefPage {
  var sections: [Section] {
    var sections = writing
    if options.profile { sections += first }
    if options.facts { sections.append(Section(id: "path", title: "The path", content: path)) }
    if let chosen { sections.append(Section(id: "moment", title: "One moment", content: chosen)) }
    if options.profile { sections.append(Section(id: "moments", title: "Moments", content: moments)) }
    sections.append(feelings)
    if options.profile { sections += profile }
    if options.words { sections += typed }
    return sections
  }

  private var first: [Section] {
    let names = ["safety", "patient", "quotes", "choice", "habit", "question"]
    let titles = [
      "Safety", "For \(debrief.header.patientName)", debrief.plainEnding.quoteKind.title, "One thing you did",
    ]
    return debrief.plainEnding.sections.map { page in
      let id = titles.firstIndex(of: page.title).map { names[$0] } ?? (page.title == "A habit" ? "habit" : "question")
      return Section(id: id, title: page.title, content: HTMLText.paragraphs(page.paragraphs))
    }
  }

  /// Templates and notes: what the trainee writes comes before what is said of it.
  private var writing: [Section] {
    let templates = options.templates.map { template in
      Section(
        id: template.id, title: template.title,
        content: HTMLText.paragraphs(
          template.id == ReflectionTemplate.portfolioNote.id
            ? PortfolioFacts(debrief, date: options.date).paragraphs : [])
          + template.prompts.map { prompt in
            let lines = SafeText.lines(prompt.answer)
            return HTMLText.text("h3", prompt.text)
              + (lines.isEmpty ? HTMLText.text("div", [("class", "room")], "") : HTMLText.paragraphs(lines))
          }.joined(separator: "\n"))
    }
    let notes = options.notes.enumerated().map { place, note in
      Section(
        id: "note-\(place + 1)", title: (note.title ?? "Note") + (note.date.map { ", \($0)" } ?? ""),
        content: HTMLText.paragraphs(SafeText.lines(note.text)))
    }
    return templates + notes
  }

  private var path: String {
    let picture = PathPicture(debrief)
    let stops = debrief.moments.map { moment in
      "\(moment.place.title) (\(moment.place.named))"
        + (options.profile ? picture.words(moment).map { ": \($0)" } ?? "" : "")
    }
    let end = debrief.ending.map { ["It ended with “\($0.title)”."] } ?? []
    guard !stops.isEmpty else { return HTMLText.paragraphs(end) }
    return (options.profile ? picture.picture.figure : "") + HTMLText.list(stops, ordered: true)
      + HTMLText.paragraphs(end)
  }

  /// The moment that was asked for, everything opened.
  private var chosen: String? {
    guard let place = options.moment, debrief.moments.indices.contains(place) else { return nil }
    return debrief.moments[place].text.map { HTMLText.text("h3", $0.title) + HTMLText.paragraphs($0.paragraphs) }
      .joined(separator: "\n")
  }

  private var feelings: Section {
    let noted = debrief.chart.filter { $0.kind == "feelings" }.map(\.sentence)
    return Section(
      id: "feelings", title: "Your feelings and what followed",
      content: HTMLText.list(noted + debrief.feelingBuckets.map(\.text)))
  }

  private var typed: [Section] {
    let purposes = debrief.moments.compactMap { moment in moment.purpose.map { "\(moment.place.title): \($0)" } }
    return [
      Section(id: "purposes", title: "What you wrote as the purpose", content: HTMLText.list(purposes)),
      page("remarks", "Your remarks"),
    ]
  }

  private var profile: [Section] {
    [
      Section(id: "medicines", title: "The medicines", content: medicines),
      page("tasks", "Safety and medicines, first things first"),
      Section(id: "relationship", title: "The relationship", content: relationship),
      page("noticing", "The noticing exercise"), ending,
    ]
  }

  /// A page of the plain debrief as a list.
  private func page(_ id: String, _ title: String) -> Section {
    let lines = debrief.wholePages.first { $0.title == title }?.paragraphs ?? []
    return Section(id: id, title: title, content: HTMLText.list(lines))
  }

  /// Only where it moved.
  private var relationship: String {
    let lines = debrief.relationship.map(\.text)
    return lines.isEmpty ? "" : HTMLText.list(lines) + course
  }

  private var course: String {
    let rows = debrief.course.map { point in
      let mark = point.repaired ? "mended" : (point.rupture == "none" ? "" : "a rupture by \(point.rupture)")
      return [point.place?.title ?? "At the start", "\(point.bond)", "\(point.goals)", "\(point.tasks)", mark]
    }
    return AlliancePicture(debrief.course).picture.figure
      + HTMLText.paragraphs(debrief.allianceReason.map { ["At the start: \($0)"] } ?? [])
      + HTMLText.table(
        "The alliance after each choice", columns: ["After", "Bond", "Goals", "Tasks", "Rupture"], rows: rows)
  }

  private var medicines: String {
    guard !debrief.chart.isEmpty else { return "" }
    let rows = debrief.chart.map { line -> [String] in
      switch line.kind {
      case "medicine":
        [line.when.uppercasedFirst, line.text, [line.status, line.note].compactMap { $0 }.joined(separator: ", ")]
      case "pen": [line.place.sitting, "The pen", line.text]
      case "feelings": [line.place.sitting, "You noted", line.text]
      default: [line.place.sitting, line.text.uppercasedFirst, ""]
      }
    }
    return MedicinesPicture(debrief).picture.figure
      + HTMLText.table("The chart in words", columns: ["When", "What", "How"], rows: rows)
  }

  private var ending: Section {
    let pages = debrief.endingPage.filter { !$0.paragraphs.isEmpty }
    let content = pages.map { HTMLText.text("h3", $0.title) + HTMLText.paragraphs($0.paragraphs) }
    return Section(id: "ending", title: "The ending", content: content.joined(separator: "\n"))
  }

  /// Each choice with its marks, what was said, what came back, what it did, and the question.
  private var moments: String {
    debrief.momentsPage.map { HTMLText.text("h3", $0.title) + HTMLText.paragraphs($0.paragraphs) }.joined(
      separator: "\n")
  }
}
