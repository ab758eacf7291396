// The rules, in one table, and how they are applied to a vignette.

import Diagnostics
import Vignettes

/// The rules about what a vignette says and where it leads (docs/authoring-rules.md §3).
public enum VignetteRules {
  /// Every rule, in the order of docs/authoring-rules.md §3.
  static let table: [any VignetteRule.Type] = [
    GraphUnreachable.self,
    GraphDeadEnd.self,
    GraphNoEnding.self,
    GraphCycle.self,
    GraphConditionStarves.self,
    GraphConditionNever.self,
    GraphEndingsFew.self,
    GraphExplosion.self,
    GraphFalseChoice.self,
    GraphOneTruePath.self,
    GraphLengthSpread.self,
    IDScriptWord.self,
    IDFileName.self,
    SafetyCueWithoutTask.self,
    SafetyUnreachableTask.self,
    SafetyNeverDue.self,
    SafetyPenalised.self,
    SafetyRiskLevel.self,
    SafetyMethodDetail.self,
    SafetyWording.self,
    SafetyNoSupportLine.self,
    SafetyAbsenceCover.self,
    DrugClaimUndated.self,
    OptLongestBest.self,
    OptLengthSpread.self,
    OptAbsolute.self,
    OptHedgeCue.self,
    OptEmpathyCue.self,
    OptConvergence.self,
    OptClang.self,
    OptGrammar.self,
    OptStrawman.self,
    OptQuestionCue.self,
    OptClauseCue.self,
    OptSystemCue.self,
    OptPosition.self,
    OptAllOfAbove.self,
    OptNegative.self,
    OptJargon.self,
    OptDouble.self,
    OptCount.self,
    OptVagueFrequency.self,
    OptDuplicateIdea.self,
    OptOneCredited.self,
    OptDoesMissing.self,
    OptDoesWords.self,
    OptTwin.self,
    OptAnswers.self,
    ScoreLazyStrategy.self,
    ScoreMarkerNoCue.self,
    ScoreLureMissing.self,
    ScoreWindowDefault.self,
    ScoreWindowEmpty.self,
    ScoreRuptureUndeclared.self,
    ScoreTStrawman.self,
    ScoreFlightOnly.self,
    ScoreNoOverOption.self,
    ScoreUnrepairable.self,
    ScoreAlwaysMedBad.self,
    ScoreWhyHindsight.self,
    ScoreWhyVerdict.self,
    ScoreAlliancePraise.self,
    ScoreFeelingsNone.self,
    ScoreSkillOnAct.self,
    EndingVerdict.self,
    LangWidth.self,
    LangReading.self,
    LangAbbrev.self,
    LangMarks.self,
    PortrayLabelFirst.self,
    PortrayIdentityUnneeded.self,
    MetaObjectiveUnused.self,
    MetaContentNotes.self,
    MetaReviewExpired.self,
    MetaLicence.self,
    MetaSignoffVoid.self,
    MetaInitials.self,
    MetaPlaceholder.self,
    RightsVerbatim.self,
    RightsSourceDeclared.self,
    PrivIdentifiable.self,
  ]

  /// The codes of all rules, in the order of docs/authoring-rules.md §3.
  public static var codes: [String] { table.map { $0.code } }

  /// The code for a case with placeholders, which nobody can sign.
  public static var placeholderCode: String { MetaPlaceholder.code }

  /// Everything that the rules find in a vignette, by position in the file.
  ///
  /// The vignette may have any fault that a model can have: ids may be missing or repeated, and scenes may form cycles.
  /// The thresholds limit the work; a rule that reaches its limit says nothing about the rest.
  ///
  /// - Parameters:
  ///   - vignette: The vignette.
  ///   - catalogue: The markers that it names.
  ///   - sourceMap: The ranges of its fields; with `.empty`, findings have no range.
  ///   - thresholds: The limits that the rules compare with.
  ///   - surroundings: The day, and the texts of sources; what depends on a missing one is not found.
  /// - Returns: The findings, including accepted ones as information; at the same position, that of the earlier rule
  ///   first.
  public static func check(
    _ vignette: Vignette,
    catalogue: MarkerCatalogue,
    sourceMap: SourceMap,
    thresholds: Thresholds = .standard,
    surroundings: Surroundings = Surroundings()
  ) -> [Diagnostic] {
    let context = RuleContext(
      vignette, catalogue: catalogue, thresholds: thresholds, surroundings: surroundings, sourceMap: sourceMap)
    var accepted = AcceptedWarnings(vignette)
    var found: [Diagnostic] = []
    for rule in table {
      for finding in rule.findings(in: context) {
        let severity = finding.severity ?? rule.severity
        let reason = accepted.reason(for: finding, of: rule, severity: severity)
        found.append(
          diagnostic(
            finding, code: rule.code, severity: reason == nil ? severity : .information, acceptance: reason, sourceMap))
      }
    }
    for finding in accepted.idle(amongCodes: codes) {
      found.append(diagnostic(finding, code: AcceptedWarnings.code, severity: .warning, acceptance: nil, sourceMap))
    }
    return found.enumerated().sorted { left, right in
      let starts = (left.element.range?.start ?? 0, right.element.range?.start ?? 0)
      return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
    }.map(\.element)
  }

  /// The errors that make a vignette unplayable: a path would lead nowhere, or round for ever.
  ///
  /// - Parameters:
  ///   - vignette: The vignette, as for `check`.
  ///   - catalogue: The markers that it names.
  ///   - sourceMap: The ranges of its fields.
  /// - Returns: The errors with the codes `graph-…`, in the order of the rules, except that causes come first:
  ///   unreachable scenes come last, since a missing name or a cycle often explains them.
  public static func obstacles(
    to vignette: Vignette,
    catalogue: MarkerCatalogue,
    sourceMap: SourceMap
  ) -> [Diagnostic] {
    // The texts are not needed for this, and somebody is waiting to play.
    let context = RuleContext(vignette, catalogue: catalogue, thresholds: .standard, readingTexts: false)
    let rules = table.filter { $0.severity == .error && $0.code.hasPrefix("graph-") }
    let causesFirst = rules.filter { $0.code != GraphUnreachable.code } + [GraphUnreachable.self]
    return causesFirst.flatMap { rule in
      rule.findings(in: context).map {
        diagnostic($0, code: rule.code, severity: $0.severity ?? rule.severity, acceptance: nil, sourceMap)
      }
    }
  }

  private static func diagnostic(
    _ finding: Finding,
    code: String,
    severity: Severity,
    acceptance: String?,
    _ sourceMap: SourceMap
  ) -> Diagnostic {
    let range =
      switch finding.location {
      case .value(let path): sourceMap.value(at: path)
      case .key(let path): sourceMap.key(at: path)
      }
    return Diagnostic(
      code: code,
      severity: severity,
      message: finding.message,
      advice: finding.advice,
      range: range,
      suggestion: finding.suggestion,
      acceptance: acceptance
    )
  }
}
