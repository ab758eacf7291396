// Broken cases: shipped ones with one fault each, always the same.

import Diagnostics
import ScenarioEngine
import TestSupport
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

/// A shipped case with one fault.
struct BrokenCase: Sendable {
  let kind: FaultKind
  /// The shipped case.
  let original: String
  let bytes: [UInt8]
  /// The line of the fault, marked when it was made.
  let line: Int
}

/// The broken cases.
enum FaultCorpus {
  /// How many cases are sought of each kind; a kind that fits fewer places has fewer.
  private static let ofKind = 6

  /// The shipped cases that are broken, the shortest first.
  static let originals = ["the-extra-tablet", "ms-h", "mr-z", "sam"].compactMap { try? CaseSurgery($0) }

  /// How many of them are broken in ways that only the rules find; those take longest on a long case.
  static let judged = 2

  /// The broken cases of one kind, no two alike.
  static func cases(of kind: FaultKind) -> [BrokenCase] {
    var seen: Set<[UInt8]> = []
    return (0..<ofKind).compactMap { number in
      let turn = kind.needsRules ? (number == 0 ? judged - 1 : 0) : number % originals.count
      guard originals.indices.contains(turn) else { return nil }
      var random = SplitMix64(seed: UInt64(number) &* 1009 &+ WordHash.of(kind.name.utf8))
      guard let cut = kind.cut(originals[turn], &random), seen.insert(cut.bytes).inserted else { return nil }
      let line = LineIndex(cut.bytes).line(ofByte: cut.offset)
      return BrokenCase(kind: kind, original: originals[turn].name, bytes: cut.bytes, line: line)
    }
  }

  /// Every finding in a file, including those that the rules report only on request.
  static func findings(in bytes: [UInt8], withRules: Bool) -> [Diagnostic] {
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue, isHashing: false)
    guard withRules, let vignette = loaded.vignette else { return loaded.diagnostics }
    let surroundings = Surroundings(
      today: Day(year: 2026, month: 11, day: 21),
      sources: [ReferenceText(name: "herons", bytes: Array(FaultKind.borrowed.utf8))])
    return loaded.diagnostics
      + VignetteRules.check(
        vignette, catalogue: Shipped.catalogue, sourceMap: loaded.sourceMap, surroundings: surroundings)
  }
}
