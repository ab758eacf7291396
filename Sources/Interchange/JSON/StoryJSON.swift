// A vignette's JSON as in its file: every field, in order, whether this program knows it or not.

/// A JSON value that keeps the order of keys and the spelling of numbers.
///
/// The model of a vignette leaves out what play does not need, such as `typology`. A case that goes to Twine and back
/// must lose nothing, so it is kept as JSON. This module does not parse JSON: callers pass in a reader.
public indirect enum StoryJSON: Hashable, Sendable {
  /// An object; keys in the order of the file.
  case object([Member])
  /// A list.
  case array([StoryJSON])
  /// A text.
  case string(String)
  /// A number as it is spelled.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Null.
  case null

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: StoryJSON

    /// Makes a member.
    public init(_ key: String, _ value: StoryJSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key, or nil if there is none.
  public subscript(key: String) -> StoryJSON? { members.first { $0.key == key }?.value }

  /// The members of an object; empty if the value is not one.
  public var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }

  /// The elements of a list; empty if the value is not one.
  public var elements: [StoryJSON] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// The text, or nil if the value is not one.
  public var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// An object without some of its keys.
  func without(_ keys: Set<String>) -> StoryJSON { .object(members.filter { !keys.contains($0.key) }) }

  /// An object with its known keys in this order, followed by all others in their own.
  func ordered(by order: [String]) -> StoryJSON {
    let ranks = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let sorted = members.enumerated().sorted {
      (ranks[$0.element.key] ?? order.count, $0.offset) < (ranks[$1.element.key] ?? order.count, $1.offset)
    }
    return .object(sorted.map(\.element))
  }
}
