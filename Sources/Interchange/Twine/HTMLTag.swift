// One tag of a page: its name and attributes.

/// A tag, read from its `<` to its `>`.
struct HTMLTag {
  /// Its name in lower case, with a slash before it if it is a closing tag.
  let name: String
  /// Its attributes, with references resolved; if a name is repeated, the first counts.
  private(set) var attributes: [String: String] = [:]
  /// Just past its `>`.
  private(set) var end = 0

  /// How many attributes are kept.
  private static let limit = 64

  /// Reads the tag at a `<`; nil if it is not a tag.
  init?(_ bytes: [UInt8], at start: Int) {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < bytes.count, bytes[index].isLetter else { return nil }
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    name = bytes[(start + 1)..<index].map(\.lowered).asText
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if Self.endsName(bytes[index]) {
        index += 1
      } else {
        readAttribute(bytes, &index)
      }
    }
    // A tag without an end runs to the end of the page, as in a browser, so no page is read twice.
    end = min(index + 1, bytes.count)
  }

  private mutating func readAttribute(_ bytes: [UInt8], _ index: inout Int) {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") { index += 1 }
    let key = bytes[start..<index].map(\.lowered).asText
    while index < bytes.count, bytes[index].isBlank || bytes[index].isLineBreak { index += 1 }
    var value = ""
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      value = Self.readValue(bytes, &index)
    }
    if attributes.count < Self.limit, attributes[key] == nil { attributes[key] = value }
  }

  private static func readValue(_ bytes: [UInt8], _ index: inout Int) -> String {
    while index < bytes.count, bytes[index].isBlank || bytes[index].isLineBreak { index += 1 }
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    let start = index
    while index < bytes.count, isQuoted ? bytes[index] != quote : !endsValue(bytes[index]) { index += 1 }
    let value = HTMLReferences.resolved(bytes[start..<index]).bytes.asText
    if isQuoted, index < bytes.count { index += 1 }
    return value
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isLineBreak || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isLineBreak || byte == UInt8(ascii: ">")
  }
}
