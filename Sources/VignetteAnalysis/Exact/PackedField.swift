// One number of a state, as a few bits of a word.

/// Where a number stands in the words of a packed state.
struct PackedField: Hashable, Sendable {
  /// The word.
  let word: Int
  /// Its lowest bit.
  let shift: UInt64
  /// Its bits, moved down to the lowest.
  let mask: UInt64

  /// A number that is always 0 and takes no room.
  static let none = PackedField(word: 0, shift: 0, mask: 0)

  /// Its bits where they stand.
  var bits: UInt64 { mask << shift }

  /// The number in a state.
  @inline(__always)
  func value(in words: [UInt64]) -> Int { Int((words[word] >> shift) & mask) }

  /// Puts a number that is not negative into a state; one too great for its bits becomes the greatest that fits.
  @inline(__always)
  func put(_ value: Int, into words: inout [UInt64]) {
    words[word] = (words[word] & ~bits) | (min(UInt64(clamping: value), mask) << shift)
  }
}

/// Hands out the bits of a packed state.
struct PackedLayout: Sendable {
  /// The fields of what conditions can name and of declared safety tasks.
  private(set) var fields: [StateSlot: PackedField] = [:]
  /// How many words a state has, at least one.
  private(set) var words = 1
  private var used: UInt64 = 0

  /// The field of a slot, or nil where the state does not hold it.
  subscript(slot: StateSlot) -> PackedField? { fields[slot] }

  /// The field of a slot, made with room for numbers up to `greatest` where there was none.
  @discardableResult
  mutating func add(_ slot: StateSlot, upTo greatest: Int) -> PackedField {
    if let field = fields[slot] { return field }
    let field = room(upTo: greatest)
    fields[slot] = field
    return field
  }

  /// Room for numbers up to `greatest` that no slot names.
  mutating func room(upTo greatest: Int) -> PackedField {
    let width = UInt64(max(1, Int.bitWidth - max(greatest, 1).leadingZeroBitCount))
    if used + width > 64 {
      words += 1
      used = 0
    }
    defer { used += width }
    return PackedField(word: words - 1, shift: used, mask: (1 << width) - 1)
  }
}
