// Puts the values of notes where the table says.

import Diagnostics

extension PlayReader {
  /// Adds the notes, the fields given as JSON and the arrows below a heading or an option.
  func add(_ body: PlayBody, to object: PlayObject, of block: PlayBlock) {
    for entry in body.entries { add(entry, to: object) }
    for field in body.fields { add(field, to: object) }
    addBranches(body.entries.filter { $0.note.form == .branch }, to: object)
    addArrows(body.arrows, to: object)
  }

  func add(_ field: (key: String, at: SourceRange, value: PlayWords), to object: PlayObject) {
    guard JSONReader.read(field.value.bytes).diagnostics.isEmpty else {
      return findings.add(
        .json, at: field.value.range, "This is not JSON.",
        advice: "Mend it, or say it in words; docs/script.md lists the notes.")
    }
    add(.json(field.value), at: [field.key[...]], label: field.at, name: field.key, to: object)
  }

  private func add(_ entry: PlayEntry, to object: PlayObject) {
    let note = entry.note
    var path = note.path.split(separator: "/")
    guard !path.isEmpty, note.form != .branch else { return }
    switch note.form {
    case _ where path.dropFirst().first == "+" && values.isNone(entry.value):
      if object.list(String(path[0]), at: entry.label) == nil { reportTwice(entry.label, note.label) }
    case .due:
      let (tree, isMedicine) = values.due(entry.value)
      if isMedicine { path[0] = "medicine" }
      add(.object(tree), at: path, label: entry.label, name: note.label, to: object)
    case .tasks: addTasks(entry, to: object)
    case .takings, .acts:
      guard let all = object.object(String(path[0]), at: entry.label) else {
        return reportTwice(entry.label, note.label)
      }
      if values.isNone(entry.value) { return }
      values.takings(entry.value, isActing: note.form == .acts, to: all)
    default:
      guard let value = values.value(of: entry) else { return }
      add(value, at: path, label: entry.label, name: note.label, to: object)
    }
  }

  /// Tasks by their kind; a list that is there and empty is one of safety.
  private func addTasks(_ entry: PlayEntry, to object: PlayObject) {
    guard !values.isNone(entry.value) else {
      return add(
        .list(PlayList(at: entry.value.range)), at: ["safety_done"], label: entry.label, name: entry.note.label,
        to: object)
    }
    let entries = names.isMarker(entry.value) ? [entry.value] : PlayValues.entries(entry.value)
    for task in entries.map(names.marker) {
      let key = task.text.hasPrefix("md-") ? "medicine_done" : "safety_done"
      object.list(key, at: entry.label)?.elements.append(.text(task))
    }
  }

  private func add(_ value: PlayTree, at path: [Substring], label: SourceRange, name: String, to object: PlayObject) {
    guard let first = path.first.map({ String($0) }) else { return }
    let rest = path.dropFirst()
    switch rest.first {
    case nil:
      if !object.add(first, at: label, value) { reportTwice(label, name) }
    case "*":
      guard let inner = object.object(first, at: label) else { return reportTwice(label, name) }
      merge(value, into: inner, name: name)
    case "+":
      guard let list = object.list(first, at: label) else { return reportTwice(label, name) }
      if let key = rest.dropFirst().first {
        let element = PlayObject(at: label)
        element.add(String(key), at: label, value)
        list.elements.append(.object(element))
      } else {
        list.elements.append(value)
      }
    case "-":
      guard case .list(let list)? = object[first], case .object(let element)? = list.elements.last,
        let key = rest.dropFirst().first
      else { return reportDetail(label, name, opener: first) }
      if key == "*" {
        merge(value, into: element, name: name)
      } else if !element.add(String(key), at: label, value) {
        reportTwice(label, name)
      }
    case .some:
      guard let inner = object.object(first, at: label) else { return reportTwice(label, name) }
      add(value, at: Array(rest), label: label, name: name, to: inner)
    }
  }

  private func merge(_ value: PlayTree, into object: PlayObject, name: String) {
    guard case .object(let more) = value else { return }
    for member in more.members where !object.add(member.key, at: member.at, member.value) {
      reportTwice(member.at, name)
    }
  }

  private func reportTwice(_ label: SourceRange, _ name: String) {
    findings.add(
      .keyTwice, at: label, "\(quoted(name)) stands here twice, and the first counts.",
      advice: "Delete one of the two.")
  }

  private func reportDetail(_ label: SourceRange, _ name: String, opener field: String) {
    let opener = PlayNotes.Place.allCases.flatMap { PlayNotes.all(in: $0) }.first { $0.path.hasPrefix(field + "/+") }
    findings.add(
      .detailFirst, at: label, "\(quoted(name)) stands before what it belongs to.",
      advice: "Put it below “\(opener?.label ?? field):”.")
  }

  // MARK: Going on

  private func addArrows(_ arrows: [PlayArrow], to object: PlayObject) {
    let arrows = arrows.filter { arrow in
      guard arrow.place.isEmpty else { return true }
      findings.add(
        .arrow, at: arrow.place.range, "This arrow leads nowhere.",
        advice: "Write the title of a scene or an ending after it, or its id with # before it.")
      return false
    }
    guard let value = branches(arrows) else { return }
    object.add("next", at: arrows[0].place.range, value)
  }

  private func addBranches(_ entries: [PlayEntry], to object: PlayObject) {
    let arrows = entries.map { entry in PlayClassifier.branch(entry.value) }
    guard let value = branches(arrows), let bridge = object.object("bridge", at: entries[0].label) else { return }
    bridge.add("to", at: entries[0].label, value)
  }

  /// Where the story goes on: an id, or a list of them with conditions.
  private func branches(_ arrows: [PlayArrow]) -> PlayTree? {
    guard let first = arrows.first else { return nil }
    if arrows.count == 1, first.when == nil { return .text(names.place(first.place)) }
    return .list(
      PlayList(
        at: first.place.range,
        arrows.map { arrow in
          let object = PlayObject(at: arrow.place.range)
          if let when = arrow.when { object.add("when", at: when.range, .text(values.condition.read(when))) }
          object.add("to", at: arrow.place.range, .text(names.place(arrow.place)))
          return .object(object)
        }))
  }
}
