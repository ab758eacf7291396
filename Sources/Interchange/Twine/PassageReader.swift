// Parses the text of a passage: paragraphs, links, comments, and whatever a story format adds.

import Diagnostics

/// Reads one passage from beginning to end, once.
struct PassageReader {
  let source: SourceText
  let name: String
  /// The story format in lower case; empty if none is named.
  let format: String
  /// Whether `dyad write` wrote the passage, so its words are read literally.
  let isOwn: Bool
  let readingJSON: JSONReading
  var content = PassageContent()
  var findings: ImportFindings
  var search: ByteSearch
  var brackets: BracketPairs
  /// The line being read, including the visible words of its links.
  var line: [UInt8] = []
  /// The index where the line begins in the text.
  var lineStart = 0
  private var hasLink = false
  private var hasWords = false
  /// A condition waiting for the paragraph or link that depends on it.
  private var pending: (when: String, range: SourceRange)?
  private var section = ""

  init(
    _ passage: TwineStory.Passage, format: String?, readingJSON: @escaping JSONReading, findings: ImportFindings
  ) {
    source = passage.text
    name = passage.name
    self.format = format?.lowercased() ?? ""
    isOwn = Self.isOwn(passage.text)
    self.readingJSON = readingJSON
    self.findings = findings
    search = ByteSearch(passage.text.bytes)
    brackets = BracketPairs(isOwn ? [] : passage.text.bytes)
  }

  var bytes: [UInt8] { search.bytes }

  /// The longest link or insert that is recognised, in bytes.
  static let longestLink = 4096

  /// Whether a passage begins with a comment from `dyad write`.
  static func isOwn(_ text: SourceText) -> Bool {
    text.bytes.drop { $0.isBlank || $0.isLineBreak }.starts(with: "<!-- dyad ".utf8)
  }

  /// Reads the whole passage.
  mutating func read() {
    var index = startAfterVariables()
    while index < bytes.count { index = step(at: index) }
    endLine()
    dropPending()
  }

  private mutating func step(at index: Int) -> Int {
    let byte = bytes[index]
    if byte.isLineBreak {
      endLine()
      lineStart = index + 1
      return index + 1
    }
    if search.holds("<!--", at: index), let next = readComment(at: index) { return next }
    if search.holds("[[", at: index), let next = readLink(at: index) { return next }
    if !isOwn, let next = readMarkup(at: index) { return next }
    append(byte)
    return index + 1
  }

  /// Consumes a byte of the words.
  mutating func append(_ byte: UInt8) {
    line.append(byte)
    hasWords = hasWords || byte.isLetter || byte >= 0x80
  }

  /// Ends the paragraph. A line with only links is not one.
  mutating func endLine() {
    defer { (line, hasLink, hasWords) = ([], false, false) }
    var text = line.asText.trimmed
    guard !text.isEmpty, hasWords || !hasLink else { return }
    if !isOwn { text = Emphasis.converted(text) }
    content.sections[section, default: []].append(PassageContent.Line(text: text, when: pending?.when))
    pending = nil
  }

  private mutating func readLink(at index: Int) -> Int? {
    // A hook may come right before a link: the link's brackets are the inner ones.
    guard !(brackets.hooks.contains(index)), let end = search.next("]]", from: index + 2),
      end - index <= Self.longestLink, !bytes[index..<end].contains(where: \.isLineBreak)
    else { return nil }
    add(PassageLink(bytes[(index + 2)..<end].asText), at: index..<(end + 2), showing: true)
    return end + 2
  }

  /// Adds a link; if its words are shown, they also go into the line.
  mutating func add(_ link: PassageLink, at range: Range<Int>, showing: Bool) {
    let sourceRange = source.range(range)
    content.links.append(
      PassageContent.Link(words: link.words, target: link.target, when: pending?.when, range: sourceRange))
    pending = nil
    if let setter = link.setter {
      findings.add(
        .macro, sourceRange, "In \(excerpt(name)) a link sets \(excerpt(setter)), which is not carried over.",
        "Declare a counter or flag under “state”, and change it in the option's “set”.")
    }
    if showing {
      line += Array((link.words ?? link.target).utf8)
      hasLink = true
    }
  }

  private mutating func readComment(at index: Int) -> Int? {
    guard let end = search.next("-->", from: index + 4) else { return nil }
    let text = bytes[(index + 4)..<end].asText.trimmed
    let sourceRange = source.range(index..<(end + 3))
    if isOwn, text.hasPrefix("dyad ") {
      readBlock(text.dropFirst(5).trimmed, at: sourceRange)
    } else if text.hasPrefix("when ") {
      dropPending()
      pending = (text.dropFirst(5).trimmed, sourceRange)
    } else if content.block?.kind == "ending", FieldOrder.endingSections.contains(text) {
      endLine()
      section = text
    } else {
      findings.add(
        .comment, sourceRange, "A comment in \(excerpt(name)) is not carried over: \(excerpt(text)).",
        "If it matters, copy it to the leader's notes of the scene.")
    }
    return end + 3
  }

  /// Reports a condition with nothing after it.
  private mutating func dropPending() {
    guard let (when, range) = pending else { return }
    pending = nil
    findings.add(
      .comment, range, "Nothing in \(excerpt(name)) depends on the condition \(excerpt(when)); it is not carried over.",
      "Put it right before its paragraph or link.")
  }

  private mutating func readBlock(_ text: String, at range: SourceRange) {
    let kind = text.prefix { $0.isLetter }
    guard content.block == nil, let fields = readingJSON(Array(text.dropFirst(kind.count).utf8)),
      case .object = fields, ["case", "scene", "option", "ending"].contains(kind)
    else {
      findings.add(
        .block, range, "What dyad kept in \(excerpt(name)) can no longer be read; it is not carried over.",
        "Copy the comment from the file that dyad write made, or fill in what dyad check finds missing.")
      return
    }
    content.block = PassageContent.Block(kind: String(kind), fields: fields)
  }
}
