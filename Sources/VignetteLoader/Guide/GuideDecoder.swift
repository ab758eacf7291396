// From the JSON of the leader's guide to its model.

import Diagnostics
import Vignettes

/// Decodes the guide. Like a vignette's decoder, it reports problems and goes on.
struct GuideDecoder {
  let findings: Findings

  /// The guide; nil if the file is not an object or has no shape.
  func guide(_ root: JSONValue) -> GroupGuide? {
    guard root.kind == .object, var object = ObjectReader(root, noun: "guide", findings) else {
      findings.topLevel(root, expected: "the leader's guide")
      return nil
    }
    _ = object.optionalString("$schema")
    findings.checkSchemaVersion(of: &object)
    object.missing = .metadataRequired
    _ = object.languageTag("language")
    _ = object.string("licence")
    object.missing = .missingField
    let groundRules = object.requiredStrings("ground_rules")
    let closing = object.requiredStrings("closing")
    var promptIDs = FirstUses()
    let prompts = object.requiredList("prompts", mayBeEmpty: true).compactMap { promptSet($0, &promptIDs) }
    let dynamics = object.strings("dynamics")
    var caseIDs = FirstUses()
    let cases = object.list("cases").compactMap { caseDynamics($0, &caseIDs) }
    var shapeIDs = FirstUses()
    let known = prompts.map(\.id)
    let shapes = object.requiredList("shapes", atMost: 40).compactMap { shape($0, prompts: known, &shapeIDs) }
    object.finish()
    guard !shapes.isEmpty else { return nil }
    return GroupGuide(
      groundRules: groundRules, closing: closing, prompts: prompts, dynamics: dynamics, cases: cases, shapes: shapes)
  }

  private func promptSet(_ value: JSONValue, _ uses: inout FirstUses) -> GroupGuide.PromptSet? {
    guard var object = ObjectReader(value, noun: "group of prompts", findings) else { return nil }
    defer { object.finish() }
    return GroupGuide.PromptSet(
      id: object.identifier(uniqueAmong: &uses), when: object.string("when"), prompts: object.requiredStrings("prompts")
    )
  }

  private func caseDynamics(_ value: JSONValue, _ uses: inout FirstUses) -> GroupGuide.CaseDynamics? {
    guard var object = ObjectReader(value, noun: "case", findings) else { return nil }
    defer { object.finish() }
    return GroupGuide.CaseDynamics(
      vignette: object.identifier(uniqueAmong: &uses), dynamics: object.requiredStrings("dynamics"))
  }

  private func shape(_ value: JSONValue, prompts: [String], _ uses: inout FirstUses) -> SessionShape? {
    guard var object = ObjectReader(value, noun: "shape", findings) else { return nil }
    defer { object.finish() }
    let id = object.identifier(uniqueAmong: &uses)
    let title = object.string("title")
    let summary = object.string("summary")
    let asksFirst = object.bool("own_words_first")
    let values = object.requiredList("phases", atMost: 40)
    let phases = values.compactMap { phase($0, prompts: prompts) }
    checkOrder(of: values)
    return phases.isEmpty
      ? nil : SessionShape(id: id, title: title, summary: summary, asksOwnWordsFirst: asksFirst, phases: phases)
  }

  private func phase(_ value: JSONValue, prompts: [String]) -> SessionShape.Phase? {
    guard var object = ObjectReader(value, noun: "phase", findings) else { return nil }
    defer { object.finish() }
    return SessionShape.Phase(
      name: object.string("name"), minutes: object.requiredInteger("minutes", in: 0...180, default: 0),
      screen: object.requiredChoice("screen", default: .scene), room: object.string("room"),
      leader: object.optionalString("leader"),
      prompts: object.list("prompts").compactMap { promptName($0, among: prompts) })
  }

  private func promptName(_ value: JSONValue, among known: [String]) -> String? {
    guard let name = findings.string(value, expecting: "the id of a group of prompts") else { return nil }
    if known.contains(name) { return name }
    findings.add(
      .unknownName, at: value.range, "There is no group of prompts called \(quoted(name)).",
      advice: "Name one of the guide's “prompts”, or add it there.",
      suggestion: findings.nearest(to: name, among: known))
    return nil
  }

  /// A session begins with the title, which shows the content notes, and closes once, at its end.
  private func checkOrder(of phases: [JSONValue]) {
    for (index, phase) in phases.enumerated() {
      guard let field = phase["screen"], let word = field.string,
        let screen = SessionShape.Screen(rawValue: word)
      else { continue }
      if index == 0, screen != .title {
        findings.add(
          .conflict, at: field.range,
          "The first phase shows \(quoted(word)), but the content notes and the title come first.",
          advice: "Begin with a phase whose “screen” is “title”.")
      }
      let isLast = index == phases.count - 1
      if isLast != (screen == .closing) {
        findings.add(
          .conflict, at: field.range,
          isLast
            ? "The last phase shows \(quoted(word)), but a session ends with its closing."
            : "This phase closes the session, but others follow it.",
          advice: "Set “screen” to “closing” in the last phase and in no other.")
      }
    }
  }
}
