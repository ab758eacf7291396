// How much the reader takes before it says no.

/// The limits of one reading; they keep a hostile or damaged file from costing time or memory.
public struct JSONLimits: Hashable, Sendable {
  /// The largest file, in bytes.
  public let size: Int
  /// How many objects and arrays may stand inside one another.
  public let depth: Int
  /// How many findings are reported before reading stops.
  public let findings: Int

  /// The limits for vignette files: 16 MB, 64 levels, 100 findings.
  public static let standard = JSONLimits(size: 16 << 20, depth: 64, findings: 100)

  /// Makes limits: `size` is taken between 0 and 4 GB less one byte, `depth` between 1 and 512, `findings` from 1 up.
  public init(size: Int, depth: Int, findings: Int) {
    // Places are kept in 32 bits, and the canonical writer descends on the native stack.
    self.size = min(max(size, 0), Int(UInt32.max))
    self.depth = min(max(depth, 1), 512)
    self.findings = max(findings, 1)
  }
}
