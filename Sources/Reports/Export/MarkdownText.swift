// Prose as Markdown that says what the text says: nothing from a file or a note can become a mark.

/// Writes Markdown.
struct MarkdownText {
  private let document: ExportDocument

  init(_ document: ExportDocument) { self.document = document }

  /// The whole, with a line feed at its end.
  var text: String {
    let facts = document.facts.map { "- \(Self.escaped($0.name)): \(Self.escaped($0.value))" }.joined(separator: "\n")
    let parts =
      ["# \(Self.escaped(document.title))", "*\(Self.escaped(document.notice))*", facts]
      + document.sections.flatMap { section in
        [String(repeating: "#", count: section.level) + " " + Self.escaped(section.title)]
          + section.blocks.map { Self.block($0, under: section.level) }
      }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: ExportDocument.Block, under level: Int) -> String {
    switch block {
    case .paragraph(let text): escaped(text)
    case .list(let items, let numbered):
      items.enumerated().map { (numbered ? "\($0 + 1). " : "- ") + escaped($1) }.joined(separator: "\n")
    case .prompt(let prompt, let answer):
      ([String(repeating: "#", count: level + 1) + " " + escaped(prompt)] + answered(answer)).joined(separator: "\n\n")
    case .written(let lines): lines.map(escaped).joined(separator: "\n\n")
    }
  }

  /// A comment that no reader shows stands where an answer may go.
  private static func answered(_ lines: [String]) -> [String] {
    lines.isEmpty ? ["<!-- room to write -->"] : lines.map(escaped)
  }

  /// The text with everything that Markdown could take for a mark escaped, on one line.
  static func escaped(_ text: String) -> String {
    let line = SafeText.cleaned(text).drop { $0 == " " }
    var escaped = ""
    for character in line {
      if "\\`*_[]<>|~&#$".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return opening(escaped)
  }

  /// A dash, plus, equals sign or number at the start of a line would begin a list or underline a heading.
  private static func opening(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "-+=".contains(first) { return "\\" + line }
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" else {
      return line
    }
    return digits + "\\" + line.dropFirst(digits.count)
  }
}
