// Conditions, and where a path goes on.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// A condition; nil, with findings for the ranges inside its text, if it is wrong.
  func condition(_ value: JSONValue) -> Condition? {
    guard let text = findings.string(value, expecting: "a condition, written as a text") else { return nil }
    var parser = ConditionParser(text, names: names, catalogue: catalogue, findings: findings)
    let condition = parser.parse()
    guard !value.isGuessed else { return condition }
    for issue in parser.issues {
      findings.add(
        issue.code,
        at: value.sourceRange(ofText: issue.range),
        issue.message,
        advice: issue.advice,
        suggestion: issue.suggestion
      )
    }
    return condition
  }

  /// Where a path goes on, by the field that says so; empty, with a finding, if it does not.
  func branches(_ field: String = "next", in object: inout ObjectReader) -> Branches {
    guard let value = object.require(field) else { return Branches([]) }
    switch value.kind {
    case .string:
      let id = value.string ?? ""
      if id.isEmpty { object.reportEmpty(value) }
      return Branches([Branches.Branch(when: nil, to: PlaceID(id))])
    case .array:
      let entries = Array(value.elements)
      if entries.isEmpty { object.reportEmpty(value) }
      return Branches(
        entries.indices.compactMap { branch(entries[$0], of: field, isLast: $0 == entries.count - 1) }
      )
    default:
      findings.wrongType(value, expected: "the id of a scene or ending, or a list of entries with “when” and “to”")
      return Branches([])
    }
  }

  private func branch(_ value: JSONValue, of field: String, isLast: Bool) -> Branches.Branch? {
    guard var object = ObjectReader(value, noun: "entry of “\(field)”", findings) else { return nil }
    defer { object.finish() }
    let when = object.take("when")
    if let when, isLast {
      findings.add(
        .conflict,
        at: when.range,
        "The last entry of “\(field)” has a “when”, so the story may have nowhere to go.",
        advice: "Remove the “when”, or add an entry that has only “to”."
      )
    } else if when == nil, !isLast, !value.isGuessed {
      findings.add(
        .conflict,
        at: SourceRange(start: value.range.start, end: value.range.start + 1),
        "This entry of “\(field)” always holds, so those after it are never used.",
        advice: "Give it a “when”, or move it to the end of the list."
      )
    }
    return Branches.Branch(when: when.flatMap(condition), to: PlaceID(object.string("to")))
  }
}
