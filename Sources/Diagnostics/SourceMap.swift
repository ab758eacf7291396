// From a field of the model back to its range in the file.

/// Finds the range of a field in its file.
///
/// Ranges are found on demand, since most files have no findings.
public struct SourceMap: Sendable {
  private let find: @Sendable (FieldPath) -> (key: SourceRange?, value: SourceRange)?

  /// Makes a map from a function that finds a value, and its key if it has one.
  public init(find: @escaping @Sendable (FieldPath) -> (key: SourceRange?, value: SourceRange)?) {
    self.find = find
  }

  /// An empty map, for models that did not come from a file.
  public static let empty = SourceMap { _ in nil }

  /// The same map for a text that this one was made from: each range is turned into its own there.
  public func mapped(_ place: @escaping @Sendable (SourceRange) -> SourceRange) -> SourceMap {
    let find = find
    return SourceMap { path in find(path).map { ($0.key.map(place), place($0.value)) } }
  }

  /// The range of the value at `path`, or of the nearest value around it that exists.
  public func value(at path: FieldPath) -> SourceRange? {
    var steps = path.steps
    while true {
      if let found = find(FieldPath(steps: steps)) { return found.value }
      guard !steps.isEmpty else { return nil }
      steps.removeLast()
    }
  }

  /// The range of the key at `path`, or of the value if it has no key.
  public func key(at path: FieldPath) -> SourceRange? {
    guard let found = find(path) else { return value(at: path) }
    return found.key ?? found.value
  }
}
