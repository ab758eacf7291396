// Scenes: what is on screen, and what is live there.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// What the file calls the kinds of scene.
  typealias SceneKind = SceneBody.Kind

  /// A scene.
  func scene(_ value: JSONValue) -> Scene? {
    guard var object = ObjectReader(value, noun: "scene", findings) else { return nil }
    let kind = object.take("kind").map { findings.choice($0) ?? guessedKind(of: value) } ?? .decision
    let id = PlaceID(object.identifier())
    let sitting = sittingID(in: &object)
    let title = object.string("title")
    let (partner, place) = (partner(in: &object), place(in: &object))
    let text = passage("text", in: &object)
    let cues = markers(object.list("cues"), .safetyCue)
    var uses = FirstUses()
    let live = object.list("live", atMost: 5).compactMap { liveMarker($0, &uses) }
    let lures = object.list("lures").compactMap { lure($0, &uses) }
    let asks = object.take("asks").flatMap { question($0, among: Set(live.map(\.marker))) }
    let safety = tasks(object.list("safety"), .safetyTask)
    let medicine = tasks(object.list("medicine"), .medicinesTask)
    let safetyDone = markers(object.list("safety_done"), .safetyTask)
    let medicineDone = markers(object.list("medicine_done"), .medicinesTask)
    let regimen = regimenChanges(object.list("regimen"))
    let leader = object.take("leader").flatMap(leaderNotes)
    let bridge = object.take("bridge").flatMap(self.bridge)
    let later = optionalPassage("later", in: &object)
    let body = body(kind, &object, markers: Set(live.map(\.marker) + lures.map(\.marker)))
    object.finish()
    return Scene(
      id: id,
      sitting: sitting,
      title: title,
      partner: partner,
      place: place,
      text: text,
      cues: cues,
      live: live,
      lures: lures,
      asks: asks,
      safety: safety,
      medicine: medicine,
      safetyDone: safetyDone,
      medicineDone: medicineDone,
      regimen: regimen,
      leader: leader,
      bridge: bridge,
      later: later,
      body: body
    )
  }

  /// The most likely kind of a scene whose kind could not be read.
  private func guessedKind(of value: JSONValue) -> SceneKind {
    if value["patterns"] != nil || value["parts"] != nil { return .compose }
    if value["questions"] != nil { return .walk }
    if value["list"] != nil { return .checkIn }
    return value["options"] == nil ? .page : .decision
  }

  private func sittingID(in object: inout ObjectReader) -> SittingID {
    guard let value = object.require("sitting"), let id = findings.string(value) else { return "" }
    if !names.sittings.contains(id) {
      unknownName(id, at: value.range, "sitting", among: DeclaredNames.ordered(names.sittings))
    }
    return SittingID(id)
  }

  private func liveMarker(_ value: JSONValue, _ uses: inout FirstUses) -> LiveMarker? {
    guard var object = ObjectReader(value, noun: "live marker", findings) else { return nil }
    defer { object.finish() }
    return LiveMarker(
      marker: uniqueMarker(in: &object, &uses),
      weight: object.requiredInteger("weight", in: 1...3, default: 1),
      cue: object.string("cue"),
      floor: object.integer("floor", in: 0...5, default: 1),
      ceiling: object.take("ceiling").flatMap(ceiling),
      ceilingReason: optionalPassage("why_ceiling", in: &object)
    )
  }

  private func lure(_ value: JSONValue, _ uses: inout FirstUses) -> Lure? {
    guard var object = ObjectReader(value, noun: "lure", findings) else { return nil }
    defer { object.finish() }
    return Lure(marker: uniqueMarker(in: &object, &uses), whyNot: passage("why_not", in: &object))
  }

  private func uniqueMarker(in object: inout ObjectReader, _ uses: inout FirstUses) -> MarkerID {
    let id = marker("marker", .live, in: &object)
    if let field = object.value["marker"], field.string != nil { uses.note(id.text, at: field.range, findings) }
    return id
  }

  private func ceiling(_ value: JSONValue) -> Ceiling? {
    switch value.kind {
    case .number: return findings.integer(value, in: 0...5).map { Ceiling($0) }
    case .object:
      guard var object = ObjectReader(value, noun: "ceiling", findings) else { return nil }
      defer { object.finish() }
      return Ceiling(
        strained: object.requiredInteger("strained", in: 0...5, default: 3),
        forming: object.requiredInteger("forming", in: 0...5, default: 4),
        firm: object.requiredInteger("firm", in: 0...5, default: 4)
      )
    default:
      findings.wrongType(value, expected: "a number, or an object with “strained”, “forming” and “firm”")
      return nil
    }
  }

  private func question(_ value: JSONValue, among live: Set<MarkerID>) -> PatientQuestion? {
    guard var object = ObjectReader(value, noun: "question of the patient's", findings) else { return nil }
    defer { object.finish() }
    let words = object.string("words")
    guard let field = object.take("marker"), let id = marker(field, .live) else { return PatientQuestion(words: words) }
    if catalogue[id] != nil, !live.contains(id) {
      findings.add(
        .notLive,
        at: field.range,
        "\(quoted(id.text)) is not live in this scene, so the question cannot carry it.",
        advice: "Add it to the scene's “live”, or name a marker that is.",
        suggestion: findings.nearest(to: id.text, among: known(live))
      )
    }
    return PatientQuestion(words: words, marker: id)
  }

  /// What the leader of a group sees.
  func leaderNotes(_ value: JSONValue) -> LeaderNotes? {
    guard var object = ObjectReader(value, noun: "leader's sheet", findings) else { return nil }
    defer { object.finish() }
    return LeaderNotes(notes: optionalPassage("notes", in: &object), prompts: object.strings("prompts"))
  }

  private func bridge(_ value: JSONValue) -> Bridge? {
    guard var object = ObjectReader(value, noun: "bridge", findings) else { return nil }
    defer { object.finish() }
    let text = passage("text", in: &object)
    return Bridge(text: text, to: branches("to", in: &object))
  }
}
