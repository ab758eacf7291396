// What the foot of the screen says while the file that is being edited cannot be played.

import Canvas
import Sheets

/// What is wrong with a file that is played while it is written.
public struct FileTrouble: Hashable, Sendable {
  /// What is wrong: for each finding its position, what it is and what to do.
  public let findings: [String]
  /// The command that shows every finding in full, as it is typed; nil if these lines say everything.
  public let command: String?

  /// Makes a value from findings, the first of them first.
  public init(_ findings: [String], command: String? = nil) {
    self.findings = findings
    self.command = command
  }

  /// The lines at the foot of a screen of this size, in a third of it at most.
  func lines(at size: Size, isShowingEarlier: Bool) -> [TextLine] {
    lines(
      width: min(size.columns, ScreenLayout.widest) - 2, most: max(size.rows / 3 - 1, 0),
      isShowingEarlier: isShowingEarlier)
  }

  /// The lines at the foot, `most` at most: what it is that is shown above them, then the findings that fit whole, then
  /// how many are left and where to see them.
  func lines(width: Int, most: Int, isShowingEarlier: Bool) -> [TextLine] {
    let head =
      isShowingEarlier
      ? "What is shown is still the last version that could be played."
      : "The file cannot be played yet. It opens here as soon as it can."
    var lines = TextLayout.lines(of: TextBlock(head, style: .label), width: width)
    for (index, finding) in findings.enumerated() {
      let left = findings.count - index - 1
      let whole = TextLayout.lines(of: finding.hanging, width: width)
      if lines.count + whole.count + rest("and \(left) more", if: left > 0, width).count <= most {
        lines += whole
        continue
      }
      guard index == 0 else { return lines + rest("and \(left + 1) more", if: true, width) }
      let rest = rest(left > 0 ? "the rest of it, and \(left) more" : "the rest of it", if: true, width)
      return Array((lines + whole.prefix(max(most - lines.count - rest.count, 0)) + rest).prefix(most))
    }
    return Array(lines.prefix(most))
  }

  private func rest(_ words: String, if isNeeded: Bool, _ width: Int) -> [TextLine] {
    guard isNeeded else { return [] }
    return TextLayout.lines(of: TextBlock(words + (command.map { ": \($0)" } ?? ""), style: .muted), width: width)
  }
}

extension String {
  fileprivate var hanging: TextBlock {
    TextBlock(runs: [TextRun(self, style: .warning)], indent: 2, firstIndent: 0)
  }
}
