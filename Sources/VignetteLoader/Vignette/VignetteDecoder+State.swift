// What a vignette starts with: the alliance, counters and flags, the medicines, the sittings, the interlock's lines.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// An alliance with all of its three parts.
  func alliance(_ value: JSONValue) -> Alliance? {
    guard var object = ObjectReader(value, noun: "alliance", findings) else { return nil }
    defer { object.finish() }
    return alliance(&object)
  }

  /// The alliance at the start, with the line that argues it.
  func startingAlliance(_ value: JSONValue) -> (Alliance, reason: String?)? {
    guard var object = ObjectReader(value, noun: "alliance", findings) else { return nil }
    defer { object.finish() }
    let alliance = alliance(&object)
    return (alliance, object.filledString("why"))
  }

  private func alliance(_ object: inout ObjectReader) -> Alliance {
    Alliance(
      bond: object.requiredInteger("bond", in: Alliance.range, default: 0),
      goals: object.requiredInteger("goals", in: Alliance.range, default: 0),
      tasks: object.requiredInteger("tasks", in: Alliance.range, default: 0)
    )
  }

  /// The declared counters and flags.
  func state(_ value: JSONValue) -> ([Vignette.Counter], [VariableID]) {
    guard var object = ObjectReader(value, noun: "state", findings) else { return ([], []) }
    defer { object.finish() }
    var uses = FirstUses()
    var counters: [Vignette.Counter] = []
    if let all = object.take("counters") {
      if all.kind != .object { findings.wrongType(all, expected: "an object in braces { }") }
      for member in all.members {
        checkVariable(member.key, at: member.keyRange, &uses)
        if let counter = counter(member.key, member.value) { counters.append(counter) }
      }
    }
    let flags = object.list("flags").compactMap { value -> VariableID? in
      guard let name = findings.string(value) else { return nil }
      checkVariable(name, at: value.range, &uses)
      return VariableID(name)
    }
    return (counters, flags)
  }

  private func counter(_ name: String, _ value: JSONValue) -> Vignette.Counter? {
    guard var object = ObjectReader(value, noun: "counter", findings) else { return nil }
    defer { object.finish() }
    let max = object.requiredInteger("max", in: 0...99, default: 99)
    let start = object.integer("start", in: 0...99, default: 0)
    if start > max, let field = value["start"] {
      findings.add(
        .conflict,
        at: field.range,
        "The counter \(quoted(name)) starts at \(start), above its maximum of \(max).",
        advice: "Lower “start”, or raise “max”."
      )
    }
    return Vignette.Counter(id: VariableID(name), start: min(start, max), max: max)
  }

  private func checkVariable(_ name: String, at range: SourceRange, _ uses: inout FirstUses) {
    findings.checkIDFormat(name, at: range)
    uses.note(name, at: range, findings)
    let isNumber = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber || Self.reservedWords.contains(name) else { return }
    findings.add(
      .badValue,
      at: range,
      "\(quoted(name)) has a meaning of its own in conditions, so it cannot name a counter or flag.",
      advice: "Choose another name."
    )
  }

  /// The words that conditions use themselves.
  static var reservedWords: [String] {
    ["bond", "goals", "tasks", "alliance", "rupture", "done", "chose", "is", "not", "and", "or"]
  }

  /// The medicines at the start.
  func regimen(_ values: [JSONValue]) -> [Medicine] {
    var uses = FirstUses()
    return values.compactMap { value in
      guard var object = ObjectReader(value, noun: "medicine", findings) else { return nil }
      defer { object.finish() }
      return Medicine(
        id: MedicineID(object.identifier(uniqueAmong: &uses)),
        name: object.string("name"),
        status: object.requiredChoice("status", default: .kept),
        note: object.optionalString("note")
      )
    }
  }

  /// Changes to the chart, of a scene or an option.
  func regimenChanges(_ values: [JSONValue]) -> [RegimenChange] {
    values.compactMap { value in
      guard var object = ObjectReader(value, noun: "change of medicine", findings) else { return nil }
      defer { object.finish() }
      let id = object.identifier("medicine")
      let name = object.optionalString("name")
      if !id.isEmpty, !names.medicines.contains(id), let field = value["medicine"] {
        findings.add(
          .unknownName,
          at: field.range,
          "No medicine called \(quoted(id)) is on the chart, and none is introduced under that id.",
          advice: "Correct the id, or add “name” if the medicine first appears here.",
          suggestion: findings.nearest(to: id, among: DeclaredNames.ordered(names.medicines))
        )
      }
      return RegimenChange(
        medicine: MedicineID(id),
        name: name,
        to: object.requiredChoice("to", default: .kept),
        note: object.optionalString("note"),
        when: object.take("when").flatMap(condition)
      )
    }
  }

  /// The interlock's lines.
  func safetyLines(_ values: [JSONValue]) -> [Vignette.SafetyLine] {
    // Several lines of one task are tried in order, so those after one without a condition are never used.
    var uses = FirstUses()
    var settled: Set<MarkerID> = []
    return values.compactMap { value in
      guard var object = ObjectReader(value, noun: "safety task", findings) else { return nil }
      defer { object.finish() }
      let task = marker("task", .safetyTask, in: &object)
      let when = object.take("when")
      if let field = value["task"], field.string != nil, when == nil || settled.contains(task) {
        uses.note(task.text, at: field.range, findings)
        settled.insert(task)
      }
      return Vignette.SafetyLine(
        task: task, when: when.flatMap(condition), line: passage("line", in: &object),
        reply: passage("reply", in: &object))
    }
  }

  /// A sitting.
  func sitting(_ value: JSONValue) -> Sitting? {
    guard var object = ObjectReader(value, noun: "sitting", findings) else { return nil }
    defer { object.finish() }
    return Sitting(
      id: SittingID(object.identifier()),
      title: object.string("title"),
      stretch: object.optionalString("stretch"),
      setting: object.requiredChoice("setting", default: .withPatient),
      when: object.optionalString("when"),
      known: object.strings("known"),
      notKnown: object.strings("not_known")
    )
  }
}
