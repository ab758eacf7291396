// Ids that follow from names: the same event of the same session has the same id for ever (RFC 9562, version 5).

/// Makes name-based ids.
enum NamedUUID {
  /// The project's own namespace, drawn once and never changed (docs/exports.md §5).
  static let namespace: [UInt8] = [
    0xC1, 0x13, 0x5A, 0x2B, 0xB4, 0x83, 0x4D, 0xEF, 0xA8, 0x9E, 0x55, 0x4E, 0x40, 0xE0, 0xD0, 0xB4,
  ]

  /// The id of a name, in lower-case hexadecimal with hyphens.
  static func text(of name: String, in namespace: [UInt8] = namespace) -> String {
    var bytes = Array(SHA1.digest(namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
