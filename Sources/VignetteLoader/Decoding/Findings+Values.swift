// Single values of the file: of the right type and in range, or a finding that says what is there instead.

import Diagnostics

extension Findings {
  /// The text, or nil with a finding.
  func string(_ value: JSONValue, expecting expected: @autoclosure () -> String = "a text") -> String? {
    if let string = value.string { return string }
    wrongType(value, expected: expected())
    return nil
  }

  /// The whole number, or nil with a finding if it is not one or is out of range.
  func integer(_ value: JSONValue, in range: ClosedRange<Int>) -> Int? {
    var expected: String { "a whole number from \(range.lowerBound) to \(range.upperBound)" }
    guard value.kind == .number else {
      wrongType(value, expected: expected)
      return nil
    }
    guard let number = value.integer, range.contains(number) else {
      if !value.isGuessed {
        add(
          .badValue,
          at: value.range,
          "\(label(of: value)) is \(value.sourceText.prefix(24)), but must be \(expected).",
          advice: "Write \(expected) here."
        )
      }
      return nil
    }
    return number
  }

  /// True or false, or nil with a finding.
  func bool(_ value: JSONValue) -> Bool? {
    if let bool = value.bool { return bool }
    wrongType(value, expected: "true or false")
    return nil
  }

  /// One of a fixed list of words, or nil with a finding that suggests the nearest.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: JSONValue,
    of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    var words: [String] { Choice.allCases.map(\.rawValue) }
    guard let word = string(value, expecting: "one of the words \(list(words))") else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    add(
      .badValue,
      at: value.range,
      "\(label(of: value)) is \(quoted(word)), which is not one of the allowed words.",
      advice: "Write one of these: \(list(words)).",
      suggestion: nearest(to: word, among: words)
    )
    return nil
  }

  /// Says what a value is and what it should be, unless the reader has already reported it.
  func wrongType(_ value: JSONValue, expected: @autoclosure () -> String) {
    guard !value.isGuessed else { return }
    let expected = expected()
    add(
      .wrongType,
      at: value.range,
      "\(label(of: value)) must be \(expected), but it is \(value.kind.inWords).",
      advice: "Write \(expected) here."
    )
  }

  private func list(_ words: [String]) -> String { words.map { quoted($0) }.joined(separator: ", ") }
}

extension Findings {
  /// What a message calls a value: its key, or in a play the note that says it; "this entry" in a list.
  func label(of value: JSONValue) -> String { value.key.map { quoted(name(ofField: $0)) } ?? "This entry" }

  /// What the author calls a field.
  func name(ofField key: String) -> String { origin == nil ? key : PlayNotes.name(ofField: key) }
}

extension JSONValue {
  /// The decoded key, or nil if the value has none.
  var key: String? {
    guard index > 0 else { return nil }
    let before = storage.nodes[index - 1]
    return before.kind == .key ? storage.text(of: before) : nil
  }
}

extension JSONValue.Kind {
  /// What a message calls a value of this kind.
  var inWords: String {
    switch self {
    case .object: "an object in braces { }"
    case .array: "a list in brackets [ ]"
    case .string: "a text"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null, which means “no value”"
    }
  }
}
