// Fields of the common types.

import Diagnostics

extension ObjectReader {
  /// A text that has to be there and to say something; empty with a finding otherwise.
  mutating func string(_ key: String) -> String {
    guard let value = require(key), let string = findings.string(value) else { return "" }
    if string.isBlank { reportEmpty(value) }
    return string
  }

  /// A text that may be left out.
  mutating func optionalString(_ key: String) -> String? {
    take(key).flatMap { findings.string($0) }
  }

  /// A whole number that may be left out.
  mutating func integer(_ key: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
    take(key).flatMap { findings.integer($0, in: range) } ?? standard
  }

  /// A whole number that has to be there.
  mutating func requiredInteger(_ key: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
    require(key).flatMap { findings.integer($0, in: range) } ?? standard
  }

  /// True or false, which may be left out.
  mutating func bool(_ key: String) -> Bool { take(key).flatMap { findings.bool($0) } ?? false }

  /// A word of a fixed list that may be left out.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    default standard: Choice
  ) -> Choice where Choice.RawValue == String {
    take(key).flatMap { findings.choice($0) } ?? standard
  }

  /// A word of a fixed list that has to be there.
  mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    default standard: Choice
  ) -> Choice where Choice.RawValue == String {
    require(key).flatMap { findings.choice($0) } ?? standard
  }

  /// The entries of a list that may be left out, with a finding where there are more than `limit`.
  mutating func list(_ key: String, atMost limit: Int = .max) -> [JSONValue] {
    guard let value = take(key) else { return [] }
    return entries(of: value, atMost: limit)
  }

  /// The entries of a list that has to be there and, unless it `mayBeEmpty`, to hold something.
  mutating func requiredList(_ key: String, mayBeEmpty: Bool = false, atMost limit: Int = .max) -> [JSONValue] {
    guard let value = require(key) else { return [] }
    let entries = entries(of: value, atMost: limit)
    if entries.isEmpty, !mayBeEmpty, value.kind == .array { reportEmpty(value) }
    return entries
  }

  /// The texts of a list that may be left out.
  mutating func strings(_ key: String) -> [String] { texts(in: list(key)) }

  /// The texts of a list that has to be there and to hold something.
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
        entries[limit].range,
        "\(value.label) holds \(entries.count) entries, and at most \(limit) are allowed.",
        "Take some out, beginning with those the scene can do without."
      )
    }
    return entries
  }
}

extension String {
  /// Whether nothing but white space stands in it.
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
