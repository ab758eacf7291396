// The identifier that Twine requires for every story.

/// Makes an IFID for a case.
enum StoryIdentity {
  /// A version 4 UUID in capital letters (Treaty of Babel), computed from the case's id so a case always gets the same
  /// one.
  static func ifid(of id: String) -> String {
    var digits = Array(hexadecimal(sum(id, seed: 0)) + hexadecimal(sum(id, seed: 1)))
    digits[12] = "4"
    digits[16] = "A"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 16 - text.count)) + text
  }

  /// FNV-1a over 64 bits.
  private static func sum(_ text: String, seed: UInt8) -> UInt64 {
    ([seed] + Array(text.utf8)).reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
