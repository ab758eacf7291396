// Ids: how they are written, and that none is given twice.

import Diagnostics

/// What ids, dates and version numbers look like.
enum Spelling {
  /// How many letters an id may have (docs/format.md).
  static let longestID = 80

  /// Whether a text is kebab-case: small letters and digits in groups joined by single hyphens.
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

  /// The nearest kebab-case spelling of a text, or nil where nothing of it can be kept.
  static func kebabCase(_ text: String) -> String? {
    let groups = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let result = groups.joined(separator: "-")
    return result.isEmpty || result.utf8.count > longestID ? nil : result
  }

  /// Whether a text is `major.minor.patch` of whole numbers without needless zeros.
  static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        (1...9).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit) && (part == "0" || part.first != "0")
      }
  }

  /// Whether a text is a day of the calendar as `YYYY-MM-DD` or, where that will do, a month as `YYYY-MM`.
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

  /// Whether a text is a SHA-256 sum in small hexadecimal letters.
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

/// Remembers where each id was given first.
struct FirstUses {
  private var places: [String: SourceRange] = [:]

  /// Notes an id; reports one that was given before, and says then that it is not new.
  @discardableResult
  mutating func note(_ id: String, at range: SourceRange, _ findings: Findings) -> Bool {
    guard let first = places.updateValue(range, forKey: id) else { return true }
    places[id] = first
    findings.add(
      .duplicateID,
      range,
      "\(quoted(id)) is already there: it stands on line \(findings.line(of: first)).",
      "Give one of the two another id, and change what refers to it."
    )
    return false
  }
}

extension Findings {
  /// Reports an id that is not kebab-case, or that is longer than any word a person would type.
  func checkIDFormat(_ id: String, at range: SourceRange) {
    guard id.utf8.count <= Spelling.longestID else {
      add(
        .idFormat,
        range,
        "\(quoted(id)) has \(id.utf8.count) letters, and an id has at most \(Spelling.longestID).",
        "Shorten it to a few words; conditions, scripts and commands name it."
      )
      return
    }
    guard !Spelling.isKebabCase(id) else { return }
    add(
      .idFormat,
      range,
      "\(quoted(id)) is not written as an id.",
      "Use small letters and digits, with single hyphens between the words, as in the-first-visit.",
      suggestion: Spelling.kebabCase(id)
    )
  }
}

extension ObjectReader {
  /// The id of the object, which has to be there and in kebab-case; empty with a finding otherwise.
  mutating func identifier(_ key: String = "id") -> String {
    guard let value = require(key), let id = findings.string(value) else { return "" }
    if id.isEmpty {
      reportEmpty(value)
    } else {
      findings.checkIDFormat(id, at: value.range)
    }
    return id
  }

  /// An id that must not have been given before among its kind.
  mutating func identifier(_ key: String = "id", uniqueAmong uses: inout FirstUses) -> String {
    let id = identifier(key)
    if !id.isEmpty, let range = value[key]?.range { uses.note(id, at: range, findings) }
    return id
  }
}
