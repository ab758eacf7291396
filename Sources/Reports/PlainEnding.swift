// The first page of a debrief: six short parts on one screen, complete in themselves (docs/debrief.md).

import ScenarioEngine

/// What is said of a walk before anything is opened. The same walk always gives the same page.
public struct PlainEnding: Encodable, Hashable, Sendable {
  /// A sentence of the patient's, with what became of it.
  public struct Quote: Encodable, Hashable, Sendable {
    /// The patient's words.
    public let words: String
    /// Where they stood on screen.
    public let place: DebriefPlace
    /// What became of them.
    public let mark: MomentMark
  }

  /// Which quotes the page holds.
  public enum QuoteKind: String, Encodable, Hashable, Sendable {
    /// Those that went by or were left unanswered.
    case letGo = "let-go"
    /// None did: those that were taken up otherwise than they could be borne, or acted on.
    case room
    /// Every one was met: those that were.
    case takenUp = "taken-up"

    /// What stands over them.
    public var title: String {
      switch self {
      case .letGo: "What you let go by"
      case .room: "What there was room for"
      case .takenUp: "What you took up"
      }
    }

    /// The same beside them on a screen.
    public var label: String {
      switch self {
      case .letGo: "Let go by"
      case .room: "Room for"
      case .takenUp: "Taken up"
      }
    }
  }

  /// Why a choice is the one that is named.
  public enum Reason: String, Encodable, Hashable, Sendable {
    /// It lay furthest from what was open there.
    case furthest
    /// It acted something out that was repaired later.
    case repaired
    /// The trainee remarked on it.
    case remarked
    /// It met more than anything else.
    case metMost = "met-most"
  }

  /// One choice of the walk.
  public struct Choice: Encodable, Hashable, Sendable {
    /// Where it was made.
    public let place: DebriefPlace
    /// What it does, in the case's words; its line, in quotation marks, if the case has none.
    public let does: String
    /// The case's question about it.
    public let inquiry: String
    /// Why it is this one.
    public let reason: Reason

    /// What it does as the end of a sentence.
    public var doing: String { does.hasSuffix("”") ? does : does + "." }
  }

  /// What fell due about safety, in a line; nil if nothing did.
  public internal(set) var safety: String?
  /// Whose page it is.
  public let patientName: String
  /// What it was like for the patient. A long text stops at the end of a sentence; all of it stands with the ending.
  public internal(set) var patient: String
  /// Which sentences are quoted.
  public let quoteKind: QuoteKind
  /// Up to three, the weightiest first.
  public internal(set) var quotes: [Quote]
  /// One thing that was done; nil if nothing was chosen.
  public let choice: Choice?
  /// What was done again and again beside cues of one kind; nil if nothing was.
  public internal(set) var habit: String?
  /// A question to take along; nil if nothing was chosen.
  public internal(set) var question: String?
}

extension PlainEnding {
  /// One of the six parts.
  public struct Part: Hashable, Sendable {
    /// Its heading on a page.
    public let title: String
    /// Its name beside the text on a screen, shorter than the heading.
    public let label: String
    /// What it says, a paragraph each; never empty.
    public let paragraphs: [String]
  }

  /// The parts that have something to say, in their order.
  public var parts: [Part] {
    let choice = choice.map { ["\($0.place.title): \($0.doing)", $0.inquiry] } ?? []
    let all = [
      Part("Safety", [safety]),
      Part("For \(patientName)", [patient]),
      Part(quoteKind.title, label: quoteKind.label, quotes.map { text(of: $0) }),
      Part("One thing you did", label: "One choice", choice),
      Part("A habit", [habit]),
      Part("A question to take with you", label: "A question", [question]),
    ]
    return all.filter { !$0.paragraphs.isEmpty }
  }

  /// The page in sections, for the plain form, the exports and the wall.
  public var sections: [DebriefText] { parts.map { DebriefText($0.title, $0.paragraphs) } }

  /// A quote with its place; what became of it is said unless the heading says it already.
  public func text(of quote: Quote) -> String {
    let mark = quoteKind == .room || quote.mark == .unanswered ? ", " + quote.mark.rawValue : ""
    return "“\(quote.words)” (\(quote.place.title)\(mark))"
  }
}

extension PlainEnding.Part {
  fileprivate init(_ title: String, label: String? = nil, _ paragraphs: [String?]) {
    self.init(title: title, label: label ?? title, paragraphs: paragraphs.compactMap(\.self).filter { !$0.isEmpty })
  }
}
