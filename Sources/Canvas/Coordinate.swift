// The range of every coordinate, so no sum of two of them can overflow.

enum Coordinate {
  /// Far beyond any terminal, and small enough that sums and products stay inside `Int`.
  static let limit = 1_000_000

  static func clamped(_ value: Int) -> Int {
    min(max(value, -limit), limit)
  }

  static func clampedLength(_ value: Int) -> Int {
    min(max(value, 0), limit)
  }
}
