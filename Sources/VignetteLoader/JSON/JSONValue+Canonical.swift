// One spelling for every value, so a hash changes with the content and not with the layout.

import Diagnostics

extension JSONValue {
  /// The value as canonical JSON: keys sorted by their UTF-8 bytes, no white space, the fewest escapes.
  ///
  /// Whole numbers that fit in an `Int` are written as such (`1e2` as `100`, `-0` as `0`), other numbers as in the
  /// file. So two texts that mean the same give the same bytes.
  ///
  /// `omits` is called with each key and its depth: 0 for the keys of this value itself, and one more for each array or
  /// object around them. A key for which it returns true is left out with its value.
  public func canonicalBytes(omitting omits: (_ key: String, _ depth: Int) -> Bool = { _, _ in false }) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.end - range.start)
    appendCanonical(to: &result, depth: 0, omitting: omits)
    return result
  }

  /// The value as canonical JSON without some keys: some left out at every depth, some only at the top.
  public func canonicalBytes(omitting keys: Set<String>, atTop topKeys: Set<String> = []) -> [UInt8] {
    canonicalBytes { key, depth in keys.contains(key) || (depth == 0 && topKeys.contains(key)) }
  }

  // This recurses on the native stack, which the reader's depth limit keeps shallow.
  private func appendCanonical(to result: inout [UInt8], depth: Int, omitting omits: (String, Int) -> Bool) {
    switch node.kind {
    case .object: appendMembers(to: &result, depth: depth, omitting: omits)
    case .array:
      result.append(UInt8(ascii: "["))
      var isFirst = true
      for element in elements {
        if !isFirst { result.append(UInt8(ascii: ",")) }
        isFirst = false
        element.appendCanonical(to: &result, depth: depth + 1, omitting: omits)
      }
      result.append(UInt8(ascii: "]"))
    case .string, .key: Self.appendQuoted(storage.text(of: node), to: &result)
    case .number: result.append(contentsOf: (integer.map { String($0) } ?? sourceText).utf8)
    case .true: result.append(contentsOf: "true".utf8)
    case .false: result.append(contentsOf: "false".utf8)
    case .null: result.append(contentsOf: "null".utf8)
    }
  }

  private func appendMembers(to result: inout [UInt8], depth: Int, omitting omits: (String, Int) -> Bool) {
    let kept = members.map { (key: $0.key, value: $0.value) }.filter { !omits($0.key, depth) }
    let sorted = kept.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    result.append(UInt8(ascii: "{"))
    for (step, member) in sorted.enumerated() {
      if step > 0 { result.append(UInt8(ascii: ",")) }
      Self.appendQuoted(member.key, to: &result)
      result.append(UInt8(ascii: ":"))
      member.value.appendCanonical(to: &result, depth: depth + 1, omitting: omits)
    }
    result.append(UInt8(ascii: "}"))
  }

  private static func appendQuoted(_ text: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        result.append(contentsOf: bytes[start..<index])
        appendEscaped(byte, to: &result)
        start = index + 1
      }
      result.append(contentsOf: bytes[start...])
    }
    result.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ byte: UInt8, to result: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): result.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): result.append(contentsOf: "\\\\".utf8)
    case 0x08: result.append(contentsOf: "\\b".utf8)
    case 0x09: result.append(contentsOf: "\\t".utf8)
    case 0x0A: result.append(contentsOf: "\\n".utf8)
    case 0x0C: result.append(contentsOf: "\\f".utf8)
    case 0x0D: result.append(contentsOf: "\\r".utf8)
    default: result.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
    }
  }
}
