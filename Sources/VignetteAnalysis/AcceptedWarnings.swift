// The warnings that a case's authors let stand, matched with what was found.

import Diagnostics
import Vignettes

/// What the file accepts (docs/format.md §10), and which of it was needed.
struct AcceptedWarnings {
  /// The code under which an entry is reported that accepts nothing.
  static let code = "meta-accepted-nothing"

  /// The most entries that are looked at.
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

  /// Why a finding is let stand; nil where it is not, for errors, and for what no file may accept.
  mutating func reason(for finding: Finding, of rule: any VignetteRule.Type, severity: Severity) -> String? {
    guard !entries.isEmpty else { return nil }
    let ids = Self.ids(around: finding.place, in: vignette)
    var reason: String?
    for (place, entry) in entries.enumerated() where entry.rule == rule.code {
      guard entry.at.map(ids.contains) ?? true else { continue }
      if severity == .error {
        meetsError[place] = true
      } else if !rule.canBeAccepted {
        isRefused[place] = true
      } else {
        isUsed[place] = true
        reason = reason ?? entry.reason
      }
    }
    return reason
  }

  /// The entries that accept nothing, each as a finding.
  func idle(amongCodes codes: [String]) -> [Finding] {
    let ordered = Set(Self.places(of: vignette)).sorted()
    let places = Set(ordered)
    return entries.indices.filter { !isUsed[$0] }.map { place in
      let entry = entries[place]
      let path = FieldPath.root.appending("accepted").appending(place)
      if !codes.contains(entry.rule) {
        return Finding(
          at: path.appending("rule"),
          "There is no rule “\(entry.rule)” whose findings can be accepted.",
          advice: "Copy the code from the line that dyad check prints.",
          suggestion: NearestName.suggestion(for: entry.rule, among: codes)
        )
      }
      if let at = entry.at, !places.contains(at) {
        return Finding(
          at: path.appending("at"),
          "There is no scene, option or ending “\(at)”, so this entry accepts nothing.",
          advice: "Correct the id, or leave `at` out for the whole file.",
          suggestion: NearestName.suggestion(for: at, among: ordered)
        )
      }
      let reach = entry.at.map { "at “\($0)”" } ?? "in this file"
      if isRefused[place] {
        return Finding(
          at: path,
          "What “\(entry.rule)” finds \(reach) cannot be accepted, whatever the reason.",
          advice: "Mend what was found, and take the entry out."
        )
      }
      return Finding(
        at: path,
        meetsError[place]
          ? "What “\(entry.rule)” finds \(reach) is an error, and errors cannot be accepted."
          : "“\(entry.rule)” finds nothing \(reach) any more, and this entry would hide the next finding unread.",
        advice: meetsError[place] ? "Mend what was found, and take the entry out." : "Take the entry out."
      )
    }
  }

  /// The ids of the scene, option or ending that a finding is about.
  private static func ids(around place: Finding.Place, in vignette: Vignette) -> [String] {
    let path =
      switch place {
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

  private static func places(of vignette: Vignette) -> [String] {
    vignette.scenes.flatMap { [$0.id.text] + $0.body.options.map(\.id.text) } + vignette.endings.map(\.id.text)
  }
}
