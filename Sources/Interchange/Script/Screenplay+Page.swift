// The script as one HTML page, without scripts or external resources, for screens, paper and screen readers.

import Vignettes

extension Screenplay {
  /// The script as one self-contained HTML page, ending with a line break.
  public var page: String {
    let headings = blocks.compactMap { block -> (level: Int, text: String, anchor: String)? in
      guard case .heading(let level, let text, let anchor) = block else { return nil }
      return (level, text, anchor)
    }
    let contents = headings.map { heading in
      "<li class=\"level-\(heading.level)\"><a href=\"#\(Self.html(heading.anchor))\">\(Self.html(heading.text))</a></li>"
    }
    return """
      <!doctype html>
      <html lang="\(Self.html(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Self.html(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#script">Skip the contents</a>
      <header><h1>\(Self.html(title))</h1></header>
      <nav aria-label="Contents"><ul>
      \(contents.joined(separator: "\n"))
      </ul></nav>
      <main id="script">
      \(blocks.map(Self.html).filter { !$0.isEmpty }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text, let anchor):
      "<h\(level) id=\"\(html(anchor))\">\(html(text))</h\(level)>"
    case .facts(let facts): html(facts)
    case .spoken(let paragraphs): html(paragraphs)
    case .list(let label, let items):
      "<section class=\"note\"><p class=\"label\">\(html(label))</p>\n<ul>"
        + items.map { "<li>\(html($0))</li>" }.joined(separator: "\n") + "</ul></section>"
    case .note(let label, let paragraphs):
      "<section class=\"note\"><p class=\"label\">\(html(label))</p>\n\(html(paragraphs))</section>"
    case .choice(let choice): html(choice)
    case .ways(let ways): html(ways)
    }
  }

  private static func html(_ choice: Choice) -> String {
    let line = choice.line.map { ($0.when.map { condition($0) + " " } ?? "") + words($0.paragraph) }
    return """
      <article class="option" id="\(html(choice.id))" aria-label="Option \(choice.letter)">
      <p class="line"><b>\(choice.letter).</b> \(choice.when.map { condition($0) + " " } ?? "")\(line.joined(separator: " "))</p>
      \(html(choice.reply))
      \(html(choice.facts))
      \(html(choice.ways))
      </article>
      """
  }

  private static func html(_ facts: [Fact]) -> String {
    guard !facts.isEmpty else { return "" }
    return "<dl>"
      + facts.map { "<div><dt>\(html($0.name))</dt><dd>\(html($0.text))</dd></div>" }
      .joined(separator: "\n") + "</dl>"
  }

  private static func html(_ ways: [Way]) -> String {
    guard !ways.isEmpty else { return "" }
    return "<ul class=\"ways\">"
      + ways.map { way in
        "<li>goes on to <a href=\"#\(html(way.anchor))\">\(html(way.title))</a>"
          + (way.when.map { ", if \(html($0))" } ?? "") + "</li>"
      }.joined(separator: "\n") + "</ul>"
  }

  private static func html(_ paragraphs: [Spoken]) -> String {
    paragraphs.map { spoken in
      let words = (spoken.when.map { condition($0) + " " } ?? "") + words(spoken.paragraph)
      guard let speaker = spoken.paragraph.speaker else { return "<p>\(words)</p>" }
      return "<div class=\"speech\"><p class=\"speaker\">\(html(speaker))</p><p>\(words)</p></div>"
    }.joined(separator: "\n")
  }

  private static func condition(_ text: String) -> String { "<span class=\"if\">(if \(html(text)))</span>" }

  private static func words(_ paragraph: Paragraph) -> String {
    paragraph.spans.map { span in
      switch span.kind {
      case .words: html(span.text)
      case .direction: "<i>\(html(span.text))</i>"
      case .emphasis: "<em>\(html(span.text))</em>"
      case .stressedDirection: "<i><em>\(html(span.text))</em></i>"
      }
    }.joined()
  }

  /// Text with everything escaped that HTML would interpret.
  static func html(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1.05rem/1.5 Georgia, serif; max-width: 40rem; margin: 0 auto; padding: 1rem; }
    h1, h2, h3 { line-height: 1.2; break-after: avoid; }
    h2 { margin-top: 3rem; border-bottom: 1px solid; }
    h3 { margin-top: 2rem; }
    nav ul { list-style: none; padding: 0; }
    nav .level-3 { margin-left: 1.5rem; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; }
    .speech { margin: 1rem 0 1rem 2rem; break-inside: avoid; }
    .speech p { margin: 0; }
    .speaker { font-variant: small-caps; letter-spacing: .04em; margin-left: 3rem; }
    .speech .speaker { margin-left: 3rem; }
    .option { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid; }
    .line { margin-left: 1.5rem; text-indent: -1.5rem; break-after: avoid; }
    .note { margin: 1rem 0; }
    .label { font-weight: bold; margin: 0; break-after: avoid; }
    dl { font-size: .9rem; }
    dl div { display: flex; gap: .75rem; }
    dt { flex: 0 0 9rem; font-weight: bold; }
    dd { margin: 0; }
    .ways { list-style: none; padding: 0; font-size: .9rem; }
    .if { font-style: italic; }
    i em { font-style: normal; }
    @media print {
      @page { margin: 2cm; }
      body { max-width: none; padding: 0; font-size: 11pt; }
      nav, .skip { display: none; }
      h2 { break-before: page; }
      .line { break-inside: avoid; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
