// A text that a case must not repeat, as a sequence of words.

/// The text of a work that a case draws on (docs/authoring-rules.md §6). Only its words are kept, folded and hashed.
public struct ReferenceText: Sendable {
  /// What messages call it, such as the file's name.
  public let name: String
  let words: [WordID]

  /// Reads a text; invalid UTF-8 separates words.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    words = WordText(String(decoding: bytes, as: UTF8.self), lexicon: nil).words.map(\.id)
  }
}
