// Values of notes about markers and tasks: what is live, how deep, what falls due, what is taken up.

import Diagnostics

extension PlayValues {
  /// Such as `Request for medicine as request for care; weight 3`.
  func live(_ words: PlayWords) -> PlayTree {
    let object = PlayObject(at: words.range)
    let pieces = Self.pieces(words)
    if let name = pieces.first { object.add("marker", at: name.range, .text(names.marker(name))) }
    for piece in pieces.dropFirst() {
      guard piece.folded.hasPrefix("weight ") else {
        report(piece, "`weight` and a number from 1 to 3")
        continue
      }
      add("weight", at: piece.range, number(piece.droppingWords(1)), to: object)
    }
    return .object(object)
  }

  /// Such as `from hold; up to hold if the alliance is strained, acknowledge if forming, explore if firm`.
  func window(_ words: PlayWords) -> PlayTree {
    let object = PlayObject(at: words.range)
    for piece in Self.pieces(words) {
      let folded = piece.folded
      if folded.hasPrefix("from ") {
        if let depth = depth(piece.droppingWords(1)) { add("floor", at: piece.range, depth, to: object) }
      } else if folded.hasPrefix("up to ") {
        if let ceiling = ceiling(piece.droppingWords(2)) { add("ceiling", at: piece.range, ceiling, to: object) }
      } else {
        report(piece, "`from` and a depth, or `up to` and a depth")
      }
    }
    return .object(object)
  }

  private func ceiling(_ words: PlayWords) -> PlayTree? {
    let bands = ["strained", "forming", "firm"]
    let object = PlayObject(at: words.range)
    let comma = UInt8(ascii: ",")
    let parts = words.split { words.bytes[$0] == comma || words.bytes[$0] == UInt8(ascii: "/") }
    if parts.count == 3 {
      for (band, part) in zip(bands, parts) {
        let end = part.bytes.firstIndex(of: 0x20) ?? part.bytes.count
        let condition = part.from(end).folded
        guard condition.isEmpty || condition.hasSuffix(band) else {
          report(part, "a depth for each: strained, forming, firm")
          return nil
        }
        guard let depth = depth(part[0..<end]) else { return nil }
        object.add(band, at: part.range, depth)
      }
      return .object(object)
    }
    if parts.count == 2, parts[1].folded == "whatever the alliance" {
      guard let depth = depth(parts[0]) else { return nil }
      for band in bands { object.add(band, at: words.range, depth) }
      return .object(object)
    }
    return depth(words)
  }

  /// The depth that a verb or a number says; nil, with a finding, for anything else.
  func depth(_ words: PlayWords) -> PlayTree? {
    var text = words.folded
    for lead in ["as far as ", "depth "] where text.hasPrefix(lead) { text = String(text.dropFirst(lead.count)) }
    if let number = Self.depths[text] ?? Int(text) { return .plain(String(number), words.range) }
    let verbs = Self.verbs
    findings.add(
      .depth, at: words.range, "\(quoted(words.text)) is not a depth.",
      advice: "Write one of these: \(verbs.joined(separator: ", ")).",
      suggestion: findings.nearest(to: text, among: verbs))
    return nil
  }

  /// Adds what an option takes up, such as `MARKER (hold); MARKER (explore, acted out by ACT)`, to its object.
  func takings(_ words: PlayWords, isActing: Bool, to object: PlayObject) {
    for piece in Self.markerPieces(words, names) {
      var open = piece.bytes.last == UInt8(ascii: ")") ? piece.bytes.lastIndex(of: UInt8(ascii: "(")) : nil
      var detail = open.map { piece[$0 + 1..<piece.bytes.count - 1].trimmed }
      if open == nil, let comma = piece.bytes.lastIndex(of: UInt8(ascii: ",")), !names.isMarker(piece) {
        open = comma
        detail = piece.from(comma + 1).trimmed
      }
      let name = names.marker(piece[0..<(open ?? piece.bytes.count)].trimmed)
      guard let detail, let value = taking(detail, of: piece) else {
        if detail == nil { reportTaking(piece, isActing: isActing) }
        continue
      }
      add(name.text, at: name.range, value, to: object)
    }
  }

