// Texts that nobody has written yet.

import Diagnostics
import Vignettes

/// No text is a placeholder of `dyad new`, or another that authors use. All of them make one finding: a draft is full
/// of them, and one finding each would bury all others.
enum MetaPlaceholder: VignetteRule {
  static let code = "meta-placeholder"
  static let severity = Severity.warning
  static let canBeAccepted = false

  static func findings(in context: RuleContext) -> [Finding] {
    var texts: [(path: FieldPath, placeholder: Placeholder)] = []
    for placed in context.texts.all {
      for (number, paragraph) in placed.text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      {
        guard let found = Placeholder(paragraph) else { continue }
        texts.append((placed.location.path(in: context.story).appending(number), found))
      }
    }
    for (path, text) in OtherTexts.of(context.vignette) {
      if let found = Placeholder(Array(text.utf8)[...]) { texts.append((path, found)) }
    }
    let first = texts.min { start(of: $0.path, context) < start(of: $1.path, context) }
    guard let first else { return [] }
    let names = Placeholder.allCases.filter { known in texts.contains { $0.placeholder == known } }
    let said = RuleContext.list(names.map { "“\($0.rawValue)”" }, last: "or")
    return [
      Finding(
        at: first.path,
        texts.count == 1
          ? "One text still says \(said); it is here."
          : "\(texts.count) texts still say \(said); the first is here.",
        advice: "Write what belongs there; until then the case can be played, but not signed or published."
      )
    ]
  }

  private static func start(of path: FieldPath, _ context: RuleContext) -> Int {
    context.sourceMap.value(at: path)?.start ?? 0
  }
}

/// Texts that mark missing words.
enum Placeholder: String, CaseIterable {
  case toWrite = "To write"
  case toDo = "TODO"
  case crosses = "xxx"
  case loremIpsum = "lorem ipsum"

  /// Finds the placeholder in a paragraph, in any case, with or without the brackets of a stage direction.
  init?(_ paragraph: ArraySlice<UInt8>) {
    let text = paragraph.drop(while: Self.isMark)
    // Nearly every paragraph begins with another letter.
    guard let first = text.first, Self.initials.contains(Self.folded(first)) else { return nil }
    let found = Self.allCases.first { known in
      let name = known.rawValue.utf8
      guard text.count >= name.count, zip(text, name).allSatisfy({ Self.folded($0) == Self.folded($1) }) else {
        return false
      }
      return known.isComplete(before: text.dropFirst(name.count))
    }
    guard let found else { return nil }
    self = found
  }

  /// Whether it is still a placeholder with what follows: a sentence may begin with the same words.
  private func isComplete(before rest: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .toWrite, .toDo: rest.first == UInt8(ascii: ":") || rest.allSatisfy(Self.isMark)
    case .crosses: rest.allSatisfy { Self.isMark($0) || Self.folded($0) == UInt8(ascii: "x") }
    case .loremIpsum: rest.first.map(Self.isMark) ?? true
    }
  }

  private static let initials = Set("txl".utf8)

  private static func isMark(_ byte: UInt8) -> Bool { " \t[]*.,:…".utf8.contains(byte) }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// The texts of a case that no rule about words reads.
private enum OtherTexts {
  /// The texts with their paths.
  static func of(_ vignette: Vignette) -> [(FieldPath, String)] {
    let scenes = vignette.scenes.enumerated().flatMap { number, scene in
      let path = FieldPath.root.appending("scenes").appending(number)
      return [(path.appending("title"), scene.title), (path.appending("place"), scene.place ?? "")]
        + scene.live.enumerated().map { (path.appending("live").appending($0).appending("cue"), $1.cue) }
    }
    let sittings = vignette.sittings.enumerated().flatMap { number, sitting in
      let path = FieldPath.root.appending("sittings").appending(number)
      return [
        (path.appending("title"), sitting.title), (path.appending("stretch"), sitting.stretch ?? ""),
        (path.appending("when"), sitting.when ?? ""),
      ]
    }
    let medicines = vignette.regimen.enumerated().flatMap { number, medicine in
      let path = FieldPath.root.appending("regimen").appending(number)
      return [(path.appending("name"), medicine.name), (path.appending("note"), medicine.note ?? "")]
    }
    let cuts = vignette.cuts.enumerated().flatMap { number, cut in
      let path = FieldPath.root.appending("cuts").appending(number)
      let prompts = path.appending("leader").appending("prompts")
      return [(path.appending("title"), cut.title)]
        + (cut.leader?.prompts ?? []).enumerated().map { (prompts.appending($0), $1) }
    }
    let alliance = [(FieldPath.root.appending("alliance").appending("why"), vignette.allianceReason ?? "")]
    return about(vignette.metadata) + alliance + medicines + sittings + scenes + cuts
  }

  private static func about(_ metadata: Metadata) -> [(FieldPath, String)] {
    func list(_ key: String, _ texts: [String]) -> [(FieldPath, String)] {
      texts.enumerated().map { (FieldPath.root.appending(key).appending($0), $1) }
    }
    let single = [
      ("title", metadata.title), ("short_title", metadata.shortTitle), ("jurisdiction", metadata.jurisdiction),
      ("level", metadata.level), ("attribution", metadata.attribution), ("clinician_role", metadata.clinicianRole),
    ].map { (FieldPath.root.appending($0), $1) }
    let patient = [
      ("name", metadata.patient.name), ("age_band", metadata.patient.ageBand), ("pronouns", metadata.patient.pronouns),
      ("role", metadata.patient.role),
    ].map { (FieldPath.root.appending("patient").appending($0), $1) }
    let sources = metadata.sources.enumerated().flatMap { number, source in
      [
        ("authors", source.authors), ("title", source.title), ("locator", source.locator ?? ""),
        ("taken", source.taken),
      ].map { (FieldPath.root.appending("sources").appending(number).appending($0), $1) }
    }
    let changes = metadata.changelog.enumerated().map { number, change in
      (FieldPath.root.appending("changelog").appending(number).appending("change"), change.change)
    }
    return single + patient + sources + changes + list("audience", metadata.audience)
      + list("guidance_dates", metadata.guidanceDates) + list("keywords", metadata.keywords)
  }
}
