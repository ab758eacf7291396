// The version of a case, in three numbers.

/// `major.minor.patch` (docs/authoring-rules.md §4).
public struct VersionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// One of the three numbers.
  public enum Part: String, Sendable, CaseIterable {
    /// Raised if the graph, the markers or the windows change, so scores are not comparable.
    case major
    /// Raised if something reads differently.
    case minor
    /// Raised if only the typing changes.
    case patch
  }

  private let numbers: [Int]

  /// Reads a version; nil if it is not three whole numbers separated by points.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count < 10 ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.numbers = numbers
  }

  private init(numbers: [Int]) { self.numbers = numbers }

  /// The next version with this part raised; the parts after it restart at 0.
  public func raising(_ part: Part) -> VersionNumber {
    let index = Part.allCases.firstIndex(of: part) ?? 0
    return VersionNumber(
      numbers: numbers.enumerated().map { $0.offset < index ? $0.element : $0.offset == index ? $0.element + 1 : 0 })
  }

  /// The version as a file has it.
  public var description: String { numbers.map { String($0) }.joined(separator: ".") }

  /// Orders versions by their numbers, the major one first.
  public static func < (left: Self, right: Self) -> Bool { left.numbers.lexicographicallyPrecedes(right.numbers) }
}
