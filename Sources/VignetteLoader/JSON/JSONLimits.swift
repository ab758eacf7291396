// How much the reader accepts.

/// The limits of one reading. They keep a hostile or damaged file from costing time or memory.
public struct JSONLimits: Hashable, Sendable {
  /// The largest file, in bytes.
  public let size: Int
  /// How deeply objects and arrays may nest.
  public let depth: Int
  /// How many findings are reported before reading stops.
  public let findings: Int

  /// The limits for vignette files: 16 MB, 64 levels, 100 findings.
  public static let standard = JSONLimits(size: 16 << 20, depth: 64, findings: 100)

  /// Makes limits: `size` is clamped to between 0 and 4 GB less one byte, `depth` to between 1 and 512, and `findings`
  /// to at least 1.
  public init(size: Int, depth: Int, findings: Int) {
    // Offsets are kept in 32 bits, and the canonical writer recurses on the native stack.
    self.size = min(max(size, 0), Int(UInt32.max))
    self.depth = min(max(depth, 1), 512)
    self.findings = max(findings, 1)
  }
}
