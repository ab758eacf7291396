// The debrief as JSON: keys in order, so that the same walk gives the same bytes.

import FoundationEssentials

extension Debrief {
  /// The whole debrief as JSON text with a line feed at its end. Keys are sorted, with underscores between words.
  ///
  /// - Throws: what the encoder throws; a debrief holds nothing that it refuses.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
