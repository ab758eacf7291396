// What can be done at a scene, by its kind.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// The fields of one kind of scene; `markers` are those that an option there can take up.
  func body(_ kind: SceneKind, _ object: inout ObjectReader, markers: Set<MarkerID>) -> SceneBody {
    switch kind {
    case .decision:
      let options = object.requiredList("options", atMost: 8)
      return .decision(options.compactMap { option($0, markers: markers) })
    case .compose: return composition(&object, markers: markers)
    case .page: return .page(quiet: object.bool("quiet"), next: branches(in: &object))
    case .letter: return .letter(next: branches(in: &object))
    case .checkIn: return .checkIn(object.choice("list", default: .short), next: branches(in: &object))
    case .notice: return .notice(next: branches(in: &object))
    case .walk:
      let questions = object.requiredList("questions").compactMap(question)
      return .walk(questions, next: branches(in: &object))
    }
  }

  private func question(_ value: JSONValue) -> WalkQuestion? {
    guard var object = ObjectReader(value, noun: "question", findings) else { return nil }
    defer { object.finish() }
    return WalkQuestion(
      question: marker("question", .question, in: &object),
      text: passage("text", in: &object)
    )
  }

  private func composition(_ object: inout ObjectReader, markers: Set<MarkerID>) -> SceneBody {
    var uses = FirstUses()
    let parts = object.requiredList("parts").compactMap { value -> ReplyPart? in
      guard var part = ObjectReader(value, noun: "part", findings) else { return nil }
      defer { part.finish() }
      return ReplyPart(
        id: PartID(part.identifier(uniqueAmong: &uses)),
        text: passage("text", in: &part)
      )
    }
    let values = object.requiredList("patterns", atMost: 8)
    let known = Set(parts.map(\.id.text))
    let patterns = values.indices.compactMap { index -> ReplyPattern? in
      pattern(values[index], parts: known, isLast: index == values.count - 1, markers: markers)
    }
    return .compose(parts: parts, patterns: patterns)
  }

  private func pattern(
    _ value: JSONValue,
    parts: Set<String>,
    isLast: Bool,
    markers: Set<MarkerID>
  ) -> ReplyPattern? {
    guard var object = ObjectReader(value, noun: "pattern", findings) else { return nil }
    defer { object.finish() }
    let field = object.require("order")
    var order: [ReplyPattern.Step] = []
    if let field, field.kind == .array {
      order = steps(Array(field.elements), parts: parts)
    } else if let field {
      findings.wrongType(field, expected: "a list in brackets [ ]")
    }
    if isLast, let field, field.kind == .array, order != [.any] {
      findings.add(
        .pattern,
        at: field.range,
        "The last pattern does not fit every reply.",
        advice: "Add a last pattern whose “order” is [\"*\"]."
      )
    }
    if isLast, let when = value["when"] {
      findings.add(
        .pattern,
        at: when.range,
        "The last pattern has a “when”, so a reply may go unanswered.",
        advice: "Remove the “when”, or add a pattern after it whose “order” is [\"*\"]."
      )
    }
    return ReplyPattern(order: order, body: optionBody(&object, markers: markers, hasLine: false))
  }

  /// The steps of an order. A second `"*"` in a row, and a part used twice, are reported and left out.
  private func steps(_ values: [JSONValue], parts: Set<String>) -> [ReplyPattern.Step] {
    var steps: [ReplyPattern.Step] = []
    var seen: Set<ReplyPattern.Step> = []
    for value in values {
      guard let text = findings.string(value, expecting: "the id of a part, or \"*\"") else { continue }
      let step = text == "*" ? ReplyPattern.Step.any : .part(PartID(text))
      if text != "*", !parts.contains(text) {
        findings.add(
          .pattern,
          at: value.range,
          "There is no part called \(quoted(text)) in this scene.",
          advice: "Name one of the scene's “parts”, or write \"*\" for any run of them.",
          suggestion: findings.nearest(to: text, among: parts.sorted())
        )
      }
      let isRepeated = step == .any ? steps.last == .any : !seen.insert(step).inserted
      if isRepeated {
        findings.add(
          .pattern,
          at: value.range,
          step == .any ? "Two \"*\" in a row mean the same as one." : "The part \(quoted(text)) is here twice.",
          advice: "Remove one of the two."
        )
      } else {
        steps.append(step)
      }
    }
    return steps
  }
}
