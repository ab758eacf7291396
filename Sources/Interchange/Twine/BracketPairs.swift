// Which brackets of a passage belong together, found in one pass.

/// The partners of round and square brackets.
struct BracketPairs {
  /// For each opening bracket with a partner, the partner's index.
  private(set) var closers: [Int: Int] = [:]
  /// Brackets that delimit a story format's hook and are not words.
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

  /// Marks the brackets that open at an index as a hook's; false if they have no end.
  mutating func markHook(at index: Int) -> Bool {
    guard let end = closers[index] else { return false }
    hooks.formUnion([index, end])
    return true
  }
}
