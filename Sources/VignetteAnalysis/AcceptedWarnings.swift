// Matches the warnings that a case's authors accept with the findings.

import Diagnostics
import Vignettes

/// What the file accepts (docs/format.md §10), and which entries were needed.
struct AcceptedWarnings {
  /// The code for an entry that accepts nothing.
  static let code = "meta-accepted-nothing"

  /// The most entries that are checked.
  private static let limit = 200

  private let vignette: Vignette
  private let entries: [Acceptance]
  private var isUsed: [Bool]
  private var meetsError: [Bool]
  private var isRefused: [Bool]

  init(_ vignette: Vignette) {
    self.vignette = vignette
    entries = Array(vignette.metadata.accepted.prefix(Self.limit))
    isUsed = Array(repeating: false, count: entries.count)
    meetsError = isUsed
    isRefused = isUsed
  }

  /// The reason for accepting a finding; nil if there is none, for errors, and for findings that no file can accept.
  mutating func reason(for finding: Finding, of rule: any VignetteRule.Type, severity: Severity) -> String? {
    guard !entries.isEmpty else { return nil }
    let ids = Self.ids(around: finding.location, in: vignette)
    var reason: String?
    for (index, entry) in entries.enumerated() where entry.rule == rule.code {
      guard entry.at.map(ids.contains) ?? true else { continue }
      if severity == .error {
        meetsError[index] = true
      } else if !rule.canBeAccepted {
        isRefused[index] = true
      } else {
        isUsed[index] = true
        reason = reason ?? entry.reason
      }
    }
    return reason
  }

  /// A finding for each entry that accepts nothing.
  func idle(amongCodes codes: [String]) -> [Finding] {
    let ordered = Set(Self.names(of: vignette)).sorted()
    let names = Set(ordered)
    return entries.indices.filter { !isUsed[$0] }.map { index in
      let entry = entries[index]
      let path = FieldPath.root.appending("accepted").appending(index)
      if !codes.contains(entry.rule) {
        return Finding(
          at: path.appending("rule"),
          "There is no rule called “\(entry.rule)”, so this entry accepts nothing.",
          advice: "Copy the code from the line that dyad check prints.",
          suggestion: NearestName.suggestion(for: entry.rule, among: codes)
        )
      }
      if let at = entry.at, !names.contains(at) {
        return Finding(
          at: path.appending("at"),
          "There is no scene, option or ending called “\(at)”, so this entry accepts nothing.",
          advice: "Correct the id, or leave out `at` to accept it in the whole file.",
          suggestion: NearestName.suggestion(for: at, among: ordered)
        )
      }
      let reach = entry.at.map { "at “\($0)”" } ?? "in this file"
      if isRefused[index] {
        return Finding(
          at: path,
          "Findings of “\(entry.rule)” \(reach) cannot be accepted, whatever the reason.",
          advice: "Fix what was found, and remove this entry."
        )
      }
      return Finding(
        at: path,
        meetsError[index]
          ? "The finding of “\(entry.rule)” \(reach) is an error, and errors cannot be accepted."
          : "“\(entry.rule)” no longer finds anything \(reach), so this entry would only hide its next finding.",
        advice: meetsError[index] ? "Fix what was found, and remove this entry." : "Remove this entry."
      )
    }
  }

  /// The ids of the scene, option or ending that a finding is about.
  private static func ids(around location: Finding.Location, in vignette: Vignette) -> [String] {
    let path =
      switch location {
      case .value(let path), .key(let path): path
      }
    guard path.steps.count > 1, case .key(let list) = path.steps[0], case .index(let number) = path.steps[1] else {
      return []
    }
    if list == "endings", vignette.endings.indices.contains(number) { return [vignette.endings[number].id.text] }
    guard list == "scenes", vignette.scenes.indices.contains(number) else { return [] }
    let scene = vignette.scenes[number]
    guard path.steps.count > 3, case .key(let inner) = path.steps[2], case .index(let item) = path.steps[3],
      inner == "options" || inner == "patterns", scene.body.options.indices.contains(item)
    else { return [scene.id.text] }
    return [scene.id.text, scene.body.options[item].id.text]
  }

  private static func names(of vignette: Vignette) -> [String] {
    vignette.scenes.flatMap { [$0.id.text] + $0.body.options.map(\.id.text) } + vignette.endings.map(\.id.text)
  }
}
