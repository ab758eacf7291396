// Twins in two cases, which can be compared only when both are checked together.

import Diagnostics
import Vignettes

/// An option that names a twin in another case, and where it does.
public struct CollectedTwin: Sendable {
  /// The option.
  let option: TwinOption
  /// The range of its `twin_of`; nil if unknown.
  let range: SourceRange?

  /// The options of a case that name a twin in another case.
  ///
  /// - Parameters:
  ///   - vignette: The case.
  ///   - sourceMap: The ranges of its fields.
  /// - Returns: The options, in the order of the file.
  public static func all(in vignette: Vignette, sourceMap: SourceMap) -> [CollectedTwin] {
    guard vignette.scenes.contains(where: { $0.body.options.contains { $0.twins.contains { $0.caseID != nil } } })
    else { return [] }
    let settings = MarkerWindow.settings(of: vignette)
    let options = TwinOption.all(in: vignette, settings: vignette.scenes.map { settings[$0.sitting] ?? .withPatient })
    return options.filter { $0.partners.contains { $0.caseID != vignette.metadata.id } }.map { option in
      let scene = vignette.scenes[option.sceneNumber]
      var list = "options"
      if case .compose = scene.body { list = "patterns" }
      let path = FieldPath.root.appending("scenes").appending(option.sceneNumber).appending(list)
        .appending(option.item).appending("twin_of")
      return CollectedTwin(option: option, range: sourceMap.value(at: path))
    }
  }
}

extension CollectionRules {
  /// What is wrong between twins of different cases, by the number of the case that it is found in.
  ///
  /// - Parameter cases: The cases of a collection; a twin in a case that is not among them is not judged.
  /// - Returns: Errors of the code `opt-twin`, in the order of the cases; two twins that name each other are judged once.
  public static func twins(_ cases: [CollectedCase]) -> [(number: Int, finding: Diagnostic)] {
    let numbers = Dictionary(
      cases.enumerated().map { ($0.element.metadata.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let known = Dictionary(
      cases.flatMap(\.twins).map { ($0.option.name, $0.option) }, uniquingKeysWith: { first, _ in first })
    return cases.enumerated().flatMap { number, one in
      one.twins.flatMap { twin in
        twin.option.partners.filter { $0.caseID != one.metadata.id }.compactMap { partner -> (Int, Diagnostic)? in
          guard let other = numbers[partner.caseID] else { return nil }
          let found = known[partner]
          if let found, found.partners.contains(twin.option.name), other < number { return nil }
          return problem(of: twin.option, with: partner, found: found).map { (number, diagnostic($0, at: twin.range)) }
        }
      }
    }
  }

  private static func problem(
    of option: TwinOption, with partner: TwinOption.Name, found: TwinOption?
  ) -> TwinOption.Problem? {
    guard let found else {
      return TwinOption.Problem(
        message: "“\(partner.text)” does not name “\(option.name.text)” as its twin in turn, or is not there.",
        advice: "Correct the ids, or let the two name each other.")
    }
    return option.problem(with: found, samePercent: Thresholds.standard.twinPercent)
  }

  private static func diagnostic(_ problem: TwinOption.Problem, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      code: OptTwin.code, severity: OptTwin.severity, message: problem.message, advice: problem.advice, range: range)
  }
}
