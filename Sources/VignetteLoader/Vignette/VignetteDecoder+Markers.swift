// Names from the marker catalogue.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// The ids of a list.
  func markers(_ values: [JSONValue], _ kind: MarkerKind) -> [MarkerID] { values.compactMap { marker($0, kind) } }

  /// A catalogue id; one that is unknown or not allowed here is reported and kept.
  func marker(_ value: JSONValue, _ kind: MarkerKind) -> MarkerID? {
    guard let text = findings.string(value, expecting: "the id of \(kind.noun)") else { return nil }
    let id = MarkerID(text)
    findings.check(id, at: value.range, kind, in: catalogue)
    return id
  }

  /// A required id; empty, with a finding, if there is none.
  func marker(_ key: String, _ kind: MarkerKind, in object: inout ObjectReader) -> MarkerID {
    object.require(key).flatMap { marker($0, kind) } ?? ""
  }

  /// Tasks with the scene or sitting by which they fall due.
  func tasks(_ values: [JSONValue], _ kind: MarkerKind) -> [TaskDue] {
    values.compactMap { value in
      guard var object = ObjectReader(value, noun: "task", findings) else { return nil }
      defer { object.finish() }
      return TaskDue(
        task: marker("task", kind, in: &object),
        due: object.take("due").flatMap(due) ?? .here,
        fresh: object.bool("fresh")
      )
    }
  }

  private func due(_ value: JSONValue) -> TaskDue.Due? {
    guard let name = findings.string(value, expecting: "“here”, or the id of a scene or sitting") else { return nil }
    if name == "here" { return .here }
    if names.sittings.contains(name) { return .sitting(SittingID(name)) }
    if names.scenes[name] != nil { return .scene(PlaceID(name)) }
    unknownName(
      name,
      at: value.range,
      "scene or sitting",
      among: names.scenes.keys.sorted() + DeclaredNames.ordered(names.sittings) + ["here"]
    )
    return nil
  }
}

extension Findings {
  /// Reports an id that is not in the catalogue, or is not allowed in this field.
  func check(_ id: MarkerID, at range: SourceRange, _ kind: MarkerKind, in catalogue: MarkerCatalogue) {
    let isKnown = catalogue[id] != nil
    guard !isKnown || !kind.fits(id) else { return }
    let suggestion = nearest(to: id.text, among: kind.ids(in: catalogue))
    let message =
      isKnown
      ? "\(quoted(id.text)) does not belong here; this field needs \(kind.noun)."
      : "The marker catalogue has no \(quoted(id.text)); this field needs \(kind.noun)."
    add(.markerUnknown, at: range, message, advice: "Choose an id from docs/markers.md.", suggestion: suggestion)
  }
}
