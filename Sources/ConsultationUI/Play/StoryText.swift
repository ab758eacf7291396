// The story's paragraphs as blocks of text with hanging indents under the speaker's name.

import Canvas
import ScenarioEngine
import Sheets
import Vignettes

/// Turns passages into blocks.
struct StoryText {
  /// The widest name that gets a column of its own; a longer one is followed by its words.
  private static let widestName = 12

  /// Where speech begins.
  let indent: Int

  /// Sets the column of speech by the longest name that may speak in a sitting; away from the patient others do.
  init(_ vignette: Vignette, setting: Sitting.Setting) {
    let names = [vignette.partnerName, "You"] + (setting == .away ? vignette.voices : [])
    let widest = names.map { DisplayWidth.of($0) }.max() ?? 0
    indent = min(widest, Self.widestName) + 3
  }

  /// The paragraphs of a passage that hold in a state.
  func blocks(_ passage: Passage, in walk: Walk, _ state: WalkState) -> [TextBlock] {
    passage.paragraphs.filter { walk.holds($0.when, in: state) }.map { block($0) }
  }

  /// A line of the doctor's.
  func said(_ passage: Passage) -> [TextBlock] {
    passage.paragraphs.map { paragraph in
      paragraph.isDirection
        ? block(paragraph)
        : TextBlock(label: TextRun("You", style: .accent), indent: indent, runs: Self.runs(paragraph.spans))
    }
  }

  /// One paragraph, with its speaker's name before it.
  func block(_ paragraph: Vignettes.Paragraph) -> TextBlock {
    let runs = Self.runs(paragraph.spans)
    guard let speaker = paragraph.speaker else { return TextBlock(runs: runs) }
    return TextBlock(label: TextRun(speaker, style: .speaker), indent: indent, runs: runs)
  }

  /// Pieces of a paragraph in their styles.
  static func runs(_ spans: [Vignettes.Paragraph.Span], base: Style = .body) -> [TextRun] {
    spans.map { span in
      switch span.kind {
      case .words: TextRun(span.text, style: base)
      case .emphasis: TextRun(span.text, style: base.adding(.stressed))
      case .direction: TextRun(span.text, style: .direction)
      case .stressedDirection: TextRun(span.text, style: Style.direction.adding(.underlined))
      }
    }
  }
}
