// From the JSON of the catalogue to its model.

import Diagnostics
import Vignettes

/// Decodes the catalogue. Like a vignette's decoder, it reports problems and goes on.
struct CatalogueDecoder {
  let findings: Findings

  /// The catalogue; nil if the file is not an object or has no markers.
  func catalogue(_ root: JSONValue) -> MarkerCatalogue? {
    guard root.kind == .object, var object = ObjectReader(root, noun: "catalogue", findings) else {
      findings.topLevel(root, expected: "the marker catalogue")
      return nil
    }
    _ = object.optionalString("$schema")
    findings.checkSchemaVersion(of: &object)
    object.missing = .metadataRequired
    let version = object.version("version")
    _ = object.languageTag("language")
    _ = object.string("licence")
    object.missing = .missingField
    checkSources(object.require("sources"))
    let families = families(object.requiredList("families"))
    var uses = FirstUses()
    let markers = object.requiredList("markers").compactMap { marker($0, in: families, uniqueAmong: &uses) }
    let plain = MarkerCatalogue(version: version, families: families, markers: markers, pairs: [], cueTasks: [])
    let pairs = object.requiredList("pairs", mayBeEmpty: true).compactMap { pair($0, plain) }
    let cueTasks = object.requiredList("cue_tasks", mayBeEmpty: true).compactMap { self.cueTasks($0, plain) }
    object.finish()
    guard !markers.isEmpty else { return nil }
    return MarkerCatalogue(
      version: version,
      families: families,
      markers: markers,
      pairs: pairs,
      cueTasks: cueTasks
    )
  }

  private func checkSources(_ value: JSONValue?) {
    guard let value else { return }
    if value.kind != .object { findings.wrongType(value, expected: "an object with a work for each code") }
    for member in value.members { _ = findings.string(member.value) }
  }

  private func families(_ values: [JSONValue]) -> [MarkerFamily] {
    var uses = FirstUses()
    return values.compactMap { value in
      guard var object = ObjectReader(value, noun: "family", findings) else { return nil }
      defer { object.finish() }
      return MarkerFamily(
        id: object.identifier(uniqueAmong: &uses),
        prefix: object.string("prefix"),
        name: object.string("name")
      )
    }
  }

  private func marker(_ value: JSONValue, in families: [MarkerFamily], uniqueAmong uses: inout FirstUses) -> Marker? {
    guard var object = ObjectReader(value, noun: "marker", findings) else { return nil }
    defer { object.finish() }
    let id = object.identifier(uniqueAmong: &uses)
    checkFamily(of: id, &object, families)
    return Marker(
      id: MarkerID(id),
      name: object.string("name"),
      definition: object.string("definition"),
      source: object.string("source"),
      coined: object.bool("coined"),
      words: object.strings("words"),
      done: object.optionalString("done"),
      form: object.optionalString("form"),
      question: object.optionalString("question"),
      noun: object.optionalString("noun"),
      line: object.optionalString("line"),
      reply: object.optionalString("reply")
    )
  }

  private func checkFamily(of id: String, _ object: inout ObjectReader, _ families: [MarkerFamily]) {
    guard let value = object.require("family"), let name = findings.string(value) else { return }
    guard let family = families.first(where: { $0.id == name }) else {
      findings.add(
        .unknownName,
        at: value.range,
        "There is no family called \(quoted(name)).",
        advice: "Name one of the catalogue's “families”.",
        suggestion: findings.nearest(to: name, among: families.map(\.id))
      )
      return
    }
    guard !id.isEmpty, !id.hasPrefix(family.prefix), let field = object.value["id"] else { return }
    findings.add(
      .badValue,
      at: field.range,
      "\(quoted(id)) does not begin with \(quoted(family.prefix)), the prefix of its family.",
      advice: "Correct the id or the family."
    )
  }

  private func pair(_ value: JSONValue, _ catalogue: MarkerCatalogue) -> FeelingPair? {
    guard var object = ObjectReader(value, noun: "pair", findings) else { return nil }
    defer { object.finish() }
    return FeelingPair(
      feelings: ids(object.requiredList("feelings"), of: .feeling, in: catalogue),
      acts: ids(object.requiredList("acts"), of: .act, in: catalogue),
      basis: object.string("basis")
    )
  }

  private func cueTasks(_ value: JSONValue, _ catalogue: MarkerCatalogue) -> CueTasks? {
    guard var object = ObjectReader(value, noun: "entry of “cue_tasks”", findings) else { return nil }
    defer { object.finish() }
    return CueTasks(
      cues: ids(object.requiredList("cues"), of: .safetyCue, in: catalogue),
      tasks: ids(object.requiredList("tasks"), of: .safetyTask, in: catalogue),
      asAuthored: ids(object.requiredList("as_authored", mayBeEmpty: true), of: .safetyTask, in: catalogue)
    )
  }

  private func ids(_ values: [JSONValue], of kind: MarkerKind, in catalogue: MarkerCatalogue) -> [MarkerID] {
    values.compactMap { value in
      guard let text = findings.string(value, expecting: "the id of \(kind.noun)") else { return nil }
      findings.check(MarkerID(text), at: value.range, kind, in: catalogue)
      return MarkerID(text)
    }
  }
}
