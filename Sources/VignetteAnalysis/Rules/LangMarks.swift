// Marks without a partner, which show as typed.

import Diagnostics
import Vignettes

/// Every bracket and every asterisk has its partner (docs/format.md, Text). One without shows as it is, and an intended
/// stage direction is read out as speech.
enum LangMarks: VignetteRule {
  static let code = "lang-marks"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      guard let passage = placed.passage else { return nil }
      for (number, paragraph) in passage.paragraphs.enumerated() {
        guard let mark = Mark(in: paragraph) else { continue }
        return Finding(
          at: placed.location.path(in: context.story).appending(number), mark.message, advice: mark.advice)
      }
      return nil
    }
  }
}

/// A mark that has no partner.
private enum Mark {
  case opening, closing, asterisk

  /// Finds the first in a paragraph: marks with a partner no longer appear in its words.
  init?(in paragraph: Paragraph) {
    for span in paragraph.spans {
      for byte in span.text.utf8 {
        switch byte {
        case UInt8(ascii: "*"): self = .asterisk
        case UInt8(ascii: "[") where span.kind == .words: self = .opening
        case UInt8(ascii: "]") where span.kind == .words: self = .closing
        default: continue
        }
        return
      }
    }
    return nil
  }

  var message: String {
    switch self {
    case .opening:
      "A stage direction opens here with “[” and is never closed, so it is shown as speech, bracket included."
    case .closing: "This “]” closes nothing, so it is shown as it is."
    case .asterisk: "This asterisk has no partner, so it is shown as it is and stresses nothing."
    }
  }

  var advice: String {
    switch self {
    case .opening: "Put “]” at the end of the direction, in the same paragraph."
    case .closing: "Put “[” at the start of the direction, in the same paragraph, or remove the “]”."
    case .asterisk: "Put one asterisk right before and one right after the stressed words, or remove it."
    }
  }
}
