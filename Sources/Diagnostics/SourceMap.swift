// From a field of the model back to its place in the file.

/// Finds where in its file a field stands.
///
/// Ranges are worked out when asked for: most files have no findings, and then nothing is spent on them.
public struct SourceMap: Sendable {
  private let find: @Sendable (FieldPath) -> (key: SourceRange?, value: SourceRange)?

  /// Makes a map over a function that finds a value, and its key where it has one.
  public init(find: @escaping @Sendable (FieldPath) -> (key: SourceRange?, value: SourceRange)?) {
    self.find = find
  }

  /// A map of nothing, for models that did not come from a file.
  public static let empty = SourceMap { _ in nil }

  /// The range of the value at `path`, or of the nearest value around it that exists.
  public func value(at path: FieldPath) -> SourceRange? {
    var steps = path.steps
    while true {
      if let found = find(FieldPath(steps: steps)) { return found.value }
      guard !steps.isEmpty else { return nil }
      steps.removeLast()
    }
  }

  /// The range of the key at `path`; of its value where it has no key.
  public func key(at path: FieldPath) -> SourceRange? {
    guard let found = find(path) else { return value(at: path) }
    return found.key ?? found.value
  }
}
