// Files that are not UTF-8 text at all, recognised by how they begin, so one sentence can say so.

/// The kind of a file that another program saved in a form `dyad` cannot read.
///
/// A file with a few bytes that are not UTF-8, such as one in Latin-1, is none of these: its readers name the lines.
public enum NoPlainText: CaseIterable, Sendable {
  /// Text in UTF-16, which Windows calls “Unicode”, with or without a byte order mark.
  case utf16
  /// Rich text (RTF).
  case richText
  /// Not text: a word processor's document, a picture, an archive, a program.
  case noText

  /// Recognises a file by its first bytes; nil if it may be plain text.
  public init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(Self.sample)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || Self.isUTF16(start) {
      self = .utf16
    } else if start.starts(with: Array("{\\rtf".utf8)) {
      self = .richText
    } else if Self.signatures.contains(where: { start.starts(with: $0) }) || Self.isNoText(start) {
      self = .noText
    } else {
      return nil
    }
  }

  /// The one finding about such a file. It has no range, since nothing in the file can be shown.
  public var finding: Diagnostic {
    switch self {
    case .utf16:
      Diagnostic(
        code: "file-utf16", severity: .error, message: "This file is stored as UTF-16.",
        advice: "Save it as UTF-8: in Notepad choose Save as, and UTF-8 under Encoding.", range: nil)
    case .richText:
      Diagnostic(
        code: "file-rich-text", severity: .error, message: "This is a rich text file (RTF), not plain text.",
        advice: "Save it as plain text in UTF-8: in TextEdit choose Format, then Make Plain Text, and save it again.",
        range: nil)
    case .noText:
      Diagnostic(
        code: "file-no-text", severity: .error, message: "This is not a text file.",
        advice: "Name a plain text file in UTF-8; a word processor can save one if you choose “Plain text”.",
        range: nil)
    }
  }

  /// How many bytes are examined.
  private static let sample = 1024

  /// The first bytes of formats that begin with more letters than control bytes, so counting would not catch them.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), Array("GIF8".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
    [0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0], [0x7F, 0x45, 0x4C, 0x46],
  ]

  /// Whether every second byte is zero so often that these must be two-byte letters. None of them is a control
  /// character.
  private static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    let units = bytes.count / 2
    guard units >= 2 else { return false }
    return [0, 1].contains { high in
      var plain = 0
      for number in 0..<units {
        let (upper, lower) = (bytes[2 * number + high], bytes[2 * number + 1 - high])
        guard upper == 0 else { continue }
        if isControl(lower) { return false }
        if lower < 0x80 { plain += 1 }
      }
      return plain * 3 >= units && bytes[high] == 0
    }
  }

  /// Whether there are too many control characters for text. One or two may be slips; a file that begins as JSON may
  /// have more.
  private static func isNoText(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 8, let first = bytes.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
      return false
    }
    let controls = bytes.count(where: isControl)
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return isJSON ? controls >= 16 && controls * 16 > bytes.count : controls >= 2 && controls * 24 > bytes.count
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F
  }
}
