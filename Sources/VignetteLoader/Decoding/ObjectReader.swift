// Reads the fields of one object by name; reports what is missing and what is left over.

import Diagnostics

/// Reads the fields of an object one by one and remembers which were read.
///
/// Call `finish()` at the end: it reports the fields that nothing has read.
struct ObjectReader {
  let value: JSONValue
  /// What a message calls the object, such as "scene".
  let noun: String
  let findings: Findings
  /// The code for a required field that is missing or empty.
  var missing = LoaderCode.missingField

  /// The tape indexes of the keys in file order; 0, which is never a key, for those already read.
  private var keys: ContiguousArray<Int> = []
  private var asked: ContiguousArray<String> = []
  private var cursor = 0

  /// Starts reading an object; reports anything else and returns nil.
  init?(_ value: JSONValue, noun: String, _ findings: Findings) {
    self.value = value
    self.noun = noun
    self.findings = findings
    guard value.kind == .object else {
      findings.wrongType(value, expected: "an object in braces { }")
      return nil
    }
    let count = value.fieldCount
    keys.reserveCapacity(count)
    asked.reserveCapacity(max(count, 16))
    var members = value.members
    while let key = members.nextKey() { keys.append(key) }
  }

  /// The value of a field, or nil if the object has none. A field can be taken once.
  mutating func take(_ key: String) -> JSONValue? {
    asked.append(key)
    guard let slot = slot(of: key) else { return nil }
    let value = JSONValue(storage: value.storage, index: keys[slot] + 1)
    cursor = slot + 1
    keys[slot] = 0
    return value
  }

  /// The value of a required field, or nil with a finding.
  mutating func require(_ key: String) -> JSONValue? {
    let value = take(key)
    if value == nil { reportMissing(key) }
    return value
  }

  /// Reports every field that was not asked for.
  func finish() {
    for index in keys where index > 0 {
      let node = value.storage.nodes[index]
      let key = value.storage.text(of: node)
      findings.add(
        .unknownField,
        at: node.range,
        "\(quoted(key)) is not a field of \(Self.article(noun)).",
        advice: "Correct its name, or remove it; docs/format.md lists the fields.",
        suggestion: findings.nearest(to: key, among: asked)
      )
    }
  }

  /// Reports a required field that is missing.
  func reportMissing(_ key: String) {
    // If the reader had to close the object itself, the lost fields have been reported.
    guard !value.isGuessed else { return }
    let brace = SourceRange(start: value.range.start, end: value.range.start + 1)
    switch missing {
    case .whyMissing:
      findings.add(
        .whyMissing,
        at: brace,
        "\(name) does not say what the choice did.",
        advice: findings.origin == nil
          ? "Add “why”: what the choice did, in a sentence or two, for the debrief."
          : "Write “- Why:” below it: what the choice did, in a sentence or two, for the debrief."
      )
    default:
      findings.add(
        missing,
        at: brace,
        "\(name) has no \(quoted(findings.name(ofField: key))).",
        advice: findings.origin == nil
          ? "Add \(quoted(key)) between these braces; docs/format.md says what belongs in it."
          : PlayNotes.adding(field: key, to: noun)
      )
    }
  }

  /// Reports a required field that is empty.
  func reportEmpty(_ value: JSONValue) {
    guard !value.isGuessed else { return }
    let code = missing == .missingField ? LoaderCode.badValue : missing
    findings.add(
      code, at: value.range, "\(findings.label(of: value)) is empty.",
      advice: "Fill it in; \(findings.origin == nil ? "docs/format.md" : "docs/script.md") says what belongs here.")
  }

  /// What a message calls this object, with its id if it has one.
  private var name: String {
    if let id = value["id"]?.string, !id.isEmpty { return "The \(noun) \(quoted(id))" }
    return "This \(noun)"
  }

  /// Fields mostly come in the documented order, so the search starts after the last one found.
  private func slot(of key: String) -> Int? {
    var key = key
    return key.withUTF8 { wanted in
      let storage = value.storage
      func isHere(_ slot: Int) -> Bool {
        let index = keys[slot]
        return index > 0 && storage.holds(wanted, in: storage.nodes[index])
      }
      return (cursor..<keys.count).first(where: isHere) ?? (0..<cursor).first(where: isHere)
    }
  }

  private static func article(_ noun: String) -> String {
    switch noun.first {
    case "a", "e", "i", "o", "u": "an \(noun)"
    default: "a \(noun)"
    }
  }
}
