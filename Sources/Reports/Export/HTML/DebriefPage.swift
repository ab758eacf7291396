// The debrief as one page that stands by itself: landmarks, headings in order, tables and pictures with their words.

/// Writes the page.
struct DebriefPage {
  /// A part of the page that the contents lead to.
  struct Section {
    let id: String
    let title: String
    /// HTML.
    let content: String
  }

  let debrief: Debrief
  let options: ExportOptions

  init(_ whole: Debrief, options: ExportOptions) {
    debrief = whole.keeping(options)
    self.options = options
  }

  /// The whole page, with a line feed at its end.
  var text: String {
    let sections = sections.filter { !$0.content.isEmpty }
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      \(HTMLText.text("title", "\(debrief.header.title), \(debrief.header.walkName): afterwards"))
      <style>
      \(PageStyle.sheet)
      </style>
      </head>
      <body>
      <a class="skip" href="#report">Skip to the report</a>
      \(head)
      \(contents(sections))
      <main id="report" tabindex="-1">
      \(sections.map(Self.section).joined(separator: "\n"))
      </main>
      \(HTMLText.element("footer", HTMLText.paragraphs([Debrief.footer, provenance])))
      </body>
      </html>

      """
  }

  private var head: String {
    let header = debrief.header
    let facts =
      [("Case", "\(header.title), version \(header.version)"), ("Walk", "\(header.walkName), \(header.mode)")]
      + (options.date.map { [("Date", $0)] } ?? []) + (header.incomplete.map { [("Incomplete", $0)] } ?? [])
      + (header.rulesNote.map { [("Rules", $0)] } ?? [])
    let list = facts.map { HTMLText.text("dt", $0) + HTMLText.text("dd", $1) }.joined()
    return HTMLText.element(
      "header",
      HTMLText.text("h1", "\(header.title): afterwards")
        + HTMLText.text("p", [("class", "notice")], DebriefExport.notice) + HTMLText.element("dl", list))
  }

  private func contents(_ sections: [Section]) -> String {
    let links = sections.map { HTMLText.element("li", HTMLText.text("a", [("href", "#\($0.id)")], $0.title)) }
    return HTMLText.element(
      "nav", [("aria-labelledby", "contents")],
      HTMLText.text("h2", [("id", "contents")], "On this page") + HTMLText.element("ul", links.joined()))
  }

  private static func section(_ section: Section) -> String {
    HTMLText.element(
      "section", [("aria-labelledby", section.id)],
      HTMLText.text("h2", [("id", section.id)], section.title) + "\n" + section.content)
  }

  private var provenance: String {
    let header = debrief.header
    return "Scoring version \(header.scoringVersion); content \(header.contentHash.prefix(12)); "
      + "play \(header.playHash.prefix(12))."
  }
}
