// Whole numbers without a greatest, held to a library made for them.

import BigInt
import ScenarioEngine
import TestSupport
import Testing

@testable import VignetteAnalysis

@Suite("Whole numbers without a greatest")
struct NaturalTests {
  private struct Pair {
    let own: Natural
    let known: BigUInt
  }

  /// Numbers of up to six digits to the base of 2^64, with many zeros and ones among their bits.
  private static let pairs: [Pair] = {
    var random = SplitMix64(seed: 7)
    return (0..<60).map { number in
      let limbs = (0..<(number % 7)).map { _ in
        switch random.next() % 4 {
        case 0: UInt64(0)
        case 1: UInt64.max
        case 2: random.next() >> 32
        default: random.next()
        }
      }
      let known = limbs.reversed().reduce(BigUInt(0)) { ($0 << 64) + BigUInt($1) }
      return Pair(own: Natural(limbs: limbs), known: known)
    }
  }()

  @Test("sums, differences, products, order and digits are those of the library")
  func arithmetic() {
    for left in Self.pairs {
      #expect(left.own.description == String(left.known))
      #expect(left.own.bitWidth == left.known.bitWidth)
      #expect(left.own.isZero == left.known.isZero)
      for right in Self.pairs {
        #expect((left.own + right.own).description == String(left.known + right.known))
        #expect((left.own * right.own).description == String(left.known * right.known))
        #expect((left.own < right.own) == (left.known < right.known))
        let difference = left.known > right.known ? left.known - right.known : 0
        #expect((left.own - right.own).description == String(difference))
        for times in [-1, 0, 1, 2, 1 << 40, Int.max] {
          var sum = left.own
          sum.add(right.own, times: times)
          #expect(sum.description == String(left.known + right.known * BigUInt(max(times, 0))))
        }
      }
    }
  }

  @Test("a share in thousandths is rounded down")
  func thousandths() {
    for whole in Self.pairs where !whole.own.isZero {
      for part in Self.pairs where part.own <= whole.own {
        let expected = Int(part.known * 1_000 / whole.known)
        #expect(PathCount(part.own).thousandths(of: PathCount(whole.own)) == expected)
      }
    }
    #expect(PathCount(0).thousandths(of: PathCount(0)) == 0)
  }

  @Test("numbers of 128 bits keep all of their bits, and a negative one is 0")
  func wide() {
    #expect(Natural(UInt128.max).description == "340282366920938463463374607431768211455")
    let negative = -3
    #expect(Natural(negative).isZero)
  }
}
