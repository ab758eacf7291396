// From a play to the JSON that it stands for, with everything that is wrong with it as a play.

import Diagnostics
import Vignettes

/// What was read from a play.
struct PlayReading: Sendable {
  /// The JSON, with the places in the play that it comes from; nil if the file is no text, or has no heading.
  let json: PlayJSON?
  /// What is wrong with the play as a play, by position.
  let diagnostics: [Diagnostic]
  /// The notes to self and the letters of options that the JSON does not have, by the path of the block or option.
  var asides: [FieldPath: [String]] = [:]
  var letters: [FieldPath: String] = [:]
}

/// Reads plays (docs/script.md).
struct PlayReader {
  let findings: PlayFindings
  let names: PlayNames
  let values: PlayValues
  /// Whether a single paragraph is a text by itself and no list.
  let isPlain: Bool
  let root: PlayObject
  private var sitting: PlayWords?
  var asides: [FieldPath: [String]] = [:]
  var letters: [FieldPath: String] = [:]

  /// Reads a play. `fileName`, without its ending, is the id of a case that gives none.
  static func read(_ bytes: [UInt8], fileName: String?, catalogue: MarkerCatalogue) -> PlayReading {
    if let other = NoPlainText(bytes) { return PlayReading(json: nil, diagnostics: [other.finding]) }
    let findings = PlayFindings()
    guard bytes.count <= JSONLimits.standard.size else { return refused(bytes.count) }
    let text = PlayEncoding(bytes)
    if let damage = text.damage { PlayEncoding.report(damage, to: findings) }
    let lines = PlayLine.all(in: text.bytes)
    guard lines.count <= PlayLine.limit else { return refused(bytes.count) }
    let parser = PlayParser(lines, findings: findings)
    guard !parser.blocks.isEmpty else {
      if findings.list.isEmpty { reportEmpty(findings) }
      return PlayReading(json: nil, diagnostics: text.original(findings.list))
    }
    var reader = PlayReader(parser, catalogue: catalogue, findings: findings)
    reader.build(parser, fileName: fileName)
    let json = PlayJSON(.object(reader.root), in: text)
    return PlayReading(
      json: json, diagnostics: text.original(findings.list).sorted(by: Diagnostic.precedes), asides: reader.asides,
      letters: reader.letters)
  }

  private init(_ parser: PlayParser, catalogue: MarkerCatalogue, findings: PlayFindings) {
    self.findings = findings
    names = PlayNames(catalogue, findings: findings)
    values = PlayValues(names: names, findings: findings, speakers: parser.classifier.speakers)
    let layout = parser.blocks.lazy.flatMap(\.body.entries).last { $0.note.form == .layout }
    isPlain = layout?.value.folded == "plain"
    let first = parser.blocks.first { $0.kind == .about } ?? parser.blocks.first
    root = PlayObject(at: first?.range ?? SourceRange(start: 0, end: 0))
  }

  private mutating func build(_ parser: PlayParser, fileName: String?) {
    var ids = PlayIDs()
    ids.give(to: parser.blocks)
    collect(parser.blocks)
    addCase(parser.blocks, fileName: fileName)
    for block in parser.blocks { add(block) }
    addDefaults(parser.blocks)
    report(parser, ids)
  }

  // MARK: Blocks

  private mutating func add(_ block: PlayBlock) {
    switch block.kind {
    case .about, .aboutThisCase: return
    case .sitting:
      sitting = PlayWords(block.id, for: block.range)
      let object = object(block, in: "sittings")
      add(block.body, to: object, of: block)
    case .ending:
      let object = object(block, in: "endings")
      addText(block.body, "text", to: object, at: block.range)
      add(block.body, to: object, of: block)
    case .safetyPause: addPause(block)
    case .cut:
      let object = object(block, in: "cuts")
      add(block.body, to: object, of: block)
    default: addScene(block)
    }
  }

  /// The object of a block at the end of a list, with its id and title.
  private mutating func object(_ block: PlayBlock, in list: String) -> PlayObject {
    let object = PlayObject(at: block.range)
    let all = root.list(list, at: block.range)
    all?.elements.append(.object(object))
    keep(block.body, at: FieldPath.root.appending(list).appending((all?.elements.count ?? 1) - 1))
    object.add("id", at: block.range, .text(PlayWords(block.id, for: block.tag?.range ?? block.title.range)))
    if block.title.isEmpty {
      guard !block.body.fields.contains(where: { $0.key == "title" }) else { return object }
      findings.add(
        .headingTitle, at: block.range, "This heading has no title.",
        advice: "Write it after the colon, as in `## \(block.kind.rawValue): The box`.")
      object.add("title", at: block.range, .text(PlayWords(block.kind.rawValue, for: block.range)))
    } else {
      object.add("title", at: block.title.range, .text(title(block.title)))
    }
    return object
  }

  /// A title; a backslash before `#` says that no id follows.
  private func title(_ words: PlayWords) -> PlayWords { Self.unescapedTag(words) }

