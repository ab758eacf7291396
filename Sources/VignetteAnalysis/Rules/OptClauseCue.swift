// The credited options given away by how many sentences they have.

import Diagnostics

/// Over the case, neither the line with most sentences and parts of sentences nor the one with fewest finds what earns most
/// much more often than chance.
enum OptClauseCue: VignetteRule {
  static let code = "opt-clause-cue"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    FormHabit.clauses.compactMap { habit in
      habit.finding(
        in: context,
        advice: "Say some that earn most in one sentence, and give lines of other kinds as many parts and questions.")
    }
  }
}
