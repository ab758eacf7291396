// Ids: their form, and their uniqueness.

import Diagnostics

/// What ids, dates and version numbers look like.
enum Spelling {
  /// How many letters an id may have (docs/format.md).
  static let longestID = 80

  /// Whether a text is kebab-case: lower-case letters and digits in groups joined by single hyphens.
  static func isKebabCase(_ text: String) -> Bool {
    var afterHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterHyphen = false
      case UInt8(ascii: "-"):
        guard !afterHyphen else { return false }
        afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }

  /// The nearest kebab-case spelling of a text, or nil if nothing of it can be kept.
  static func kebabCase(_ text: String) -> String? {
    let groups = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let result = groups.joined(separator: "-")
    return result.isEmpty || result.utf8.count > longestID ? nil : result
  }

  /// Whether a text is `major.minor.patch`, whole numbers without leading zeros.
  static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        (1...9).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit) && (part == "0" || part.first != "0")
      }
  }

  /// Whether a text is a calendar day as `YYYY-MM-DD` or, if `orMonth`, a month as `YYYY-MM`.
  static func isDate(_ text: String, orMonth: Bool = false) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 || (orMonth && parts.count == 2), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return false }
    guard parts.count == 3 else { return true }
    guard let day = Int(parts[2]) else { return false }
    return (1...days(in: month, of: year)).contains(day)
  }

  /// Whether a text has the form of a language tag: a language of two or three letters, then groups of letters and digits.
  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0 | 0x20) }
    }
  }

  /// Whether a text is a SHA-256 hash in lower-case hexadecimal.
  static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Remembers where each id was first used.
struct FirstUses {
  private var ranges: [String: SourceRange] = [:]

  /// Records an id. If it is a duplicate, reports it and returns false.
  @discardableResult
  mutating func note(_ id: String, at range: SourceRange, _ findings: Findings) -> Bool {
    guard let first = ranges.updateValue(range, forKey: id) else { return true }
    ranges[id] = first
    findings.add(
      .duplicateID,
      at: range,
      "The id \(quoted(id)) is already used on line \(findings.line(of: first)).",
      advice: "Change one of the two ids, and everything that refers to it."
    )
    return false
  }
}

extension Findings {
  /// Reports an id that is not kebab-case, or is longer than anyone would type.
  func checkIDFormat(_ id: String, at range: SourceRange) {
    guard id.utf8.count <= Spelling.longestID else {
      add(
        .idFormat,
        at: range,
        "\(quoted(id)) has \(id.utf8.count) letters; an id can have at most \(Spelling.longestID).",
        advice: "Shorten it to a few words, since conditions, scripts and commands use it."
      )
      return
    }
    guard !Spelling.isKebabCase(id) else { return }
    add(
      .idFormat,
      at: range,
      "\(quoted(id)) cannot be an id.",
      advice: "Use lower-case letters and digits, with single hyphens between words, as in the-first-visit.",
      suggestion: Spelling.kebabCase(id)
    )
  }
}

extension ObjectReader {
  /// The required kebab-case id of the object; empty, with a finding, if there is none.
  mutating func identifier(_ key: String = "id") -> String {
    guard let value = require(key), let id = findings.string(value) else { return "" }
    if id.isEmpty {
      reportEmpty(value)
    } else {
      findings.checkIDFormat(id, at: value.range)
    }
    return id
  }

  /// A required id that must be unique among its kind.
  mutating func identifier(_ key: String = "id", uniqueAmong uses: inout FirstUses) -> String {
    let id = identifier(key)
    if !id.isEmpty, let range = value[key]?.range { uses.note(id, at: range, findings) }
    return id
  }
}
