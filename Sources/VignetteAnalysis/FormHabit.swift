// Ways of choosing by the form of a line, and how often each finds what earns most.

import Vignettes

/// A habit of choosing by form alone, such as always taking the line with most sentences.
struct FormHabit: Sendable {
  /// The habit, as the end of “Always choosing …”.
  let name: String
  /// What is counted in a line.
  let count: @Sendable (_ line: WordText) -> Int
  /// Whether the line with most is taken; otherwise the one with least.
  let takesMost: Bool

  /// How often a habit and chance find what earns most, in parts of `Tally.whole`.
  struct Tally {
    /// A number that every possible number of options divides.
    static let whole = 840

    /// How many decisions were looked at.
    var decisions = 0
    /// How many of them the habit finds; where it cannot decide, its share of those that it takes.
    var found = 0
    /// How many of them chance finds.
    var chance = 0

    /// Whether the habit finds more than chance and a percentage of the decisions, and at least one decision more.
    func isTelling(abovePercent percent: Int) -> Bool {
      let above = found - chance
      return above > Self.whole && above * 100 > decisions * Self.whole * percent
    }
  }

  /// Looks at every decision of a case with three options or more of which some earn most.
  func tally(of context: RuleContext) -> Tally {
    var tally = Tally()
    for scene in context.credited {
      let lines = context.lines(at: scene.scene)
      guard lines.count == scene.credits.count, (3...8).contains(lines.count) else { continue }
      let counts = lines.map(count)
      let wanted = takesMost ? counts.max() : counts.min()
      let taken = counts.indices.filter { counts[$0] == wanted }
      tally.decisions += 1
      tally.found += scene.best.count(where: taken.contains) * Tally.whole / max(taken.count, 1)
      tally.chance += scene.best.count * Tally.whole / lines.count
    }
    return tally
  }

  /// A warning about the whole case if the habit finds too much.
  func finding(in context: RuleContext, advice: String) -> Finding? {
    let tally = tally(of: context)
    guard tally.isTelling(abovePercent: context.thresholds.habitAbovePercent) else { return nil }
    return Finding(
      .key(.root.appending("scenes")),
      "Always choosing \(name) finds what earns most at \(Self.rounded(tally.found)) of \(tally.decisions) decisions, "
        + "where chance finds \(Self.rounded(tally.chance)), so the form gives it away.",
      advice: advice
    )
  }

  private static func rounded(_ parts: Int) -> Int { (parts + Tally.whole / 2) / Tally.whole }
}

extension FormHabit {
  /// The habits of `opt-clause-cue`.
  static let clauses = [
    FormHabit(name: "the line with most sentences and parts", count: { $0.clauses }, takesMost: true),
    FormHabit(name: "the line with fewest sentences and parts", count: { $0.clauses }, takesMost: false),
  ]

  /// The habits of `opt-system-cue`.
  static let subjects = [
    FormHabit(name: "the line that names the service", count: { $0.has(.service) ? 1 : 0 }, takesMost: true),
    FormHabit(name: "the line that speaks of suicide", count: { $0.has(.selfHarmMention) ? 1 : 0 }, takesMost: true),
  ]

  /// The habit that `opt-hedge-cue` looks at over the whole case.
  static let tentative = FormHabit(
    name: "the most tentative line", count: { $0.count(of: .hedge) }, takesMost: true)
}

extension WordText {
  /// How many listed words and phrases of one kind it contains.
  fileprivate func count(of kind: WordClass) -> Int { hits.count { $0.kind == kind } }

  /// Into how many parts full stops, question marks, exclamation marks, colons and semicolons divide it.
  fileprivate var clauses: Int {
    var count = 0
    var isOpen = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"): isOpen = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        if !isOpen { count += 1 }
        isOpen = true
      // Spaces, brackets and closing quotation marks begin nothing.
      default: break
      }
    }
    return count
  }
}
