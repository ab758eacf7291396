// The name of a stored session, short enough to be typed.

/// Six letters that name one session of one journal, such as `kvtrbd`.
public struct SessionID: Hashable, Sendable, CustomStringConvertible {
  /// The letters; `JournalClient.find` takes them, or their beginning, from people.
  public let code: String
  /// The row; never used again for another session.
  package let row: Int64

  package init(row: Int64, code: String) {
    self.row = row
    self.code = code
  }

  /// The letters.
  public var description: String { code }

  /// Letters that are not taken for one another, without vowels, so that no word comes of them.
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
