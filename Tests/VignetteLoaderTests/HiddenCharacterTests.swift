// Characters that cannot be seen are found in every text, and so are letters stored apart from their marks.

import Diagnostics
import TestSupport
import Testing
import Vignettes

@testable import VignetteLoader

@Suite struct HiddenCharacterTests {
  static let hidden: [UInt32] =
    Array(0...0x1F) + Array(0x7F...0x9F) + [0xAD, 0x61C] + Array(0x200B...0x200F) + Array(0x2028...0x202E)
    + Array(0x2060...0x2064) + Array(0x2066...0x2069) + [0xFEFF, 0xE000, 0xF8FF, 0xFDD0, 0xFFFE, 0xFFFF]
    + [0x1FFFE, 0xE0041, 0xF0000, 0x10FFFF]

  /// A scalar as JSON escapes.
  private func escape(_ value: UInt32) -> String {
    Character(Unicode.Scalar(value) ?? "?").utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  @Test(arguments: hidden) func itIsFoundAsItselfAndEscaped(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    // Unescaped, those below U+0020 are not JSON at all, and the reader's to report.
    if value >= 0x20 {
      let itself = String(Character(scalar))
      try Variant("The clinic is", "The clinic ⟦lang-control-chars|\(itself)⟧ is").expectMarkedFindings()
    }
    try Variant("The clinic is", "The “clinic” ⟦lang-control-chars|\(escape(value))⟧ is").expectMarkedFindings()
  }

  @Test(arguments: ["“", "—", "é", "ß", "ő", "ḗ", "한", "が", "ω", "й", "😀", "\u{A0}", "م", "ไท", "👍🏽", "❤️", "x\u{331}"])
  func lettersOfAnyScriptAreLetThrough(_ text: String) throws {
    let variant = Variant("The clinic is", "The \(text) is")
    #expect(try variant.load().diagnostics == [])
  }

  /// What is not in Normalization Form C.
  static let apart: [String] = [
    "⟦lang-control-chars|e\u{301}⟧", "caf⟦lang-control-chars|e\\u0301⟧s", "⟦lang-control-chars|\u{212B}⟧",
    "⟦lang-control-chars|\\u2126⟧",
    "⟦lang-control-chars|\u{1112}\u{1161}⟧", "⟦lang-control-chars|\u{D558}\u{11AB}⟧", "⟦lang-control-chars|か\u{3099}⟧",
    "⟦lang-control-chars|x\u{301}\u{323}⟧", "⟦lang-control-chars|ê\u{301}⟧", "⟦lang-control-chars|\u{9C7}\u{9BE}⟧",
    "👩⟦lang-control-chars|\u{200D}⟧👩",
  ]

  @Test(arguments: apart) func lettersStoredApartAreMarked(_ text: String) throws {
    try Variant("The clinic is", "The \(text) is").expectMarkedFindings()
  }

  @Test func everyTextOfTheFileIsLookedThrough() throws {
    let document = try #require(JSONReader.read(SmallVignette.bytes).document)
    let texts = document.storage.nodes.filter { $0.kind == .string || $0.kind == .key }
    #expect(texts.count > 400)
    let mark = Array("\\u202e".utf8)
    var bytes = SmallVignette.bytes
    var places: Set<SourceRange> = []
    for (count, node) in texts.enumerated() {
      let place = node.content.lowerBound + count * mark.count
      bytes.insert(contentsOf: mark, at: place)
      places.insert(SourceRange(start: place, end: place + mark.count))
    }
    let found = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).diagnostics
    #expect(Set(found.filter { $0.code == "lang-control-chars" }.compactMap(\.range)) == places)
  }
}
