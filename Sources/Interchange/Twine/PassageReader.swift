// Takes the text of a passage apart: paragraphs, links, comments, and whatever a story format adds to them.

import Diagnostics

/// Reads one passage from its first byte to its last, once.
struct PassageReader {
  let source: SourceText
  let name: String
  /// The story format in small letters; empty where none is named.
  let format: String
  /// Whether `dyad write` wrote the passage: its words are then taken as they stand.
  let isOwn: Bool
  let readingJSON: JSONReading
  var content = PassageContent()
  var findings: ImportFindings
  var search: ByteSearch
  var brackets: BracketPairs
  /// The line being read, with the words of links that stand in it.
  var line: [UInt8] = []
  /// Where the line begins in the text.
  var lineStart = 0
  private var hasLink = false
  private var hasWords = false
  /// A condition that waits for the paragraph or link that depends on it.
  private var pending: (when: String, place: SourceRange)?
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

  /// The longest link or insert that is taken as one, in bytes.
  static let longestLink = 4096

  /// Whether a passage begins with what `dyad write` keeps.
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
    if search.holds("<!--", at: index), let next = takeComment(at: index) { return next }
    if search.holds("[[", at: index), let next = takeLink(at: index) { return next }
    if !isOwn, let next = takeMarkup(at: index) { return next }
    take(byte)
    return index + 1
  }

  /// Takes a byte of the words.
  mutating func take(_ byte: UInt8) {
    line.append(byte)
    hasWords = hasWords || byte.isLetter || byte >= 0x80
  }

  /// Ends the paragraph. A line of links alone is none.
  mutating func endLine() {
    defer { (line, hasLink, hasWords) = ([], false, false) }
    var text = line.asText.trimmed
    guard !text.isEmpty, hasWords || !hasLink else { return }
    if !isOwn { text = Emphasis.converted(text) }
    content.sections[section, default: []].append(PassageContent.Line(text: text, when: pending?.when))
    pending = nil
  }

  private mutating func takeLink(at index: Int) -> Int? {
    // A hook may stand right before a link: the brackets of the link are the inner ones.
    guard !(brackets.hooks.contains(index)), let end = search.next("]]", from: index + 2),
      end - index <= Self.longestLink, !bytes[index..<end].contains(where: \.isLineBreak)
    else { return nil }
    add(PassageLink(bytes[(index + 2)..<end].asText), at: index..<(end + 2), showing: true)
    return end + 2
  }

  /// Adds a link; its words stand in the line where they are shown there.
  mutating func add(_ link: PassageLink, at range: Range<Int>, showing: Bool) {
    let place = source.range(range)
    content.links.append(
      PassageContent.Link(words: link.words, target: link.target, when: pending?.when, place: place))
    pending = nil
    if let setter = link.setter {
      findings.add(
        .macro, place, "In \(excerpt(name)) a link sets \(excerpt(setter)); the setting is not carried over.",
        "Declare a counter or flag under “state”, and write it into the option's “set”.")
    }
    if showing {
      line += Array((link.words ?? link.target).utf8)
      hasLink = true
    }
  }

  private mutating func takeComment(at index: Int) -> Int? {
    guard let end = search.next("-->", from: index + 4) else { return nil }
    let text = bytes[(index + 4)..<end].asText.trimmed
    let place = source.range(index..<(end + 3))
    if isOwn, text.hasPrefix("dyad ") {
      takeBlock(text.dropFirst(5).trimmed, at: place)
    } else if text.hasPrefix("when ") {
      dropPending()
      pending = (text.dropFirst(5).trimmed, place)
    } else if content.block?.kind == "ending", FieldOrder.endingSections.contains(text) {
      endLine()
      section = text
    } else {
      findings.add(
        .comment, place, "A comment in \(excerpt(name)) is not carried over: \(excerpt(text)).",
        "Write it into the leader's notes of the scene where it matters.")
    }
    return end + 3
  }

  /// Reports a condition that nothing came after.
  private mutating func dropPending() {
    guard let (when, place) = pending else { return }
    pending = nil
    findings.add(
      .comment, place, "Nothing in \(excerpt(name)) depends on the condition \(excerpt(when)); it is not carried over.",
      "Put it right before the paragraph or link that it is for.")
  }

  private mutating func takeBlock(_ text: String, at place: SourceRange) {
    let kind = text.prefix { $0.isLetter }
    guard content.block == nil, let fields = readingJSON(Array(text.dropFirst(kind.count).utf8)),
      case .object = fields, ["case", "scene", "option", "ending"].contains(kind)
    else {
      findings.add(
        .block, place, "What dyad kept in \(excerpt(name)) can no longer be read; it is not carried over.",
        "Take the comment from the file as dyad write made it, or fill in what dyad check finds missing.")
      return
    }
    content.block = PassageContent.Block(kind: String(kind), fields: fields)
  }
}
