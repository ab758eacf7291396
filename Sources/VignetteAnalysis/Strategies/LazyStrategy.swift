// The lazy strategies: fixed ways of choosing that need no understanding of the patient.

import ScenarioEngine
import Vignettes

/// A way of choosing by `moves` and text alone (docs/scoring.md §10.7).
///
/// Ties, and scenes at which nothing fits, go to the first option in the order of the file.
public enum LazyStrategy: String, Sendable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case first, longest, shortest
  /// The least certain tone; among those, the most words of hedging.
  case mostTentative = "most-tentative"
  /// Nothing that starts or changes a medicine.
  case neverPrescribe = "never-prescribe"
  /// Whatever starts a medicine, or else changes one.
  case alwaysPrescribe = "always-prescribe"
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case ask, acknowledge, refer
  /// Whatever is said as a question at its end.
  case question

  /// The strategy in words, as the end of “A trainee who chooses …”.
  public var title: String {
    switch self {
    case .first: "always the first"
    case .longest: "always the longest"
    case .shortest: "always the shortest"
    case .mostTentative: "always the most tentative"
    case .neverPrescribe: "never to prescribe"
    case .alwaysPrescribe: "always to prescribe"
    case .ask: "always to ask"
    case .acknowledge: "always to acknowledge"
    case .refer: "always to refer"
    case .question: "always what ends in a question"
    }
  }

  /// Which of the candidates it takes, by place; 0 where there is none.
  func choice(among candidates: [Candidate]) -> Int {
    switch self {
    case .first: 0
    case .longest: Self.greatest(candidates) { $0.text.count }
    case .shortest: Self.greatest(candidates) { -$0.text.count }
    case .mostTentative: Self.greatest(candidates) { ($0.uncertainty, HedgeWords.count(in: $0.text)) }
    case .neverPrescribe: Self.first(candidates) { !$0.does(.prescribe) && !$0.does(.change) }
    case .alwaysPrescribe:
      candidates.firstIndex { $0.does(.prescribe) } ?? Self.first(candidates) { $0.does(.change) }
    case .ask: Self.first(candidates) { $0.does(.ask) }
    case .acknowledge: Self.first(candidates) { $0.does(.acknowledge) }
    case .refer: Self.first(candidates) { $0.does(.refer) }
    case .question: Self.first(candidates) { $0.endsInQuestion }
    }
  }

  private static func first(_ candidates: [Candidate], where fits: (Candidate) -> Bool) -> Int {
    candidates.firstIndex(where: fits) ?? 0
  }

  private static func greatest(_ candidates: [Candidate], by measure: (Candidate) -> Int) -> Int {
    greatest(candidates) { (measure($0), 0) }
  }

  private static func greatest(_ candidates: [Candidate], by measure: (Candidate) -> (Int, Int)) -> Int {
    let measures = candidates.map(measure)
    var best = 0
    for (place, one) in measures.enumerated() where one > measures[best] { best = place }
    return best
  }
}

/// Something that can be said at a scene, as a lazy strategy sees it.
struct Candidate: Sendable {
  /// The id of the option, or of the pattern.
  let id: OptionID
  /// What is said: its line, or the parts of the shortest reply that amounts to the pattern.
  let text: String
  /// The parts of that reply; empty for an option.
  let parts: [PartID]
  private let moves: [Move]
  private let tone: Tone

  /// An option, or the body of a pattern, said in these words.
  init(_ option: SceneOption, text: String, parts: [PartID] = []) {
    id = option.id
    self.text = text
    self.parts = parts
    moves = option.moves
    tone = option.tone
  }

  /// Whether it is a step of this kind.
  func does(_ move: Move) -> Bool { moves.contains(move) }

  /// 2 for what is offered as a thought, 1 for what is said plainly, 0 for a certainty.
  var uncertainty: Int {
    switch tone {
    case .tentative: 2
    case .plain: 1
    case .certain: 0
    }
  }

  /// Whether the last thing said is a question; stage directions and closing quotation marks after it do not matter.
  var endsInQuestion: Bool {
    var rest = text[...]
    while let last = rest.last {
      if last.isWhitespace || "\"'”’)*".contains(last) {
        rest.removeLast()
      } else if last == "]", let open = rest.lastIndex(of: "[") {
        rest = rest[..<open]
      } else {
        return last == "?"
      }
    }
    return false
  }
}
