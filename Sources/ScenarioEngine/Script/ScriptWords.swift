// The words of one line of a script.

/// Why a line is no command.
struct ScriptSyntax: Error {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Takes a line apart word by word.
struct ScriptWords {
  private var left: Substring

  init(_ line: Substring) {
    left = line
    skipSpace()
  }

  var isEmpty: Bool { left.isEmpty }
  var beginsWithQuote: Bool { left.unicodeScalars.first == "\"" }

  /// The next word without taking it.
  var first: Substring? { left.isEmpty ? nil : left.prefix { !$0.isWhitespace } }

  mutating func word(_ wanted: String) throws(ScriptSyntax) -> String {
    guard let word = first else { throw ScriptSyntax("Here stands \(wanted), and the line ends.") }
    left = left.dropFirst(word.count)
    skipSpace()
    return String(word)
  }

  mutating func value<Value: RawRepresentable & CaseIterable>(of wanted: String) throws(ScriptSyntax) -> Value
  where Value.RawValue == String {
    let word = try word(wanted)
    guard let value = Value(rawValue: word) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ScriptSyntax("“\(word)” is not \(wanted); known are \(known).")
    }
    return value
  }

  mutating func number() throws(ScriptSyntax) -> UInt64 {
    let word = try word("a whole number")
    guard let number = UInt64(word) else { throw ScriptSyntax("“\(word)” is not a whole number from 0.") }
    return number
  }

  mutating func list() throws(ScriptSyntax) -> [String] {
    let items = rest().split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
    guard !items.isEmpty else { throw ScriptSyntax("Here stands a list with commas, and the line ends.") }
    return items
  }

  mutating func rest() -> String {
    defer { left = "" }
    return Self.trimmed(left)
  }

  /// A text in quotation marks. Taken scalar by scalar, as `quote` writes it: a mark that combines with the text beside
  /// it is a quotation mark all the same.
  mutating func quoted() throws(ScriptSyntax) -> String {
    guard beginsWithQuote else { throw ScriptSyntax("Here stands a text in straight quotation marks.") }
    var text = String.UnicodeScalarView()
    var rest = left.unicodeScalars.dropFirst()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        left = Substring(rest)
        skipSpace()
        return String(text)
      case "\\":
        guard let escaped = rest.popFirst() else { break }
        text.append(Self.meaning(ofEscaped: escaped))
      default: text.append(scalar)
      }
    }
    throw ScriptSyntax("The quotation marks are not closed.")
  }

  private static func meaning(ofEscaped scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "n": "\n"
    case "r": "\r"
    default: scalar
    }
  }

  func finish() throws(ScriptSyntax) {
    if !left.isEmpty { throw ScriptSyntax("“\(left)” is left over at the end of the line.") }
  }

  static func quote(_ text: String) -> String {
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted.append(contentsOf: ["\\", scalar])
      case "\n": quoted.append(contentsOf: ["\\", "n"])
      case "\r": quoted.append(contentsOf: ["\\", "r"])
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  private mutating func skipSpace() { left = left.drop { $0.isWhitespace } }
}
