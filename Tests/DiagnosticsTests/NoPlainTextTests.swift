// Files that are no plain text are told by how they begin, and text with a slip is not taken for one.

import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct NoPlainTextTests {
  private static let draft =
    "{\r\n  \"id\": \"the-refill\", \"title\": \"Ms R’s café\",\r\n  \"words\": \"等一等\"\r\n}\r\n"

  private static func utf16(_ text: String, bigEndian: Bool, marked: Bool) -> [UInt8] {
    let units: [UInt16] = (marked ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { (unit: UInt16) -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [draft, ":: Start\nA [[b]]", "{}", "[1]\n", String(decoding: SmallVignette.bytes, as: UTF8.self)])
  func utf16InAllItsForms(_ text: String) {
    for bigEndian in [true, false] {
      for marked in [true, false] {
        #expect(NoPlainText(Self.utf16(text, bigEndian: bigEndian, marked: marked)) == .utf16)
      }
    }
    #expect(NoPlainText(Array(text.utf8)) == nil)
    #expect(NoPlainText([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == nil)
  }

  @Test func richText() {
    #expect(NoPlainText(Array("{\\rtf1\\ansi\\ansicpg1252 {\\fonttbl}\n\\{ \"id\": 1 \\}}".utf8)) == .richText)
  }

  @Test func documentsPicturesAndNoise() {
    let noise: [UInt8] = (0..<600).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 / 7) }
    let starts: [[UInt8]] = [
      Array("PK\u{3}\u{4}".utf8), Array("%PDF-1.7\n% x".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0],
    ]
    for start in starts {
      #expect(NoPlainText(start + Array(repeating: 0x41, count: 400)) == .noText)
    }
    #expect(NoPlainText(noise) == .noText)
    #expect(NoPlainText(Array(repeating: 0, count: 64)) == .noText)
    #expect(NoPlainText([0x7B] + noise) == .noText)
  }

  @Test func textWithSlipsIsText() {
    let latin1: [UInt8] = "{ \"say\": \"I was at the café, déjà\" }".unicodeScalars.map { UInt8($0.value) }
    let texts: [[UInt8]] = [
      [], [0x00], [0x5B, 0x00, 0x5D], Array("[\u{1}]".utf8), latin1,
      Array("{ \"say\": \"a\u{0}b\u{7}c\u{1B}[2J\" }".utf8),
      Array("Hello.".utf8),
      Array("\u{1B}[1mHello, this is a line in bold type that a program printed.\u{1B}[0m\n".utf8),
      Array(String(repeating: "é€😀", count: 300).utf8),
    ]
    for bytes in texts { #expect(NoPlainText(bytes) == nil) }
  }

  @Test func eachHasOneSentenceAndWhatToDoWithAPage() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    for kind in NoPlainText.allCases {
      let finding = kind.finding
      #expect(finding.severity == .error && finding.range == nil)
      #expect(finding.message.hasSuffix(".") && finding.advice.hasSuffix("."))
      let page = root.appendingPathComponent("docs/diagnostics/\(finding.code).md")
      #expect(try String(contentsOf: page, encoding: .utf8).contains(finding.message))
    }
  }
}
