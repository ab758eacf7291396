// From lines to blocks: each line finds its heading, its option and its note.

import Diagnostics

/// Puts the lines of a play below their headings. Each line is looked at once.
struct PlayParser {
  let findings: PlayFindings
  let classifier: PlayClassifier
  private(set) var blocks: [PlayBlock] = []
  /// The signs that a word processor wrote for plain ones.
  private(set) var foreignSigns: [(range: SourceRange, plain: String)] = []
  /// What a broken line goes on with.
  private var last = Last.nothing
  /// The condition that stands alone above.
  private var pending: PlayWords?
  /// The width at which the lines of this block are broken; nil if each line is a paragraph.
  private var width: Int?

  /// The place of the last words.
  private enum Last {
    case nothing, paragraph, line, value, item
  }

  /// Cuts a play into blocks.
  init(_ lines: [PlayLine], findings: PlayFindings) {
    self.findings = findings
    classifier = PlayClassifier(speakers: Self.speakers(in: lines))
    var start = 0
    while start < lines.count {
      let end = lines[(start + 1)...].firstIndex { classifier.heading($0.words) != nil } ?? lines.count
      width = Self.width(of: lines[start..<end])
      for number in start..<end { take(lines[number], below: number > start ? lines[number - 1] : nil) }
      start = end
    }
    dropPending()
  }

  /// The names that the notes `Patient` and `Voices` give, folded, and `You`.
  private static func speakers(in lines: [PlayLine]) -> [String: String] {
    var names = ["you": "You"]
    for line in lines where line.words.bytes.count < 4096 {
      let words = line.words.from(PlayMarks.bullet(in: line.words))
      guard let (label, value) = PlayClassifier.label(of: words) else { continue }
      if label.bytes.count > 24 { continue }
      switch label.folded {
      case "patient": names[value.folded] = value.text
      case "voices": for name in PlayValues.entries(value) { names[name.folded] = name.text }
      default: break
      }
    }
    return names
  }

  /// The width at which a program has broken lines: the longest line, if none has more than 120 letters and one begins
  /// with a small letter right below another.
  private static func width(of lines: ArraySlice<PlayLine>) -> Int? {
    guard let longest = lines.map(\.columns).max(), longest <= 120 else { return nil }
    let isBroken = lines.dropFirst().contains { line in
      line.isBelow && line.words.bytes.first.map { (0x61...0x7A).contains($0) } ?? false
        && PlayMarks.bullet(in: line.words) == 0
    }
    return isBroken ? longest : nil
  }

  // MARK: One line

  private mutating func take(_ line: PlayLine, below: PlayLine?) {
    let block = blocks.last
    let option = block?.options.last
    let sign = classifier.sign(of: line.words, in: block?.kind, belowOption: option != nil)
    noteSigns(of: line.words, sign)
    if case .words(let paragraph) = sign, goesOn(line, below: below), join(paragraph.words) { return }
    last = .nothing
    switch sign {
    case .heading(let kind, let title, let isSure): begin(kind, title, at: line.words, isSure: isSure)
    case .aside(let words):
      guard let block else { return reportBeforeHeading(line.words, isNote: true) }
      if let option { option.body.asides.append(words) } else { block.body.asides.append(words) }
    default:
      guard let block else { return reportBeforeHeading(line.words, isNote: false) }
      add(sign, line, to: block, option)
    }
  }

  private mutating func add(_ sign: PlaySign, _ line: PlayLine, to block: PlayBlock, _ option: PlayOption?) {
    switch sign {
    case .note(let note, let place, let label, let value):
      let isOption = place == .option || (place == .safetyPause && option != nil)
      change(isOption ? option : nil, block) {
        $0.entries.append(PlayEntry(note: note, label: label, value: value))
      }
      last = .value
      dropPending()
    case .field(let key, let label, let value):
      change(option, block) { $0.fields.append((key, label, value)) }
      dropPending()
    case .arrow(let place, let when):
      let condition = when ?? takePending()
      change(option, block) { $0.arrows.append(PlayArrow(place: place, when: condition)) }
    case .condition(let words):
      dropPending()
      pending = words
    case .option(let letter, var words):
      if words.when == nil { words.when = takePending() }
      block.options.append(PlayOption(letter: letter, range: line.words.range, line: words, isPattern: false))
      last = .line
    case .order(let words):
      let line = PlayParagraph(words: words, when: takePending())
      block.options.append(PlayOption(letter: words[0..<0], range: words.range, line: line, isPattern: true))
    case .item(let words): add(item: words, line, to: block, option)
    case .words(var words):
      if words.when == nil { words.when = takePending() }
      add(paragraph: words, line, to: block, option)
    default: break
    }
  }

  /// Changes what stands below an option, or below the heading if there is none.
  func change(_ option: PlayOption?, _ block: PlayBlock, _ body: (inout PlayBody) -> Void) {
    if let option { body(&option.body) } else { body(&block.body) }
  }

  private mutating func begin(_ kind: PlayKind, _ title: PlayWords, at words: PlayWords, isSure: Bool) {
    dropPending()
    if !isSure { reportHeading(words, kind) }
    blocks.append(PlayBlock(kind: kind, range: words.range, title: title))
  }

