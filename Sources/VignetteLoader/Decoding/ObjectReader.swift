// The fields of one object, read by name; what is missing and what is left over is reported.

import Diagnostics

/// Reads the fields of an object one by one and remembers which were asked for.
///
/// Call `finish()` at the end: it reports the fields that nobody asked for.
struct ObjectReader {
  let value: JSONValue
  /// What a message calls the object, such as "scene".
  let noun: String
  let findings: Findings
  /// The code under which a required field is reported that is missing or empty.
  var missing = LoaderCode.missingField

  /// The tape indexes of the keys in the order of the file; 0, where no key can stand, for those that were read.
  private var keys: ContiguousArray<Int> = []
  private var asked: ContiguousArray<String> = []
  private var cursor = 0

  /// Starts reading an object; reports anything else and gives nil.
  init?(_ value: JSONValue, _ noun: String, _ findings: Findings) {
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

  /// The value of a field, or nil where the object has none.
  mutating func take(_ key: String) -> JSONValue? {
    asked.append(key)
    guard let place = place(of: key) else { return nil }
    let value = JSONValue(storage: value.storage, index: keys[place] + 1)
    cursor = place + 1
    keys[place] = 0
    return value
  }

  /// The value of a field that has to be there, or nil with a finding.
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
        node.range,
        "There is no field \(quoted(key)) in \(Self.article(noun)).",
        "Correct its name, or take it out; docs/format.md lists the fields.",
        suggestion: findings.nearest(to: key, among: asked)
      )
    }
  }

  /// Reports a field that has to be there.
  func reportMissing(_ key: String) {
    // An object that the reader had to close by itself has lost fields, and that has been said.
    guard !value.isGuessed else { return }
    let brace = SourceRange(start: value.range.start, end: value.range.start + 1)
    switch missing {
    case .whyMissing:
      findings.add(
        .whyMissing,
        brace,
        "\(name) does not say why it has the effect that it has.",
        "Add “why”: what this choice did, in a sentence or two, for the debrief."
      )
    default:
      findings.add(
        missing,
        brace,
        "\(name) has no \(quoted(key)).",
        "Add \(quoted(key)) between these braces; docs/format.md says what belongs in it."
      )
    }
  }

  /// Reports a required field that is there and says nothing.
  func reportEmpty(_ value: JSONValue) {
    guard !value.isGuessed else { return }
    let code = missing == .missingField ? LoaderCode.badValue : missing
    findings.add(code, value.range, "\(value.label) is empty.", "Write here what docs/format.md asks for.")
  }

  /// What a message calls this object, with its id where it has one.
  private var name: String {
    if let id = value["id"]?.string, !id.isEmpty { return "The \(noun) \(quoted(id))" }
    return "This \(noun)"
  }

  /// Fields mostly come in the order in which they are documented, so the search begins after the last one found.
  private func place(of key: String) -> Int? {
    var key = key
    return key.withUTF8 { wanted in
      let storage = value.storage
      func isHere(_ place: Int) -> Bool {
        let index = keys[place]
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
