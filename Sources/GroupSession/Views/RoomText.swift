// The story's paragraphs as blocks for the wall.

import Canvas
import ScenarioEngine
import Vignettes

/// Turns passages into blocks, with speech under a hanging indent.
struct RoomText {
  /// The widest name that gets a column of its own.
  private static let widestName = 12

  let indent: Int

  init(_ vignette: Vignette) {
    let names = [vignette.partnerName, "You"] + vignette.voices
    indent = min(names.map { DisplayWidth.of($0) }.max() ?? 0, Self.widestName) + 2
  }

  /// The paragraphs of a passage whose conditions hold in a state.
  func blocks(_ passage: Passage, in walk: Walk, _ state: WalkState) -> [PageBlock] {
    passage.paragraphs.filter { walk.holds($0.when, in: state) }.map(block)
  }

  /// The same for narrow columns: speech begins next to the name, and what the doctor says is left out.
  func narrow(_ passage: Passage, in walk: Walk, _ state: WalkState) -> [PageBlock] {
    passage.paragraphs.filter { walk.holds($0.when, in: state) && $0.speaker != "You" }.map { paragraph in
      let runs = Self.runs(paragraph.spans)
      guard let speaker = paragraph.speaker else { return PageBlock(TextBlock(runs: runs)) }
      return PageBlock(TextBlock(label: TextRun(speaker, style: .speaker), indent: 2, runs: runs))
    }
  }

  /// What the doctor says or does.
  func said(_ passage: Passage) -> [PageBlock] {
    passage.paragraphs.map { paragraph in
      paragraph.isDirection ? block(paragraph) : spoken(by: "You", paragraph)
    }
  }

  /// A choice under its letter.
  func choice(_ choice: GroupChoice) -> [PageBlock] {
    choice.line.paragraphs.enumerated().map { index, paragraph in
      let runs = Self.runs(paragraph.spans)
      let block =
        index > 0
        ? TextBlock(runs: runs, indent: 3)
        : TextBlock(label: TextRun(choice.letter, style: .label), indent: 3, runs: runs)
      return PageBlock(block, keepsWithNext: index + 1 < choice.line.paragraphs.count)
    }
  }

  private func block(_ paragraph: Vignettes.Paragraph) -> PageBlock {
    guard let speaker = paragraph.speaker else { return PageBlock(TextBlock(runs: Self.runs(paragraph.spans))) }
    return spoken(by: speaker, paragraph)
  }

  private func spoken(by speaker: String, _ paragraph: Vignettes.Paragraph) -> PageBlock {
    PageBlock(
      TextBlock(label: TextRun(speaker, style: .speaker), indent: indent, runs: Self.runs(paragraph.spans)))
  }

  private static func runs(_ spans: [Vignettes.Paragraph.Span]) -> [TextRun] {
    spans.map { span in
      switch span.kind {
      case .words: TextRun(span.text)
      case .emphasis: TextRun(span.text, style: Style.body.adding(.stressed))
      case .direction: TextRun(span.text, style: .direction)
      case .stressedDirection: TextRun(span.text, style: Style.direction.adding(.underlined))
      }
    }
  }
}
