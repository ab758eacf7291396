// Finding marks in bytes without searching any stretch of a text twice.

/// Finds the next index of a mark. It remembers each answer, so all searches for one mark together read the text once.
struct ByteSearch {
  let bytes: [UInt8]
  private var known: [String: Int] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first index at or after `start` of the ASCII text `mark`; nil if there is none. Searches for one mark must go
  /// forwards.
  mutating func next(_ mark: String, from start: Int, ignoringCase: Bool = false) -> Int? {
    if let next = known[mark], next >= start { return next == .max ? nil : next }
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

  /// Whether `mark` is at an index.
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
  /// The lower-case letter, if this is an upper-case one in ASCII.
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
  /// The bytes as text; invalid UTF-8 becomes replacement characters.
  var asText: String { String(decoding: Array(self), as: UTF8.self) }
}
