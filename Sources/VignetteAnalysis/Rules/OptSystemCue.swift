// The credited options given away by what they name.

import Diagnostics

/// Over the case, neither the line that names the service nor the one that speaks of suicide finds what earns most much more
/// often than chance.
enum OptSystemCue: VignetteRule {
  static let code = "opt-system-cue"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    FormHabit.subjects.compactMap { habit in
      habit.finding(
        in: context,
        advice: "Let lines of other kinds name it too, as doctors do, and some that earn most go without.")
    }
  }
}
