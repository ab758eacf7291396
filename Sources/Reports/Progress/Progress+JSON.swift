// The look back as JSON: keys in order, so that the same records give the same bytes.

import FoundationEssentials

extension Progress {
  /// The whole as JSON text with a line feed at its end. Keys are sorted, with underscores between words.
  ///
  /// - Throws: what the encoder throws; a look back holds nothing that it refuses.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
