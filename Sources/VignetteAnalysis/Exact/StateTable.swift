// Every node once: the states of each place hash-consed in an open table of its own.

/// The nodes found so far, numbered in the order in which they were found.
///
/// Only the tables of places that lie just ahead are in use at a time, so that a look-up stays within the processor's caches
/// however long the story is.
struct StateTable {
  /// What was found at one place.
  private struct Front {
    /// The nodes, in the order in which they were found.
    var nodes: [UInt32] = []
    /// The open table; empty until something is found here. Its length is a power of two.
    var slots: [UInt32] = []
  }

  /// How many words a state has.
  let width: Int
  /// The place of each node.
  private(set) var places: [UInt32] = []
  /// The states, `width` words for each node.
  private(set) var states: [UInt64] = []
  private var fronts: [Front]
  /// Tables that are in use no more, emptied.
  private var spare: [[UInt32]] = []

  /// The number that stands for no node.
  static let none = UInt32.max
  private static let smallest = 64

  /// Makes an empty table for this many places.
  init(width: Int, places: Int) {
    self.width = width
    fronts = Array(repeating: Front(), count: places)
  }

  /// How many nodes there are.
  var count: Int { places.count }

  /// The nodes at a place, in the order in which they were found; no more can be found there afterwards.
  mutating func leave(_ place: Int) -> [UInt32] {
    var front = Front()
    swap(&front, &fronts[place])
    if front.slots.count == Self.smallest {
      for slot in front.slots.indices { front.slots[slot] = Self.none }
      spare.append(front.slots)
    }
    return front.nodes
  }

  /// Copies the state of a node.
  @inline(__always)
  func load(_ node: Int, into words: inout [UInt64]) {
    for word in 0..<width { words[word] = states[node * width + word] }
  }

  /// The node of a place in a state, made where there was none.
  mutating func node(at place: Int, in words: [UInt64]) -> UInt32 {
    if fronts[place].slots.isEmpty {
      fronts[place].slots = spare.popLast() ?? Array(repeating: Self.none, count: Self.smallest)
    }
    let mask = fronts[place].slots.count - 1
    var slot = Self.hash(words) & mask
    while true {
      let found = fronts[place].slots[slot]
      if found == Self.none { break }
      if matches(Int(found), words) { return found }
      slot = (slot + 1) & mask
    }
    let node = UInt32(places.count)
    fronts[place].slots[slot] = node
    fronts[place].nodes.append(node)
    places.append(UInt32(place))
    states.append(contentsOf: words)
    if fronts[place].nodes.count * 2 > fronts[place].slots.count { grow(place) }
    return node
  }

  @inline(__always)
  private func matches(_ node: Int, _ words: [UInt64]) -> Bool {
    for word in 0..<width where states[node * width + word] != words[word] { return false }
    return true
  }

  @inline(__always)
  private static func hash(_ words: [UInt64]) -> Int {
    var mixed: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words {
      mixed ^= word
      mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    }
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  private mutating func grow(_ place: Int) {
    var slots = [UInt32](repeating: Self.none, count: fronts[place].slots.count * 4)
    let mask = slots.count - 1
    var words = [UInt64](repeating: 0, count: width)
    for node in fronts[place].nodes {
      load(Int(node), into: &words)
      var slot = Self.hash(words) & mask
      while slots[slot] != Self.none { slot = (slot + 1) & mask }
      slots[slot] = node
    }
    fronts[place].slots = slots
  }
}
