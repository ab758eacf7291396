// Fields of the common types.

import Diagnostics

extension ObjectReader {
  /// A required text that is not blank; empty, with a finding, if there is none.
  mutating func string(_ key: String) -> String {
    guard let value = require(key), let string = findings.string(value) else { return "" }
    if string.isBlank { reportEmpty(value) }
    return string
  }

  /// An optional text.
  mutating func optionalString(_ key: String) -> String? {
    take(key).flatMap { findings.string($0) }
  }

  /// An optional text that is not blank if it is there.
  mutating func filledString(_ key: String) -> String? {
    guard let value = take(key), let string = findings.string(value) else { return nil }
    if string.isBlank { reportEmpty(value) }
    return string
  }

  /// An optional whole number.
  mutating func integer(_ key: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
    take(key).flatMap { findings.integer($0, in: range) } ?? standard
  }

  /// A required whole number.
  mutating func requiredInteger(_ key: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
    require(key).flatMap { findings.integer($0, in: range) } ?? standard
  }

  /// An optional true or false.
  mutating func bool(_ key: String, default standard: Bool = false) -> Bool {
    take(key).flatMap { findings.bool($0) } ?? standard
  }

  /// An optional word from a fixed list.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    default standard: Choice
  ) -> Choice where Choice.RawValue == String {
    take(key).flatMap { findings.choice($0) } ?? standard
  }

  /// A required word from a fixed list.
  mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    default standard: Choice
  ) -> Choice where Choice.RawValue == String {
    require(key).flatMap { findings.choice($0) } ?? standard
  }

  /// The entries of an optional list, with a finding if there are more than `limit`.
  mutating func list(_ key: String, atMost limit: Int = .max) -> [JSONValue] {
    guard let value = take(key) else { return [] }
    return entries(of: value, atMost: limit)
  }

  /// The entries of a required list, which must not be empty unless it `mayBeEmpty`.
  mutating func requiredList(_ key: String, mayBeEmpty: Bool = false, atMost limit: Int = .max) -> [JSONValue] {
    guard let value = require(key) else { return [] }
    let entries = entries(of: value, atMost: limit)
    if entries.isEmpty, !mayBeEmpty, value.kind == .array { reportEmpty(value) }
    return entries
  }

  /// The texts of an optional list.
  mutating func strings(_ key: String) -> [String] { texts(in: list(key)) }

  /// The texts of a required list, which must not be empty.
  mutating func requiredStrings(_ key: String) -> [String] { texts(in: requiredList(key)) }

  private func texts(in values: [JSONValue]) -> [String] {
    values.compactMap { value in
      guard let text = findings.string(value) else { return nil }
      if text.isBlank { reportEmpty(value) }
      return text
    }
  }

  private func entries(of value: JSONValue, atMost limit: Int) -> [JSONValue] {
    guard value.kind == .array else {
      findings.wrongType(value, expected: "a list in brackets [ ]")
      return []
    }
    let entries = Array(value.elements)
    if entries.count > limit {
      findings.add(
        .badValue,
        at: entries[limit].range,
        "\(value.label) has \(entries.count) entries; at most \(limit) are allowed.",
        advice: "Remove those that the scene needs least."
      )
    }
    return entries
  }
}

extension String {
  /// Whether it is only white space.
  var isBlank: Bool {
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// How many words it has, as an author would count them.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for scalar in unicodeScalars {
      let isSpace = scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
