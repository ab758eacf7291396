// The lines of a note, by the form of its value.

import Diagnostics

extension PlayWording {
  /// The lines of a note with a value; none if there is nothing to say, nil if words cannot say it.
  func lines(_ note: PlayNote, _ value: JSONValue) -> [String]? {
    switch note.form {
    case .passage: return passage(note, value, isShown: true)
    case .items: return items(note, value)
    case .branch: return branches(value)?.map { "- \(note.label): \($0)" }
    case .window: return window(value).map { ["- \(note.label): \($0)"] } ?? []
    case .takings, .acts: return takings(note, value)
    case .alliance, .change, .counts, .settings: return members(note, value)
    default:
      guard let words = words(note.form, value), Self.isOneLine(words) else { return nil }
      return ["- \(note.label): \(words)"]
    }
  }

  /// What stands after the colon, for values that take one line.
  private func words(_ form: PlayNote.Form, _ value: JSONValue) -> String? {
    switch form {
    case .text: value.string
    case .closed: value.string.map { $0 == "with-patient" ? "with the patient" : $0 }
    case .number: value.kind == .number ? value.sourceText : nil
    case .yesNo: value.bool.map { $0 ? "yes" : "no" }
    case .noYes: value.bool.map { $0 ? "no" : "yes" }
    case .words, .names, .tasks, .options: list(form, value)
    case .name: value.string.map(marker)
    case .place: value.string.map(place)
    case .sitting: value.string.map(sitting)
    case .condition: value.string.flatMap(condition)
    case .due: due(value)
    case .live:
      value["marker"]?.string.flatMap { name in value["weight"].map { "\(marker(name)); weight \($0.sourceText)" } }
    case .medicine: chart(value, id: "id", status: "status")
    case .chart: chart(value, id: "medicine", status: "to")
    case .person: joined(value, ["initials", "role", "date", "hash"])
    case .version: joined(value, ["version", "date", "change"])
    case .acceptance: acceptance(value)
    case .typology: typology(value)
    case .asks: asks(value)
    case .part: part(value)
    default: nil
    }
  }

  private func list(_ form: PlayNote.Form, _ value: JSONValue) -> String? {
    guard value.kind == .array else { return nil }
    let entries = value.elements.map { entry in
      switch form {
      case .names, .tasks: entry.string.map(marker)
      case .options: entry.string.map { "#" + $0 }
      default: entry.string
      }
    }
    guard entries.allSatisfy({ $0 != nil }) else { return nil }
    let words = entries.compactMap { $0 }
    guard !words.isEmpty else { return "none" }
    guard words.contains(where: { $0.contains(",") }) || form == .names || form == .tasks else {
      return words.joined(separator: ", ")
    }
    // A semicolon at the end keeps the commas of a single entry.
    let isAlone = words.count == 1 && form == .words
    return words.joined(separator: "; ") + (isAlone ? ";" : "")
  }

  private func passage(_ note: PlayNote, _ value: JSONValue, isShown: Bool) -> [String]? {
    if let text = value.string { return Self.isOneLine(text) ? ["- \(note.label): \(text)"] : nil }
    return items(note, value, isShown: isShown)
  }

  private func items(_ note: PlayNote, _ value: JSONValue, isShown: Bool = false) -> [String]? {
    guard value.kind == .array else { return nil }
    let all = Array(value.elements)
    guard !all.isEmpty else { return note.form == .items ? ["- \(note.label): none"] : nil }
    let place = PlayNotes.Place.allCases.first { PlayNotes.all(in: $0).contains { $0.label == note.label } } ?? .scene
    let lines = all.map { item($0, in: place, isShown: isShown) }
    guard lines.allSatisfy({ $0 != nil }) else { return nil }
    return ["- \(note.label):"] + lines.map { "  - " + ($0 ?? "") }
  }

  /// Objects whose members are said one after another.
  private func members(_ note: PlayNote, _ value: JSONValue) -> [String]? {
    var pieces: [String] = []
    for member in value.members {
      switch note.form {
      case .alliance where member.key != "why": pieces.append("\(member.key) \(member.value.sourceText)")
      case .change: pieces.append("\(member.key) \(Self.signed(member.value))")
      case .counts:
        guard let most = member.value["max"] else { return nil }
        let start = member.value["start"].map { " from \($0.sourceText)" } ?? ""
        pieces.append("\(member.key)\(start) up to \(most.sourceText)")
      case .settings:
        if let isOn = member.value.bool {
          pieces.append((isOn ? "" : "not ") + member.key)
        } else {
          pieces.append("\(member.key) \(Self.signed(member.value))")
        }
      default: continue
      }
    }
    guard !pieces.isEmpty else { return nil }
    return ["- \(note.label): " + pieces.joined(separator: note.form == .counts ? "; " : ", ")]
  }

