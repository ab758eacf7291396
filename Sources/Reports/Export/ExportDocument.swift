// A debrief as prose for a portfolio: headings, paragraphs and prompts, before they are Markdown or plain text.

/// Prose in sections.
struct ExportDocument {
  /// One piece of a section.
  enum Block: Hashable {
    /// A paragraph.
    case paragraph(String)
    /// A list, numbered or not.
    case list([String], numbered: Bool)
    /// A prompt with what was written under it, a line each; no lines leave room to write.
    case prompt(String, answer: [String])
    /// What the trainee wrote, a line each.
    case written([String])
  }

  /// A heading with what stands under it.
  struct Section: Hashable {
    let title: String
    /// 2 or 3.
    let level: Int
    let blocks: [Block]
  }

  let title: String
  /// The line that every export carries.
  let notice = DebriefExport.notice
  /// What the export is of, each with its name.
  let facts: [(name: String, value: String)]
  let sections: [Section]

  init(_ whole: Debrief, options: ExportOptions) {
    let debrief = whole.keeping(options)
    let header = debrief.header
    title = "Reflection on \(header.title)"
    facts =
      [
        ("Case", "\(header.title), version \(header.version)"), ("Walk", "\(header.walkName), \(header.mode)"),
      ] + (options.date.map { [("Date", $0)] } ?? []) + (header.incomplete.map { [("Incomplete", $0)] } ?? [])
      + (header.rulesNote.map { [("Rules", $0)] } ?? [])
    sections =
      options.templates.map { Self.section($0, facts: PortfolioFacts(debrief, date: options.date)) }
      + Self.notes(options.notes)
      + (options.facts ? Self.path(of: debrief) : []) + Self.moment(options.moment, of: debrief)
      + (options.profile ? Self.profile(of: debrief) : [])
      + (options.feelings ? Self.feelings(of: debrief) : [])
      + (options.words ? Self.remarks(of: debrief) : [])
  }

  /// A template, for a portfolio with what the program knows before its questions.
  private static func section(_ template: ReflectionTemplate, facts: PortfolioFacts) -> Section {
    let known = template.id == ReflectionTemplate.portfolioNote.id ? facts.paragraphs : []
    return Section(
      title: template.title, level: 2,
      blocks: known.map { .paragraph($0) }
        + template.prompts.map { .prompt($0.text, answer: SafeText.lines($0.answer)) })
  }

  private static func notes(_ notes: [ExportNote]) -> [Section] {
    notes.map { note in
      let title = note.title.flatMap { SafeText.lines($0).first } ?? "Note"
      return Section(
        title: title + (note.date.map { ", \($0)" } ?? ""), level: 2, blocks: [.written(SafeText.lines(note.text))])
    }
  }

  /// Facts of the path, with no judgement in them: where, and which sitting.
  private static func path(of debrief: Debrief) -> [Section] {
    guard !debrief.moments.isEmpty else { return [] }
    let scenes = debrief.moments.map { "\($0.place.title) (\($0.place.named))" }
    let end = debrief.ending.map { [Block.paragraph("It ended with “\($0.title)”.")] } ?? []
    return [Section(title: "The path", level: 2, blocks: [.list(scenes, numbered: true)] + end)]
  }

  private static func moment(_ place: Int?, of debrief: Debrief) -> [Section] {
    guard let place, debrief.moments.indices.contains(place) else { return [] }
    return [Section(title: "One moment", level: 2, blocks: [])]
      + debrief.moments[place].text.map { sheet($0, level: 3) }
  }

  private static func profile(of debrief: Debrief) -> [Section] {
    let own: Set = ["Your feelings and what followed", "Your remarks"]
    let pages =
      debrief.plainEnding.sections + debrief.momentsPage + debrief.wholePages.filter { !own.contains($0.title) }
      + debrief.endingPage
    return [Section(title: "The profile of this walk", level: 2, blocks: [.paragraph(Debrief.footer)])]
      + pages.map { sheet($0, level: 3) }
  }

  private static func feelings(of debrief: Debrief) -> [Section] {
    let noted = debrief.chart.filter { $0.kind == "feelings" }.map(\.sentence)
    let lines = noted + debrief.feelingBuckets.map(\.text)
    let title = "Your feelings and what followed"
    return lines.isEmpty ? [] : [Section(title: title, level: 2, blocks: [.list(lines, numbered: false)])]
  }

  private static func remarks(of debrief: Debrief) -> [Section] {
    let lines = debrief.remarks.map { "\($0.place.title): \($0.text)" }
    let purposes = debrief.moments.compactMap { moment in
      moment.purpose.map { "\(moment.place.title): you wrote as the purpose “\($0)”" }
    }
    return [("Purposes", purposes), ("Your remarks", lines)].filter { !$0.1.isEmpty }
      .map { Section(title: $0.0, level: 2, blocks: [.list($0.1, numbered: false)]) }
  }

  private static func sheet(_ text: DebriefText, level: Int) -> Section {
    let lists: Set = [
      "What you let go by", "The medicines", "Safety and medicines, first things first", "The relationship",
    ]
    let isList = lists.contains(text.title) && text.paragraphs.count > 1
    return Section(
      title: text.title, level: level,
      blocks: isList ? [.list(text.paragraphs, numbered: false)] : text.paragraphs.map { .paragraph($0) })
  }
}
