// The ways in which a case is broken, each with the code that has to be found.

import ScenarioEngine

/// One way to break a case.
struct FaultKind: Sendable {
  /// The code of the finding.
  let code: String
  /// What is done, for messages.
  let name: String
  /// Whether the rules are needed to find it, or the loader alone does.
  let needsRules: Bool
  /// Breaks a case at one point; nil if the case has no such point.
  let cut: @Sendable (CaseSurgery, inout SplitMix64) -> Incision?

  init(
    _ code: String, _ name: String, rules: Bool = false,
    cut: @escaping @Sendable (CaseSurgery, inout SplitMix64) -> Incision?
  ) {
    self.code = code
    self.name = name
    needsRules = rules
    self.cut = cut
  }

  /// A sentence added to the narration of a text.
  static func saying(_ sentence: String, in pattern: String, _ code: String) -> FaultKind {
    FaultKind(code, "“\(sentence)” in \(pattern)", rules: true) { surgery, random in
      surgery.narration(pattern, &random).map { surgery.adding(sentence, to: $0) }
    }
  }

  /// A value put in the place of another.
  static func value(_ text: String, at pattern: String, _ code: String, rules: Bool = false) -> FaultKind {
    FaultKind(code, "\(text) at \(pattern)", rules: rules) { surgery, random in
      surgery.any(pattern, &random).map { surgery.replacing($0, with: text) }
    }
  }

  /// A field put at the beginning of an object that lacks it; the fault is marked at its value.
  static func added(_ field: String, to pattern: String, without key: String, _ code: String) -> FaultKind {
    FaultKind(code, "\(field) in \(pattern)", rules: true) { surgery, random in
      surgery.any(pattern, &random) { $0.value.kind == .object && $0.value[key] == nil }.map {
        surgery.inserting("\n\(field),", at: $0.value.range.start + 1, mark: 1)
      }
    }
  }

  /// A field taken out of an object.
  static func missing(_ key: String, of pattern: String, _ code: String) -> FaultKind {
    FaultKind(code, "no \(key) in \(pattern)") { surgery, random in
      surgery.any(pattern, &random) { $0.value[key] != nil }.flatMap { surgery.removing(key, from: $0) }
    }
  }

  /// Something put into a text.
  static func inText(_ text: String, _ code: String) -> FaultKind {
    FaultKind(code, "something put into a text") { surgery, random in
      surgery.any("scenes/**", &random) { ($0.value.string?.utf8.count ?? 0) > 20 }.map {
        surgery.inserting(text, at: $0.value.range.start + 1)
      }
    }
  }

  /// Every kind.
  static let all = json + shape + rules
}
