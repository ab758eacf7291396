// The script as Markdown.

import Vignettes

extension Screenplay {
  /// The script as Markdown (CommonMark), ending with a line break.
  public var markdown: String {
    (["# " + Self.escaped(title)] + blocks.map(Self.markdown)).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text, let anchor):
      String(repeating: "#", count: level) + " " + escaped(text) + (level > 2 ? " (`\(anchor)`)" : "")
    case .facts(let facts): self.facts(facts)
    case .spoken(let paragraphs): spoken(paragraphs)
    case .list(let label, let items):
      "**\(escaped(label))**\n\n" + items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .note(let label, let paragraphs): "**\(escaped(label))**\n\n" + quoted(spoken(paragraphs))
    case .choice(let choice): markdown(choice)
    case .ways(let ways): self.ways(ways)
    }
  }

  private static func markdown(_ choice: Choice) -> String {
    let lines = choice.line.map { ($0.when.map { condition($0) + " " } ?? "") + words($0.paragraph) }
    let head = "**\(choice.letter).** " + lines.joined(separator: " ") + " (`\(choice.id)`)"
    return [
      choice.when.map(condition) ?? "", head, quoted(spoken(choice.reply)), quoted(facts(choice.facts)),
      ways(choice.ways),
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func facts(_ facts: [Fact]) -> String {
    facts.map { "- \(escaped($0.name)): \(escaped($0.text))" }.joined(separator: "\n")
  }

  private static func ways(_ ways: [Way]) -> String {
    ways.map { "- → \(escaped($0.title))" + ($0.when.map { ", if \(escaped($0))" } ?? "") }.joined(separator: "\n")
  }

  /// Speeches hang under the name of whoever speaks.
  private static func spoken(_ paragraphs: [Spoken]) -> String {
    paragraphs.map { spoken in
      let words = words(spoken.paragraph)
      let speech = spoken.paragraph.speaker.map { "**\(escaped($0))**\n\n" + quoted(words) } ?? words
      return (spoken.when.map { condition($0) + "\n\n" } ?? "") + speech
    }.joined(separator: "\n\n")
  }

  private static func condition(_ text: String) -> String { "*(if \(escaped(text)))*" }

  private static func words(_ paragraph: Paragraph) -> String {
    let text = paragraph.spans.map { span in
      switch span.kind {
      case .words: escaped(span.text)
      case .direction: marked(span.text, "_")
      case .emphasis: marked(span.text, "*")
      case .stressedDirection: marked(span.text, "**")
      }
    }.joined()
    // What would otherwise begin a list or a heading at the start of a line.
    guard let first = text.first, "-+=0123456789".contains(first) else { return text }
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(number.count)
    if number.isEmpty { return "\\" + text }
    return rest.hasPrefix(".") || rest.hasPrefix(")") ? number + "\\" + rest : text
  }

  /// Text between marks. White space at its ends stays outside, since a mark does not open before a space.
  private static func marked(_ text: String, _ mark: String) -> String {
    let inner = text.trimmed
    guard !inner.isEmpty else { return text }
    let lead = text.prefix { $0.isWhitespace }
    let trail = text.reversed().prefix { $0.isWhitespace }.count
    return lead + mark + escaped(inner) + mark + text.suffix(trail)
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> " + $0 }
      .joined(separator: "\n").isEmptyQuote
  }

  /// Text with everything escaped that Markdown or HTML would interpret.
  static func escaped(_ text: String) -> String {
    text.onOneLine.replacingScalars { marks.contains($0) ? "\\" + String($0) : nil }
  }

  private static let marks = "\\`*_[]<>#|~&".unicodeScalars
}

extension String {
  /// Empty if the quotation is empty.
  fileprivate var isEmptyQuote: String { self == ">" ? "" : self }
}
