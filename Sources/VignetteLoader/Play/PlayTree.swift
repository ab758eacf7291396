// What a play says, as the tree that its JSON would be.

import Diagnostics

/// A value read from a play, with its place.
enum PlayTree {
  /// A text.
  case text(PlayWords)
  /// A number, `true` or `false`, as JSON spells it.
  case plain(String, SourceRange)
  /// JSON as the author typed it.
  case json(PlayWords)
  case list(PlayList)
  case object(PlayObject)
}

/// A list that is still being filled.
final class PlayList {
  var elements: [PlayTree] = []
  let range: SourceRange

  init(at range: SourceRange, _ elements: [PlayTree] = []) {
    self.range = range
    self.elements = elements
  }
}

/// An object that is still being filled.
final class PlayObject {
  private(set) var members: [(key: String, at: SourceRange, value: PlayTree)] = []
  private var indexes: [String: Int] = [:]
  let range: SourceRange

  init(at range: SourceRange) { self.range = range }

  /// The value of a key.
  subscript(key: String) -> PlayTree? { indexes[key].map { members[$0].value } }

  /// Adds a member; false if the key is there already, and then the first counts.
  @discardableResult
  func add(_ key: String, at place: SourceRange, _ value: PlayTree) -> Bool {
    guard indexes[key] == nil else { return false }
    indexes[key] = members.count
    members.append((key, place, value))
    return true
  }

  /// The list under a key, made if there is none; nil if something else is there.
  func list(_ key: String, at place: SourceRange) -> PlayList? {
    if let value = self[key] { if case .list(let list) = value { return list } else { return nil } }
    let list = PlayList(at: place)
    add(key, at: place, .list(list))
    return list
  }

  /// The object under a key, made if there is none; nil if something else is there.
  func object(_ key: String, at place: SourceRange) -> PlayObject? {
    if let value = self[key] { if case .object(let object) = value { return object } else { return nil } }
    let object = PlayObject(at: place)
    add(key, at: place, .object(object))
    return object
  }
}

/// The JSON of a tree, and where in the play each of its bytes comes from.
struct PlayJSON: Sendable {
  private struct Span {
    let start: UInt32
    let source: UInt32
    let end: UInt32
    let isExact: Bool
  }

  /// The JSON text.
  private(set) var bytes: [UInt8] = []
  private var spans: [Span] = []
  private let text: PlayEncoding

  /// Writes a tree as JSON.
  init(_ tree: PlayTree, in text: PlayEncoding) {
    self.text = text
    write(tree)
  }

  /// The range of the file that a range of the JSON comes from.
  func source(of range: SourceRange) -> SourceRange { text.original(place(of: range)) }

  private func place(of range: SourceRange) -> SourceRange {
    guard let first = span(at: range.start) else { return SourceRange(start: 0, end: 0) }
    let start =
      first.isExact ? min(Int(first.source) + range.start - Int(first.start), Int(first.end)) : Int(first.source)
    guard range.end > range.start, let last = span(at: range.end - 1) else {
      return SourceRange(start: start, end: start)
    }
    let end = last.isExact ? min(Int(last.source) + range.end - Int(last.start), Int(last.end)) : Int(last.end)
    return SourceRange(start: start, end: end)
  }

  private func span(at offset: Int) -> Span? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = low + (high - low) / 2
      if spans[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? spans[low - 1] : nil
  }

  private mutating func begin(_ source: SourceRange, isExact: Bool = false) {
    spans.append(
      Span(
        start: UInt32(clamping: bytes.count), source: UInt32(clamping: source.start), end: UInt32(clamping: source.end),
        isExact: isExact))
  }

  // This recurses as deep as the format does, since nothing in a play nests deeper.
  private mutating func write(_ tree: PlayTree) {
    switch tree {
    case .text(let words): write(words)
    case .plain(let spelling, let range):
      begin(range)
      bytes += spelling.utf8
    case .json(let words):
      for (number, run) in words.runs.enumerated() {
        begin(run.source, isExact: run.isExact)
        let end = number + 1 < words.runs.count ? words.runs[number + 1].offset : words.bytes.count
        bytes += words.bytes[run.offset..<end]
      }
    case .list(let list):
      write(list.elements, between: ("[", "]"), at: list.range) { json, element in json.write(element) }
    case .object(let object):
      write(object.members, between: ("{", "}"), at: object.range) { json, member in
        json.write(PlayWords(member.key, for: member.at))
        json.bytes.append(UInt8(ascii: ":"))
        json.write(member.value)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], between marks: (String, String), at range: SourceRange, each: (inout PlayJSON, Item) -> Void
  ) {
    begin(range)
    bytes += marks.0.utf8
    for (number, item) in items.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      each(&self, item)
    }
    begin(range)
    bytes += marks.1.utf8
  }

  private mutating func write(_ words: PlayWords) {
    begin(words.range)
    bytes.append(0x22)
    for (number, run) in words.runs.enumerated() {
      let end = number + 1 < words.runs.count ? words.runs[number + 1].offset : words.bytes.count
      write(words.bytes[run.offset..<max(run.offset, end)], from: run)
    }
    begin(SourceRange(start: words.range.end, end: words.range.end))
    bytes.append(0x22)
  }

  private mutating func write(_ piece: ArraySlice<UInt8>, from run: PlayWords.Run) {
    func source(_ index: Int, to end: Int? = nil) -> SourceRange {
      guard run.isExact else { return run.source }
      let start = run.source.start + index - piece.startIndex
      return SourceRange(start: start, end: end.map { start + $0 } ?? run.source.end)
    }
    var isBegun = false
    for index in piece.indices {
      let byte = piece[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C {
        begin(source(index, to: 1))
        bytes += Self.escape(byte).utf8
        isBegun = false
        continue
      }
      if !isBegun { begin(source(index), isExact: run.isExact) }
      isBegun = true
      bytes.append(byte)
    }
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