  // MARK: Words

  private mutating func add(paragraph: PlayParagraph, _ line: PlayLine, to block: PlayBlock, _ option: PlayOption?) {
    if !block.kind.hasOptions, let label = PlayMarks.option(in: line.words), !paragraph.isEscaped {
      reportOption(label.letter, in: block, line.words)
    }
    guard option?.body.hasNotes ?? block.body.hasNotes else {
      if option == nil, !block.kind.hasText { return reportStray(line.words, block) }
      checkSpeaker(paragraph, in: block)
      change(option, block) { $0.paragraphs.append(paragraph) }
      last = .paragraph
      return
    }
    if option == nil, block.body.entries.last?.note.path == "questions/+/question" {
      let text = PlayNote("Asked as", .passage, "questions/-/text")
      block.body.entries.append(PlayEntry(note: text, label: paragraph.words.range, value: paragraph.words))
      last = .value
    } else if let key = unknownKey(line.words, in: block, option) {
      report(key, isBulleted: false, in: block, option)
    } else if classifier.speech(paragraph.words) != nil || paragraph.words.bytes.first == UInt8(ascii: "[") {
      reportLate(line.words, option)
      change(option, block) { $0.paragraphs.append(paragraph) }
      last = .paragraph
    } else {
      reportStray(line.words, block)
    }
  }

  private mutating func add(item: PlayParagraph, _ line: PlayLine, to block: PlayBlock, _ option: PlayOption?) {
    if option?.body.takesItems ?? block.body.takesItems {
      change(option, block) { $0.entries[$0.entries.count - 1].items.append(item) }
      last = .item
    } else if !item.isEscaped, let key = unknownKey(item.words, in: block, option) {
      report(key, isBulleted: true, in: block, option)
    } else {
      reportItem(line.words)
      add(paragraph: item, line, to: block, option)
    }
  }

  // MARK: Broken lines

  /// Whether a line is the rest of the one above it.
  private func goesOn(_ line: PlayLine, below: PlayLine?) -> Bool {
    guard let width, line.isBelow, let below, pending == nil else { return false }
    let word = line.words.bytes.prefix { $0 != 0x20 }.count { $0 & 0xC0 != 0x80 }
    return below.columns + 1 + word > width - 12
  }

  /// Adds the rest of a line to what the line above was part of.
  private mutating func join(_ words: PlayWords) -> Bool {
    guard let block = blocks.last else { return false }
    let option = block.options.last
    func joined(_ target: inout PlayWords) {
      target.append(PlayWords(" ", for: SourceRange(start: target.range.end, end: words.range.start)))
      target.append(words)
    }
    switch last {
    case .nothing: return false
    case .line: if let option { joined(&option.line.words) }
    case .paragraph: change(option, block) { joined(&$0.paragraphs[$0.paragraphs.count - 1].words) }
    case .value: change(owner(option, block), block) { joined(&$0.entries[$0.entries.count - 1].value) }
    case .item:
      change(option, block) { body in
        let entry = body.entries.count - 1
        joined(&body.entries[entry].items[body.entries[entry].items.count - 1].words)
      }
    }
    return true
  }

  /// Where the last note went: a note of the scene may stand below an option.
  private func owner(_ option: PlayOption?, _ block: PlayBlock) -> PlayOption? {
    guard let option, let entry = option.body.entries.last else { return nil }
    guard let other = block.body.entries.last else { return option }
    return entry.label.start > other.label.start ? option : nil
  }

  private mutating func takePending() -> PlayWords? {
    defer { pending = nil }
    return pending
  }

  private mutating func dropPending() {
    guard let words = takePending() else { return }
    findings.add(
      .conditionPlace, at: words.range, "This condition stands before nothing that can have one.",
      advice: "Put it before the paragraph, option or arrow that it is for.")
  }
}

extension PlayBody {
  /// Whether an item belongs to the last note.
  fileprivate var takesItems: Bool {
    guard arrows.isEmpty, let last = entries.last else { return false }
    return last.value.isEmpty && last.note.form.takesItems
  }
}

extension PlayNote.Form {
  /// Whether a value may be a list of items.
  var takesItems: Bool {
    switch self {
    case .passage, .items: true
    default: false
    }
  }
}

extension PlayKind {
  /// Whether paragraphs may stand below the heading.
  var hasText: Bool { isScene || self == .ending }
}

extension PlayParser {
  /// Counts signs that are not the plain ones.
  private mutating func noteSigns(of words: PlayWords, _ sign: PlaySign) {
    let bullet = PlayMarks.bullet(in: words)
    let rest = bullet > 0 ? words.from(bullet) : words
    switch sign {
    case .note, .field, .item, .aside, .arrow:
      if !PlayMarks.isPlain(words, length: bullet) { foreignSigns.append((words[0..<bullet].range, "- ")) }
    default: return
    }
    let arrow = PlayMarks.arrow(in: rest)
    if arrow > 0, !PlayMarks.isPlain(rest, length: arrow) { foreignSigns.append((rest[0..<arrow].range, "->")) }
  }
}
