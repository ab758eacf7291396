// A cue sheet as plain text of at most 72 characters a line.

/// Writes a cue sheet as plain text.
struct CuesheetPlainText {
  private static let width = 72

  private let sheet: Cuesheet

  init(_ sheet: Cuesheet) { self.sheet = sheet }

  /// The whole, with a line feed at its end.
  var text: String {
    let facts = sheet.facts.map { Self.wrapped("\($0.name): \($0.value)", hanging: "  ") }.joined(separator: "\n")
    let parts =
      [Self.underlined(sheet.title, "="), Self.wrapped(Cuesheet.notice), facts]
      + sheet.sections.flatMap { section in
        [Self.underlined(section.title, section.level > 2 ? "." : "-")] + section.blocks.map(Self.block)
      }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: CuesheetBlock) -> String {
    switch block {
    case .paragraph(let text): wrapped(text)
    case .list(let head, let items):
      ((head.map { [wrapped($0)] } ?? []) + items.map { wrapped($0, first: "- ", hanging: "  ") })
        .joined(separator: "\n")
    case .prompts(let sets): sets.map { self.block(.list($0.when, $0.prompts)) }.joined(separator: "\n\n")
    case .boxes(let items): items.map { wrapped($0, first: "[ ] ", hanging: "    ") }.joined(separator: "\n")
    case .aloud(let head, let lines):
      wrapped("\(head):") + "\n"
        + lines.map { wrapped($0.plain, first: "  | ", hanging: "  | ") }.joined(separator: "\n  |\n")
    case .choice(let choice): self.choice(choice)
    case .table(let table): CuesheetPlainTable(table, width: width).text
    case .question(let text):
      wrapped(text) + "\n" + String(repeating: "\n" + String(repeating: "_", count: 64), count: 2)
    }
  }

  private static func choice(_ choice: CuesheetChoice) -> String {
    let head = choice.letter + (choice.isPerhaps ? " (on some paths)" : "") + ": "
    let said = choice.line.map(\.plain).joined(separator: " ")
    let lines = [wrapped(head + said, hanging: "   ")]
    let reply = choice.reply.map { wrapped($0.plain, first: "   > ", hanging: "     ") }
    return (lines + reply + choice.notes.map { wrapped($0, first: "   ", hanging: "   ") }).joined(separator: "\n")
  }

  private static func underlined(_ text: String, _ mark: Character) -> String {
    let lines = wrapped(text)
    let longest = lines.split(separator: "\n").map(\.count).max() ?? 0
    return lines + "\n" + String(repeating: mark, count: longest)
  }

  /// The text in lines, with something before the first of them and before the others; a longer word stands alone.
  static func wrapped(_ text: String, first: String = "", hanging: String = "", width: Int = width) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in SafeText.cleaned(text).split(separator: " ") {
      if !isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = hanging
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
