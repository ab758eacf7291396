// What is wrong with a play as a play.

import Diagnostics

/// The codes of the reader's findings; docs/diagnostics has a page for each.
enum PlayCode: String, CaseIterable {
  case encoding = "script-encoding"
  case size = "script-size"
  case tooMany = "script-too-many"
  case beforeHeading = "script-before-heading"
  case twoCases = "script-two-cases"
  case headingKind = "script-heading-kind"
  case headingSign = "script-heading-sign"
  case headingTitle = "script-heading-title"
  case sameTitle = "script-same-title"
  case unknownKey = "script-unknown-key"
  case keyPlace = "script-key-place"
  case keyTwice = "script-key-twice"
  case detailFirst = "script-detail-first"
  case part = "script-part"
  case depth = "script-depth"
  case strayText = "script-stray-text"
  case itemPlace = "script-item-place"
  case speechLate = "script-speech-late"
  case noSpeaker = "script-no-speaker"
  case openCondition = "script-open-condition"
  case conditionPlace = "script-condition-place"
  case arrow = "script-arrow"
  case optionPlace = "script-option-place"
  case json = "script-json"
  case sign = "script-sign"
  case noID = "script-no-id"
  case note = "script-note"

  /// How much it weighs.
  var severity: Severity {
    switch self {
    case .itemPlace, .speechLate, .noSpeaker: .warning
    case .sign, .noID, .note: .information
    default: .error
    }
  }
}

/// The findings of one reading, up to a limit.
final class PlayFindings {
  private(set) var list: [Diagnostic] = []
  private let limit: Int
  /// How many comparisons of names are left; after that, no near name is looked for.
  private var comparisons = 200_000

  init(limit: Int = JSONLimits.standard.findings) { self.limit = limit }

  /// Whether there were more than the limit, and nothing more is kept.
  var isFull: Bool { list.count > limit }

  /// Adds a finding.
  func add(
    _ code: PlayCode, at range: SourceRange?, _ message: String, advice: String, suggestion: String? = nil,
    severity: Severity? = nil
  ) {
    add(code.rawValue, severity ?? code.severity, at: range, message, advice: advice, suggestion: suggestion)
  }

  /// Adds a finding with a code of the loader or of a rule, which it would make itself if it could see the play.
  func add(
    _ code: String, _ severity: Severity, at range: SourceRange?, _ message: String, advice: String,
    suggestion: String? = nil
  ) {
    guard !isFull else { return }
    guard list.count < limit else {
      list.append(
        Diagnostic(
          code: PlayCode.tooMany.rawValue, severity: .error,
          message: "The file has more than \(limit) problems, and the others are not listed.",
          advice: "Mend those that are listed, and check the file again.", range: range))
      return
    }
    list.append(
      Diagnostic(
        code: code, severity: severity, message: message, advice: advice, range: range, suggestion: suggestion))
  }

  /// The known name that was most likely meant; capitals and a word processor's signs do not matter.
  func nearest(to name: String, among known: [String]) -> String? {
    guard comparisons > 0, !isFull else { return nil }
    comparisons -= known.count
    let folded = PlaySpelling.folded(Array(name.utf8)[...])
    let small = known.map { PlaySpelling.folded(Array($0.utf8)[...]) }
    if let same = small.firstIndex(of: folded) { return known[same] }
    let near = NearestName.suggestion(for: folded, among: small)
    return near.flatMap { small.firstIndex(of: $0) }.map { known[$0] }
  }
}
