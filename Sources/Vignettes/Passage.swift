// Text as shown: paragraphs of speech, narration and stage directions.

/// A piece of text in paragraphs, some of which may depend on the state.
public struct Passage: Hashable, Sendable {
  /// The paragraphs in order.
  public let paragraphs: [Paragraph]

  /// Makes a passage.
  public init(_ paragraphs: [Paragraph] = []) { self.paragraphs = paragraphs }

  /// Whether there is nothing to show in any state.
  public var isEmpty: Bool { paragraphs.isEmpty }

  /// The words of all paragraphs without marks, one paragraph a line, whatever their conditions.
  public var plainText: String { paragraphs.map(\.plainText).joined(separator: "\n") }
}

/// One paragraph, spoken or narrated.
public struct Paragraph: Hashable, Sendable {
  /// When it is shown; nil for always.
  public let when: Condition?
  /// The speaker, from the name before the colon; nil for narration and directions.
  public let speaker: String?
  /// Its pieces in order.
  public let spans: [Span]

  /// Makes a paragraph.
  public init(when: Condition? = nil, speaker: String? = nil, spans: [Span]) {
    self.when = when
    self.speaker = speaker
    self.spans = spans
  }

  /// A run of text of one kind.
  public struct Span: Hashable, Sendable {
    /// What a run of text is.
    public enum Kind: Sendable {
      /// Speech, or narration if there is no speaker.
      case words
      /// A stage direction, brackets included.
      case direction
      /// Emphasised words, without the marks.
      case emphasis
      /// Stressed words within a stage direction, without the marks.
      case stressedDirection
    }

    /// The text to show.
    public let text: String
    /// What it is.
    public let kind: Kind

    /// Makes a span.
    public init(_ text: String, _ kind: Kind = .words) {
      self.text = text
      self.kind = kind
    }
  }

  /// The words without marks and without the speaker's name.
  public var plainText: String { spans.map(\.text).joined() }

  /// Whether all of it is a stage direction.
  public var isDirection: Bool {
    speaker == nil && spans.allSatisfy { $0.kind == .direction || $0.kind == .stressedDirection }
  }
}
