// A figure kept as numerator and denominator, for authors and for `--json`; trainees see counts.

/// A ratio of whole numbers, 0 to 1, with the number of scenes behind it (docs/scoring.md §5.1, §5.2, §7).
public struct Fraction: Hashable, Sendable {
  /// What was earned above the least.
  public let numerator: Int
  /// What could be earned above the least.
  public let denominator: Int
  /// How many scenes contribute.
  public let scenes: Int

  /// Makes a figure.
  public init(numerator: Int, denominator: Int, scenes: Int) {
    self.numerator = numerator
    self.denominator = denominator
    self.scenes = scenes
  }

  /// Fewer than three contributing scenes say too little; nothing to divide by says nothing.
  public var isWithheld: Bool { scenes < 3 || denominator <= 0 }

  /// The fifth, 0 to 4, 4 being the top; nil if the figure is withheld.
  public var fifth: Int? {
    isWithheld ? nil : (0...4).last { 5 * numerator >= $0 * denominator }
  }
}
