// Which brackets of a passage belong together, found in one go.

/// The partners of round and square brackets.
struct BracketPairs {
  /// For each opening bracket with a partner, where that one stands.
  private(set) var closers: [Int: Int] = [:]
  /// Brackets that hold a story format's hook together and are no words.
  var hooks: Set<Int> = []

  init(_ bytes: [UInt8]) {
    var round: [Int] = []
    var square: [Int] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("): round.append(index)
      case UInt8(ascii: "["): square.append(index)
      case UInt8(ascii: ")"): if let start = round.popLast() { closers[start] = index }
      case UInt8(ascii: "]"): if let start = square.popLast() { closers[start] = index }
      default: break
      }
    }
  }

  /// Takes the brackets that open at a place as a hook's; false where they have no end.
  mutating func markHook(at index: Int) -> Bool {
    guard let end = closers[index] else { return false }
    hooks.formUnion([index, end])
    return true
  }
}
