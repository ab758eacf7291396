// What an id's prefix says about it, for rules that depend on the family.

extension Identifier where Kind == Named.InCatalogue {
  /// The groups of families that rules tell apart (docs/markers.md).
  public enum Group: Sendable {
    /// `rt-`, `rf-`, `tr-`: the patient's side, whose ceilings fall in a rupture.
    case resistanceOrTransference
    /// `ct-feel-`: a feeling of the clinician's.
    case feeling
    /// `ct-act-`: an enactment.
    case act
    /// `ct-proc-`: a process that explains feeling or act.
    case process
    /// `sk-rp-`: repair of a rupture.
    case repair
    /// `sk-h-` and the question about one's own feeling: holding countertransference.
    case holding
    /// Any other `sk-`.
    case skill
    /// `sf-cue-`: a safety cue.
    case safetyCue
    /// `sf-task-`: a safety task.
    case safetyTask
    /// `md-task-`: a medicines task.
    case medicinesTask
    /// `cr-`, `sr-`, `al-`: standing attitudes, the service, the alliance.
    case other
  }

  /// The group that the prefix puts the id in.
  public var family: Group {
    for (prefix, group) in Self.prefixes where text.hasPrefix(prefix) { return group }
    return .other
  }

  /// Whether the id is for the clinician's own experience, which is held or owned and not explained to the patient.
  public var isCountertransference: Bool { text.hasPrefix("ct-") }

  /// Whether the skill clears a rupture: any repair except leaving the pattern for later (docs/scoring.md §3.4).
  public var clearsRupture: Bool { family == .repair && text != "sk-rp-defer-pattern" }

  /// The task of asking about suicide, which no score may penalise (docs/scoring.md §5.5).
  public static var askAboutSuicide: Self { "sf-task-ask-suicide" }

  private static var prefixes: [(String, Group)] {
    [
      ("rt-", .resistanceOrTransference), ("rf-", .resistanceOrTransference), ("tr-", .resistanceOrTransference),
      ("ct-feel-", .feeling), ("ct-act-", .act), ("ct-proc-", .process), ("sk-rp-", .repair), ("sk-h-", .holding),
      ("sk-q-my-feeling", .holding), ("sk-", .skill), ("sf-cue-", .safetyCue), ("sf-task-", .safetyTask),
      ("md-task-", .medicinesTask),
    ]
  }
}
