// Texts of a case as the words of a passage, and back without loss.

/// How a text is shown in a passage, and what must be kept with it if showing it would lose something.
///
/// What a passage shows wins over what was kept: if somebody has changed the words in Twine, the kept form is out of
/// date.
enum TweeText {
  typealias Line = PassageContent.Line

  // MARK: Texts in paragraphs

  /// A text as a passage shows it.
  static func shown(_ value: StoryJSON?) -> String {
    lines(of: value).map { line in
      (line.when.map { condition($0) + "\n" } ?? "") + safe(line.text)
    }.joined(separator: "\n\n")
  }

  /// A condition as a comment before what depends on it.
  static func condition(_ text: String) -> String { "<!-- when \(onOneLine(text, without: "-->")) -->" }

  /// The text for a passage's paragraphs; nil if there are none.
  static func value(of lines: [Line]) -> StoryJSON? {
    guard let first = lines.first else { return nil }
    if lines.count == 1, first.when == nil { return .string(first.text) }
    return .array(
      lines.map { line in
        guard let when = line.when else { return .string(line.text) }
        return .object([.init("when", .string(when)), .init("text", .string(line.text))])
      })
  }

  /// What to keep of a text besides showing it: nothing, an empty list for a list of one paragraph, or all of it.
  static func kept(text value: StoryJSON) -> StoryJSON? {
    let lines = reread(shown(value)).lines
    return [nil, .array([])].first { restored(kept: $0, lines: lines) == value } ?? value
  }

  /// The text of a passage, from what it shows and what was kept.
  static func restored(kept: StoryJSON?, lines: [Line]) -> StoryJSON? {
    let plain = value(of: lines)
    guard let kept else { return plain }
    if kept == .array([]) {
      if case .string = plain { return .array([plain].compactMap(\.self)) }
      return plain ?? kept
    }
    return value(of: reread(shown(kept)).lines) == plain ? kept : plain
  }

  private static func lines(of value: StoryJSON?) -> [Line] {
    switch value {
    case .string(let text): [Line(text: text, when: nil)]
    case .array(let elements):
      elements.map { Line(text: $0.string ?? $0["text"]?.string ?? "", when: $0["when"]?.string) }
    default: []
    }
  }

  /// Words with nothing that Twine would take for the start of a passage.
  private static func safe(_ text: String) -> String {
    let plain = text.replacing("[[", with: "[ [").replacing("<!--", with: "<! --")
    return plain.hasPrefix("::") ? " " + plain : plain.replacing("\n::", with: "\n ::")
  }

  static func onOneLine(_ text: String, without mark: String) -> String {
    text.onOneLine.replacing(mark, with: "")
  }

  /// How a passage with these words would be read.
  static func reread(_ text: String) -> PassageContent {
    let passage = TwineStory.Passage(
      name: "", tags: [], text: SourceText("<!-- dyad scene {} -->\n" + text), place: .init(start: 0, end: 0))
    var reader = PassageReader(
      passage, format: nil, readingJSON: { _ in .object([]) }, findings: ImportFindings(lines: .init([])))
    reader.read()
    return reader.content
  }

  // MARK: What is said, as a link

  /// The words of the link for an option's line. A line that is done, not said, is in round brackets, since square ones
  /// would confuse a link.
  static func words(forLine value: StoryJSON?) -> String {
    let text = lines(of: value).map(\.text).joined(separator: " ")
    let plain = onOneLine(text, without: "->").replacing("[", with: "(").replacing("]", with: ")")
    return plain.utf8.count > 1000 ? String(plain.prefix(240)) + "…" : plain
  }

  /// The line for a link's words.
  static func line(forWords words: String?) -> StoryJSON {
    guard let words else { return .string("") }
    let inner = words.dropFirst().dropLast()
    let isDone = words.hasPrefix("(") && words.hasSuffix(")") && !inner.contains { "()[]".contains($0) }
    return .string(isDone ? "[" + inner + "]" : words)
  }

  /// What to keep of a line besides its link; nil if the link says everything.
  static func kept(line value: StoryJSON) -> StoryJSON? {
    line(forWords: PassageLink(words(forLine: value) + "->x").words) == value ? nil : value
  }

  /// An option's line, from its link and what was kept.
  static func restoredLine(kept: StoryJSON?, words: String?) -> StoryJSON {
    guard let kept, PassageLink(Self.words(forLine: kept) + "->x").words == words else { return line(forWords: words) }
    return kept
  }

  // MARK: Where it goes on

  /// The words of every link that continues without a choice.
  static let goOn = "Go on"

  /// Links for a `next`.
  static func shown(next value: StoryJSON?) -> String {
    targets(of: value).map { (when, target) in
      (when.map { condition($0) + "\n" } ?? "") + "[[\(goOn)->\(onOneLine(target, without: "]]"))]]"
    }.joined(separator: "\n\n")
  }

  /// The `next` for some links; nil if there are none.
  static func next(of links: [(when: String?, target: String)]) -> StoryJSON? {
    guard let first = links.first else { return nil }
    if links.count == 1, first.when == nil { return .string(first.target) }
    return .array(
      links.map { link in
        .object((link.when.map { [.init("when", .string($0))] } ?? []) + [.init("to", .string(link.target))])
      })
  }

  /// What to keep of a `next` besides its links.
  static func kept(next value: StoryJSON) -> StoryJSON? { next(of: rereadTargets(value)) == value ? nil : value }

  /// A `next`, from links and what was kept.
  static func restoredNext(kept: StoryJSON?, links: [(when: String?, target: String)]) -> StoryJSON? {
    let plain = next(of: links)
    guard let kept else { return plain }
    return next(of: rereadTargets(kept)) == plain ? kept : plain
  }

  private static func rereadTargets(_ value: StoryJSON) -> [(when: String?, target: String)] {
    reread(shown(next: value)).links.map { ($0.when, $0.target) }
  }

  private static func targets(of value: StoryJSON?) -> [(when: String?, target: String)] {
    switch value {
    case .string(let target): [(nil, target)]
    case .array(let entries): entries.map { ($0["when"]?.string, $0["to"]?.string ?? "") }
    default: []
    }
  }
}