  private static func signed(_ value: JSONValue) -> String {
    let text = value.sourceText
    return text.hasPrefix("-") ? text : "+" + text
  }

  // MARK: Markers

  private func verb(_ value: JSONValue?) -> String? {
    value?.integer.flatMap { PlayValues.verbs.indices.contains($0) ? PlayValues.verbs[$0] : nil }
  }

  private func window(_ live: JSONValue) -> String? {
    var pieces: [String] = []
    if let floor = verb(live["floor"]) { pieces.append("from " + floor) }
    if let ceiling = live["ceiling"] {
      if let one = verb(ceiling) {
        pieces.append("up to " + one)
      } else {
        let bands = ["strained", "forming", "firm"].map { (name: $0, verb: verb(ceiling[$0]) ?? "") }
        pieces.append(
          Set(bands.map(\.verb)).count == 1
            ? "up to \(bands[0].verb), whatever the alliance"
            : "up to \(bands[0].verb) if the alliance is strained, \(bands[1].verb) if forming, \(bands[2].verb) if firm"
        )
      }
    }
    return pieces.isEmpty ? nil : pieces.joined(separator: "; ")
  }

  private func takings(_ note: PlayNote, _ value: JSONValue) -> [String]? {
    var pieces: [String] = []
    for member in value.members where (member.value.kind == .string) == (note.form == .acts) {
      let name = marker(member.key)
      if let act = member.value.string {
        pieces.append("\(name) (by \(marker(act)))")
      } else if let verb = verb(member.value) {
        pieces.append("\(name) (\(verb))")
      } else {
        guard let verb = verb(member.value["depth"]), let act = member.value["act"]?.string else { return nil }
        pieces.append("\(name) (\(verb), acted out by \(marker(act)))")
      }
    }
    // What is there and empty is said once, by the first of the two notes.
    if value.fieldCount == 0 { return note.form == .takings ? ["- \(note.label): none"] : [] }
    return pieces.isEmpty ? [] : ["- \(note.label): " + pieces.joined(separator: "; ")]
  }

  private func due(_ value: JSONValue) -> String? {
    guard let task = value["task"]?.string else { return nil }
    let due = value["due"]?.string.map { "; " + self.due($0) } ?? ""
    let fresh = value["fresh"]?.bool.map { $0 ? "; afresh" : "; not afresh" } ?? ""
    return marker(task) + due + fresh
  }

  // MARK: Objects on one line

  private func chart(_ value: JSONValue, id: String, status: String) -> String? {
    guard let name = value[id]?.string, let word = value[status]?.string else { return nil }
    let more = value["name"]?.string.map { " (\($0))" } ?? ""
    return "\(name)\(more), \(word)" + (value["note"]?.string.map { ": \($0)" } ?? "")
  }

  private func joined(_ value: JSONValue, _ keys: [String]) -> String? {
    keys.compactMap { value[$0]?.string }.joined(separator: "; ")
  }

  private func acceptance(_ value: JSONValue) -> String? {
    guard let rule = value["rule"]?.string, let reason = value["reason"]?.string else { return nil }
    return [rule, value["at"]?.string.map { "at #" + $0 }, reason].compactMap { $0 }.joined(separator: "; ")
  }

  private func typology(_ value: JSONValue) -> String? {
    let pairs = value.members.map { member in member.value.string.map { "\(member.key) \($0)" } }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0 != nil }) else { return nil }
    return pairs.compactMap { $0 }.joined(separator: "; ")
  }

  private func asks(_ value: JSONValue) -> String? {
    guard let words = value["words"]?.string else { return nil }
    return "\"\(words)\"" + (value["marker"]?.string.map { "; " + marker($0) } ?? "")
  }

  private func part(_ value: JSONValue) -> String? {
    guard let id = value["id"]?.string, let line = value["text"]?.string.flatMap(line) else { return nil }
    return "\(line) #\(id)"
  }
}
