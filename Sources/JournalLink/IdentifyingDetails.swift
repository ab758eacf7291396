// Details in a note that may identify a real person.

/// Looks for identifying details in what was typed. A finding is only a reason to ask: a fictional patient may have a
/// telephone too (docs/trainee.md §1).
public enum IdentifyingDetails {
  /// What something looks like.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Ten digits, as in an NHS number.
    case nhsNumber = "nhs-number"
    /// A full date, such as a date of birth.
    case date = "date"
    /// A British postcode.
    case postcode = "postcode"
    /// An e-mail address.
    case email = "email"
    /// A telephone number.
    case phone = "phone"

    /// What it looks like, as the end of a sentence: "this looks like …".
    public var text: String {
      switch self {
      case .nhsNumber: "an NHS number"
      case .date: "a date of birth"
      case .postcode: "a postcode"
      case .email: "an e-mail address"
      case .phone: "a telephone number"
      }
    }
  }

  /// A part of a text that looks like an identifying detail.
  public struct Finding: Hashable, Sendable {
    /// What it looks like.
    public let kind: Kind
    /// The words themselves.
    public let words: String
    /// Where they are in the text.
    public let range: Range<String.Index>

    package init(kind: Kind, words: String, range: Range<String.Index>) {
      self.kind = kind
      self.words = words
      self.range = range
    }
  }
}
