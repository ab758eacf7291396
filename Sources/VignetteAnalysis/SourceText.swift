// A text that a case must not repeat, as the sequence of its words.

/// The text of a work that a case rests on (docs/authoring-rules.md §6). Only its words are kept, folded and summed.
public struct SourceText: Sendable {
  /// What messages call it, such as the file's name.
  public let name: String
  let words: [WordID]

  /// Reads a text; bytes that are no UTF-8 part words.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    words = WordText(String(decoding: bytes, as: UTF8.self), lexicon: nil).words.map(\.id)
  }
}
