// A cue sheet as one page that stands by itself and prints on A4.

/// Writes the page.
struct CuesheetPage {
  private let sheet: Cuesheet

  init(_ sheet: Cuesheet) { self.sheet = sheet }

  /// The whole page, with a line feed at its end.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
    \(HTMLText.text("title", sheet.title))
    <style>
    \(PageStyle.sheet)
    \(Self.style)
    </style>
    </head>
    <body>
    <a class="skip" href="#sheet">Skip to the sheet</a>
    \(head)
    \(contents)
    <main id="sheet" tabindex="-1">
    \(sheet.sections.map(section).joined(separator: "\n"))
    </main>
    \(HTMLText.element("footer", HTMLText.paragraphs([Cuesheet.notice])))
    </body>
    </html>

    """
  }

  private var head: String {
    let facts = sheet.facts.map { HTMLText.text("dt", $0.name) + HTMLText.text("dd", $0.value) }.joined()
    return HTMLText.element(
      "header",
      HTMLText.text("h1", sheet.title) + HTMLText.text("p", [("class", "notice")], Cuesheet.notice)
        + HTMLText.element("dl", facts))
  }

  private var contents: String {
    let links = sheet.sections.filter { $0.level == 2 }
      .map { HTMLText.element("li", HTMLText.text("a", [("href", "#\($0.id)")], $0.title)) }
    return HTMLText.element(
      "nav", [("aria-labelledby", "contents")],
      HTMLText.text("h2", [("id", "contents")], "On this page") + HTMLText.element("ul", links.joined()))
  }

  private func section(_ section: CuesheetSection) -> String {
    let style = section.isOnNewPaper ? [("class", "new-paper")] : []
    return HTMLText.element(
      "section", [("aria-labelledby", section.id)] + style,
      HTMLText.text("h\(section.level)", [("id", section.id)], section.title) + "\n"
        + section.blocks.map(block).joined(separator: "\n"))
  }

  private func block(_ block: CuesheetBlock) -> String {
    switch block {
    case .paragraph(let text): HTMLText.text("p", text)
    case .list(let head, let items):
      HTMLText.element(
        "div", [("class", "keep")],
        (head.map { HTMLText.text("p", [("class", "label")], $0) } ?? "") + HTMLText.list(items))
    case .prompts(let sets):
      HTMLText.element(
        "div", [("class", "prompts")], sets.map { self.block(.list($0.when, $0.prompts)) }.joined(separator: "\n"))
    case .boxes(let items):
      HTMLText.element("ul", [("class", "boxes")], items.map { HTMLText.text("li", $0) }.joined())
    case .aloud(let head, let lines):
      HTMLText.element(
        "div", [("class", "aloud")],
        HTMLText.text("p", [("class", "label")], head) + lines.map { HTMLText.element("p", words($0)) }.joined())
    case .choice(let choice): self.choice(choice)
    case .table(let table): self.table(table)
    case .question(let text):
      HTMLText.element(
        "div", [("class", "keep")],
        HTMLText.text("p", [("class", "label")], text) + HTMLText.text("div", [("class", "room")], ""))
    }
  }

  private func choice(_ choice: CuesheetChoice) -> String {
    let letter = HTMLText.text("b", choice.letter) + (choice.isPerhaps ? " (on some paths)" : "")
    let line = HTMLText.element(
      "p", [("class", "line")], letter + " " + choice.line.map(words).joined(separator: " "))
    let reply = choice.reply.map { HTMLText.element("p", words($0)) }.joined()
    let notes =
      choice.notes.isEmpty ? "" : HTMLText.text("p", [("class", "quiet")], choice.notes.joined(separator: " "))
    return HTMLText.element(
      "div", [("class", "choice")], line + HTMLText.element("div", [("class", "reply")], reply) + notes)
  }

  private func table(_ table: CuesheetTable) -> String {
    HTMLText.element(
      "div", [("class", table.isRoomy ? "form roomy" : "form")],
      HTMLText.table(table.caption, columns: table.columns, rows: table.rows))
  }

  private func words(_ line: CuesheetLine) -> String {
    let speaker = line.paragraph.speaker.map { HTMLText.text("b", "\($0):") + " " } ?? ""
    let spans = line.paragraph.spans.map { span in
      switch span.kind {
      case .words: HTMLText.escaped(span.text)
      case .direction: HTMLText.text("i", span.text)
      case .emphasis: HTMLText.text("em", span.text)
      case .stressedDirection: HTMLText.element("i", HTMLText.text("em", span.text))
      }
    }
    return speaker + spans.joined()
      + (line.isPerhaps ? " " + HTMLText.text("span", [("class", "quiet")], "(on some paths)") : "")
  }

  private static let style = """
    body{font-size:1rem}p{margin:.5em 0}ul{margin:.3em 0 .8em;padding-left:1.4em}
    .label{font-weight:600;margin:.8em 0 .2em}
    .prompts{columns:2 17em;column-gap:2em}.prompts .keep{break-inside:avoid}
    .aloud{margin:1em 0;padding:.2em 1em .6em;border:1px solid var(--rule);border-radius:.4em}
    .choice{margin:1em 0;padding-left:1em;border-left:3px solid var(--accent)}
    .line b{font-size:1.15em}.reply{margin-left:1.5em}
    .boxes{list-style:none;padding-left:0}.boxes li{position:relative;padding-left:1.8em;margin:.5em 0}
    .boxes li::before{content:"";position:absolute;left:0;top:.25em;width:1em;height:1em;border:1.5px solid var(--ink)}
    .form th,.form td{border:1px solid var(--rule);padding:.35em .5em}
    .form td:empty{min-width:4.5em}
    .roomy td{height:2.4em;min-width:8em}
    i em{font-style:normal;font-weight:600}
    @page{size:A4;margin:15mm 17mm}
    @media print{body{font-size:10pt;line-height:1.35}p{margin:.35em 0}h1{margin-top:0}h2{margin-top:1em}h3{margin-top:.8em}
    .new-paper{break-before:page}.aloud,.keep,.boxes li{break-inside:avoid}.line,.label{break-after:avoid}
    .aloud{margin:.6em 0}.choice{margin:.7em 0}.room{min-height:5em}footer{display:none}}
    """
}