  private func reportTaking(_ piece: PlayWords, isActing: Bool) {
    findings.add(
      .depth, at: piece.range, "\(quoted(piece.text)) does not say \(isActing ? "how it is acted out" : "how deep").",
      advice: isActing
        ? "Write the act in brackets after it, as in `(by Rescue)`."
        : "Write one of these in brackets after it: \(Self.verbs.joined(separator: ", ")).")
  }

  private func taking(_ detail: PlayWords, of piece: PlayWords) -> PlayTree? {
    let comma = detail.bytes.firstIndex(of: UInt8(ascii: ","))
    if let act = act(detail) { return .text(act) }
    let first = detail[0..<(comma ?? detail.bytes.count)].trimmed
    guard let depth = depth(first) else { return nil }
    guard let comma else { return depth }
    let second = detail.from(comma + 1).trimmed
    guard let act = act(second) else {
      report(second, "the act after the depth, as in `(hold, acted out by Rescue)`")
      return nil
    }
    let object = PlayObject(at: detail.range)
    object.add("depth", at: first.range, depth)
    object.add("act", at: act.range, .text(act))
    return .object(object)
  }

  private func act(_ words: PlayWords) -> PlayWords? {
    let folded = words.folded
    if folded.hasPrefix("acted out by ") { return names.marker(words.droppingWords(3)) }
    if folded.hasPrefix("by ") { return names.marker(words.droppingWords(1)) }
    return folded.hasPrefix("ct-act-") ? words : nil
  }

  /// The entries of a list of markers: commas part them only where no semicolon and no name of a marker has one.
  private static func markerPieces(_ words: PlayWords, _ names: PlayNames) -> [PlayWords] {
    names.isMarker(words) ? [words] : marks(UInt8(ascii: ";"), in: words).isEmpty ? bracketed(words) : pieces(words)
  }

  /// The entries between commas that come right after a closing bracket.
  private static func bracketed(_ words: PlayWords) -> [PlayWords] {
    let commas = marks(UInt8(ascii: ","), in: words).filter { $0 > 0 && words.bytes[$0 - 1] == UInt8(ascii: ")") }
    return words.split { commas.contains($0) }
  }

  /// A task with its due; and whether it is one of medicine.
  func due(_ words: PlayWords) -> (tree: PlayObject, isMedicine: Bool) {
    let object = PlayObject(at: words.range)
    var isMedicine = false
    for (number, piece) in Self.pieces(words).enumerated() {
      let folded = piece.folded
      if number == 0 {
        let task = names.marker(piece)
        isMedicine = task.text.hasPrefix("md-")
        object.add("task", at: piece.range, .text(task))
      } else if folded == "here" {
        add("due", at: piece.range, .text(PlayWords("here", for: piece.range)), to: object)
      } else if folded == "afresh" || folded == "not afresh" {
        add("fresh", at: piece.range, .plain(folded == "afresh" ? "true" : "false", piece.range), to: object)
      } else if folded.hasPrefix("by the close of ") {
        add("due", at: piece.range, .text(names.sitting(piece.droppingWords(4))), to: object)
      } else if folded.hasPrefix("by ") {
        let place = piece.droppingWords(1)
        let id = names.isSitting(place) ? names.sitting(place) : names.place(place)
        add("due", at: piece.range, .text(id), to: object)
      } else {
        report(piece, "`by the close of` a sitting, `by` a scene, `here`, or `afresh`")
      }
    }
    return (object, isMedicine)
  }

  /// The verbs of the ladder (docs/scoring.md §3.1), by depth.
  static let verbs = ["pass by", "hold", "acknowledge", "explore", "link", "interpret"]

  private static let depths: [String: Int] = [
    "pass by": 0, "passing by": 0, "hold": 1, "holding": 1, "acknowledge": 2, "acknowledging": 2, "naming": 2,
    "name": 2,
    "explore": 3, "exploring": 3, "link": 4, "linking": 4, "interpret": 5, "interpreting": 5,
  ]
}
