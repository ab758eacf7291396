// Prose as plain text of at most 72 characters a line.

/// Writes plain text.
struct PlainExportText {
  /// The greatest length of a line; a longer word stands alone.
  private static let width = 72

  private let document: ExportDocument

  init(_ document: ExportDocument) { self.document = document }

  /// The whole, with a line feed at its end.
  var text: String {
    let title = SafeText.cleaned(document.title)
    let facts = document.facts.map { Self.wrapped("\($0.name): \($0.value)", hanging: 2) }.joined(separator: "\n")
    let parts =
      [title + "\n" + String(repeating: "=", count: title.count), Self.wrapped(document.notice), facts]
      + document.sections.flatMap { section in [Self.heading(section)] + section.blocks.map { Self.block($0) } }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ section: ExportDocument.Section) -> String {
    let title = SafeText.cleaned(section.title)
    return section.level > 2 ? wrapped(title) : title + "\n" + String(repeating: "-", count: title.count)
  }

  private static func block(_ block: ExportDocument.Block) -> String {
    switch block {
    case .paragraph(let text): wrapped(text)
    case .list(let items, let numbered):
      items.enumerated().map { wrapped((numbered ? "\($0 + 1). " : "- ") + $1, hanging: 3) }.joined(separator: "\n")
    case .prompt(let prompt, let answer):
      ([wrapped(prompt)] + (answer.isEmpty ? ["", ""] : answer.map { wrapped($0) }))
        .joined(separator: "\n")
    case .written(let lines): lines.map { wrapped($0) }.joined(separator: "\n")
    }
  }

  static func wrapped(_ text: String, hanging: Int = 0) -> String {
    var lines: [String] = []
    var line = ""
    for word in SafeText.cleaned(text).split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging) + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
