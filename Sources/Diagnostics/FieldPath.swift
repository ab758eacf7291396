// The path to a value inside a JSON document: the keys and indexes that lead to it.

/// A path of keys and indexes from the top of a document to one value.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step: into an object by key, or into an array by index.
  public enum Step: Hashable, Sendable {
    /// The value of a key.
    case key(String)
    /// The element at an index, from 0.
    case index(Int)
  }

  /// The steps from the top.
  public let steps: [Step]

  /// The path of the whole document.
  public static let root = FieldPath(steps: [])

  /// Makes a path from its steps.
  public init(steps: [Step]) { self.steps = steps }

  /// The path of a key's value inside this value.
  public func appending(_ key: String) -> FieldPath { FieldPath(steps: steps + [.key(key)]) }

  /// The path of an element inside this value.
  public func appending(_ index: Int) -> FieldPath { FieldPath(steps: steps + [.index(index)]) }

  /// The path as an RFC 6901 JSON Pointer, for example `/scenes/3/options/0/why`.
  public var description: String {
    steps.map { step in
      switch step {
      case .key(let key):
        var escaped = ""
        for character in key {
          switch character {
          case "~": escaped += "~0"
          case "/": escaped += "~1"
          default: escaped.append(character)
          }
        }
        return "/" + escaped
      case .index(let index): return "/\(index)"
      }
    }.joined()
  }
}
