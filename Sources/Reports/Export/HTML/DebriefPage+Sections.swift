// What stands on the page, in the order of docs/scoring.md §7.

extension DebriefPage {
  var sections: [Section] {
    var sections: [Section] = []
    if options.profile { sections += first }
    sections += writing
    if options.facts { sections.append(Section(id: "path", title: "The path", content: path)) }
    if options.profile { sections.append(page("done", "What you did", list: true)) }
    sections.append(feelings)
    if options.profile { sections += profile }
    if options.words { sections += typed }
    if options.profile { sections += [Section(id: "moments", title: "The moments", content: moments)] }
    return sections
  }

  private var first: [Section] {
    [
      Section(id: "safety", title: "Safety", content: HTMLText.text("p", [("class", "first")], debrief.safetyLine)),
      Section(
        id: "patient", title: "For \(debrief.header.patientName)",
        content: HTMLText.paragraphs(debrief.patient.map(\.spoken))
      ),
    ]
  }

  /// Templates and notes: what the trainee writes comes before what is said of it.
  private var writing: [Section] {
    let templates = options.templates.map { template in
      Section(
        id: template.id, title: template.title,
        content: template.prompts.map { prompt in
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

  private var feelings: Section {
    let noted = debrief.chart.filter { $0.kind == "feelings" }.map(\.sentence)
    return Section(
      id: "feelings", title: "Feeling and act", content: HTMLText.list(noted + debrief.feelings.flatMap(\.paragraphs)))
  }

  private var typed: [Section] {
    let purposes = debrief.moments.compactMap { moment in moment.purpose.map { "\(moment.place.title): \($0)" } }
    return [
      Section(id: "purposes", title: "What you wrote as the purpose", content: HTMLText.list(purposes)),
      page("remarks", "Your remarks", list: true),
    ]
  }

  private var profile: [Section] {
    [
      page("enactments", "Enactments", list: false), Section(id: "live", title: "What was live", content: ledger),
      Section(id: "course", title: "Alliance", content: course),
      Section(id: "medicines", title: "Medicines", content: medicines),
      page("tasks", "Safety tasks", list: true), page("first-things", "Medicines, first things first", list: true),
      page("reach", "What else is there", list: false), page("noticing", "Noticing", list: false), ending,
    ]
  }

  /// A page of the plain debrief.
  private func page(_ id: String, _ title: String, list: Bool) -> Section {
    let lines = debrief.foldedPages.first { $0.title == title }?.paragraphs ?? []
    return Section(id: id, title: title, content: list ? HTMLText.list(lines) : HTMLText.paragraphs(lines))
  }

  private var ledger: String {
    let rows = debrief.moments.flatMap { moment in
      moment.ledger.map { entry in
        [
          entry.name, moment.place.title, [entry.sentence, entry.manner].compactMap { $0 }.joined(separator: " "),
          entry.cue,
        ] + (options.words ? [entry.remarks.joined(separator: " / ")] : [])
      }
    }
    let columns = ["What was live", "Where", "What became of it", "What could be known then"]
    let lines = [debrief.countSentence] + (debrief.timingNote.map { [$0] } ?? [])
    return HTMLText.paragraphs(lines)
      + (rows.isEmpty
        ? ""
        : HTMLText.table(
          "The ledger: every line behind the counts", columns: columns + (options.words ? ["Your remark"] : []),
          rows: rows))
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

  /// What was said, what came back, what it did, and the question; the scenes themselves stay in the case.
  private var moments: String {
    debrief.moments.map { moment in
      let parts: [(String, [DebriefParagraph])] = [
        ("What you chose", moment.line), ("What came back", moment.reply), ("What the choice did", moment.why),
        ("A question", moment.inquiry), ("Came to light later", moment.later),
      ]
      return HTMLText.text("h3", "\(moment.place.title) (\(moment.place.named))")
        + parts.filter { !$0.1.isEmpty }.map { HTMLText.text("h4", $0) + HTMLText.paragraphs($1.map(\.spoken)) }
        .joined() + HTMLText.paragraphs([moment.unanswered].compactMap(\.self))
    }.joined(separator: "\n")
  }
}
