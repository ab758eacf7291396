// The order in which options are shown: shuffled by a recorded seed, with an algorithm that never changes.

import Vignettes

/// SplitMix64, as published by Steele, Lea and Flood (2014): 64 bits of state, the same everywhere.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Begins with a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to `bound`, which must be at least 1, without bias: values past the last whole multiple are drawn again.
  public mutating func next(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let width = UInt64(bound)
    let limit = UInt64.max - UInt64.max % width
    while true {
      let value = next()
      if value < limit { return Int(value % width) }
    }
  }
}

/// The documented shuffle of docs/scoring.md §10.3. Scoring never looks at it.
public enum OptionOrder {
  /// The numbers 0 to `count` - 1 in the order in which a scene shows them.
  ///
  /// The generator is seeded with the session's seed exclusive-or the scene id's FNV-1a hash, so each scene has an
  /// order of its own; then Fisher and Yates from the last place down.
  public static func shuffled(count: Int, seed: UInt64, scene: PlaceID) -> [Int] {
    guard count > 1 else { return count == 1 ? [0] : [] }
    var order = Array(0..<count)
    var random = SplitMix64(seed: seed ^ fnv1a(scene.text))
    for place in stride(from: count - 1, through: 1, by: -1) {
      order.swapAt(place, random.next(below: place + 1))
    }
    return order
  }

  private static func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