  /// Words whose last one begins with `\#`, without the backslash.
  static func unescapedTag(_ words: PlayWords) -> PlayWords {
    let start = words.bytes.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let last = words.bytes[start...]
    guard last.count > 2, last.starts(with: "\\#".utf8), last.dropFirst(2).allSatisfy(PlayWords.isIDByte) else {
      return words
    }
    var result = words[0..<start]
    result.append(words.from(start + 1))
    return result
  }

  private mutating func addPause(_ block: PlayBlock) {
    let object = PlayObject(at: block.range)
    let all = root.list("safety_tasks", at: block.range)
    all?.elements.append(.object(object))
    let path = FieldPath.root.appending("safety_tasks").appending((all?.elements.count ?? 1) - 1)
    keep(block.body, at: path)
    if block.title.isEmpty {
      findings.add(
        .headingTitle, at: block.range, "This heading names no task.",
        advice: "Write it after the colon, as in `# Safety pause: Ask about suicide directly`.")
    } else {
      object.add("task", at: block.title.range, .text(names.marker(block.title)))
    }
    add(block.body, to: object, of: block)
    guard let option = block.options.first else { return }
    keep(option.body, at: path)
    addLine(option, to: object)
    addText(option.body, "reply", to: object, at: option.range)
    add(option.body, to: object, of: block)
  }

  private mutating func addScene(_ block: PlayBlock) {
    let object = object(block, in: "scenes")
    if let kind = block.kind.sceneKind {
      object.add("kind", at: block.range, .text(PlayWords(kind, for: block.range)))
    } else if block.options.isEmpty, !block.body.arrows.isEmpty {
      object.add("kind", at: block.range, .text(PlayWords("page", for: block.range)))
    }
    addText(block.body, "text", to: object, at: block.range)
    add(block.body, to: object, of: block)
    if let sitting, object["sitting"] == nil {
      object.add("sitting", at: block.range, .text(PlayWords(sitting.text, for: block.range)))
    }
    for option in block.options {
      let said = PlayObject(at: option.range)
      let key = option.isPattern ? "patterns" : "options"
      let all = object.list(key, at: option.range)
      all?.elements.append(.object(said))
      let scenes = (root.list("scenes", at: block.range)?.elements.count ?? 1) - 1
      let path = FieldPath.root.appending("scenes").appending(scenes).appending(key)
        .appending((all?.elements.count ?? 1) - 1)
      keep(option.body, at: path)
      if !option.letter.isEmpty { letters[path] = option.letter.text }
      add(option, to: said, of: block)
    }
  }

  private func add(_ option: PlayOption, to object: PlayObject, of block: PlayBlock) {
    let place = option.tag?.range ?? option.line.words.range
    object.add("id", at: option.range, .text(PlayWords(option.id, for: place)))
    if let when = condition(of: option) { object.add("when", at: when.range, .text(values.condition.read(when))) }
    if option.isPattern {
      let order = PlayValues.entries(option.line.words).map { piece in
        PlayTree.text(piece.folded == "anything" ? PlayWords("*", for: piece.range) : PlayNames.id(piece) ?? piece)
      }
      object.add("order", at: option.range, .list(PlayList(at: option.range, order)))
    } else {
      addLine(option, to: object)
    }
    addText(option.body, "reply", to: object, at: option.range)
    add(option.body, to: object, of: block)
  }

  /// The condition before an option, whether before its letter or after it.
  private func condition(of option: PlayOption) -> PlayWords? {
    if let when = option.line.when { return when }
    guard !option.line.isEscaped, let found = PlayMarks.condition(in: option.line.words) else { return nil }
    option.line.words = option.line.words.from(found.end).trimmed
    return found.words
  }

  private func addLine(_ option: PlayOption, to object: PlayObject) {
    let words = option.line.words
    guard !words.isEmpty else { return }
    let isEscaped = words.bytes.first == UInt8(ascii: "\\") && !words.bytes.starts(with: "\\#".utf8)
    let line = isEscaped ? words.from(1) : values.shown(words)
    object.add("line", at: words.range, .text(Self.unescapedTag(line)))
  }

  /// Paragraphs: a list, or a text by itself if the play says so.
  private func addText(_ body: PlayBody, _ key: String, to object: PlayObject, at range: SourceRange) {
    guard !body.paragraphs.isEmpty else { return }
    let trees = body.paragraphs.map { values.paragraph($0) }
    let place = body.paragraphs[0].words.range
    if isPlain, trees.count == 1, case .text = trees[0] {
      object.add(key, at: place, trees[0])
    } else {
      object.add(key, at: place, .list(PlayList(at: place, trees)))
    }
  }

  /// Remembers what the JSON does not have.
  mutating func keep(_ body: PlayBody, at path: FieldPath) {
    if !body.asides.isEmpty { asides[path, default: []] += body.asides.map(\.text) }
  }
}
