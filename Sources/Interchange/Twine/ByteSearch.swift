// Looking for marks in bytes, so that no text makes the same stretch be searched again and again.

/// Finds the next place of a mark; each answer is remembered, and all searches of one mark together pass the text once.
struct ByteSearch {
  let bytes: [UInt8]
  private var known: [String: Int] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first place at or after `start` where `mark`, in ASCII, stands; nil where there is none. Searches for one mark
  /// must go forwards.
  mutating func next(_ mark: String, from start: Int, ignoringCase: Bool = false) -> Int? {
    if let place = known[mark], place >= start { return place == .max ? nil : place }
    let wanted = Array(mark.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if ByteSearch.holds(wanted, in: bytes, at: index, ignoringCase: ignoringCase) {
        known[mark] = index
        return index
      }
      index += 1
    }
    known[mark] = .max
    return nil
  }

  /// Whether `mark` stands at a place.
  func holds(_ mark: String, at index: Int, ignoringCase: Bool = false) -> Bool {
    Self.holds(Array(mark.utf8), in: bytes, at: index, ignoringCase: ignoringCase)
  }

  private static func holds(_ wanted: [UInt8], in bytes: [UInt8], at index: Int, ignoringCase: Bool) -> Bool {
    guard index >= 0, index + wanted.count <= bytes.count else { return false }
    for step in wanted.indices {
      let byte = bytes[index + step]
      guard byte == wanted[step] || (ignoringCase && byte.lowered == wanted[step].lowered) else { return false }
    }
    return true
  }
}

extension UInt8 {
  /// A small letter where this is a capital one of ASCII.
  var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  /// Whether this is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether this is a digit of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether this is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Whether this ends a line.
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}

extension Sequence where Element == UInt8 {
  /// The bytes as text; what is no UTF-8 becomes replacement characters.
  var asText: String { String(decoding: Array(self), as: UTF8.self) }
}
