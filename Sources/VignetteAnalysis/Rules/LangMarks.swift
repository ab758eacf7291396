// Marks without a partner, which show as they are typed.

import Diagnostics
import Vignettes

/// Every bracket has its partner, and every asterisk (docs/format.md, Text): one that has none shows as it is, and what was meant as a stage
/// direction is read out as speech.
enum LangMarks: VignetteRule {
  static let code = "lang-marks"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.texts.all.compactMap { placed in
      guard let passage = placed.passage else { return nil }
      for (number, paragraph) in passage.paragraphs.enumerated() {
        guard let mark = Mark(in: paragraph) else { continue }
        return Finding(
          at: placed.place.path(in: context.story).appending(number), mark.message, advice: mark.advice)
      }
      return nil
    }
  }
}

/// A mark that has no partner.
private enum Mark {
  case opening, closing, asterisk

  /// Finds the first in a paragraph: whatever has a partner is no longer among the words there.
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
      "A stage direction opens here with “[” and is never closed, so that it shows with its bracket, among what is said."
    case .closing: "A “]” stands here that closes nothing, so that it shows as it is."
    case .asterisk: "An asterisk stands here that has no partner, so that it shows as it is and stresses nothing."
    }
  }

  var advice: String {
    switch self {
    case .opening: "Put “]” where the direction ends, in the same paragraph."
    case .closing: "Put “[” where the direction begins, in the same paragraph, or take the “]” out."
    case .asterisk: "Put one asterisk right before and one right after the stressed words, or take it out."
    }
  }
}
