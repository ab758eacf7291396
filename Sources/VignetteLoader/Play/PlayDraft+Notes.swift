// Notes, paragraphs and arrows, each from its field.

import Diagnostics

extension PlayDraft {
  /// Writes the notes of a block by the table, and after the last ones whatever the table does not know as JSON.
  mutating func notes(
    _ table: [PlayNote], of object: JSONValue, at path: FieldPath, hides: Set<String>, isLast: Bool = true
  ) {
    var known: Set<Substring> = []
    let hides = asJSON.contains(path.appending("title")) ? hides.subtracting(["title"]) : hides
    for note in table where known.insert(note.field).inserted && !note.path.isEmpty {
      write(field: String(note.field), table, of: object, at: path, hides: hides)
      // One note says both of these.
      if note.form == .due { write(field: "medicine", table, of: object, at: path, hides: hides) }
      if note.form == .tasks { write(field: "medicine_done", table, of: object, at: path, hides: hides) }
    }
    guard isLast else { return }
    let all = path == .root ? PlayNotes.about : table
    let others = Set(all.map { String($0.field) }).union(["medicine", "medicine_done"]).union(hides)
    for member in object.members where !others.contains(member.key) { json(member.key, member.value) }
    gap()
  }

  /// A blank line, if there is none yet.
  mutating func gap() {
    if !lines.isEmpty, lines.last != "" { lines.append("") }
  }

  private mutating func write(
    field: String, _ table: [PlayNote], of object: JSONValue, at path: FieldPath, hides: Set<String>
  ) {
    let place = path.appending(field)
    guard let value = object[field], !hides.contains(field), !said.contains(place) else { return }
    if !asJSON.contains(place) {
      let named = ["medicine": "safety", "medicine_done": "safety_done"][field] ?? field
      let notes = table.filter { $0.field == named }
      if let written = written(notes, value, field: field) {
        lines += written
        return
      }
      unsaid.insert(place)
    }
    json(field, value)
  }

  /// A field as JSON on one line.
  mutating func json(_ field: String, _ value: JSONValue) {
    lines.append("- JSON \(field): " + JSONText.visible(String(decoding: value.canonicalBytes(), as: UTF8.self)))
  }

  /// The lines of a field; nil if words cannot say it.
  private func written(_ notes: [PlayNote], _ value: JSONValue, field: String) -> [String]? {
    var lines: [String] = []
    var index = 0
    while index < notes.count {
      let note = notes[index]
      let steps = note.path.split(separator: "/").dropFirst()
      index += 1
      switch steps.first {
      case nil:
        guard let more = wording.lines(note, value) else { return nil }
        lines += more
      case "+":
        let details = notes[index...].prefix { $0.path.contains("/-/") }
        index += details.count
        guard value.kind == .array else { return nil }
        if value.elements.first(where: { _ in true }) == nil {
          return field == note.field ? ["- \(note.label): none"] : nil
        }
        for element in value.elements {
          guard let more = entry(note, Array(details), element, key: steps.dropFirst().first) else { return nil }
          lines += more
        }
      case "*":
        guard let more = wording.lines(note, value) else { return nil }
        lines += more
      default:
        let inner = steps.prefix { $0 != "*" }.reduce(Optional(value)) { $0?[String($1)] }
        guard let inner else { continue }
        guard let more = wording.lines(note, inner) else { return nil }
        lines += more
      }
    }
    return lines.isEmpty ? nil : lines
  }

  /// An element of a list, with its details.
  private func entry(_ note: PlayNote, _ details: [PlayNote], _ element: JSONValue, key: Substring?) -> [String]? {
    var lines: [String] = []
    if let key {
      guard let opening = element[String(key)], let more = wording.lines(note, opening) else { return nil }
      lines += more
    } else {
      guard let more = wording.lines(note, element) else { return nil }
      lines += more
    }
    for detail in details {
      guard let last = detail.path.split(separator: "/").last else { continue }
      guard let value = last == "*" ? element : element[String(last)] else { continue }
      guard let more = wording.lines(detail, value) else { return nil }
      lines += more
    }
    return lines
  }

  // MARK: Words

  /// Writes a text as the paragraphs below a heading or an option, if that says the same.
  mutating func paragraphs(
    _ field: String, of object: JSONValue, at path: FieldPath, in kind: PlayKind, belowOption: Bool = false
  ) {
    let place = path.appending(field)
    guard let value = object[field], !asJSON.contains(place) else { return }
    let all = value.kind == .array ? Array(value.elements) : [value]
    // A single paragraph is what most of the case makes of it, and otherwise stands below a note.
    guard !all.isEmpty, all.count > 1 || (value.kind == .string) == isPlain || all[0].kind == .object else { return }
    let written = all.map { wording.paragraph($0, in: kind, belowOption: belowOption) }
    guard written.allSatisfy({ $0 != nil }) else { return }
    for paragraph in written { lines += [paragraph ?? "", ""] }
    said.insert(place)
  }

  /// Where a scene or an option goes on.
  mutating func arrows(_ object: JSONValue, at path: FieldPath) {
    guard let next = object["next"] else { return }
    if !asJSON.contains(path.appending("next")), let arrows = wording.branches(next) {
      lines += arrows.map { "-> " + $0 } + [""]
    } else {
      unsaid.insert(path.appending("next"))
      if lines.last == "" { lines.removeLast() }
      json("next", next)
      lines.append("")
    }
  }

  /// Whether most single paragraphs of a case are texts by themselves.
  static func isPlain(_ root: JSONValue) -> Bool {
    var (plain, listed) = (0, 0)
    func count(_ value: JSONValue?) {
      guard let value else { return }
      if value.kind == .string { plain += 1 }
      if value.kind == .array, value.elements.dropFirst().first(where: { _ in true }) == nil { listed += 1 }
    }
    for ending in root["endings"].map({ Array($0.elements) }) ?? [] { count(ending["text"]) }
    for pause in root["safety_tasks"].map({ Array($0.elements) }) ?? [] { count(pause["reply"]) }
    for scene in root["scenes"].map({ Array($0.elements) }) ?? [] {
      count(scene["text"])
      for key in ["options", "patterns"] {
        for option in scene[key].map({ Array($0.elements) }) ?? [] { count(option["reply"]) }
      }
    }
    return plain > listed
  }
}
