// Options, and what they do.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// An option of a decision.
  func option(_ value: JSONValue, markers: Set<MarkerID>) -> SceneOption? {
    guard var object = ObjectReader(value, noun: "option", findings) else { return nil }
    defer { object.finish() }
    return optionBody(&object, markers: markers, hasLine: true)
  }

  /// The fields that an option and a pattern share (docs/format.md §4).
  func optionBody(_ object: inout ObjectReader, markers: Set<MarkerID>, hasLine: Bool) -> SceneOption {
    SceneOption(
      id: OptionID(object.identifier()),
      when: object.take("when").flatMap(condition),
      line: hasLine ? passage("line", in: &object) : Passage(),
      does: object.filledString("does"),
      twins: object.take("twin_of").map(twins) ?? [],
      reply: passage("reply", in: &object),
      takesUp: object.take("takes_up").map { takingsUp($0, among: markers) } ?? [],
      repairs: self.markers(object.list("repairs"), .live),
      skills: self.markers(object.list("skills"), .skill),
      moves: object.list("moves").compactMap { findings.choice($0, of: Move.self) },
      tone: object.choice("tone", default: .plain),
      meets: object.bool("meets"),
      answers: object.bool("answers", default: true),
      alliance: object.take("alliance").flatMap(allianceChange) ?? Alliance(),
      rupture: object.choice("rupture", default: .none),
      safetyDone: self.markers(object.list("safety_done"), .safetyTask),
      medicineDone: self.markers(object.list("medicine_done"), .medicinesTask),
      regimen: regimenChanges(object.list("regimen")),
      settings: object.take("set").map(settings) ?? [],
      why: why(in: &object),
      inquiry: optionalPassage("inquiry", in: &object),
      next: branches(in: &object)
    )
  }

  private func why(in object: inout ObjectReader) -> Passage {
    object.missing = .whyMissing
    defer { object.missing = .missingField }
    return passage("why", in: &object)
  }

  /// One twin, or a list of them.
  private func twins(_ value: JSONValue) -> [TwinReference] {
    guard value.kind == .array else { return [twin(value)].compactMap { $0 } }
    let entries = Array(value.elements)
    if entries.isEmpty, !value.isGuessed {
      findings.add(
        .badValue, at: value.range, "The list of twins is empty.",
        advice: "Name at least one option, or remove the field.")
    }
    return entries.compactMap(twin)
  }

  /// `scene/option`, or `case/scene/option`.
  private func twin(_ value: JSONValue) -> TwinReference? {
    guard let text = findings.string(value, expecting: "the name of an option, or a list of such names") else {
      return nil
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy(Spelling.isKebabCase) else {
      findings.add(
        .badValue,
        at: value.range,
        "\(quoted(text)) does not name an option.",
        advice: "Write “scene-id/option-id”, or “case-id/scene-id/option-id” for an option of another case."
      )
      return nil
    }
    return TwinReference(
      caseID: parts.count == 3 ? parts[0] : nil, scene: PlaceID(parts[parts.count - 2]),
      option: OptionID(parts[parts.count - 1]))
  }

  private func allianceChange(_ value: JSONValue) -> Alliance? {
    guard var object = ObjectReader(value, noun: "change of the alliance", findings) else { return nil }
    defer { object.finish() }
    return Alliance(
      bond: object.integer("bond", in: Alliance.changeRange, default: 0),
      goals: object.integer("goals", in: Alliance.changeRange, default: 0),
      tasks: object.integer("tasks", in: Alliance.changeRange, default: 0)
    )
  }

  // MARK: Taking up

  private func takingsUp(_ value: JSONValue, among markers: Set<MarkerID>) -> [TakingUp] {
    guard value.kind == .object else {
      findings.wrongType(value, expected: "an object with a depth for each marker")
      return []
    }
    return value.members.compactMap { member in
      let id = MarkerID(member.key)
      checkLive(id, at: member.keyRange, among: markers)
      return takingUp(id, member.value)
    }
  }

  private func checkLive(_ id: MarkerID, at range: SourceRange, among markers: Set<MarkerID>) {
    guard !markers.contains(id) else { return }
    guard catalogue[id] != nil, MarkerKind.live.fits(id) else {
      let near = findings.nearest(to: id.text, among: known(markers))
      guard let near else { return findings.check(id, at: range, .live, in: catalogue) }
      findings.add(
        .markerUnknown,
        at: range,
        "The marker catalogue has no \(quoted(id.text)).",
        advice: "Choose an id from docs/markers.md.",
        suggestion: near
      )
      return
    }
    findings.add(
      .notLive,
      at: range,
      "\(quoted(id.text)) is neither live nor a lure in this scene, so it cannot be taken up.",
      advice: "Add it to the scene's “live” or “lures”, or remove it here.",
      suggestion: findings.nearest(to: id.text, among: known(markers))
    )
  }

  /// What can be suggested. A live marker that is itself misspelt is not what anybody meant.
  func known(_ markers: Set<MarkerID>) -> [String] {
    markers.filter { catalogue[$0] != nil }.map(\.text).sorted()
  }

  private func takingUp(_ id: MarkerID, _ value: JSONValue) -> TakingUp? {
    switch value.kind {
    case .number: return findings.integer(value, in: 0...5).map { TakingUp(marker: id, depth: $0) }
    case .string: return TakingUp(marker: id, depth: 0, act: marker(value, .act))
    case .object:
      guard var object = ObjectReader(value, noun: "depth with an act", findings) else { return nil }
      defer { object.finish() }
      return TakingUp(
        marker: id,
        depth: object.requiredInteger("depth", in: 0...5, default: 0),
        act: object.require("act").flatMap { marker($0, .act) }
      )
    default:
      findings.wrongType(value, expected: "a depth from 0 to 5, a ct-act- id, or an object with “depth” and “act”")
      return nil
    }
  }

  // MARK: Counters and flags

  private func settings(_ value: JSONValue) -> [Setting] {
    guard value.kind == .object else {
      findings.wrongType(value, expected: "an object with a change for each counter or flag")
      return []
    }
    return value.members.compactMap { member in
      let name = VariableID(member.key)
      let value = settingValue(member.value)
      if names.counters.contains(member.key) {
        if case .turned = value { reportSetting(member, "a counter, so its change must be a whole number") }
        return value?.change.map { .add(name, $0) }
      }
      if names.flags.contains(member.key) {
        if case .changed = value { reportSetting(member, "a flag, so its new value must be true or false") }
        return value?.isOn.map { .turn(name, $0) }
      }
      unknownName(
        member.key,
        at: member.keyRange,
        "counter or flag",
        among: DeclaredNames.ordered(names.counters, names.flags)
      )
      return nil
    }
  }

  private enum SettingValue {
    case changed(Int)
    case turned(Bool)

    var change: Int? { if case .changed(let change) = self { change } else { nil } }
    var isOn: Bool? { if case .turned(let isOn) = self { isOn } else { nil } }
  }

  private func settingValue(_ value: JSONValue) -> SettingValue? {
    switch value.kind {
    case .bool: return findings.bool(value).map { .turned($0) }
    case .number: return findings.integer(value, in: -99...99).map { .changed($0) }
    default:
      findings.wrongType(value, expected: "a whole number, or true or false")
      return nil
    }
  }

  private func reportSetting(_ member: JSONValue.Member, _ what: String) {
    guard !member.value.isGuessed else { return }
    findings.add(
      .conflict,
      at: member.value.range,
      "\(quoted(member.key)) is \(what).",
      advice: "Write the kind of value that was declared, or correct the name."
    )
  }
}
