// Big letters: every letter that is promised, no wider than asked for, and plain text where they do not serve.

import Testing

@testable import Canvas

@Suite("Big letters")
struct BigLetterTests {
  @Test("every letter, digit and sign that is promised has a shape of its own")
  func alphabet() {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'-,.?:"
    #expect(
      BigLetters.shapes.map(\.letter) == Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'-,.?:"))
    #expect(Set(BigLetters.shapes.map(\.rows)).count == letters.count)
    for shape in BigLetters.shapes {
      #expect(shape.rows.count == 8, "\(shape.letter)")
      #expect((1...5).contains(shape.columns), "\(shape.letter)")
      #expect(shape.rows.allSatisfy { $0.count == shape.columns }, "\(shape.letter)")
      #expect(shape.rows.contains { $0.contains(true) }, "\(shape.letter)")
    }
  }

  @Test("rows are as wide as one another and no wider than asked for", arguments: BigLetters.Scale.allCases)
  func width(_ scale: BigLetters.Scale) throws {
    for columns in [40, 60, 77, 120] {
      guard let rows = BigLetters.rows(of: "The extra tablet", columns: columns, scale: scale, glyphs: .unicode) else {
        #expect(scale == .double && columns < 80)
        continue
      }
      #expect(Set(rows.map { DisplayWidth.of($0) }).count == 1)
      #expect(rows.allSatisfy { DisplayWidth.of($0) <= columns })
    }
  }

  @Test("a missing letter, a word that does not fit, and no text at all give nothing")
  func missing() {
    for text in ["Zoë", "Sam!", "病", "", "   "] {
      #expect(BigLetters.rows(of: text, columns: 200, scale: .half, glyphs: .unicode) == nil, "\(text)")
    }
    #expect(BigLetters.rows(of: "Unbreakable", columns: 20, scale: .half, glyphs: .unicode) == nil)
    #expect(BigLetters.rows(of: "Ms H", columns: 0, scale: .half, glyphs: .unicode) == nil)
    #expect(BigLetters.rows(of: "It’s", columns: 200, scale: .single, glyphs: .ascii)?.isEmpty == false)
  }

  @Test("without block signs the letters are made of number signs")
  func plain() throws {
    for scale in [BigLetters.Scale.double, .single] {
      let rows = try #require(BigLetters.rows(of: "Sam", columns: 200, scale: scale, glyphs: .ascii))
      #expect(rows.allSatisfy { $0.allSatisfy { $0 == "#" || $0 == " " } })
    }
  }
}
