// The single tests of a condition, and the names they can use.

import Diagnostics
import Vignettes

extension ConditionParser {
  /// Reads one test: a comparison, a flag, a state, or something done or chosen.
  mutating func parseTest() -> Condition? {
    let first = token
    guard first.kind == .word else {
      failAtStart(first)
      return nil
    }
    advance()
    switch first.text {
    case "bond": return parseComparison(of: .bond, named: first)
    case "goals": return parseComparison(of: .goals, named: first)
    case "tasks": return parseComparison(of: .tasks, named: first)
    case "alliance": return parseAlliance(after: first)
    case "rupture": return parseRupture(after: first)
    case "done": return parseDone(after: first)
    case "chose": return parseChose(after: first)
    case "and", "or", "is":
      fail(
        at: first.range,
        "There is no test before \(quoted(first.text)).",
        "Write a test before it, or delete the word."
      )
      return nil
    default: return parseNamed(first)
    }
  }

  private mutating func failAtStart(_ first: ConditionToken) {
    switch first.kind {
    case .end:
      fail(at: first.range, "The condition ends too early: a test is missing.", "Add the missing test.")
    case .number:
      fail(
        at: first.range,
        "A comparison begins with a name, not with a number.",
        "Write the name first, as in “acknowledged >= 2”."
      )
    default:
      fail(
        at: first.range,
        "\(quoted(first.text)) cannot be used here.",
        "Write a test such as “acknowledged >= 2”, a flag, or “alliance is firm”.",
        suggestion: Self.meant[first.text]
      )
    }
  }

  private mutating func parseNamed(_ name: ConditionToken) -> Condition? {
    if names.counters.contains(name.text) {
      return parseComparison(of: .counter(VariableID(name.text)), named: name)
    }
    if names.flags.contains(name.text) {
      if token.kind == .comparison {
        fail(
          at: token.range,
          "\(quoted(name.text)) is a flag, on or off, and cannot be compared with anything.",
          "Write the flag by itself, or with “not” before it."
        )
      }
      return .flag(VariableID(name.text))
    }
    if let word = Self.meant[name.text] {
      fail(at: name.range, "\(quoted(name.text)) must be in lower case.", "Write it in lower case.", suggestion: word)
      return nil
    }
    reportName(
      name,
      "No counter or flag is called \(quoted(name.text)).",
      suggestion: findings.nearest(
        to: name.text,
        among: DeclaredNames.ordered(names.counters, names.flags) + Self.words
      )
    )
    skipRest()
    return nil
  }

  private static var words: [String] { ["alliance", "rupture", "bond", "goals", "tasks", "done", "chose", "not"] }

  /// After an unknown name, skips whatever belongs to it, so the rest can still be read.
  private mutating func skipRest() {
    if token.kind == .comparison {
      advance()
      if token.kind == .number { advance() }
    } else if consume(word: "is"), token.kind == .word {
      advance()
    }
  }

  private mutating func parseComparison(of quantity: Condition.Quantity, named name: ConditionToken) -> Condition? {
    guard token.kind == .comparison || token.kind == .stray else {
      fail(
        at: name.range,
        "\(quoted(name.text)) is a number and must be compared with a number.",
        "Write for example “\(name.text) >= 1”."
      )
      return nil
    }
    guard let comparison = Condition.Comparison(rawValue: token.text) else {
      fail(
        at: token.range,
        "\(quoted(token.text)) does not compare numbers.",
        "Write one of < <= = != >= >.",
        suggestion: Self.meant[token.text]
      )
      return nil
    }
    advance()
    guard token.kind == .number, let number = Int(token.text), number <= 99 else {
      fail(
        at: token.range,
        "\(quoted(comparison.rawValue)) must be followed by a whole number from 0 to 99.",
        "Write the number in digits."
      )
      return nil
    }
    advance()
    return .compare(quantity, comparison, number)
  }

  private mutating func parseAlliance(after word: ConditionToken) -> Condition? {
    guard let state = parseState(after: word) else { return nil }
    if let band = AllianceBand.allCases.first(where: { $0.word == state.text }) { return .alliance(band) }
    let words = AllianceBand.allCases.map(\.word)
    reportName(
      state,
      "The alliance can be strained, forming or firm, but not \(quoted(state.text)).",
      suggestion: findings.nearest(to: state.text, among: words)
    )
    return nil
  }

  private mutating func parseRupture(after word: ConditionToken) -> Condition? {
    guard let state = parseState(after: word) else { return nil }
    if let rupture = Rupture(rawValue: state.text) { return .rupture(rupture) }
    let words = Rupture.allCases.map(\.rawValue)
    reportName(
      state,
      "The rupture can be none, withdrawal or confrontation, but not \(quoted(state.text)).",
      suggestion: findings.nearest(to: state.text, among: words)
    )
    return nil
  }

  /// Reads `is` and the word after it.
  private mutating func parseState(after word: ConditionToken) -> ConditionToken? {
    guard consume(word: "is") else {
      fail(at: token.range, "\(quoted(word.text)) must be followed by “is”.", "Write for example “\(word.text) is …”.")
      return nil
    }
    return parseName(after: "is")
  }

  private mutating func parseDone(after word: ConditionToken) -> Condition? {
    guard let name = parseName(after: word.text) else { return nil }
    let id = MarkerID(name.text)
    if MarkerKind.task.fits(id), catalogue[id] != nil { return .done(id) }
    reportName(
      name,
      "The marker catalogue has no task \(quoted(name.text)).",
      suggestion: findings.nearest(to: name.text, among: MarkerKind.task.ids(in: catalogue))
    )
    return nil
  }

  private mutating func parseChose(after word: ConditionToken) -> Condition? {
    guard let name = parseName(after: word.text) else { return nil }
    if names.options.contains(name.text) { return .chose(OptionID(name.text)) }
    reportName(
      name,
      "No option or pattern is called \(quoted(name.text)).",
      suggestion: findings.nearest(to: name.text, among: DeclaredNames.ordered(names.options))
    )
    return nil
  }

  private mutating func parseName(after word: String) -> ConditionToken? {
    let name = token
    guard name.kind == .word || name.kind == .number else {
      fail(
        at: name.range,
        "\(quoted(word)) must be followed by a name.",
        "Write the name as it is spelled in the file."
      )
      return nil
    }
    advance()
    return name
  }
}
