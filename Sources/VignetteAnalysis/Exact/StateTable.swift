// Every node once: places and states hash-consed in one open table.

/// The nodes found so far, numbered in the order in which they were found.
struct StateTable {
  /// How many words a state has.
  let width: Int
  /// The place of each node.
  private(set) var places: [UInt32] = []
  /// The states, `width` words for each node.
  private(set) var states: [UInt64] = []
  /// For each node the one found before it at the same place, or none.
  private(set) var earlier: [UInt32] = []
  private var latest: [UInt32]
  private var slots: [UInt32]

  /// The number that stands for no node.
  static let none = UInt32.max

  /// Makes an empty table for this many places.
  init(width: Int, places: Int) {
    self.width = width
    latest = Array(repeating: Self.none, count: places)
    slots = Array(repeating: Self.none, count: 1 << 12)
  }

  /// How many nodes there are.
  var count: Int { places.count }

  /// The nodes at a place, in the order in which they were found.
  func nodes(at place: Int) -> [UInt32] {
    var nodes: [UInt32] = []
    var node = latest[place]
    while node != Self.none {
      nodes.append(node)
      node = earlier[Int(node)]
    }
    return nodes.reversed()
  }

  /// Copies the state of a node.
  @inline(__always)
  func load(_ node: Int, into words: inout [UInt64]) {
    for word in 0..<width { words[word] = states[node * width + word] }
  }

  /// The node of a place in a state, made where there was none.
  mutating func node(at place: Int, in words: [UInt64]) -> UInt32 {
    let mask = slots.count - 1
    var slot = Self.hash(place, words) & mask
    while true {
      let found = slots[slot]
      if found == Self.none { break }
      if matches(Int(found), place, words) { return found }
      slot = (slot + 1) & mask
    }
    let node = UInt32(places.count)
    slots[slot] = node
    places.append(UInt32(place))
    states.append(contentsOf: words)
    earlier.append(latest[place])
    latest[place] = node
    if places.count * 2 > slots.count { grow() }
    return node
  }

  @inline(__always)
  private func matches(_ node: Int, _ place: Int, _ words: [UInt64]) -> Bool {
    guard Int(places[node]) == place else { return false }
    for word in 0..<width where states[node * width + word] != words[word] { return false }
    return true
  }

  @inline(__always)
  private static func hash(_ place: Int, _ words: [UInt64]) -> Int {
    var mixed = UInt64(truncatingIfNeeded: place) &* 0x9E37_79B9_7F4A_7C15
    for word in words {
      mixed ^= word
      mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    }
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  private mutating func grow() {
    slots = Array(repeating: Self.none, count: slots.count * 4)
    let mask = slots.count - 1
    var words = [UInt64](repeating: 0, count: width)
    for node in places.indices {
      load(node, into: &words)
      var slot = Self.hash(Int(places[node]), words) & mask
      while slots[slot] != Self.none { slot = (slot + 1) & mask }
      slots[slot] = UInt32(node)
    }
  }
}
