// A play that was not saved as UTF-8 is read all the same.

import Diagnostics

/// The text of a play in UTF-8, and the way back to the bytes of the file.
struct PlayEncoding: Sendable {
  let bytes: [UInt8]
  /// Offsets in the text after which it is longer than the file, with the offset there in the file.
  private var shifts: [(text: Int, file: Int)] = []
  /// The first byte that is not UTF-8.
  private(set) var damage: Int?

  /// Takes UTF-8 as it is, and any other byte for a letter of the Windows alphabet of western languages.
  init(_ file: [UInt8]) {
    damage = file.withUnsafeBufferPointer { JSONEncodingCheck.findings(in: $0, limit: 1) }.first?.range?.start
    guard damage != nil else {
      bytes = file
      return
    }
    var text: [UInt8] = []
    var offset = 0
    while offset < file.count {
      let sequence = file.withUnsafeBufferPointer { UTF8Sequence(at: offset, in: $0) }
      let end = min(offset + sequence.length, file.count)
      if sequence.scalar == nil {
        for byte in file[offset..<end] { text += String(Character(Self.scalar(of: byte))).utf8 }
        shifts.append((text.count, end))
      } else {
        text += file[offset..<end]
      }
      offset = end
    }
    bytes = text
  }

  static func report(_ damage: Int, to findings: PlayFindings) {
    findings.add(
      .encoding, at: SourceRange(start: damage, end: damage + 1),
      "The file is not stored as UTF-8; it is read as Windows-1252.",
      advice: "Save it as UTF-8; many programs ask for the encoding under Save as.")
  }

  /// Findings with their places in the file.
  func original(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard !shifts.isEmpty else { return findings }
    return findings.map { finding in
      Diagnostic(
        code: finding.code, severity: finding.severity, message: finding.message, advice: finding.advice,
        range: finding.code == PlayCode.encoding.rawValue ? finding.range : finding.range.map(original),
        suggestion: finding.suggestion)
    }
  }

  /// A range with its place in the file.
  func original(_ range: SourceRange) -> SourceRange {
    SourceRange(start: original(range.start), end: original(range.end))
  }

  private func original(_ offset: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = low + (high - low) / 2
      if shifts[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return shifts[low - 1].file + offset - shifts[low - 1].text
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return windows[Int(byte) - 0x80]
  }

  private static let windows: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}", "\u{90}", "‘", "’",
    "“",
    "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
