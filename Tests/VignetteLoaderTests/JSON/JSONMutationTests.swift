// Damaged files never make the reader fail, and its findings never point outside them.

import Testing
import VignetteLoader

@Suite struct JSONMutationTests {
  static let sample = Array(
    #"""
    {
      "id": "ms-h",
      "title": "Ms H — “properly”",
      "scenes": [
        {"id": "one", "say": ["I just want it done\nproperly \ud83d\ude00.", "é"], "weight": -2, "known": true},
        {"id": "two", "say": [], "rate": 1.5e3, "next": null, "deep": [[[{"a": {"b": [false]}}]]]}
      ]
    }
    """#.utf8
  )

  /// A small seeded generator, so a failure can be reproduced (an xorshift after Marsaglia, 2003).
  private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return bound > 0 ? Int(state % UInt64(bound)) : 0
    }
  }

  private static let pieces =
    Array("{}[],:\"'\\ \n\r\t01-+.eEtfnu/#*=;a“é\u{FEFF}\u{0}".utf8) + [0xFF, 0xC3, 0xED, 0xF0]

  private static func mutated(_ generator: inout Generator) -> [UInt8] {
    var bytes = sample
    for _ in 0...generator.next(below: 6) {
      let place = generator.next(below: bytes.count)
      let piece = pieces[generator.next(below: pieces.count)]
      switch generator.next(below: 5) {
      case 0 where !bytes.isEmpty: bytes.remove(at: place)
      case 1: bytes.insert(piece, at: place)
      case 2 where !bytes.isEmpty: bytes[place] = piece
      case 3 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(generator.next(below: 8))
      default: bytes.removeLast(min(generator.next(below: 40), bytes.count))
      }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func everyRangeLiesInsideTheFile(_ seed: UInt64) {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<2500 {
      let bytes = Self.mutated(&generator)
      let (document, diagnostics) = JSONReader.read(bytes)
      let inside = diagnostics.allSatisfy { diagnostic in
        diagnostic.range.map { $0.start >= 0 && $0.end <= bytes.count } ?? false
      }
      #expect(inside, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      guard let root = document?.root else { continue }
      #expect(Self.isSound(root), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      guard diagnostics.isEmpty else { continue }
      // What was read without a finding means the same when it is written and read again.
      let canonical = root.canonicalBytes()
      let again = JSONReader.read(canonical)
      #expect(again.diagnostics == [])
      #expect(again.document?.root?.canonicalBytes() == canonical)
    }
  }

  /// Whether every value lies within the one around it, and can be asked for all that it holds.
  private static func isSound(_ value: JSONValue) -> Bool {
    let inner = value.elements.map { $0 } + value.members.map(\.value)
    _ = (value.string, value.integer, value.double)
    return inner.allSatisfy { child in
      child.range.start >= value.range.start && child.range.end <= value.range.end && isSound(child)
    }
  }
}
