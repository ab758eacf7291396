// From the JSON of a knowledge check to its model.

import Diagnostics
import Vignettes

/// Decodes a knowledge check. Like a vignette's decoder, it reports problems and goes on.
struct KnowledgeDecoder {
  let findings: Findings
  let catalogue: MarkerCatalogue

  /// The check; nil if the file is not an object or has no item.
  func check(_ root: JSONValue) -> KnowledgeCheck? {
    guard root.kind == .object, var object = ObjectReader(root, noun: "knowledge check", findings) else {
      findings.topLevel(root, expected: "a knowledge check")
      return nil
    }
    _ = object.optionalString("$schema")
    findings.checkSchemaVersion(of: &object)
    object.missing = .metadataRequired
    let (id, version, title) = (object.identifier(), object.version("version"), object.string("title"))
    _ = object.languageTag("language")
    _ = (object.string("licence"), object.string("attribution"))
    _ = object.date("drug_facts_date", orMonth: true)
    object.missing = .missingField
    var objectiveIDs = FirstUses()
    let objectives = object.requiredList("objectives").compactMap { objective($0, &objectiveIDs) }
    var itemIDs = FirstUses()
    let known = objectives.map(\.id)
    let items = object.requiredList("items", atMost: 60).compactMap { item($0, objectives: known, &itemIDs) }
    object.finish()
    guard !items.isEmpty else { return nil }
    return KnowledgeCheck(id: id, version: version, title: title, objectives: objectives, items: items)
  }

  private func objective(_ value: JSONValue, _ uses: inout FirstUses) -> KnowledgeCheck.Objective? {
    guard var object = ObjectReader(value, noun: "objective", findings) else { return nil }
    defer { object.finish() }
    return KnowledgeCheck.Objective(id: object.identifier(uniqueAmong: &uses), text: object.string("text"))
  }

  private func item(
    _ value: JSONValue, objectives: [String], _ uses: inout FirstUses
  ) -> KnowledgeCheck.Item? {
    guard var object = ObjectReader(value, noun: "item", findings) else { return nil }
    defer { object.finish() }
    let id = object.identifier(uniqueAmong: &uses)
    let objective = objectiveName(in: &object, among: objectives)
    let marker = marker(in: &object)
    let question = object.string("question")
    var answerIDs = FirstUses()
    let values = object.requiredList("answers", atMost: 5)
    let answers = values.compactMap { answer($0, &answerIDs) }
    checkAnswers(answers, of: value)
    return KnowledgeCheck.Item(id: id, objective: objective, marker: marker, question: question, answers: answers)
  }

  private func answer(_ value: JSONValue, _ uses: inout FirstUses) -> KnowledgeCheck.Answer? {
    guard var object = ObjectReader(value, noun: "answer", findings) else { return nil }
    defer { object.finish() }
    return KnowledgeCheck.Answer(
      id: object.identifier(uniqueAmong: &uses), text: object.string("text"), reason: object.string("reason"),
      isHeld: object.bool("held"))
  }

  private func objectiveName(in object: inout ObjectReader, among known: [String]) -> String {
    guard let value = object.require("objective"), let name = findings.string(value) else { return "" }
    if !known.contains(name) {
      findings.add(
        .unknownName, at: value.range, "There is no objective called \(quoted(name)).",
        advice: "Name one of the check's “objectives”, or add it there.",
        suggestion: findings.nearest(to: name, among: known))
    }
    return name
  }

  private func marker(in object: inout ObjectReader) -> MarkerID {
    guard let value = object.require("marker"), let text = findings.string(value) else { return "" }
    let id = MarkerID(text)
    if catalogue[id] == nil {
      findings.add(
        .markerUnknown, at: value.range, "The marker catalogue has no \(quoted(text)).",
        advice: "Choose an id from docs/markers.md.",
        suggestion: findings.nearest(to: text, among: catalogue.markers.map(\.id.text)))
    }
    return id
  }

  /// An item needs two answers, and the authors hold with one of them.
  private func checkAnswers(_ answers: [KnowledgeCheck.Answer], of item: JSONValue) {
    guard let list = item["answers"], list.kind == .array, !answers.isEmpty, !list.isGuessed else { return }
    let held = answers.count(where: \.isHeld)
    if answers.count == 1 {
      findings.add(
        .conflict, at: list.range, "This item has one answer, so there is nothing to choose.",
        advice: "Write a second answer with its reason.")
    } else if held != 1 {
      findings.add(
        .conflict, at: list.range,
        held == 0 ? "No answer of this item is “held”." : "\(held) answers of this item are “held”.",
        advice: "Give “held”: true to the one answer that you hold with.")
    }
  }
}
