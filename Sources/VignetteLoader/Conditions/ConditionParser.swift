// From the text of a condition to its value: brackets, `not`, `and`, `or`.

import Diagnostics
import Vignettes

/// Reads one condition (docs/format.md §5).
struct ConditionParser {
  /// Something wrong with a condition.
  struct Issue {
    let code: LoaderCode
    /// Its range, in bytes of the condition's text.
    let range: Range<Int>
    let message: String
    let advice: String
    var suggestion: String?
  }

  let names: DeclaredNames
  let catalogue: MarkerCatalogue
  let findings: Findings
  private(set) var issues: [Issue] = []
  private let tokens: [ConditionToken]
  private var index = 0
  /// Set by the first syntax error; nothing after that can be judged.
  private var hasFailed = false

  init(_ text: String, names: DeclaredNames, catalogue: MarkerCatalogue, findings: Findings) {
    self.findings = findings
    self.names = names
    self.catalogue = catalogue
    tokens = ConditionToken.all(in: text)
  }

  /// The condition, or nil if `issues` is not empty.
  mutating func parse() -> Condition? {
    guard tokens.count <= ConditionToken.limit + 1 else {
      let rest = tokens[ConditionToken.limit].range.lowerBound..<(tokens.last?.range.upperBound ?? 0)
      fail(
        at: rest,
        "This condition is too long.",
        "Count what it looks for in a counter, and test that counter instead."
      )
      return nil
    }
    let condition = parseOr()
    if !hasFailed, token.kind != .end {
      fail(
        at: token.range,
        "\(quoted(token.text)) cannot come after what is before it.",
        "Join tests with “and” or “or”, and check that every bracket has a partner.",
        suggestion: Self.meant[token.text]
      )
    }
    return issues.isEmpty ? condition : nil
  }

  // MARK: Joining

  private mutating func parseOr() -> Condition? {
    var left = parseAnd()
    while !hasFailed, consume(word: "or") {
      let right = parseAnd()
      left = Self.both(left, right, joinedBy: Condition.or)
    }
    return left
  }

  private mutating func parseAnd() -> Condition? {
    var left = parseNot()
    while !hasFailed, consume(word: "and") {
      let right = parseNot()
      left = Self.both(left, right, joinedBy: Condition.and)
    }
    return left
  }

  private mutating func parseNot() -> Condition? {
    guard consume(word: "not") else { return parsePrimary() }
    return parseNot().map(Condition.not)
  }

  private mutating func parsePrimary() -> Condition? {
    guard token.kind == .open else { return parseTest() }
    let open = token.range
    advance()
    let inner = parseOr()
    guard !hasFailed else { return nil }
    guard token.kind == .close else {
      fail(at: open, "This bracket is never closed.", "Put a ) where the group ends.")
      return nil
    }
    advance()
    return inner
  }

  private static func both(
    _ left: Condition?,
    _ right: Condition?,
    joinedBy join: (Condition, Condition) -> Condition
  ) -> Condition? {
    guard let left, let right else { return nil }
    return join(left, right)
  }

  // MARK: Pieces

  /// The next token. The last is an `end`, which is never consumed.
  var token: ConditionToken { tokens[min(index, tokens.count - 1)] }

  mutating func advance() { index += 1 }

  /// Consumes a word if it comes next.
  mutating func consume(word: String) -> Bool {
    guard token.kind == .word, token.text == word else { return false }
    advance()
    return true
  }

  /// Records a syntax error and stops reading.
  mutating func fail(at range: Range<Int>, _ message: String, _ advice: String, suggestion: String? = nil) {
    guard !hasFailed else { return }
    hasFailed = true
    issues.append(
      Issue(code: .condition, range: range, message: message, advice: advice, suggestion: suggestion)
    )
  }

  /// Notes a name that is not known, and goes on.
  mutating func reportName(_ token: ConditionToken, _ message: String, suggestion: String?) {
    issues.append(
      Issue(
        code: .conditionName,
        range: token.range,
        message: message,
        advice: "Correct the name, or declare it.",
        suggestion: suggestion
      )
    )
  }

  /// What other notations use, and its spelling here.
  static let meant = [
    "==": "=", "===": "=", "≤": "<=", "≥": ">=", "≠": "!=", "=<": "<=", "=>": ">=", "<>": "!=", "&&": "and", "&": "and",
    "||": "or", "|": "or",
    "!": "not", "AND": "and", "OR": "or", "NOT": "not", "And": "and", "Or": "or", "Not": "not",
  ]
}
