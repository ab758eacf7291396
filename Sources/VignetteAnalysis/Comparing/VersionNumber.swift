// The version of a case, in three numbers.

/// `major.minor.patch` (docs/authoring-rules.md §4).
public struct VersionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// One of the three numbers.
  public enum Part: String, Sendable, CaseIterable {
    /// Rises where the graph, the markers or the windows change: scores are not comparable.
    case major
    /// Rises where something reads differently.
    case minor
    /// Rises where only the typing changes.
    case patch
  }

  private let numbers: [Int]

  /// Reads a version; nil where it is not three whole numbers with points between them.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count < 10 ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.numbers = numbers
  }

  private init(numbers: [Int]) { self.numbers = numbers }

  /// The next version in which this part has risen; the parts after it begin again at 0.
  public func raising(_ part: Part) -> VersionNumber {
    let place = Part.allCases.firstIndex(of: part) ?? 0
    return VersionNumber(
      numbers: numbers.enumerated().map { $0.offset < place ? $0.element : $0.offset == place ? $0.element + 1 : 0 })
  }

  /// The version as a file has it.
  public var description: String { numbers.map { String($0) }.joined(separator: ".") }

  /// Orders versions by their numbers, the major one first.
  public static func < (left: Self, right: Self) -> Bool { left.numbers.lexicographicallyPrecedes(right.numbers) }
}
