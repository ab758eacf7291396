// Character references in the text of a page.

/// Resolves references such as `&lt;` and `&#39;`.
enum HTMLReferences {
  /// The names that Twine writes, and the space that editors insert. Others are left as they are, so nothing is lost.
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]
  /// The longest reference that is recognised, so a page of ampersands is read in one pass.
  private static let longest = 12

  /// The text of a stretch of a page, with its source offsets.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> SourceText {
    var result = SourceText()
    var plain = bytes.startIndex
    var index = plain
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "&"), let (text, end) = reference(in: bytes, at: index) else {
        index += 1
        continue
      }
      if plain < index { result.append(bytes[plain..<index], at: plain) }
      result.append(text.utf8, at: index)
      index = end
      plain = end
    }
    if plain < bytes.endIndex { result.append(bytes[plain...], at: plain) }
    return result
  }

  /// The text of a reference that begins at an ampersand, and where it ends; nil if there is none.
  static func reference(in bytes: ArraySlice<UInt8>, at start: Int) -> (String, Int)? {
    let window = bytes[(start + 1)...].prefix(longest)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = window[..<end].asText
    guard name.hasPrefix("#") else { return names[name].map { ($0, end + 1) } }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10),
      number != 0, let scalar = Unicode.Scalar(number)
    else { return nil }
    return (String(Character(scalar)), end + 1)
  }
}
