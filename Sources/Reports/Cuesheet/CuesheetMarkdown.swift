// A cue sheet in Markdown; nothing from a file can become a mark.

/// Writes a cue sheet in Markdown.
struct CuesheetMarkdown {
  private let sheet: Cuesheet

  init(_ sheet: Cuesheet) { self.sheet = sheet }

  /// The whole, with a line feed at its end.
  var text: String {
    let facts = sheet.facts.map { "- \(escaped($0.name)): \(escaped($0.value))" }.joined(separator: "\n")
    let parts =
      ["# \(escaped(sheet.title))", "*\(escaped(Cuesheet.notice))*", facts]
      + sheet.sections.flatMap { section in
        [String(repeating: "#", count: section.level) + " " + escaped(section.title)] + section.blocks.map(block)
      }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: CuesheetBlock) -> String {
    switch block {
    case .paragraph(let text): escaped(text)
    case .list(let head, let items):
      ((head.map { ["**\(escaped($0))**"] } ?? [])
        + (items.isEmpty ? [] : [items.map { "- \(escaped($0))" }.joined(separator: "\n")]))
        .joined(separator: "\n\n")
    case .prompts(let sets): sets.map { self.block(.list($0.when, $0.prompts)) }.joined(separator: "\n\n")
    case .boxes(let items): items.map { "- [ ] \(escaped($0))" }.joined(separator: "\n")
    case .aloud(let head, let lines):
      "*\(escaped(head)):*\n\n" + lines.map { "> \(words($0))" }.joined(separator: "\n>\n")
    case .choice(let choice): self.choice(choice)
    case .table(let table): self.table(table)
    case .question(let text): "**\(escaped(text))**\n\n<!-- room to write -->"
    }
  }

  private func choice(_ choice: CuesheetChoice) -> String {
    let head = "**\(escaped(choice.letter))**" + (choice.isPerhaps ? " (on some paths)" : "") + " "
    let notes = choice.notes.isEmpty ? [] : [choice.notes.map { escaped($0) }.joined(separator: " ")]
    return
      ([head + choice.line.map(words).joined(separator: " ")]
      + (choice.reply.isEmpty ? [] : [choice.reply.map { "> \(words($0))" }.joined(separator: "\n>\n")]) + notes)
      .joined(separator: "\n\n")
  }

  private func table(_ table: CuesheetTable) -> String {
    let head = "| \(table.columns.map { escaped($0) }.joined(separator: " | ")) |"
    let rule = "|\(String(repeating: " --- |", count: table.columns.count))"
    let rows = table.rows.map { "| \($0.map { escaped($0) }.joined(separator: " | ")) |" }
    return "*\(escaped(table.caption))*\n\n" + ([head, rule] + rows).joined(separator: "\n")
  }

  /// A paragraph with its speaker; stage directions and stressed words in italics.
  private func words(_ line: CuesheetLine) -> String {
    let speaker = line.paragraph.speaker.map { "**\(escaped($0)):** " } ?? ""
    let spans = line.paragraph.spans.map { span in
      let isPlain = span.kind == .words || span.kind == .direction
      return isPlain ? inner(span.text) : emphasised(span.text)
    }
    return speaker + spans.joined() + (line.isPerhaps ? " *(on some paths)*" : "")
  }

  /// Emphasis that hugs its words, as Markdown asks; the spaces around them stay outside.
  private func emphasised(_ text: String) -> String {
    let start = text.prefix { $0 == " " }
    let end = text.dropFirst(start.count).reversed().prefix { $0 == " " }
    let words = text.dropFirst(start.count).dropLast(end.count)
    return words.isEmpty ? inner(text) : "\(start)*\(inner(String(words)))*\(String(end))"
  }

  /// Escaped text within a line: a space at its start stays.
  private func inner(_ text: String) -> String {
    let space = text.prefix { $0 == " " }
    return space + escaped(text)
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
