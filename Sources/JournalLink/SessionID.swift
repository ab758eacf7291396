// The name of a stored session, short enough to type.

/// Six letters that name one session of one journal, such as `kvtrbd`.
public struct SessionID: Hashable, Sendable, CustomStringConvertible {
  /// The letters. `JournalClient.find` accepts them, or the first few.
  public let code: String
  /// The row, never reused for another session.
  package let row: Int64

  package init(row: Int64, code: String) {
    self.row = row
    self.code = code
  }

  /// The letters.
  public var description: String { code }

  /// Letters that are not easily confused, without vowels: they must not form words.
  package static let alphabet = Array("bcdfghjkmnpqrstvwxz")
  package static let length = 6

  /// The letters for a number drawn at random.
  package static func code(from number: UInt64) -> String {
    var rest = number
    return String(
      (0..<length).map { _ in
        let letter = alphabet[Int(rest % UInt64(alphabet.count))]
        rest /= UInt64(alphabet.count)
        return letter
      })
  }
}
