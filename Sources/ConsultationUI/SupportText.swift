// Whom to turn to: the text behind the support key.

/// The support text, which an institution can set for itself (docs/trainee.md §5).
public struct SupportText: Sendable, Hashable {
  /// One line: whom, and how to reach them.
  public struct Line: Sendable, Hashable {
    /// Who.
    public let name: String
    /// A number, an address, or when to use it.
    public let contact: String

    /// Makes a line.
    public init(name: String, contact: String) {
      self.name = name
      self.contact = contact
    }

    /// The line as text.
    var text: String { contact.isEmpty ? name : "\(name): \(contact)" }
  }

  /// A sentence before the lines.
  public let introduction: String
  /// The lines.
  public let lines: [Line]
  /// A sentence after them.
  public let note: String

  /// Makes a text.
  public init(introduction: String, lines: [Line], note: String) {
    self.introduction = introduction
    self.lines = lines
    self.note = note
  }

  /// For the United Kingdom.
  public static let unitedKingdom = SupportText(
    introduction: "If any of this is close to home, there are people to turn to.",
    lines: [
      Line(name: "Somebody you know", contact: "your own supervisor, GP, or occupational health"),
      Line(name: "Samaritans", contact: "116 123, free, at any hour"),
      Line(name: "NHS 111", contact: "choose the mental health option"),
      Line(name: "In an emergency", contact: "999"),
      Line(name: "NHS Practitioner Health, for doctors", contact: "0300 0303 300 (to be checked)"),
      Line(name: "BMA counselling, for doctors", contact: "0330 123 1245, members or not (to be checked)"),
      Line(
        name: "The College's support service", contact: "psychiatrists, 020 8618 4020 (to be checked)"
      ),
    ],
    note: "Your place in the walk is kept while you are here. Nobody is told that you looked.")

  /// A text of an institution's own, a line each; the default's note stays below it.
  public init(custom text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { Line(name: String($0), contact: "") }
    self.init(introduction: "", lines: lines, note: Self.unitedKingdom.note)
  }

  /// What the plain form says to a word that asks for support or for a pause; nil to any other.
  func plainAnswer(to word: String) -> [String]? {
    word == "support" ? plainLines : word == "pause" ? ["Take your time."] : nil
  }

  /// The text as plain lines.
  public var plainLines: [String] {
    let named = lines.map { $0.contact.isEmpty ? $0.name : $0.text + "." }
    return ([introduction] + named + [note]).filter { !$0.isEmpty }
  }
}
